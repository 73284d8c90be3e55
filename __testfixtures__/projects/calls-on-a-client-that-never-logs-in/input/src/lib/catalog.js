import createXkit from '@xkit-co/xkit.js';

export const catalog = createXkit('example.xkit.co');
