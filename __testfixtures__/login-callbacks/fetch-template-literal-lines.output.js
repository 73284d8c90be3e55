import createXkit from '@xkit-co/xkit.js';
import { graphql } from './graphql';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(async () => {
    const { data } = await graphql(
      `
      mutation {
        xkitToken
      }
    `,
      { network: true },
    );
    return data.xkitToken;
  });
}

start();
