import createXkit from '@xkit-co/xkit.js';
import { createAsyncThunk } from '@reduxjs/toolkit';

const xkit = createXkit('acme.xkit.co');

export const connect = createAsyncThunk('xkit/connect', async (_, { getState }) => {
  const { xkitToken } = getState().session;
  await xkit.login(xkitToken);
});
