const axios = require('axios');

function read(id, slug) {
	return axios.get(/* the platform */ `https://app.xkit.co/api/platform/users/${/* ours */ id}/connections/${slug}` /* no query */, {
		auth: auth, // basic
	});
}

module.exports = read;
