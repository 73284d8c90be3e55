import { NextResponse, type NextRequest } from 'next/server';
import { verifySession } from '../../../lib/session';

const api = 'https://app.xkit.co/api/platform';
const headers = {
  authorization: `Basic ${Buffer.from(`${process.env.XKIT_PUBLISHABLE_KEY}:${process.env.XKIT_SECRET_KEY}`).toString('base64')}`,
  'content-type': 'application/json',
};

export async function GET(request: NextRequest) {
  const session = await verifySession(request.cookies);
  if (!session) return NextResponse.json({ error: 'sign in first' }, { status: 401 });
  const response = await fetch(`${api}/context`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ context: { external_id: session.userId } }),
  });
  if (!response.ok) throw new Error(`Xkit answered ${response.status}`);
  const { access_token } = await response.json();
  return NextResponse.json({ name: session.name, xkitToken: access_token });
}
