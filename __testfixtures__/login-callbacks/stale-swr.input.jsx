import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';
import useSWR from 'swr';
import { fetcher } from './api';

const xkit = createXkit('acme.xkit.co');

export function XkitLogin() {
  const { data } = useSWR('/api/xkit/token', fetcher);

  useEffect(() => {
    if (data) xkit.login(data.token);
  }, [data]);

  return null;
}
