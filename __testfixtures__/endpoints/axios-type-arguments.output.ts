import axios, { type AxiosResponse } from 'axios';

interface Connection { readonly access_token: string }

const BASE = 'https://app.xkit.co/api/platform' as const;

export const load = async (userId: string): Promise<Connection> =>
  (await axios.get<Connection, AxiosResponse<Connection>>((`${BASE}/contexts/${userId}/connections/slack`) as string)).data;
