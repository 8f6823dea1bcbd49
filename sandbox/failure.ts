// The one error of the sandbox: what happened, and what to do about it.

export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** Text for the terminal. A bug keeps its stack, a foreseen failure needs none. */
export function describeFailure(error: unknown): string {
  if (error instanceof SandboxError) return `${error.message}\n${error.hint}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
