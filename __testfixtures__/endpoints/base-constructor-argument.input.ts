class Platform {
  constructor(private readonly base: string) {}

  read(id: string) {
    return fetch(`${this.base}/users/${id}/connections/slack`);
  }
}

export const platform = new Platform('https://app.xkit.co/api/platform');
