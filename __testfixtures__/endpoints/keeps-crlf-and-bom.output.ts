import axios from 'axios';

const BASE = 'https://app.xkit.co/api/platform';

export const read = (id: string, slug: string) =>
  axios.get(
    `${BASE}/contexts/${id}/connections/${slug}`,
  );
