import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export function Connection() {
  getXkitToken().then(
    function (token) {
      this.loggedIn = true;
      xkit.login(token);
    }.bind(this),
  );
}
