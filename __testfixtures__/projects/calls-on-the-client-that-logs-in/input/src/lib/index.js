export { client as xkit } from './client';
