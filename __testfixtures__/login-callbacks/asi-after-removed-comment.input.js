import createXkit from '@xkit-co/xkit.js'
import { getXkitToken } from './api'
import { log } from './log'

const xkit = createXkit('acme.xkit.co')

async function start() {
  log('start') // once
  const token = await getXkitToken(); // an hour
  // and in
  (xkit).login(token)
}

start()
