export interface Base {
  teamId: string | null;
}
