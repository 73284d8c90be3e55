export * from './xkit';
