export class Xkit {
  static readonly url = 'https://app.xkit.co/api/platform';
}
