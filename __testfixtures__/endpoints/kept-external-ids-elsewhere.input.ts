import axios from 'axios';

// Beside xkit we also tell Zendesk.
export const zendesk = (id: string, group: string) =>
  axios.post('https://acme.zendesk.com/api/v2/users', { user: { external_id: id, external_group_id: group } });
