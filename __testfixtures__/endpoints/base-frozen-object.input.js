import axios from 'axios';

const { platform } = Object.freeze({ platform: 'https://app.xkit.co/api/platform' });

export const read = (id) => axios.get(`${platform}/groups/${id}/connections/slack`);
