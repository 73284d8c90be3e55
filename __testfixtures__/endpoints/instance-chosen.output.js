// Either instance asks xkit.
import axios from 'axios';

const quick = axios.create({ baseURL: 'https://app.xkit.co/api/platform', timeout: 1000 });
const patient = axios.create({ baseURL: 'https://app.xkit.co/api/platform', timeout: 60_000 });

export const read = (id, isJob) => (isJob ? patient : quick).get(`/contexts/${id}/connections/slack`);
