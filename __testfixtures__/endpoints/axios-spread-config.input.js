import axios from 'axios';
import { withAuth } from './auth';

export const read = (id) =>
  axios({ ...withAuth(), url: `https://app.xkit.co/api/platform/users/${id}/connections/slack` });
