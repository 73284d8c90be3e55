const createXkit = require('@xkit-co/xkit.js').default;

module.exports = createXkit('example.xkit.co');
