import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('example.xkit.co');

export const list = () => xkit.listConnections();
