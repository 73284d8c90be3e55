function connectionUrl(userId, slug) {
  return `https://app.xkit.co/api/platform/groups/${userId}/connections/${slug}`;
}

module.exports = { connectionUrl };
