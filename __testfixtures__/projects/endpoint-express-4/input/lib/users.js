exports.findUser = async function findUser(id) {
  return { id, connectors: [] };
};
