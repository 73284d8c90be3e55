const { format } = require('node:util');
const { sprintf } = require('sprintf-js');

const BASE = 'https://app.xkit.co/api/platform';

exports.read = (id, slug) => fetch(format('%s/contexts/%s/connections/%s', BASE, id, slug));
exports.readAgain = (id, slug) => fetch(sprintf('https://app.xkit.co/api/platform/contexts/%s/connections/%s', id, slug));
