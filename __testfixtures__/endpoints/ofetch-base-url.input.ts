import { ofetch } from 'ofetch';

const platform = ofetch.create({ baseURL: 'https://app.xkit.co/api/platform' });

export const read = (id: string) => platform(`/users/${id}/connections/slack`);
