import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken(userId: string): Promise<string> {
  const response = await fetch(`/api/xkit/token/${userId}`, { method: 'POST' });
  return response.text();
}

const connect = async (token: string): Promise<void> => {
  await xkit.login(token);
};

async function start(userId: string): Promise<void> {
  const token = await getXkitToken(userId);
  await connect(token);
}

document.addEventListener('click', () => void start(document.title));
