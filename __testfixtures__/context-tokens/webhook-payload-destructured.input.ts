import { enableSync } from './sync';

interface XkitEvent {
  event_type: string;
  payload: { group: { external_id: string }; connector: { slug: string } };
}

export async function POST(request: Request): Promise<Response> {
  const { event_type, payload: { group, connector } } = (await request.json()) as XkitEvent;
  if (event_type === 'connection.enabled') await enableSync(group.external_id, connector.slug);
  return new Response(null, { status: 200 });
}
