import axios from 'axios';

const http = axios.create();
http.defaults.baseURL = 'https://app.xkit.co/api/platform';

export const credentials = (groupId: string) => http.get(`/groups/${groupId}/connections/hubspot`);
