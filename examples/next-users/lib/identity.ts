// The browser's side of the identity provider, in the manner of Firebase. It stands in for `firebase/auth`.
export interface User {
  readonly uid: string;
  /** A token that proves to our own API who the user is. It lives for an hour. */
  getIdToken(): Promise<string>;
}

export async function signIn(uid: string): Promise<User> {
  localStorage.setItem('uid', uid);
  return userOf(uid);
}

/** Calls back with the user who is signed in, or `null`. */
export function onAuthStateChanged(callback: (user: User | null) => void): void {
  const uid = localStorage.getItem('uid');
  callback(uid ? userOf(uid) : null);
}

function userOf(uid: string): User {
  return {
    uid,
    async getIdToken() {
      const response = await fetch('/api/identity', { method: 'POST', body: uid });
      return response.text();
    },
  };
}
