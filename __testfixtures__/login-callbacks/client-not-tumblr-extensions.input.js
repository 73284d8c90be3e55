XKit.extensions.tweaks = {
  run: async function () {
    await XKit.login(await XKit.storage.get('token'));
  },
};
