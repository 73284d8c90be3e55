import axios from 'axios';

type Path = '/users' | '/groups';

const post = (path: Path, body: object) => axios.post(`https://app.xkit.co/api/platform${path}`, body);

export const mint = (id: string) => post('/users', { user: { external_id: id } });
