// The environment that children get.

export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * That of this process without the inputs, which hold passwords, and without the event: buildx would
 * put the whole payload, with commit messages and addresses of a private repository, into the image's
 * provenance. `more` comes on top; undefined takes a variable away.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/ghutil/ghutil.go
 */
export function childEnvironment(more: Variables = {}): Record<string, string> {
  const all: Variables = { ...process.env, GITHUB_EVENT_PATH: undefined, ...more };
  return Object.fromEntries(
    Object.entries(all).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !entry[0].startsWith('INPUT_'),
    ),
  );
}
