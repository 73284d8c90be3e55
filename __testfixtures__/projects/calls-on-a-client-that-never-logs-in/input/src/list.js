import { catalog } from './lib/catalog';

export const list = () => catalog.listConnections();
export const tokenOf = (slug) => catalog.getConnectionToken(slug);
