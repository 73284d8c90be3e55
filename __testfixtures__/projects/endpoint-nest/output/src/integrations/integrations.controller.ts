import { Controller, Get, Render, UseGuards, Header, Post } from '@nestjs/common';
import { CurrentUser, type SessionUser } from '../auth/current-user.decorator';
import { SessionGuard } from '../auth/session.guard';
import { XkitService } from './xkit.service';

@Controller('integrations')
export class IntegrationsController {
  constructor(private readonly xkit: XkitService) {}

  @Get()
  @UseGuards(SessionGuard)
  @Render('integrations')
  async show(@CurrentUser() user: SessionUser) {
    const xkitToken = await this.xkit.createToken(user);
    return { name: user.name, xkitToken };
  }

  @Post('xkit-token')
  @Header('Cache-Control', 'no-store')
  @UseGuards(SessionGuard)
  async xkitToken(@CurrentUser() user: SessionUser) {
    const xkitToken = await this.xkit.createToken(user);
    return { token: xkitToken };
  }
}
