export { default as http } from 'axios';
