exports.findUser = async (id) => ({ id, company: { isActive: true } });
exports.requirePermission = async (user, name) => {};
