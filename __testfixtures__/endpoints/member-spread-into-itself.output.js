export class Reader {
  constructor(settings) {
    this.settings = { slug: 'hubspot', ...this.settings, ...settings };
  }

  read(id) {
    return fetch(`${this.settings.base}/pages/${id}/${this.settings.slug}`);
  }

  readFromXkit(id) {
    return fetch(`https://app.xkit.co/api/platform/contexts/${id}/connections/${this.settings.slug}`);
  }
}
