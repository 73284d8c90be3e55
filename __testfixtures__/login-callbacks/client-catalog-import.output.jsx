import createXkit from '@xkit-co/xkit-catalog-react.js';
import { getToken } from './api';

const catalog = createXkit('example.xkit.co');

export async function openCatalog(element) {
  await catalog.login(getToken);
  catalog.renderCatalog(element);
}
