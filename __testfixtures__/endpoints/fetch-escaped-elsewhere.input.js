export const read = () => fetch('https:\/\/app.xkit.co\/api\/platform\/users\/1\/connections\/slack');
