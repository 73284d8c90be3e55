// Creates the end user in Zendesk; the Xkit token is minted elsewhere.
import axios from 'axios';

export const createEndUser = (user) =>
  axios.post('https://acme.zendesk.com/api/v2/users', { user: { external_id: user.id, name: user.name } });
