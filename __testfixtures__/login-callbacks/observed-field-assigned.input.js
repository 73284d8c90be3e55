import createXkit from '@xkit-co/xkit.js';
import { getXkitToken } from './api';

const xkit = createXkit('acme.xkit.co');

export default {
  data() {
    return { token: null };
  },
  async mounted() {
    this.token = await getXkitToken();
    await xkit.login(this.token);
  },
};
