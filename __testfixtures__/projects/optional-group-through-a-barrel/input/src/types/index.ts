export type { Member } from './member';
