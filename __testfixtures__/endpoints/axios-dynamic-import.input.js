export async function read(id) {
  const { default: axios } = await import('axios');
  return axios.get(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
}
