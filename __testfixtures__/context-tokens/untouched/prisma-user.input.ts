// The Xkit user ID is stored beside ours.
interface Client {
  account: { create(query: { data: { user: { external_id: string } } }): Promise<void> };
}

export const store = (prisma: Client, id: string) =>
  prisma.account.create({ data: { user: { external_id: id } } });
