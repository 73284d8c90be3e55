import { catalog } from './lib/catalog';

export const list = () => catalog.listConnections();
