import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

document.forms[0].addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = new FormData(event.currentTarget);
  const response = await fetch('/token', { method: 'POST', body });
  const { token } = await response.json();
  await xkit.login(token);
});

document.querySelector('#team').addEventListener('change', async ({ target }) => {
  const response = await fetch(`/token?team=${target.value}`);
  await xkit.login(await response.text());
});
