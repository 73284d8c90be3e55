const XKIT = 'https://app.xkit.co/api/platform';
const DIRECTORY = 'https://directory.example.com/v2';

const readConnection = async (base, id) => {
  const response = await fetch(`${base}/users/${id}/connections/slack`);
  return response.json();
};

export const credential = (id) => readConnection(XKIT, id);
export const profile = (id) => readConnection(DIRECTORY, id);
