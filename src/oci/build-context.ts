// Build contexts: which of them are not a path on this machine.

/**
 * Whether buildx fetches this context or Dockerfile itself instead of reading it from the disk.
 *
 * Source: IsRemoteURL and ParseGitRef,
 * https://github.com/docker/buildx/blob/v0.36.1/util/urlutil/urlutil.go
 */
export function isRemoteContext(context: string): boolean {
  return (
    /^(?:https?|git|ssh):\/\//i.test(context) ||
    /^(?:github\.com\/|[\w.-]+@[\w.-]+:)/.test(context) ||
    /^(?:docker-image|oci-layout):\/\//.test(context)
  );
}
