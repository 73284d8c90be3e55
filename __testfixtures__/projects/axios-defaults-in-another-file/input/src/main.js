import axios from 'axios';

axios.defaults.baseURL = 'https://app.xkit.co/api/platform';
axios.defaults.auth = { username: process.env.XKIT_KEY, password: process.env.XKIT_SECRET };
