import createXkit, { type XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export class Integrations {
  private xkit: XkitJs;

  constructor(domain: string) {
    this.xkit = createXkit(domain);
  }

  async connect(): Promise<void> {
    await this.xkit.login(getToken);
  }
}
