const axios = require('axios');

class XkitService {
  constructor(key, secret) {
    this.client = axios.create({
      baseURL: 'https://app.xkit.co/api/platform',
      auth: { username: key, password: secret },
    });
  }

  getConnection(userId, slug) {
    return this.client.get(`/users/${userId}/connections/${slug}`);
  }
}

module.exports = XkitService;
