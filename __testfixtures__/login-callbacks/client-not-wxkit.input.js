import { WxKit } from './WxKit';

export async function start() {
  const user = await WxKit.login();
  return WxKit.login(user.token);
}
