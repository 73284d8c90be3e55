// The front end's way to its own API. A session is an ID kept by the tab.
let session = '';

export async function signIn(user: string): Promise<void> {
  const { session: started } = await post('/api/sessions', { user });
  session = started;
}

/** A token that logs the user in to Xkit. */
export async function fetchXkitToken(): Promise<string> {
  const { token } = await post('/api/xkit-token');
  return token;
}

export async function fetchContacts(): Promise<unknown> {
  const response = await fetch('/api/contacts', { headers: { authorization: `Bearer ${session}` } });
  if (!response.ok) throw new Error(`The API answered ${response.status}`);
  return response.json();
}

async function post(path: string, body: unknown = {}) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The API answered ${response.status}`);
  return response.json();
}
