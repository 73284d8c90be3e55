export const read = (id) => fetch('https://app.xkit.co/api/platform/us' + 'ers/' + id + '/connections/slack');
