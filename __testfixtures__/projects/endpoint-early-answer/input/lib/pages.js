exports.get = async (id) => undefined;
