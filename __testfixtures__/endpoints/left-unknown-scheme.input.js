export const read = (id) => fetch(`${location.protocol}//app.xkit.co/api/platform/users/${id}/connections/slack`);
