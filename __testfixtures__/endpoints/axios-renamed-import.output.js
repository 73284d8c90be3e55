import { default as http } from 'axios';

export const read = (id) => http.get(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
