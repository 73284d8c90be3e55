import axios from 'axios'

interface ProvisionBody {
  context: {
    external_id: string
  }
}

export const mint = (user: { id: string; team: string }) => {
  const body: ProvisionBody = { context: { external_id: user.team } }
  return axios.post('https://app.xkit.co/api/platform/context', body)
}
