import axios from 'axios';

export const mint = (user, team) =>
  axios.post('https://app.xkit.co/api/platform/context', {
    context: {
      external_id: user.id,
      ...(team && { plan: team.plan }),
    },
  });
