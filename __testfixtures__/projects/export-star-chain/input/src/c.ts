export * from './b';
export const other = 1;
