import AsyncStorage from '@react-native-async-storage/async-storage';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');

async function start() {
  const stored = await AsyncStorage.getItem('session');
  const session = JSON.parse(stored);
  await xkit.login(async () => {
    const response = await fetch('/xkit-token', { method: 'POST' });
    if (!response.ok) throw new Error(`No Xkit token: ${response.status}`);
    const data = await response.json();
    return data.token;
  });
}

start();
