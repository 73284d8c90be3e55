import nock from 'nock';

nock('https://app.xkit.co').get(/\/api\/platform\/users\/\w+\/connections\/slack/).reply(200);

export const isOld = (url: string) => /^https:\/\/app\.xkit\.co\/api\/platform\/(?:users|groups)\//.test(url);
