import { useRouter } from 'next/router';
import { type FormEvent, useState } from 'react';
import { signIn } from '../lib/identity';

export default function SignIn() {
  const router = useRouter();
  const [uid, setUid] = useState('user-1');

  async function submit(event: FormEvent) {
    event.preventDefault();
    await signIn(uid);
    await router.push('/integrations');
  }

  return (
    <form onSubmit={submit}>
      <label>
        User <input value={uid} onChange={(event) => setUid(event.target.value)} />
      </label>
      <button id="sign-in">Sign in</button>
    </form>
  );
}
