export async function xkitApi(method: string, path: string, body?: unknown) {
  const res = await fetch('https://app.xkit.co/api/platform' + path, {
    method,
    headers: { 'Content-Type': 'application/json', Authorization: 'Basic ' + process.env.XKIT_BASIC },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!res.ok) throw new Error(await res.text())
  return res.json()
}
