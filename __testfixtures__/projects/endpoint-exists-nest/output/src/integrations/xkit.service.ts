import { Injectable } from '@nestjs/common';
import axios from 'axios';
import type { SessionUser } from '../auth/current-user.decorator';

@Injectable()
export class XkitService {
  async createToken(user: SessionUser): Promise<string> {
    const response = await axios.post(
      'https://app.xkit.co/api/platform/context',
      { context: { external_id: user.companyId } },
      { auth: { username: process.env.XKIT_PUBLISHABLE_KEY!, password: process.env.XKIT_SECRET_KEY! } },
    );
    return response.data.access_token;
  }
}
