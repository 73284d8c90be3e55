import { MockAgent, setGlobalDispatcher } from 'undici';

const agent = new MockAgent();
setGlobalDispatcher(agent);
agent
  .get('https://app.xkit.co')
  .intercept({ path: '/api/platform/contexts/u1/connections/slack', method: 'GET' })
  .reply(200, { access_token: 't' });
