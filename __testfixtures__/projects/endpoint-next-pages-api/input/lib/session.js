export const sessionOptions = { cookieName: 'session', password: process.env.SESSION_PASSWORD };
