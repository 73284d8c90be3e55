import createXkit from '@xkit-co/xkit.js';

export const real = createXkit('example.xkit.co');
