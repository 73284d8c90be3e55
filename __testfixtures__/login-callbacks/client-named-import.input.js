import { createXkit as makeClient } from '@xkit-co/xkit-catalog.js';
import { getToken } from './api';

const client = makeClient('example.xkit.co');

export async function connect() {
  await client.login(await getToken());
}
