export function warn(id) {
  console.warn('GET https://app.xkit.co/api/platform/users/' + id + '/connections/slack failed');
}
