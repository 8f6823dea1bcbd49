// Emulators: installed when they are missing, replaced when broken, and left alone when good.
import { describe, expect, test } from '@jest/globals';
import { commandData } from '../support/runner-commands.ts';
import { testUnless } from '../support/skip.ts';
import { docker, engineBase, expectNothingLeft, tracesOf } from './support/docker.ts';
import {
  foreign,
  notOurs,
  registration,
  replaceEmulator,
  withoutEmulator,
} from './support/emulators.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { closedAddress } from './support/proxy.ts';
import { imagesOf, shownBy, stored } from './support/registry.ts';
import { atEnd, createdBuilder, givenBuilder, newStep, succeed } from './support/step.ts';

// The applet's name is what the flag P is about: `uname` is a link to BusyBox.
const running = `FROM busybox:1.37\nRUN echo "ran on $(/bin/uname -m)"\n`;
const copying = 'FROM busybox:1.37\nCOPY Dockerfile /\n';

function build(inputs: Readonly<Record<string, string>> = {}): Record<string, string> {
  return createdBuilder({ push: 'false', platforms: foreign.platform, ...inputs });
}

describe('an emulator that is missing', () => {
  testUnless(notOurs, 'is installed by the binfmt image, and works', async () => {
    withoutEmulator();
    const step = newStep({ files: { Dockerfile: running } });
    const inputs = build();
    const { output } = await succeed(step, inputs);
    expect(output).toContain(`Installing emulators for ${foreign.architecture} with `);
    expect(output).toContain(`ran on ${foreign.machine}`);
    expect(registration()).toMatch(/^enabled[\s\S]*^flags: P?O?C?F$/m);
    expect(commandData(output, 'warning')).toEqual([]);
    await expectNothingLeft(step, inputs.name ?? '');
    // It belongs to the machine now: post leaves it.
    expect(registration()).toMatch(/^enabled/);
  });

  testUnless(notOurs, 'and cannot be installed fails before a builder is made', async () => {
    withoutEmulator();
    const image = `${await closedAddress()}/tonistiigi/binfmt:latest`;
    const step = newStep({ files: { Dockerfile: running } });
    const inputs = build({ 'binfmt-image': image, mirrors: '' });
    const ended = await step.main(inputs);
    const message = onlyError(ended);
    expect(message).toContain(`No emulator could be installed for ${foreign.architecture}`);
    expect(message).toContain(image);
    expect(message).toMatch(/connection refused/);
    expect(message).toMatch(/`emulators: none`/);
    expect(ended.output).not.toContain('::group::Build');
    expect(await tracesOf(step, inputs.name ?? '')).toEqual([]);
    expect(registration()).toBeUndefined();
    await expectNothingLeft(step, inputs.name ?? '');
  });

  testUnless(notOurs, 'after an image that installs nothing fails before the build', async () => {
    withoutEmulator();
    const step = newStep({
      files: {
        Dockerfile: running,
        'nothing/Dockerfile': 'FROM scratch\nCOPY --from=base /bin /bin\nENTRYPOINT ["true"]\n',
      },
    });
    const image = `${unique('e2e/nothing')}:1`;
    const base = `base=docker-image://${engineBase}`;
    atEnd(() => docker(['image', 'rm', '--force', image]));
    const folder = `${step.runner.workspace}/nothing`;
    const engine = ['--builder', 'default', '--build-context', base, '--load', '--tag', image];
    await docker(['buildx', 'build', ...engine, folder]);
    const inputs = build({ 'binfmt-image': image });
    const ended = await step.main(inputs);
    const message = onlyError(ended);
    expect(message).toContain(`The builder ${inputs.name} cannot run ${foreign.platform}`);
    expect(message).toMatch(/it lists linux\/\w+/);
    expect(message).toMatch(new RegExp(`What was tried:\n- .*${image}`));
    expect(message).toMatch(/Register the emulator|`binfmt-image`/);
    expect(ended.output).not.toContain('::group::Build');
    await expectNothingLeft(step, inputs.name ?? '');
  });

  testUnless(notOurs, 'is no obstacle with `emulators: none` to a copy', async () => {
    withoutEmulator();
    const tag = `${newRepository()}:1`;
    const step = newStep({ files: { Dockerfile: copying } });
    const { outputs, output } = await succeed(
      step,
      build({ emulators: 'none', push: 'true', tags: tag }),
    );
    const [warning, ...more] = commandData(output, 'warning');
    expect(more).toEqual([]);
    expect(warning).toContain(`cannot run ${foreign.platform}`);
    const { digest, document } = await stored(tag);
    expect(outputs.digest).toBe(digest);
    expect(Object.keys(imagesOf(document))).toEqual([foreign.platform]);
    expect(registration()).toBeUndefined();
  });

  testUnless(notOurs, 'explains the `exec format error` of a RUN', async () => {
    withoutEmulator();
    const tag = `${newRepository()}:1`;
    const step = newStep({ files: { Dockerfile: running } });
    const native = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
    const platforms = `${native},${foreign.platform}`;
    const inputs = build({ emulators: 'none', push: 'true', tags: tag, platforms });
    const message = onlyError(await step.main(inputs));
    expect(message).toContain('exec format error');
    expect(message).toContain(`A program of ${foreign.platform}`);
    expect(message).toContain('`emulators: auto`');
    expect(await shownBy(tag)).toBe('404');
    await expectNothingLeft(step, inputs.name ?? '');
  });
});

describe('`emulators`', () => {
  testUnless(notOurs, 'as a list installs one that no platform of this build needs', async () => {
    withoutEmulator();
    const step = newStep({ files: { Dockerfile: copying } });
    const platforms = process.arch === 'arm64' ? 'linux/arm64' : 'linux/amd64';
    const { outputs } = await succeed(step, build({ platforms, emulators: foreign.platform }));
    expect(registration()).toMatch(/^enabled/);
    expect(outputs.platforms).toContain(foreign.platform);
  });

  test('has nothing for some platforms: they are built with a warning', async () => {
    const Dockerfile = 'FROM scratch\nCOPY Dockerfile /\n';
    const step = newStep({ files: { Dockerfile } });
    const { outputs, output } = await succeed(step, build({ platforms: 'linux/ppc64' }));
    const warnings = commandData(output, 'warning');
    expect(warnings).toEqual([expect.stringContaining('cannot run linux/ppc64')]);
    expect(Object.keys(JSON.parse(outputs.digests ?? ''))).toEqual(['linux/ppc64']);
    expect(outputs['linux-ppc64']).toMatch(/^sha256:/);
  });
});

describe('a registration', () => {
  test('that is good is not touched, and no image is run', async () => {
    const step = newStep();
    await succeed(step, build());
    const before = registration();
    const { output } = await succeed(newStep({ files: { Dockerfile: running } }), build());
    expect(output).not.toContain('Installing emulators');
    expect(registration()).toBe(before);
  });

  testUnless(notOurs, 'without the flag P is used, with a warning', async () => {
    replaceEmulator({ flags: 'CF' });
    const before = registration();
    const step = newStep({ files: { Dockerfile: copying } });
    const { output } = await succeed(step, build());
    const warnings = commandData(output, 'warning');
    expect(warnings).toEqual([expect.stringContaining(`${foreign.entry} lacks the flag P`)]);
    expect(registration()).toBe(before);
  });

  testUnless(notOurs, 'without the flag F is replaced, with a warning', async () => {
    replaceEmulator({ flags: 'CP' });
    const step = newStep({ files: { Dockerfile: running } });
    const { output } = await succeed(step, build());
    const warnings = commandData(output, 'warning');
    expect(warnings).toEqual([expect.stringContaining(`${foreign.entry} lacks the flag F`)]);
    expect(output).toContain(`ran on ${foreign.machine}`);
    expect(registration()).toMatch(/^flags: .*F$/m);
  });

  testUnless(notOurs, 'that is disabled is replaced, with a warning', async () => {
    replaceEmulator('disabled');
    const step = newStep({ files: { Dockerfile: running } });
    const { output } = await succeed(step, build());
    const warnings = commandData(output, 'warning');
    expect(warnings).toEqual([expect.stringContaining(`${foreign.entry} is disabled`)]);
    expect(output).toContain(`ran on ${foreign.machine}`);
    expect(registration()).toMatch(/^enabled/);
  });

  testUnless(
    notOurs,
    'that came after a given builder is up is missed by it, which is said',
    async () => {
      withoutEmulator();
      const first = newStep();
      const inputs = build({ emulators: 'none' });
      newStep({ runner: first.runner, files: { Dockerfile: copying } });
      await succeed(first, inputs);
      const second = newStep({ runner: first.runner, env: first.env });
      const given = givenBuilder({ builder: inputs.name ?? '', push: 'false' });
      const ended = await second.main({ ...given, platforms: foreign.platform });
      expect(onlyError(ended)).toMatch(/cannot run .*[\s\S]*docker buildx stop/);
    },
  );
});
