// What a page or process that uses Xkit has around it.
import type { XkitJs } from '@xkit-co/xkit.js/lib/xkit';

declare global {
  /** From the script tag `https://<slug>.xkit.co/xkit.js`. */
  const xkit: XkitJs;
  interface Window {
    xkit: XkitJs;
  }

  /** What Nuxt imports by itself. */
  function useNuxtApp(): { readonly $xkit: XkitJs };
  function $fetch<Value = string>(url: string): Promise<Value>;

  namespace NodeJS {
    interface ProcessEnv {
      XKIT_DOMAIN: string;
      XKIT_PUBLISHABLE_KEY: string;
      XKIT_SECRET_KEY: string;
      NEXT_PUBLIC_XKIT_DOMAIN: string;
    }
    interface Process {
      /** Set by bundlers. */
      browser: boolean;
    }
  }
}
