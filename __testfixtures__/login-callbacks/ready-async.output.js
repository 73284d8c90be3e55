xkit.ready(async () => {
  await xkit.login(async () => {
    const response = await fetch('/xkit/token');
    const { token } = await response.json();
    return token;
  });
});
