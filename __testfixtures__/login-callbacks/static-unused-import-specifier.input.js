'use client';

import createXkit from '@xkit-co/xkit.js';
import { domain, page } from './page-data';

const xkit = createXkit(domain);

xkit.login(page.xkitToken);
