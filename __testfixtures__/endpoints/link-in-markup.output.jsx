export const Debug = ({ id }) => (
  <p>
    <a href="https://app.xkit.co/api/platform/contexts/1/connections/slack">first</a>
    <a href={`https://app.xkit.co/api/platform/contexts/${id}/connections/slack`}>mine</a>
  </p>
);
