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
        await xkit.login(loginToken);
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
