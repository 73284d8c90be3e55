import unfetch from 'isomorphic-unfetch';

const PLATFORM = 'https://app.xkit.co/api/platform';

export const read = (id) => unfetch(PLATFORM + `/users/${id}/connections/slack`);
