const { XKIT_KEY, XKIT_SECRET } = process.env;

export const read = (id) => fetch(`https://${XKIT_KEY}:${XKIT_SECRET}@app.xkit.co/api/platform/contexts/${id}/connections/slack`);
