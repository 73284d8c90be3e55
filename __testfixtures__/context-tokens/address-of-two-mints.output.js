import axios from 'axios';

const USERS = 'https://app.xkit.co/api/platform/context';

export const mintForUser = (id) => axios.post(USERS, { context: { external_id: id } });
export const mintForSystem = () => axios.post(USERS, { context: { external_id: 'system' } });
