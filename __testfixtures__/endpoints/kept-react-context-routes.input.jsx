import { createContext } from 'react';

export const XkitContext = createContext(null);
export const routes = ['/contexts/:id', '/users/:id/connections/:slug', '/groups/:id/connections/:slug'];
