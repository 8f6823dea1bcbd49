// Pushes that a registry refuses for lack of permission: how that reads, and what to permit. Pure.

// `permission_denied: write_package` is GHCR's, `insufficient_scope` that of token servers; the others
// are codes and texts of the distribution API.
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
const refusals =
  /permission_denied|\bdenied\b|insufficient_scope|403 Forbidden|installation not allowed/i;

/** The edit that permits it; undefined when the failure is another one. */
export function refusedPushHint(text: string): string | undefined {
  if (/401 Unauthorized|no basic auth credentials/i.test(text)) {
    return 'The registry asks for a login and has none, or one that it does not know. Give this step `registry`, `username` and `password`, or log in in an earlier step.';
  }
  if (!refusals.test(text)) return undefined;
  if (/installation not allowed to create/i.test(text)) {
    return 'The organisation does not let workflows create packages. Allow it in its settings (Packages), or push the package once by hand and give this repository access to it.';
  }
  return /write_package|ghcr\.io/.test(text)
    ? "The job's token may not write this package. Give the job `permissions: packages: write` (and `contents: read`); when another repository made the package, add this one to the package's settings under Manage Actions access, with the role Write."
    : 'The registry refuses this login the push. Log in with one that may push to this repository; for GHCR the job needs `permissions: packages: write`.';
}
