import createXkit from '@xkit-co/xkit.js';

export const xkit = createXkit('example.xkit.co');
