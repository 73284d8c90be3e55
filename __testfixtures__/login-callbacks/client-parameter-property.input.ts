import type { XkitJs } from '@xkit-co/xkit.js';
import { getToken } from './api';

export class Integrations {
  constructor(private readonly xkit: XkitJs) {}

  async connect(): Promise<void> {
    await this.xkit.login(await getToken());
  }
}
