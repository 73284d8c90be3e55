export const xkit = {
  async login(user) {
    await fetch('/login', { method: 'POST', body: user });
  },
};
