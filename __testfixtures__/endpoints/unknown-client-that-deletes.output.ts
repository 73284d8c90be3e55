import wretch from 'wretch';

const connection = (id: string) => `https://app.xkit.co/api/platform/users/${id}/connections/slack`;

export const disconnect = (id: string, key: string) => wretch(connection(id)).auth(key).delete().res();

export const credential = (id: string) =>
  wretch(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`).get().json();
