export async function connect(): Promise<void> {
  const { $xkit } = useNuxtApp();
  await $xkit.login(await $fetch('/api/xkit-token'));
}
