import axios from 'axios';
import { useEffect, useState } from 'react';
import { onAuthStateChanged, type User } from '../lib/identity';
import xkit from '../lib/xkit';

async function logIn(user: User) {
  const idToken = await user.getIdToken();
  const { data } = await axios.post(
    '/api/xkit/token',
    {},
    { headers: { authorization: `Bearer ${idToken}` } },
  );
  await xkit!.login(data.token);
}

export default function Integrations() {
  const [user, setUser] = useState<User | null>(null);
  const [output, setOutput] = useState('');

  useEffect(() => onAuthStateChanged(setUser), []);

  useEffect(() => {
    if (!user) return;
    logIn(user);
  }, [user]);

  // From the browser: what Xkit knows of the connection.
  async function showConnection() {
    try {
      setOutput(JSON.stringify(await xkit!.getConnection('salesforce'), null, 2));
    } catch (error) {
      setOutput(`Could not read the connection: ${(error as Error).message}`);
    }
  }

  // Through the app's API, which reads the user's credentials.
  async function showContacts() {
    const idToken = await user!.getIdToken();
    const { data } = await axios.get('/api/contacts', { headers: { authorization: `Bearer ${idToken}` } });
    setOutput(JSON.stringify(data));
  }

  if (!user) return <p>Please sign in first.</p>;
  return (
    <main>
      <h1>Integrations of {user.uid}</h1>
      <button id="connection" onClick={showConnection}>
        Show connection
      </button>
      <button id="contacts" onClick={showContacts}>
        Show contacts
      </button>
      <pre id="output">{output}</pre>
    </main>
  );
}
