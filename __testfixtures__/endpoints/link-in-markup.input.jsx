export const Debug = ({ id }) => (
  <p>
    <a href="https://app.xkit.co/api/platform/users/1/connections/slack">first</a>
    <a href={`https://app.xkit.co/api/platform/users/${id}/connections/slack`}>mine</a>
  </p>
);
