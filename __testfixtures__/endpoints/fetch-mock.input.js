import fetchMock from 'fetch-mock';

fetchMock.get('https://app.xkit.co/api/platform/users/u1/connections/slack', { access_token: 't' });
