export const read = (user, slug) =>
  fetch("https://app.xkit.co/api/platform/contexts/" + user.id + "/connections/" + slug, { method: "GET" })
    .then((response) => response.json());
