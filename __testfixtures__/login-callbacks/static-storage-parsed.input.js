import AsyncStorage from '@react-native-async-storage/async-storage';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const stored = await AsyncStorage.getItem('session');
  const session = JSON.parse(stored);
  await xkit.login(session.xkitToken.trim());
}

start();
