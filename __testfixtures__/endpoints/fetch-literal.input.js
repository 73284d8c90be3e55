export async function read() {
  const response = await fetch('https://app.xkit.co/api/platform/users/1/connections/slack');
  return response.json();
}
