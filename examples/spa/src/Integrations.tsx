import createXkit from '@xkit-co/xkit.js';
import { useEffect, useState } from 'react';
import { fetchContacts, fetchXkitToken } from './api';

const xkit = createXkit(import.meta.env.VITE_XKIT_DOMAIN);

export function Integrations() {
  const [output, setOutput] = useState('');

  useEffect(() => {
    fetchXkitToken().then((token) => xkit.login(token));
  }, []);

  async function show(read: () => Promise<unknown>) {
    try {
      setOutput(JSON.stringify(await read(), null, 2));
    } catch (error) {
      setOutput(`Could not read it: ${(error as Error).message}`);
    }
  }

  return (
    <main>
      <h1>Integrations</h1>
      <button id="connection" onClick={() => show(() => xkit.getConnection('salesforce'))}>
        Show connection
      </button>
      <button id="contacts" onClick={() => show(fetchContacts)}>
        Show contacts
      </button>
      <pre id="output">{output}</pre>
    </main>
  );
}
