import type { FindSites } from './step';

export const findLoginCallbacks: FindSites = () => [];
