const { XKIT_API_URL } = process.env;

export const read = (id: string) => fetch(`${XKIT_API_URL}/users/${id}/connections/slack`);
