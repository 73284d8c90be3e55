export async function getToken(): Promise<string> {
  const response = await fetch('/api/token');
  const { token } = (await response.json()) as { token: string };
  return token;
}
