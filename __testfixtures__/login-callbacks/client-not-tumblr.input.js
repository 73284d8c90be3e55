window.xkit = Object.assign(window.xkit || {}, { extensions: [] });

export async function start(getToken) {
  await window.xkit.login(await getToken());
  await xkit.login(await getToken());
}
