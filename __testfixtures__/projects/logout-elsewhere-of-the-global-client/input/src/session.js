export async function leave() {
  await xkit.logout();
  location.assign('/');
}
