import { findChromium } from './chromium';

if (!findChromium()) {
  console.error('No Chromium here: apt-get install -y chromium, or set CHROMIUM to the path of one.');
  process.exitCode = 1;
}
