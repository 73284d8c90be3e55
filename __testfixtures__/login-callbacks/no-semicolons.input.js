import createXkit from '@xkit-co/xkit.js'
import { getXkitToken } from './api'

const xkit = createXkit('acme.xkit.co')

const start = async () => {
  const { token } = await getXkitToken()
  await xkit.login(token)
}

start()
