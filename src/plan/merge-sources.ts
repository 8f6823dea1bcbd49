// What is merged: references, layouts, and the digests of earlier jobs; held against the platforms.
import { type MergeSource, parseDigests, parseSourceLine } from '../oci/merge-source.ts';
import { formatPlatform, isSamePlatform, outputName, type Platform } from '../oci/platform.ts';
import { pinned, type Repository } from '../oci/reference.ts';
import { type Reading, readItems, readList } from './reading.ts';

const recipe =
  '`digests: $' + '{{ toJSON(needs.build.outputs) }}` with the name of the job that built';

/** The lines of `sources`, then what `digests` name in that repository; undefined after a problem. */
export function readMergeSources(
  reading: Reading,
  {
    platforms,
    repository,
  }: { readonly platforms: readonly Platform[]; readonly repository: Repository | undefined },
): readonly MergeSource[] | undefined {
  const { inputs, report } = reading;
  const lines = readItems(reading, {
    name: 'sources',
    items: readList(reading, { name: 'sources', separator: 'newline' }),
    parse: parseSourceLine,
    noun: 'a source',
    edit: 'Write it like `ghcr.io/acme/app:1.0-intel`, `linux/arm64=ghcr.io/acme/app@sha256:…` or `oci-layout://folder`',
  });
  if (inputs.sources === '' && inputs.digests === '') {
    report({
      subject: 'sources',
      message: 'there is nothing to merge: `sources` and `digests` are empty',
      edit: `Write ${recipe}, or one reference per line into \`sources\``,
    });
    return undefined;
  }
  if (inputs.digests === '') return lines;
  const digests = parseDigests(inputs.digests, platforms);
  if (!digests.ok) {
    report({
      subject: 'digests',
      message: `it cannot be read: ${digests.reason}`,
      edit: `Write ${recipe}`,
    });
    return undefined;
  }
  if (repository === undefined) {
    report({
      subject: 'digests',
      message: 'they are digests without a repository, and `tags` names none',
      edit: 'Write into `tags` what to publish, such as `ghcr.io/acme/app:1.0`; the digests are looked for there',
    });
    return undefined;
  }
  const named = digests.value.map(({ name, platform, image, index }): MergeSource => {
    const digest = index ?? image;
    return {
      name: `${name} (${digest})`,
      place: {
        kind: 'registry',
        reference: digest === undefined ? repository : pinned(repository, digest),
      },
      platform,
      isInsisted: false,
      ...(image === undefined ? {} : { image }),
    };
  });
  return [...lines, ...named];
}

/** What can be said of the sources before they are read. */
export function checkSources(
  { inputs, report }: Reading,
  {
    sources,
    platforms,
  }: { readonly sources: readonly MergeSource[]; readonly platforms: readonly Platform[] },
): void {
  const subject = inputs.digests === '' ? 'sources' : 'digests';
  const allNamed = sources.every((one) => one.platform !== undefined);
  const sourcesOf = (platform: Platform): readonly MergeSource[] =>
    sources.filter((one) => one.platform !== undefined && isSamePlatform(one.platform, platform));
  for (const platform of platforms) {
    const [first, ...others] = sourcesOf(platform);
    if (first === undefined && allNamed) {
      report({
        subject,
        message: `there is none for ${formatPlatform(platform)}: that leg failed, was skipped, or its output is not declared`,
        edit: `Declare \`${outputName(platform)}\` as an output of the job that builds it, add a source, or take the platform out of \`platforms\``,
      });
    }
    if (first !== undefined && others.length > 0) {
      report({
        subject,
        message: `${formatPlatform(platform)} comes ${others.length + 1} times: ${[first, ...others].map(({ name }) => name).join(', ')}`,
        edit: 'Name one source for it',
      });
    }
  }
  for (const { platform, name } of sources) {
    if (platform === undefined || platforms.some((asked) => isSamePlatform(asked, platform))) {
      continue;
    }
    report({
      subject,
      message: `${name} is for ${formatPlatform(platform)}, which \`platforms\` does not ask for`,
      edit: 'Add it to `platforms`, or leave the source out',
    });
  }
}
