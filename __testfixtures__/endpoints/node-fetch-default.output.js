import nodeFetch from 'node-fetch';

export const read = (id) => nodeFetch(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`);
