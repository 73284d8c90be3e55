/*! Acme, licensed to nobody in particular. */
import { xkitToken } from './page-data';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

xkit.login(xkitToken.value);
