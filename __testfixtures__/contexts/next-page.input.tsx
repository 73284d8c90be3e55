import createXkit from '@xkit-co/xkit.js';
import axios from 'axios';
import { useEffect } from 'react';

const XKIT_API = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env['XKIT_PUBLISHABLE_KEY'] ?? '',
  password: process.env['XKIT_SECRET_KEY'] ?? '',
};

const xkit = typeof window === 'undefined' ? undefined : createXkit('acme.xkit.co');

interface Props {
  token: string;
  isConnected: boolean;
}

export async function getServerSideProps({ query }: { query: { userId: string } }): Promise<{ props: Props }> {
  const minted = await axios.post<{ access_token: string }>(
    `${XKIT_API}/users`,
    { user: { external_id: query.userId } },
    { auth },
  );
  const connection = await axios.get(`${XKIT_API}/users/${query.userId}/connections/hubspot`, {
    auth,
    validateStatus: () => true,
  });
  return { props: { token: minted.data.access_token, isConnected: connection.status === 200 } };
}

export default function Integrations({ token, isConnected }: Props) {
  useEffect(() => {
    void xkit?.login(token);
  }, [token]);

  return <p>{isConnected ? 'HubSpot is connected' : 'HubSpot is not connected'}</p>;
}
