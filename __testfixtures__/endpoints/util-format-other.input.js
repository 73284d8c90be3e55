const { format } = require('node:util');

// Not Xkit's: another host, and formats that print something else than their text.
exports.read = (id, slug) => fetch(format('%s/users/%s/connections/%s', 'https://api.acme.com/xkit', id, slug));
exports.page = (id) => fetch(format('https://api.acme.com/users/%d/connections/%s', id, 'xkit'));
