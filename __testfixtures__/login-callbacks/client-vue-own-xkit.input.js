import { inject } from 'vue';

// Things of the same name that the component makes itself, and another thing that is injected.
export default {
  inject: ['session'],
  data: () => ({ xkit: new LegacyKit(), $xkit: new LegacyKit() }),
  async mounted() {
    await this.$xkit.login('name');
    await this.xkit.login('name');
    await this.session.login('name');
    await inject('auth').login('xkit');
  },
};
