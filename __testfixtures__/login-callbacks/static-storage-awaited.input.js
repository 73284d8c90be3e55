import AsyncStorage from '@react-native-async-storage/async-storage';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  await xkit.login(await AsyncStorage.getItem('xkit'));
}

start();
