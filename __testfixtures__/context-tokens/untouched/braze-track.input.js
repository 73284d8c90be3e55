// Tells Braze that a user has connected an app through Xkit.
import axios from 'axios';

export const track = (user) =>
  axios.post('https://rest.iad-01.braze.com/users/track', {
    attributes: [{ external_id: user.id, external_group_id: user.groupId }],
  });
