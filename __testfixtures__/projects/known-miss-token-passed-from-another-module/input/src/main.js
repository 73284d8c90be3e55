import { getToken } from './api';
import { connect } from './connect';

connect(await getToken());
