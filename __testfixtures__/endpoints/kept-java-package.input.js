export const controller = 'com.xkit.controller.users.connections.UsersController';
