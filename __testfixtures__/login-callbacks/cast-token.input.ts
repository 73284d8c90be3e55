import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

declare function getXkitToken(): Promise<string | undefined>;

async function start(): Promise<void> {
  await xkit.login((await getXkitToken())!);
}

void start();
