const PROTOCOL = 'https';
const HOST = 'app.xkit.co';
const API = `${PROTOCOL}://${HOST}/api`;
const PLATFORM = API + '/platform';

export const read = (id: string) => fetch(`${PLATFORM}/users/${id}/connections/slack`);
