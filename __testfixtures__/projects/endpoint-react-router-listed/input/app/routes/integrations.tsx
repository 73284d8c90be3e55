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
    xkit.login(loaderData.xkitToken);
  }, [loaderData]);
  return <div id="xkit" />;
}
