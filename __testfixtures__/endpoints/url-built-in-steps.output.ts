import axios from 'axios';

export function read(id: string, slug: string) {
  const user = `https://app.xkit.co/api/platform/contexts/${id}`;
  const connection = user + `/connections/${slug}`;
  return axios.get(connection);
}
