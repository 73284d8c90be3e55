import axios from 'axios';

async function read(kind: string, id: string) {
  const url = `https://app.xkit.co/api/platform/${kind}/${id}/connections/slack`;
  console.debug(url);
  return (await axios.get(url)).data;
}

export const readUser = (id: string) => read('users', id);
