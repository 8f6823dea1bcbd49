// Smoke tests in real images: what they see, what a failure says, and that no cache answers for them.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { actionInputs } from '../../sandbox/action-inputs.ts';
import { commandData } from '../support/runner-commands.ts';
import { world } from '../support/world.ts';
import { type Checked, check } from './support/corpus.ts';

type Inputs = Readonly<Record<string, string>>;

const both = { 'linux/amd64': {}, 'linux/arm64': {} };

/** Builds for both platforms, and runs the command in each. */
function smoke(dockerfile: readonly string[], command: string, inputs: Inputs = {}) {
  const { 'binfmt-image': binfmt = '' } = actionInputs(world());
  return check(
    { trees: both, lines: [], dockerfile: dockerfile.join('\n') },
    {
      ...(binfmt === '' ? {} : { 'binfmt-image': binfmt }),
      ...{ emulators: 'auto', 'smoke-test': command, ...inputs },
    },
  );
}

function passed(checked: Checked): Checked {
  if (checked.code !== 0) throw new Error(`The smoke test failed:\n${checked.output}`);
  expect(checked.output).toMatch(/^The smoke test ended well on .*\.$/m);
  return checked;
}

function failed({ code, error, output }: Checked): string {
  if (code !== 1) throw new Error(`The smoke test did not fail:\n${output}`);
  expect(error).toMatch(/ after \d+\.\d s; no tag was moved/);
  return error.replaceAll(/ after \d+\.\d s(?=; no tag)/g, '');
}

/** What the test printed, without the platform before each line. */
function printed({ output }: Checked): readonly string[] {
  return [...output.matchAll(/^linux\/\w+ \| (.*)$/gm)].map(([, line = '']) => line);
}

/** Platform and exit status, as the log tells them at the end. */
function checkedLines(output: string): readonly string[] {
  const ended = /^(linux\/\w+(?: \(emulated\))?): ended with exit status (\d+) after [\d.]+ s\.$/gm;
  return [...output.matchAll(ended)].map(([, platform, status]) => `${platform}: ${status}`);
}

const base = ['FROM busybox:1.37'];

describe('a smoke test', () => {
  test.concurrent('runs on both platforms, and its output is shown', async () => {
    const checked = passed(await smoke(base, 'echo "this is $(uname -m)"'));
    expect(printed(checked)).toEqual(expect.arrayContaining(['this is x86_64', 'this is aarch64']));
    expect(checked.output).toContain('The smoke test ended well on linux/amd64, linux/arm64.');
  });

  test.concurrent('that fails on one platform is told with its last lines, and no tag moves', async () => {
    const repository = `${world().registry}/smoke/${randomBytes(4).toString('hex')}`;
    const command = 'echo hello; test "$(uname -m)" = x86_64 || { echo sorry >&2; exit 3; }';
    const inputs = { push: 'true', tags: `${repository}:1` };
    const checked = await smoke(base, command, inputs);
    const { output } = checked;
    const error = failed(checked);
    const [first, ...rest] = error.split('\n');
    expect(first).toBe(
      `The smoke test failed on linux/arm64 (emulated): \`${command}\` ended with exit status 3; no tag was moved.`,
    );
    expect(rest.slice(0, 2)).toEqual(['hello', 'sorry']);
    expect(rest.at(-1)).toContain('passed natively on linux/amd64 and failed only under emulation');
    expect(checkedLines(output)).toEqual(['linux/amd64: 0', 'linux/arm64 (emulated): 3']);
    const response = await fetch(`http://${repository.replace('/', '/v2/')}/manifests/1`);
    expect(response.status).toBe(404);
  });

  test.concurrent('as a JSON array needs no shell in the image', async () => {
    const scratch = [
      'FROM busybox:1.37 AS b',
      'FROM scratch',
      'COPY --from=b /bin/busybox /busybox',
    ];
    const checked = passed(await smoke(scratch, '["/busybox", "echo", "$HOME", "a\\\\b \\"c\\""]'));
    expect(printed(checked).filter((line) => line === '$HOME a\\b "c"')).toHaveLength(2);
    const error = failed(
      await smoke(scratch, '["/busybox", "false"]', { platforms: 'linux/amd64' }),
    );
    expect(error).toContain(
      'failed on linux/amd64: `["/busybox","false"]` ended with exit status 1;',
    );
  });

  test.concurrent("has the image's user, folder and variables", async () => {
    const lines = [...base, 'ENV A="b  c"', 'WORKDIR /srv/app', 'USER 65534:65533'];
    const command = '[ "$(id -u):$(id -g):$PWD:$A" = "65534:65533:/srv/app:b  c" ]';
    passed(await smoke(lines, command));
    failed(await smoke(base, command));
  });

  test.concurrent("uses the image's own shell for a line", async () => {
    const lines = [...base, 'SHELL ["/bin/busybox", "sh", "-euc"]'];
    expect(failed(await smoke(lines, 'false; true'))).toContain('exit status 1');
    passed(await smoke(base, 'false; true'));
  });

  test.concurrent('gets a line as it was written', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: for the shell
    const words = ['a\\b\\\\c', '$A', '"q"', '<<EOF', '#no comment', '${A:-b}', '`'];
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const command = `printf '%s\\n' ${quoted} "$A" \\\n  "it's"\n# a comment\necho end # of it`;
    const checked = passed(
      await smoke([...base, 'ENV A=x'], command, { platforms: 'linux/amd64' }),
    );
    expect(printed(checked)).toEqual([...words, 'x', "it's", 'end']);
  });

  test.concurrent('is run again for an image that was tested before', async () => {
    const command = 'cat /proc/sys/kernel/random/uuid';
    const runs = [await smoke(base, command), await smoke(base, command)].map(passed).map(printed);
    expect(new Set(runs.flat()).size).toBe(4);
  });

  test.concurrent('that a signal ended names it', async () => {
    // Not by itself: as the first process of its container it would survive.
    const command = "sh -c 'kill -9 $$'; exit $?";
    const error = failed(await smoke(base, command, { platforms: 'linux/amd64' }));
    expect(error).toContain(`\`${command}\` ended with exit status 137 (SIGKILL);`);
  });

  test.concurrent('of a program that is not there says so', async () => {
    const error = failed(await smoke(base, '["/nowhere"]', { platforms: 'linux/amd64' }));
    expect(error).toMatch(
      /`\["\/nowhere"\]` .*no tag was moved.*\/nowhere.*(no such file|not found)/s,
    );
  });

  test.concurrent('is refused for an image with triggers, which it would run', async () => {
    const checked = await smoke([...base, 'ONBUILD RUN touch /triggered'], 'true');
    expect(checked.code).toBe(1);
    expect(checked.error).toMatch(
      /^The image has ONBUILD triggers on linux\/amd64, linux\/arm64, and a smoke test would run them\./,
    );
  });

  test.concurrent('that prints commands of the runner only prints', async () => {
    const checked = passed(await smoke(base, "printf '::error::pwned\\n##[error]pwned\\n'"));
    expect(printed(checked)).toContain('::error::pwned');
    expect(commandData(checked.output, 'error')).toEqual([]);
  });

  test.concurrent('runs in an image that the engine itself built', async () => {
    const mirror = world().baseMirror;
    const from = `FROM ${mirror === undefined ? '' : `${mirror}/library/`}busybox:1.37`;
    const inputs = { driver: 'docker' };
    const checked = passed(await smoke([from], 'uname -m', inputs));
    expect(printed(checked)).toEqual(expect.arrayContaining(['x86_64', 'aarch64']));
    expect(failed(await smoke([from], 'exit 4', inputs))).toContain('exit status 4');
  });

  test.concurrent('comes after the machine code: a wrong image is not started', async () => {
    const wrong = ['FROM --platform=linux/amd64 busybox:1.37', 'CMD ["/bin/busybox"]'];
    const checked = await smoke(wrong, 'echo started');
    expect(checked.error).toContain(
      'linux/arm64: the command /bin/busybox is a program for linux/amd64',
    );
    expect(printed(checked)).not.toContain('started');
    // On this machine an Intel program runs in an arm64 image: that is why its code is read.
    passed(await smoke(wrong, 'echo started', { verify: 'index' }));
  });
});

test.concurrent.each(['["/app", 1]', '["/app"', '[]', '["/app"] --version'])(
  'a smoke test that is no array of strings is a problem of the plan: %s',
  async (command) => {
    const { code, error, output } = await smoke(base, command);
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringContaining(
        `- smoke-test: \`${command}\` begins like a JSON array and is not an array of strings. `,
      ),
    });
    expect(output).not.toContain('::group::Build');
  },
);
