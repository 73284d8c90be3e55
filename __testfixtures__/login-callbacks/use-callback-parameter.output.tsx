import { useCallback, useEffect } from 'react';
import type { XkitJs } from '@xkit-co/xkit.js';

interface Props {
  token?: string;
  xkit: XkitJs;
  fail: (message: string) => void;
}

export function Connector({ token, xkit, fail }: Props) {
  const start = useCallback(
    async (loginToken: string) => {
      try {
        await xkit.login(async () => {
          const response = await fetch('/xkit-token', { method: 'POST' });
          if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
          const data = (await response.json()) as { token: string };
          return data.token;
        });
      } catch {
        fail('Could not log in.');
      }
    },
    [xkit, fail],
  );

  useEffect(() => {
    if (token) void start(token);
  }, [token, start]);

  return null;
}
