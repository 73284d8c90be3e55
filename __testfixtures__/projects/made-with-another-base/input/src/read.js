import { elsewhere, makeApi, xkitApi } from './api';

const another = makeApi('https://other.example.com');

export const readElsewhere = (id) => elsewhere.get(`/users/${id}/connections/slack`);
export const readAnother = (id) => another.get(`/users/${id}/connections/slack`);
export const read = (id) => xkitApi.get(`/users/${id}/connections/slack`);
