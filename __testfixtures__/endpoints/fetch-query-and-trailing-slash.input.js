export const read = (id, at) =>
  Promise.all([
    fetch(`https://app.xkit.co/api/platform/users/${id}/connections/slack/`),
    fetch(`https://app.xkit.co/api/platform/groups/${id}/connections/slack?at=${at}&from=/users/1`),
    fetch('https://app.xkit.co/api/platform/users/1/connections/slack#users'),
  ]);
