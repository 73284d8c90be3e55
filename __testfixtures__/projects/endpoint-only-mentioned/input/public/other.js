export async function freshToken() {
  const response = await fetch('/xkit-token', { method: 'POST' });
  return (await response.json()).token;
}
