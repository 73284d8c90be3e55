const axios = require('axios')

const BASE = 'https://app.xkit.co/api/platform'

module.exports = async function read (id) {
	try {
		return (await axios.get(BASE + '/contexts/' + id + '/connections/slack')).data
	} catch (error) {
		return undefined
	}
}