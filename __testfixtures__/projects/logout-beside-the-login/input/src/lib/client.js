import createXkit from '@xkit-co/xkit.js';

export const client = createXkit('example.xkit.co');
