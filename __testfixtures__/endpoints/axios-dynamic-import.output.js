export async function read(id) {
  const { default: axios } = await import('axios');
  return axios.get(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
}
