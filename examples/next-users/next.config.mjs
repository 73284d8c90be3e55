/** @type {import('next').NextConfig} */
export default {
  // The browser needs the domain only; the keys stay on the server.
  env: { NEXT_PUBLIC_XKIT_DOMAIN: process.env.XKIT_DOMAIN },
};
