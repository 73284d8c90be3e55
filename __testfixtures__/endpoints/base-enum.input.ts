enum Api {
  Xkit = 'https://app.xkit.co/api/platform',
  GitHub = 'https://api.github.com',
}

export const xkit = (id: string) => fetch(`${Api.Xkit}/users/${id}/connections/slack`);
export const github = (id: string) => fetch(`${Api.GitHub}/users/${id}/connections/slack`);
