import createXkit from '@xkit-co/xkit.js';
import { TokenForm } from './TokenForm';

const client = createXkit('example.xkit.co');

export function Login() {
  return <TokenForm onToken={client.login} />;
}
