import axios from 'axios';
import MockAdapter from 'axios-mock-adapter';

const api = axios.create({ baseURL: 'https://app.xkit.co/api/platform' });
const mock = new MockAdapter(api);

mock.onGet('/contexts/u1/connections/slack').reply(200, { access_token: 't' });
