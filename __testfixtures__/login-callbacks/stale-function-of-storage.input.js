import AsyncStorage from '@react-native-async-storage/async-storage';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function getXkitToken() {
  const stored = await AsyncStorage.getItem('xkit');
  return JSON.parse(stored).token;
}

async function start() {
  await xkit.login(await getXkitToken());
}

start();
