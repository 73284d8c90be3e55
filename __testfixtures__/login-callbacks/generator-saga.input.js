import createXkit from '@xkit-co/xkit.js';
import { call } from 'redux-saga/effects';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function* login() {
  const token = yield call(getXkitToken);
  yield xkit.login(token);
}
