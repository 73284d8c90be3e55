const { format } = require('node:util');
const { sprintf } = require('sprintf-js');

const BASE = 'https://app.xkit.co/api/platform';

exports.read = (id, slug) => fetch(format('%s/users/%s/connections/%s', BASE, id, slug));
exports.readAgain = (id, slug) => fetch(sprintf('https://app.xkit.co/api/platform/groups/%s/connections/%s', id, slug));
