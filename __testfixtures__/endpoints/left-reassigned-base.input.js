let base = 'https://app.xkit.co/api/platform';

export function use(other) {
  base = other;
}

base = 'https://api.example.com';

export const read = (id) => fetch(`${base}/users/${id}/connections/slack`);
