import { inject, onMounted } from 'vue';

const xkit = inject('xkit');

onMounted(async () => {
  await xkit.login(async () => {
    const response = await fetch('/xkit/token', { method: 'POST' });
    const { token } = await response.json();
    return token;
  });
});
