// Merging at a registry that fails for a moment: what reads and what copies is tried again.
import { expect, it } from '@jest/globals';
import { combine } from '../../src/build/combine.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { parseSourceLine } from '../../src/oci/merge-source.ts';
import type { Run } from '../../src/system/command.ts';
import { doorsTo, journal } from '../fakes/log.ts';
import { parsedValue, platforms, tagged } from '../fakes/parsed.ts';

const oci = 'application/vnd.oci.image';

/** One image; its platform is in its config, which is asked for on its own. */
const image = JSON.stringify({
  schemaVersion: 2,
  mediaType: `${oci}.manifest.v1+json`,
  config: { mediaType: `${oci}.config.v1+json`, digest: digestOf('config'), size: 6 },
  layers: [],
});
const badGateway = { code: 1, stdout: '', stderr: 'ERROR: unexpected status: 502 Bad Gateway' };

it('reads and pushes once more after a failure that may pass', async () => {
  const asked: string[] = [];
  // Every command fails the first time that it is run.
  const run: Run = async ({ args }) => {
    const line = args.join(' ').replace(/oci-layout:\S*@/, 'oci-layout@');
    asked.push(line);
    if (asked.filter((one) => one === line).length === 1) return badGateway;
    const config = JSON.stringify({ os: 'linux', architecture: 'amd64' });
    return { code: 0, stderr: '', stdout: line.includes('--raw') ? image : config };
  };
  const told = journal();
  const repository = tagged('two.test/acme/app:1');
  const built = await combine(
    { ...doorsTo(run, told), attempts: 2 },
    {
      sources: [parsedValue(parseSourceLine('one.test/acme/app:1'))],
      platforms: platforms('linux/amd64'),
      annotations: {},
      delivery: { kind: 'push', repositories: [repository], tags: [] },
      builder: {
        info: { name: 'default', driver: 'docker', nodes: [] },
        buildx: { words: ['buildx'] },
      },
    },
  );
  const creations = asked.filter((line) => line.includes(' create '));
  expect(creations).toHaveLength(2 * new Set(creations).size);
  expect(creations.at(-1)).toContain(`--tag two.test/acme/app@${built.digest} oci-layout@`);
  expect(told.lines.filter((line) => line.includes('Trying again')).length).toBe(4);
});
