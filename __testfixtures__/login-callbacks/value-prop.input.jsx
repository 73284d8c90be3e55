import createXkit from '@xkit-co/xkit.js';
import { TokenForm } from './TokenForm';

const xkit = createXkit('acme.xkit.co');

export const App = () => <TokenForm onToken={xkit.login} />;
