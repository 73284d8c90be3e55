export class Platform {
  private readonly base = 'https://app.xkit.co/api/platform';

  read(id: string) {
    return fetch(`${this.base}/users/${id}/connections/slack`);
  }
}
