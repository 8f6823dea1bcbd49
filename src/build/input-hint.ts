// Failures of a build that an input of this step mends. Pure.

/** The flags of `buildx build` whose inputs have other names. */
const inputOfFlag: Readonly<Record<string, string>> = {
  'add-host': 'add-hosts',
  annotation: 'annotations',
  attest: 'attests',
  'build-arg': 'build-args',
  'build-context': 'build-contexts',
  label: 'labels',
  'no-cache-filter': 'no-cache-filters',
  output: 'outputs',
  secret: 'secrets',
};

/**
 * The edit, for what BuildKit says when it lacks something that the step could have given.
 *
 * Sources, of https://github.com/moby/buildkit/blob/v0.33.1: session/secrets/secrets.go,
 * session/sshforward/sshprovider/agentprovider.go, util/entitlements/entitlements.go,
 * source/git/source.go; https://github.com/docker/buildx/blob/v0.36.1/build/build.go
 */
export function inputHint(excerpt: string): string | undefined {
  const secret = /: secret (\S+): not found/.exec(excerpt)?.[1];
  if (secret !== undefined) {
    return `The Dockerfile requires the secret ${secret}, and this step has none with a value: add \`${secret}=…\` to \`secrets\`, or take \`required\` off the mount.`;
  }
  const key = /unset ssh forward key (\S+)/.exec(excerpt)?.[1];
  if (key !== undefined) {
    return `The Dockerfile requires the SSH key ${key}: write \`ssh: ${key}\` with an agent in SSH_AUTH_SOCK, or \`ssh: ${key}=<path of a key>\`.`;
  }
  if (/make sure SSH_AUTH_SOCK is set/.test(excerpt)) {
    return 'No SSH agent runs here: start one in an earlier step and add the key, or write `ssh: default=<path of a key>`.';
  }
  const target = /target stage "(.+)" could not be found/.exec(excerpt)?.[1];
  if (target !== undefined) {
    return `The Dockerfile has no stage ${target}: correct \`target\`; \`call: targets\` lists the stages.`;
  }
  const flag = /invalid argument .* for "(?:-\w, )?--([\w-]+)" flag/.exec(excerpt)?.[1];
  if (flag !== undefined) {
    return `buildx does not take that value: correct the input \`${inputOfFlag[flag] ?? flag}\`.`;
  }
  const privilege = /\b(security\.insecure|network\.host|device)\S* is not allowed/.exec(
    excerpt,
  )?.[1];
  if (privilege !== undefined) {
    return `The Dockerfile asks for a privilege: write \`allow: ${privilege}\`. A builder that was there before must have been started with \`--allow-insecure-entitlement ${privilege}\` as well.`;
  }
  const remote = /failed to fetch remote (\S+?):? /.exec(`${excerpt} `)?.[1];
  if (remote !== undefined && /could not read Username|Authentication failed/.test(excerpt)) {
    return `${remote} is private. On this GitHub server \`github-token\` must be one that may read it; for another server add the secret \`GIT_AUTH_TOKEN.<host>\`.`;
  }
  return remote === undefined
    ? undefined
    : `Check the address ${remote}, in \`context\`, in \`build-contexts\` or in an ADD of the Dockerfile: the repository, its ref and folder, and whether the builder reaches that server.`;
}
