const BASE = 'https://app.xkit.co/api/platform';

function urlOf(path) {
  return `${BASE}${path}`;
}

export const slack = (id) => fetch(urlOf(`/contexts/${id}/connections/slack`));
