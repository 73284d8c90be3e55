import { getToken } from './api';

function loadXkit() {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = 'https://example.xkit.co/xkit.js';
    script.onload = () => resolve(window.xkit);
    document.head.append(script);
  });
}

export async function connect() {
  const client = await loadXkit();
  await client.login(getToken);
}
