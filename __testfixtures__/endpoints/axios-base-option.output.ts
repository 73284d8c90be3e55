import axios from 'axios';

export const read = (id: string) =>
  axios.get(`/contexts/${encodeURIComponent(id)}/connections/github`, {
    baseURL: 'https://app.xkit.co/api/platform',
  });
