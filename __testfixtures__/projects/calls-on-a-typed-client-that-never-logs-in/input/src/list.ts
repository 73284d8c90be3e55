import { catalog, session } from './clients';

export const list = () => session.listConnections();
export const tokenOf = (slug: string) => catalog.getConnectionToken({ slug });
