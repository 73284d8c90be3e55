const path = (id, slug) => {
  const segments = ['https://app.xkit.co/api/platform', 'contexts', id, 'connections', slug];
  return fetch(segments.join('/'));
};

export default path;
