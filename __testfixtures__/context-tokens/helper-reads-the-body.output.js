import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = { username: process.env.XKIT_PUBLISHABLE_KEY, password: process.env.XKIT_SECRET_KEY };

// The helper looks into the body by its old names.
function provision(body) {
  console.log('provisioning', body.user.external_id);
  return axios.post(`${XKIT}/users`, body, { auth });
}

export const token = (user) => provision({ user: { external_id: user.id } });

function provisionLoudly(body) {
  const { user } = body;
  console.log('provisioning', user.external_id);
  return axios.post(`${XKIT}/users`, body, { auth });
}

export const loudToken = (user) => provisionLoudly({ user: { external_id: user.id } });

// This one only hands it on.
function provisionQuietly(body) {
  if (!body) throw new Error('no body');
  return axios.post(`${XKIT}/context`, body, { auth });
}

export const quietToken = (user) => provisionQuietly({ context: { external_id: user.id } });
