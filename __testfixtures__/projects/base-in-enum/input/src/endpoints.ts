export enum Endpoint {
  Xkit = 'https://app.xkit.co/api/platform',
  Crm = 'https://crm.example.com/api',
}
