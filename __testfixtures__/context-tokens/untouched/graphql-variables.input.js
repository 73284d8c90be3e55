// The gateway forwards this to xkit.
export const query = (id) => ({
  query: 'mutation ($user: UserInput!) { createUser(user: $user) { access_token } }',
  variables: { user: { external_id: id, external_group_id: null } },
});
