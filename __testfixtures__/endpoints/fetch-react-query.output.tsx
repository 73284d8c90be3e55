import { useQuery } from '@tanstack/react-query';

export function Connection({ userId }: { userId: string }) {
  const { data } = useQuery({
    queryKey: ['xkit', userId],
    queryFn: () => fetch(`https://app.xkit.co/api/platform/contexts/${userId}/connections/slack`).then((r) => r.json()),
  });
  return <pre>{JSON.stringify(data)}</pre>;
}
