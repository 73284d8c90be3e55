import { redirect } from 'next/navigation';
import { auth } from '@/auth';
import { createXkitToken } from '@/lib/xkit';
import { Integrations } from './integrations';

export default async function Page() {
  const session = await auth();
  if (!session?.user) redirect('/sign-in');
  const { user } = session;
  const xkitToken = await createXkitToken(user.id, user.companyId);
  return <Integrations xkitToken={xkitToken} />;
}
