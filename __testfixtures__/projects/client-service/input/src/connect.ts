import { XkitService } from './xkit.service';
import { getToken } from './api';

export class Connect {
  constructor(private readonly xkitService: XkitService) {}

  async connect(): Promise<void> {
    await this.xkitService.client.login(await getToken());
  }
}
