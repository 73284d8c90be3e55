/** Answers each path it is sent with what the engine made of that file. */
import { look } from './look';

process.on('message', (path: string) => process.send?.(look(path)));
