import createXkit from '@xkit-co/xkit.js';

const preview = createXkit('preview.example.xkit.co');

export const leave = () => preview.logout();
