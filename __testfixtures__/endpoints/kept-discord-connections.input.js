// Discord beside xkit.
export const connections = (token) =>
  fetch('https://discord.com/api/v10/users/@me/connections', { headers: { authorization: token } });
