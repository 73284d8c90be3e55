import createXkit from '@xkit-co/xkit.js';
import axios from 'axios';
import { call } from 'redux-saga/effects';

const xkit = createXkit('acme.xkit.co');

export function* connect() {
  const { data } = yield call(axios.post, '/api/xkit');
  yield xkit.login(data.token);
}
