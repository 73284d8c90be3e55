export const read = () => fetch('https:\/\/app.xkit.co\/api\/platform\/contexts\/1\/connections\/slack');
