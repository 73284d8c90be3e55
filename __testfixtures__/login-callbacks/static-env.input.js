import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit(process.env.XKIT_DOMAIN);

xkit.login(process.env.XKIT_TOKEN);
