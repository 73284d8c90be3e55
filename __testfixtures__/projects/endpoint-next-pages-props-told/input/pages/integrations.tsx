import createXkit from '@xkit-co/xkit.js';
import type { GetServerSidePropsContext } from 'next';
import { getServerSession } from 'next-auth/next';
import { useEffect } from 'react';
import { authOptions } from '../lib/auth';
import { createXkitToken } from '../lib/xkit';

const xkit = createXkit('acme.xkit.co');

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const session = await getServerSession(context.req, context.res, authOptions);
  if (!session) return { redirect: { destination: '/sign-in', permanent: false } };
  const xkitToken = await createXkitToken(session.user.id);
  return { props: { xkitToken, tab: context.query.tab ?? null } };
}

export default function Integrations({ xkitToken }: { xkitToken: string }) {
  useEffect(() => {
    xkit.login(xkitToken);
  }, [xkitToken]);
  return <div id="xkit" />;
}
