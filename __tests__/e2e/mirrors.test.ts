// The images of the machinery, by digest from a mirror when Docker Hub cannot serve them.
import { expect } from '@jest/globals';
import { testUnless } from '../support/skip.ts';
import { world } from '../support/world.ts';
import { docker, expectNothingLeft } from './support/docker.ts';
import { foreign, withoutEmulator } from './support/emulators.ts';
import { onlyError } from './support/failure.ts';
import { unique } from './support/names.ts';
import { closedAddress } from './support/proxy.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const { registry, buildkitDigest, binfmtImage, kind } = world();
const hubIsThere = kind === 'sandbox' ? undefined : 'Docker Hub may answer here';
// Names that Docker Hub does not have, so that this holds on a machine with a way to it as well.
const buildkit = `docker.io/moby/buildkit:v0.33.1@${buildkitDigest}`;
const binfmt = `docker.io/tonistiigi/binfmt@${binfmtImage?.split('@')[1]}`;

testUnless(
  hubIsThere,
  'both images come from the mirror, same digest, and base images too',
  async () => {
    withoutEmulator();
    const step = newStep();
    const inputs = createdBuilder({
      platforms: foreign.platform,
      push: 'false',
      'binfmt-image': binfmt,
      'driver-opts': `network=host\nimage=${buildkit}`,
      mirrors: `${await closedAddress()}\n${registry}`,
      // No mirror in it: that of the base image is one that `mirrors` added.
      'buildkitd-config-inline': 'debug = true',
    });
    const { output } = await succeed(step, inputs);
    expect(output).toContain(`Installing emulators for ${foreign.architecture} with ${binfmt}`);
    expect(output).toContain(`with ${binfmt.replace('docker.io', registry)}`);
    const container = `buildx_buildkit_${inputs.name}0`;
    const image = await docker(['inspect', '--format', '{{.Config.Image}}', container]);
    expect(image).toBe(buildkit.replace('docker.io', registry));
    const config = await docker(['exec', container, 'cat', '/etc/buildkit/buildkitd.toml']);
    expect(config).toMatch(/debug = true[\s\S]*mirrors = \[.*localhost/);
    await expectNothingLeft(step, inputs.name ?? '');
  },
);

testUnless(
  hubIsThere,
  'a BuildKit image that nobody has is one failure that names each try',
  async () => {
    const step = newStep();
    const nobodyHas = `moby/buildkit:v0.33.1@sha256:${'0'.repeat(64)}`;
    const inputs = createdBuilder({
      platforms: 'linux/amd64',
      push: 'false',
      name: unique('e2e'),
      'driver-opts': `network=host\nimage=${nobodyHas}`,
      mirrors: registry,
    });
    const ended = await step.main(inputs);
    const message = onlyError(ended);
    expect(message).toContain(`docker.io/${nobodyHas}`);
    expect(message).toContain(`${registry}/${nobodyHas}`);
    expect(message).toMatch(/`mirrors`/);
    expect(ended.output).not.toContain('::group::Build');
    await expectNothingLeft(step, inputs.name ?? '');
  },
);

testUnless(
  hubIsThere,
  'a tag is never taken from a mirror: only a digest is the same there',
  async () => {
    const step = newStep();
    const inputs = createdBuilder({
      platforms: 'linux/amd64',
      push: 'false',
      'driver-opts': 'network=host\nimage=docker.io/moby/buildkit:v0.33.1',
      mirrors: registry,
    });
    const message = onlyError(await step.main(inputs));
    expect(message).not.toContain(`${registry}/moby/buildkit`);
    await expectNothingLeft(step, inputs.name ?? '');
  },
);
