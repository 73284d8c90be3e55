export const read = (id, at) =>
  Promise.all([
    fetch(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack/`),
    fetch(`https://app.xkit.co/api/platform/contexts/${id}/connections/slack?at=${at}&from=/users/1`),
    fetch('https://app.xkit.co/api/platform/contexts/1/connections/slack#users'),
  ]);
