import createXkit from '@xkit-co/xkit.js';

const client = createXkit('example.xkit.co');

export const session = { logIn: client.login, logOut: client.logout };
