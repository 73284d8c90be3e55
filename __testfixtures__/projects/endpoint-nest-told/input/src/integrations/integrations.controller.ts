import { Controller, Get, Render, UseGuards } from '@nestjs/common';
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
}
