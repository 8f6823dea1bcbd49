// Tells what was done: outputs for the jobs that follow, and a table for the people.
import { formatPlatform } from '../oci/platform.ts';
import { formatReference, pinned } from '../oci/reference.ts';
import type { Log } from '../system/log.ts';
import { type Outputs, outputsOf, type Story } from './outputs.ts';

/** Says what was made, and hands every output to `write`. */
export function report(log: Log, write: (outputs: Outputs) => void, story: Story): void {
  write(outputsOf(story));
  for (const line of summaryLines(story)) log.info(line);
}

export function summaryLines({ built, verified, published }: Story): readonly string[] {
  const width = Math.max(...verified.images.map(({ platform }) => formatPlatform(platform).length));
  const attestations =
    verified.attestations === 0 ? '' : `, ${verified.attestations} attestation manifests`;
  return [
    `Verified ${verified.digest}${attestations}`,
    ...verified.images.map(
      ({ platform, digest }) => `  ${formatPlatform(platform).padEnd(width)}  ${digest}`,
    ),
    ...(published.pushed
      ? publishedLines({ verified, published })
      : [`Not pushed. OCI layout: ${built.layout}`]),
  ];
}

function publishedLines({
  verified,
  published,
}: Pick<Story, 'verified' | 'published'>): readonly string[] {
  return published.tags.length > 0
    ? published.tags.map((tag) => `Published ${formatReference(tag)}`)
    : published.repositories.map(
        (repository) => `Pushed untagged ${formatReference(pinned(repository, verified.digest))}`,
      );
}
