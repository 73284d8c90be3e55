import { xkit } from './lib';

export const list = () => xkit.listConnections();
