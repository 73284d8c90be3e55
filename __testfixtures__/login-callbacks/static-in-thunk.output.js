import createXkit from '@xkit-co/xkit.js';
import { createAsyncThunk } from '@reduxjs/toolkit';

const xkit = createXkit('acme.xkit.co');

export const connect = createAsyncThunk('xkit/connect', async (_, { getState }) => {
  const { xkitToken } = getState().session;
  await xkit.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
    const data = await response.json();
    return data.token;
  });
});
