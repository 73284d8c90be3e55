import axios from 'axios';

const XKIT = 'https://app.xkit.co/api/platform';
const auth = {
  username: process.env.XKIT_PUBLISHABLE_KEY ?? '',
  password: process.env.XKIT_SECRET_KEY ?? '',
};

export class Tokens {
  constructor(
    private readonly userId: string,
    private readonly groupId?: string,
  ) {}

  mint() {
    return axios.post(
      `${XKIT}/users`,
      { user: { external_id: this.userId, external_group_id: this.groupId } },
      { auth },
    );
  }
}
