import axios from 'axios';

export const mint = (user, team) =>
  axios.post('https://app.xkit.co/api/platform/users', {
    user: {
      external_id: user.id,
      ...(team && { external_group_id: team.id, plan: team.plan }),
    },
  });
