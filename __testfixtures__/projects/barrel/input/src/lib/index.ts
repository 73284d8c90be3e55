export { XKIT_URL as platformUrl } from './config';
export * from './log';
