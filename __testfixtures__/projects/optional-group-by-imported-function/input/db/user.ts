export interface User {
  readonly id: string;
  readonly team: { readonly id: string } | null;
  readonly teamId?: string;
}
