// Stands in for the app's database.
const users = [
  { id: 'user-1', name: 'First user', companyId: 'company-1', companyName: 'First company' },
  { id: 'user-2', name: 'Second user', companyId: 'company-1', companyName: 'First company' },
  { id: 'user-3', name: 'Third user', companyId: 'company-2', companyName: 'Second company' },
];

function findUser(id) {
  return users.find((user) => user.id === id);
}

module.exports = { users, findUser };
