import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export function read(user: { id: string; groupId?: string }) {
  const url = user.groupId
    ? `${BASE}/groups/${user.groupId}/connections/slack`
    : `${BASE}/users/${user.id}/connections/slack`;
  return axios.get(url);
}
