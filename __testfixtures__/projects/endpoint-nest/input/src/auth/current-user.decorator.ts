import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

export interface SessionUser {
  id: string;
  name: string;
  companyId: string;
}

export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext): SessionUser => {
  return context.switchToHttp().getRequest().session.user;
});
