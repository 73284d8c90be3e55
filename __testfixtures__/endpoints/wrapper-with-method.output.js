import axios from 'axios';

const request = async (method, path, data) => {
  const response = await axios({ method, url: `https://app.xkit.co/api/platform${path}`, data });
  return response.data;
};

export const connection = (id) => request('GET', `/contexts/${id}/connections/slack`);
export const token = (id) => request('POST', '/users', { user: { external_id: id } });
