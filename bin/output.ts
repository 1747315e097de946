/** Results go to stdout, everything else to stderr; a reader that closes the pipe early is no error. */

/** Ends quietly when the other side of a pipe is gone (`draagvlak ... | head -1`). */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (stream === process.stdout) process.exit();
    });
  }
}

export const print = (text: string): void => {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};
