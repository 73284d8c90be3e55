import { createElement } from 'react';
import '@xkit-co/xkit-catalog.js';

export function Integrations({ token }) {
  return createElement('div', { id: 'xkit-app', 'data-token': token });
}
