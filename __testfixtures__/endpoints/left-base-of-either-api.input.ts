const bases = {
  xkit: 'https://app.xkit.co/api/platform',
  github: 'https://api.github.com',
};

export const read = (isXkit: boolean, id: string) =>
  fetch(`${isXkit ? bases.xkit : bases.github}/users/${id}/connections/slack`);
