let token;

export async function getToken() {
  token ??= await fetch('/api/token').then((response) => response.text());
  return token;
}
