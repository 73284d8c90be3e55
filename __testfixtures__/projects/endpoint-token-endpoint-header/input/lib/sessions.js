exports.sessions = new Map();
