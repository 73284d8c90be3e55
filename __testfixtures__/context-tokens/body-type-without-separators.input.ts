import axios from 'axios'

interface ProvisionBody {
  user: {
    external_id: string
    external_group_id?: string
  }
}

export const mint = (user: { id: string; team: string }) => {
  const body: ProvisionBody = { user: { external_id: user.id, external_group_id: user.team } }
  return axios.post('https://app.xkit.co/api/platform/users', body)
}
