enum Segment {
  User = 'contexts',
  Group = 'contexts',
}

const BASE = 'https://app.xkit.co/api/platform';

export const user = (id: string) => fetch(`${BASE}/${Segment.User}/${id}/connections/slack`);
export const group = (id: string) => fetch(`${BASE}/${Segment.Group}/${id}/connections/slack`);
