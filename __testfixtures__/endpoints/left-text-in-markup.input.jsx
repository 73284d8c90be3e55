export const Help = () => (
  <p title="GET https://app.xkit.co/api/platform/users/1/connections/slack">
    Ask https://app.xkit.co/api/platform/groups/1/connections/slack
  </p>
);
