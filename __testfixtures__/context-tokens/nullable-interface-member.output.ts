import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

interface User {
  id: string;
  team: { id: string | null };
}

export async function getXkitToken(user: User) {
  const response = await axios.post(
    `${XKIT}/context`,
    { context: { external_id: user.team.id ?? user.id } },
    { auth },
  );
  return response.data.access_token;
}
