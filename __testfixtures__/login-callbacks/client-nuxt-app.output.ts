export async function connect(): Promise<void> {
  const { $xkit } = useNuxtApp();
  await $xkit.login(() => $fetch('/api/xkit-token'));
}
