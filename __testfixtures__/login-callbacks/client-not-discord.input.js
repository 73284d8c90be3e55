// Posts what happens in Xkit to a channel.
import { Client, GatewayIntentBits } from 'discord.js';

const client = new Client({ intents: [GatewayIntentBits.Guilds] });

export async function start(getToken) {
  await client.login(await getToken());
}
