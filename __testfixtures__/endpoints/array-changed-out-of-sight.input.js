// Each of these arrays is changed in a way that is not followed, so a person is told of each.
export function readAll(ids, withSlug) {
  return ids.map((id) => {
    const segments = ['https://app.xkit.co/api/platform', 'users', id];
    if (withSlug) segments.push('connections', 'slack');
    return fetch(segments.join('/'));
  });
}

export function readLater(id) {
  const segments = ['https://app.xkit.co/api/platform', 'groups', id];
  const read = () => fetch(segments.join('/'));
  segments.push('connections', 'slack');
  return read();
}

export function readSpliced(id) {
  const segments = ['https://app.xkit.co/api/platform', 'users', id, 'connections', 'slack'];
  segments.splice(2, 1, encodeURIComponent(id));
  return fetch(segments.join('/'));
}
