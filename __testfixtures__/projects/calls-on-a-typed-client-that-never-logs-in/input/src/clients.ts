import createXkit, { type XkitJs } from '@xkit-co/xkit.js';

export const session: XkitJs = createXkit('example.xkit.co');
export const catalog: XkitJs = createXkit('example.xkit.co');
