import '@xkit-co/xkit-catalog.js';

export function render(token) {
  document.body.innerHTML = `<div id="xkit-app" data-token="${token}"></div>`;
}

export function renderInPieces(token) {
  document.body.innerHTML = '<div id="xkit-app" data-token="' + token + '"></div>';
}
