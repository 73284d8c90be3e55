import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import createXkit from '@xkit-co/xkit.js';
import { useEffect } from 'react';
import { requireUser } from '~/session.server';
import { createXkitToken } from '~/xkit.server';

const xkit = createXkit('acme.xkit.co');

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request);
  const xkitToken = await createXkitToken(user.id, user.companyId);
  return json({ xkitToken });
}

export default function Integrations() {
  const { xkitToken } = useLoaderData<typeof loader>();
  useEffect(() => {
    xkit.login(xkitToken);
  }, [xkitToken]);
  return <div id="xkit" />;
}
