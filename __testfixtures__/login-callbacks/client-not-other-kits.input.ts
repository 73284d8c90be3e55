import { createClient } from '@dexkit/core';
import { HexKit } from 'hexkit';
import nxkit from 'nxkit';
import xkit from 'xkit';

export async function start(token: string): Promise<void> {
  await createClient().login(token);
  await new HexKit().login(token);
  await nxkit.login(token);
  await xkit.login(token);
}
