xkit.ready(async () => {
  const response = await fetch('/xkit/token');
  const { token } = await response.json();
  await xkit.login(token);
});
