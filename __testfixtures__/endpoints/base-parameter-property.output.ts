export class Platform {
  constructor(private readonly base = 'https://app.xkit.co/api/platform') {}

  read(id: string) {
    return fetch(`${this.base}/contexts/${id}/connections/slack`);
  }
}
