/** Ctrl-C and termination: the first asks the work to stop, a second one ends the process at once. */

export interface Interruption {
  /** Begins to listen; commands that never call this end at the first Ctrl-C, as any program does. */
  listen(): AbortSignal;
  /** 130 after Ctrl-C, 143 after SIGTERM, undefined without either. */
  exitCode(): number | undefined;
}

export function interruptions(): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  const handle = (exitCode: number) => (): void => {
    if (code !== undefined) process.exit(exitCode);
    code = exitCode;
    controller.abort();
  };
  return {
    listen() {
      process.on('SIGINT', handle(130));
      process.on('SIGTERM', handle(143));
      return controller.signal;
    },
    exitCode: () => code,
  };
}
