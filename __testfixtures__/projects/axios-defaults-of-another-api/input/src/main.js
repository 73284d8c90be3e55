import axios from 'axios';

axios.defaults.baseURL = 'https://api.example.com';
