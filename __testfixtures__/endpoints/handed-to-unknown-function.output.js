import { ask } from './http';

export const read = (id) => ask(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`, { retries: 3 });
