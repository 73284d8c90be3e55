import createXkit from '@xkit-co/xkit.js'
import { getXkitToken } from './api'

const xkit = createXkit('acme.xkit.co')

const start = async () => {
  await xkit.login(async () => {
    const { token } = await getXkitToken()
    return token
  })
}

start()
