export interface Member {
  id: string;
  teamId?: string;
}
