import ky from 'ky';

const platform = ky.create({ prefixUrl: 'https://app.xkit.co/api/platform' });

export const read = (id: string) => platform.get(`users/${id}/connections/slack`).json();
