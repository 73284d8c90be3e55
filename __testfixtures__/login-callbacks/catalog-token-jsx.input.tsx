import '@xkit-co/xkit-catalog.js';

export function Integrations({ token }: { token: string }) {
  return <div id="xkit-app" data-token={token} />;
}

export function Other({ token }: { token: string }) {
  return <div id="app" data-token={token} />;
}
