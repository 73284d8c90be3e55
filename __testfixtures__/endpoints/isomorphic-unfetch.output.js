import unfetch from 'isomorphic-unfetch';

const PLATFORM = 'https://app.xkit.co/api/platform';

export const read = (id) => unfetch(PLATFORM + `/contexts/${id}/connections/slack`);
