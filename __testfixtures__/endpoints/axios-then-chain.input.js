import axios from 'axios'

export default (id) =>
  axios
    .get('https://app.xkit.co/api/platform/users/' + id + '/connections/slack') // one connection
    .then(({ data }) => data.access_token)
    .catch(() => null)
