#!/usr/bin/env node
import { main } from './main';

// A reader that closes its end early, such as head, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// Not process.exit: what was printed to a pipe may still be on its way.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
