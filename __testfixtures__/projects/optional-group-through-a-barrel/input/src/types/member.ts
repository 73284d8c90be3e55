import type { Base } from './base';

export interface Member extends Base {
  id: string;
}
