import type { FindSites } from './step';

export const findEndpoints: FindSites = () => [];
