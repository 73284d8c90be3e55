export const read = (id) => fetch(`https://app.xkit.co/api/platform/users/${
  id
}/connections/slack`);
