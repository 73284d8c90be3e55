import { route, type RouteConfig } from '@react-router/dev/routes';

export default [route('integrations', 'routes/integrations.tsx')] satisfies RouteConfig;
