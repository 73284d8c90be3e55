import axios from "axios"

export async function createXkitToken(id: string) {
  const response = await axios.post<{ access_token: string }>(
    "https://app.xkit.co/api/platform/users",
    { user: { external_id: id } },
    { auth: { username: process.env.XKIT_PUBLISHABLE_KEY!, password: process.env.XKIT_SECRET_KEY! } },
  )
  return response.data.access_token
}
