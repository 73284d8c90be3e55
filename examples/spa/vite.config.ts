import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The browser needs the domain only; the keys stay with the API.
  define: { 'import.meta.env.VITE_XKIT_DOMAIN': JSON.stringify(process.env.XKIT_DOMAIN) },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
