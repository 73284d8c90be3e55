import { createClient } from '@supabase/supabase-js';
import createXkit from '@xkit-co/xkit.js';

const xkit = createXkit('acme.xkit.co');
const supabase = createClient('https://acme.supabase.co', 'anon');

async function start() {
  const { data } = await supabase.auth.getSession();
  await xkit.login(data.session.access_token);
}

start();
