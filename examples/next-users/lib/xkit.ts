import createXkit from '@xkit-co/xkit.js';

// Xkit runs in the browser only; on the server there is none.
const xkit = process.browser ? createXkit(process.env.NEXT_PUBLIC_XKIT_DOMAIN!) : undefined;

export default xkit;
