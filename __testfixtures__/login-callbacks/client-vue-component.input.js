import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export default {
  name: 'ConnectButton',
  created() {
    this.client = createXkit('example.xkit.co');
  },
  methods: {
    async connect() {
      await this.client.login(await getToken());
    },
  },
};
