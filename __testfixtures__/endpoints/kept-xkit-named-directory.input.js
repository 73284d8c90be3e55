import users from './xkit/users/connections';
import groups from './xkit/api/platform/groups';

export { groups, users };
