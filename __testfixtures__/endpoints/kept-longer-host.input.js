export const read = (id) => fetch(`https://app.xkit.co.evil.example/api/platform/users/${id}/connections/slack`);
