import axios from "axios"

export const mint = (user) =>
  axios.post("https://app.xkit.co/api/platform/users", { user: { external_id: user.id } })
