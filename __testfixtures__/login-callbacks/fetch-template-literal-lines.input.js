import createXkit from '@xkit-co/xkit.js';
import { graphql } from './graphql';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const { data } = await graphql(
    `
      mutation {
        xkitToken
      }
    `,
    { network: true },
  );
  await xkit.login(data.xkitToken);
}

start();
