import { createContext, useContext, type ReactNode } from 'react';
import createXkit, { type XkitJs } from '@xkit-co/xkit.js';

const client = createXkit('example.xkit.co');
const XkitContext = createContext<XkitJs>(client);

export function XkitProvider({ children }: { children: ReactNode }) {
  return <XkitContext.Provider value={client}>{children}</XkitContext.Provider>;
}

export const useXkit = () => useContext(XkitContext);
