import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

export default {
	data() {
		return { ready: false };
	},
	async mounted() {
		if (!this.ready) {
			await xkit.login(async () => {
				const response = await fetch('/api/xkit/token', {
					method: 'POST',
				});
				const { token } = await response.json();
				return token;
			});
		}
	},
};
