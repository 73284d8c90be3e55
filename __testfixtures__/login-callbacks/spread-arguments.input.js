import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export const login = (...args) => xkit.login(...args);
