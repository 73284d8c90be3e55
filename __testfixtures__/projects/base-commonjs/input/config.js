module.exports = { xkit: { base: 'https://app.xkit.co/api/platform' } };
