xkit.ready(() => xkit.login(window.__XKIT_TOKEN__));
