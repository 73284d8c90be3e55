export const read = () => fetch('https://app.xkit.co/api/platform/\u0075sers/1/connections/slack');
