import { inject, onMounted } from 'vue';

const xkit = inject('xkit');

onMounted(async () => {
  const response = await fetch('/xkit/token', { method: 'POST' });
  const { token } = await response.json();
  await xkit.login(token);
});
