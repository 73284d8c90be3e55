import type { XkitJs } from '@xkit-co/xkit.js';

export interface ConnectProps {
  integrations?: XkitJs;
}
