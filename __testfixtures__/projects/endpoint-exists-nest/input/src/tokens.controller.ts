import { Controller, Post, Req } from '@nestjs/common';

@Controller()
export class TokensController {
  @Post('xkit-token')
  create(@Req() request: { session: { token: string } }) {
    return { token: request.session.token };
  }
}
