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
      `${XKIT}/context`,
      { context: { external_id: this.groupId ?? this.userId } },
      { auth },
    );
  }
}
