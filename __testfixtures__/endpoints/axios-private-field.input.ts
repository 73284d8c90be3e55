import axios from 'axios';

export class Platform {
  #client = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });

  read = (id: string) => this.#client.get(`/users/${id}/connections/slack`);
}
