async function start() {
  const response = await fetch('/xkit/token');
  const { token } = await response.json();
  xkit.ready(() => xkit.login(token));
}

start();
