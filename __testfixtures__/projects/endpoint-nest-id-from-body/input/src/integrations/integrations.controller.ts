import { Controller, Body, Post, UseGuards } from '@nestjs/common';
import { type SessionUser } from '../auth/current-user.decorator';
import { SessionGuard } from '../auth/session.guard';
import { XkitService } from './xkit.service';

@Controller('integrations')
export class IntegrationsController {
  constructor(private readonly xkit: XkitService) {}

  @Post()
  @UseGuards(SessionGuard)
  async show(@Body() user: SessionUser) {
    const xkitToken = await this.xkit.createToken(user);
    return { name: user.name, xkitToken };
  }
}
