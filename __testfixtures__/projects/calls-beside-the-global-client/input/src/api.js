export async function getToken() {
  const response = await fetch('/api/token');
  const { token } = await response.json();
  return token;
}
