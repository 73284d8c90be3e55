import '@xkit-co/xkit-catalog.js';

export function show(token) {
  const catalog = document.getElementById('xkit-app');
  catalog.setAttribute('data-token', token);
  catalog.setAttribute('data-theme', 'dark');
}

export function showByDataset(token) {
  document.querySelector('#xkit-app').dataset.token = token;
}

export function elsewhere(token) {
  document.getElementById('app').dataset.token = token;
}
