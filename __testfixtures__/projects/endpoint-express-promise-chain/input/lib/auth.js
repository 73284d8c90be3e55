exports.required = (req, res, next) => (req.auth ? next() : res.sendStatus(401))
