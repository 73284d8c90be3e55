export const read = (id) => fetch(`https://app.xkit.co/api/platform/contexts/${
  id
}/connections/slack`);
