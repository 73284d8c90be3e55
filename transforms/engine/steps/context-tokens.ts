import type { FindSites } from './step';

export const findContextTokens: FindSites = () => [];
