import axios = require('axios');

export const read = (id: string) => axios.default.get(`https://app.xkit.co/api/platform/users/${id}/connections/slack`);
