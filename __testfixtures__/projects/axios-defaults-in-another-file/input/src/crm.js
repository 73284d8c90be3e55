import axios from 'axios';

export const readCredentials = (userId) => axios.get(`/users/${userId}/connections/hubspot`);
export const listOrders = () => axios.get('/orders');
