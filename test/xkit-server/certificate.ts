import { generate } from 'selfsigned';

/** A key and a certificate that vouches for itself, both PEM, made anew for each test run. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

// Xkit's own, and the made-up origin of a page.
const usualHosts = ['app.xkit.co', '*.xkit.co', 'shop.example', 'localhost'];

/** Makes a certificate for Xkit's hosts and the given ones, valid for a day. Nothing trusts it unless told to. */
export async function makeCertificate(hosts: readonly string[] = []): Promise<Certificate> {
  const names = [...new Set([...usualHosts, ...hosts])];
  const pems = await generate([{ name: 'commonName', value: 'stand-in Xkit' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 24 * 60 * 60 * 1000),
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  return { key: pems.private, certificate: pems.cert };
}
