import { useState } from 'react';
import { signIn } from './api';
import { Integrations } from './Integrations';

export function App() {
  const [user, setUser] = useState('user-1');
  const [signedIn, setSignedIn] = useState(false);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    await signIn(user);
    setSignedIn(true);
  }

  if (signedIn) return <Integrations />;
  return (
    <form onSubmit={submit}>
      <label>
        User{' '}
        <select value={user} onChange={(event) => setUser(event.target.value)}>
          <option value="user-1">in a team</option>
          <option value="user-2">on their own</option>
        </select>
      </label>
      <button id="sign-in">Sign in</button>
    </form>
  );
}
