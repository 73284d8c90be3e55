import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
const root = document.getElementById('root');

xkit.login(root.dataset.xkitToken);
