import createXkit from '@xkit-co/xkit.js';
import localforage from 'localforage';

const xkit = createXkit('acme.xkit.co');

localforage.getItem('xkit').then((token) => xkit.login(token));
