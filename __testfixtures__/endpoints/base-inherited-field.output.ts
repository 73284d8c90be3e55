class Platform {
  protected readonly base = 'https://app.xkit.co/api/platform';
}

export class Connections extends Platform {
  read(id: string) {
    return fetch(this.base + `/contexts/${id}/connections/slack`);
  }
}
