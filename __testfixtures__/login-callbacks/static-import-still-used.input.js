import createXkit from '@xkit-co/xkit.js';
import page from './page-data';

const xkit = createXkit(page.domain);

xkit.login(page.xkitToken);
