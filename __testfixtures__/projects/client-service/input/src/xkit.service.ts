import createXkit, { type XkitJs } from '@xkit-co/xkit.js';

export class XkitService {
  readonly client: XkitJs = createXkit('example.xkit.co');
}
