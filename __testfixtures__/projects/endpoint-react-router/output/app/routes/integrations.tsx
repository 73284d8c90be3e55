import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';
import { getUser } from '../session.server';
import { createXkitToken } from '../xkit.server';
import type { Route } from './+types/integrations';

const xkit = createXkit('acme.xkit.co');

export async function loader({ request }: Route.LoaderArgs) {
  const user = await getUser(request);
  if (!user) throw new Response('Sign in first.', { status: 401 });
  return { xkitToken: await createXkitToken(user.id) };
}

export default function Integrations({ loaderData }: Route.ComponentProps) {
  useEffect(() => {
    xkit.login(async () => {
      const response = await fetch('/xkit-token', { method: 'POST' });
      if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
      const data = (await response.json()) as { token: string };
      return data.token;
    });
  }, [loaderData]);
  return <div id="xkit" />;
}
