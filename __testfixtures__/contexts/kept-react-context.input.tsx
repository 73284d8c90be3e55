import createXkit from '@xkit-co/xkit.js';
import { createContext, useContext } from 'react';

// React's contexts, and routes of the app that happen to be called so.
export const XkitContext = createContext(createXkit('acme.xkit.co'));

export function useConnection(slug: string) {
  return useContext(XkitContext).getConnection(slug);
}

export const routes = ['/contexts/:id', '/contexts/:id/connections/:slug', '/users/:id/connections/:slug'];
