const callXkit = (path, init) => fetch('https://app.xkit.co/api/platform' + path, init);

export const disconnect = (id) => callXkit(`/groups/${id}/connections/slack`, { method: 'DELETE' });
