// The settings page is served from a cache, so it asks for the Xkit token itself.
async function logIn() {
  const response = await fetch('/session/xkit', { method: 'POST' });
  const { token } = await response.json();
  await xkit.login(token);
}

xkit.ready(logIn);
