import { shallowRef } from 'vue';
import createXkit from '@xkit-co/xkit.js';
import { getToken } from './api';

export function useIntegrations(domain: string) {
  const client = shallowRef(createXkit(domain));
  const connect = async () => {
    await client.value.login(getToken);
  };
  return { client, connect };
}
