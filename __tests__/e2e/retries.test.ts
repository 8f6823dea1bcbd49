// Registries as they are: one that fails every third request, and GitHub's, which denies what is too much.
import { describe, expect, test } from '@jest/globals';
import { world } from '../support/world.ts';
import { expectNothingLeft } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { unique } from './support/names.ts';
import { type Answer, isTagPush, refusal, startProxy } from './support/proxy.ts';
import { shownBy } from './support/registry.ts';
import { createdBuilder, newStep, succeed } from './support/step.ts';

const copying = { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' };
const unavailable: Answer = { status: 503, headers: {}, body: Buffer.from('') };

test('a registry that fails every third request gets the image, and the log explains itself', async () => {
  let asked = 0;
  const address = await startProxy({
    instead: () => {
      asked += 1;
      return asked % 3 === 0 ? unavailable : undefined;
    },
  });
  const path = unique('e2e/third');
  const step = newStep();
  const inputs = createdBuilder({
    tags: `${address}/${path}:1\n${address}/${path}:2`,
    push: 'true',
  });
  const { outputs, output } = await succeed(step, inputs);
  for (const tag of ['1', '2']) {
    expect(await shownBy(`${world().registry}/${path}:${tag}`)).toBe(outputs.digest);
  }
  // BuildKit's own tries and those of the step: who reads it knows why it took so long.
  expect(output).toMatch(/503 Service Unavailable\n.*retrying in|503 .*Trying again in/);
  await expectNothingLeft(step, inputs.name ?? '');
});

test('tags that could not all move are completed by running the step again', async () => {
  let isRefusing = true;
  const [first, second] = [
    await startProxy({}),
    await startProxy({
      instead: (question) =>
        isTagPush(question) && isRefusing ? refusal(403, 'DENIED') : undefined,
    }),
  ];
  const path = unique('e2e/again');
  const tags = [`${first}/${path}/one:1`, `${second}/${path}/two:1`];
  const shown = () =>
    Promise.all(['one', 'two'].map((name) => shownBy(`${world().registry}/${path}/${name}:1`)));
  const step = newStep({ files: copying });
  const inputs = createdBuilder({
    platforms: 'linux/amd64',
    verify: 'index',
    tags: tags.join('\n'),
    push: 'true',
  });
  const message = onlyError(await step.main(inputs));
  const [moved] = await shown();
  expect(message).toContain(`Not every tag could be moved to ${moved}`);
  expect(message).toContain(`- moved: ${tags[0]}\n- not moved: ${tags[1]}`);
  expect(await shown()).toEqual([moved, '404']);
  await step.post();
  isRefusing = false;
  const { outputs } = await succeed(step, inputs);
  expect(await shown()).toEqual([outputs.digest, outputs.digest]);
  await expectNothingLeft(step, inputs.name ?? '');
});

describe('GHCR, which answers its secondary limits with 403', () => {
  /** Its name, on the way through a proxy to the registry of this world. */
  async function publish(denials: number) {
    let denied = 0;
    const proxy = `http://${await startProxy({
      instead: (question) => {
        if (!isTagPush(question)) return undefined;
        denied += 1;
        return denied <= denials ? refusal(403, 'DENIED') : undefined;
      },
    })}`;
    const path = unique('e2e/ghcr');
    const step = newStep({ files: copying, env: { HTTP_PROXY: proxy } });
    const base = createdBuilder();
    const inputs: Record<string, string> = {
      ...base,
      platforms: 'linux/amd64',
      verify: 'index',
      tags: `ghcr.io/${path}:1`,
      push: 'true',
      'driver-opts': `${base['driver-opts']}\nenv.HTTP_PROXY=${proxy}`,
      'buildkitd-config-inline': '[registry."ghcr.io"]\n  http = true',
    };
    const ended = await step.main(inputs);
    const shown = await shownBy(`${world().registry}/${path}:1`);
    await expectNothingLeft(step, inputs.name ?? '');
    return { ended, shown, denied };
  }

  test('gets one more try after a pause, and no second one', async () => {
    const [once, always] = await Promise.all([publish(1), publish(Number.POSITIVE_INFINITY)]);
    expect([once.ended.code, once.shown]).toEqual([0, once.ended.outputs.digest]);
    expect(once.ended.output).toMatch(/GHCR answers its limits.* in 20\.0 s \(try 2 of 2\)/);
    expect(onlyError(always.ended)).toContain('injected DENIED');
    expect([always.shown, always.denied]).toEqual(['404', 2]);
  });
});
