// Registries that refuse, lie or are not there: one clear failure, and the tags tell the truth.
import { describe, expect, test } from '@jest/globals';
import { world } from '../support/world.ts';
import { expectNothingLeft } from './support/docker.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import {
  type Answer,
  closedAddress,
  type Faults,
  isTagPush,
  type Question,
  refusal,
  startProxy,
} from './support/proxy.ts';
import { shownBy, stored, tagsOf } from './support/registry.ts';
import { createdBuilder, newStep, type Step, succeed } from './support/step.ts';

// Nothing to run: these tests are about what comes after the build.
const copying = { Dockerfile: 'FROM busybox:1.37\nCOPY note /\n' };

function newCopyingStep(): Step {
  return newStep({ files: { ...copying, note: unique('note') } });
}

async function failPublishing(tags: readonly string[]): Promise<string> {
  const step = newCopyingStep();
  const inputs = createdBuilder({ tags: tags.join('\n'), push: 'true', attempts: '2' });
  const ended = await step.main(inputs);
  const message = onlyError(ended);
  expect(ended.outputs).toEqual({});
  await expectNothingLeft(step, inputs.name ?? '');
  return message;
}

/** The same repository, reached directly and through a proxy with these faults. */
async function newFaultyRepository(
  faults: Faults,
): Promise<{ readonly real: string; readonly faulty: string }> {
  const path = unique('e2e/app');
  return { real: `${world().registry}/${path}`, faulty: `${await startProxy(faults)}/${path}` };
}

test('a registry that is not there is one clear failure', async () => {
  const address = await closedAddress();
  const message = await failPublishing([`${address}/acme/app:1`]);
  expect(message).toContain(address);
  expect(message).toMatch(/connection refused/);
  expect(message).toMatch(/no tag was moved/i);
  expect(message).toMatch(/Check that the registry is up/);
});

test('a registry that forbids the push says so, with what to permit', async () => {
  const { real, faulty } = await newFaultyRepository({
    instead: ({ method }) => (method === 'GET' ? undefined : refusal(403, 'DENIED')),
  });
  const message = await failPublishing([`${faulty}:1`]);
  expect(message).toMatch(/injected DENIED|denied|403/i);
  expect(message).toMatch(/packages: write/);
  expect(await shownBy(`${real}:1`)).toBe('404');
});

describe('a registry that does not take the tag', () => {
  test.each([
    [403, 'DENIED'],
    [500, 'UNKNOWN'],
  ])('and answers %i leaves the old image under it', async (status, code) => {
    const { real, faulty } = await newFaultyRepository({
      instead: (question) => (isTagPush(question) ? refusal(status, code) : undefined),
    });
    const before = await succeed(
      newCopyingStep(),
      createdBuilder({ tags: `${real}:1`, push: 'true' }),
    );
    const message = await failPublishing([`${faulty}:1`, `${faulty}:2`]);
    expect(message).toContain(`not moved: ${faulty}:1 (it shows ${before.outputs.digest})`);
    expect(message).toContain(`not moved: ${faulty}:2`);
    expect(message).not.toContain('- moved');
    expect(message).toContain(`injected ${code}`);
    expect(await shownBy(`${real}:1`)).toBe(before.outputs.digest);
    expect(await shownBy(`${real}:2`)).toBe('404');
  });

  test('and takes another is told apart: the list is what the registry shows', async () => {
    const { real, faulty } = await newFaultyRepository({
      instead: (question) =>
        isTagPush(question) && question.manifest === 'refused' ? refusal(403, 'DENIED') : undefined,
    });
    const message = await failPublishing([`${faulty}:taken`, `${faulty}:refused`]);
    expect(message).toContain(`not moved: ${faulty}:refused`);
    const taken = (await shownBy(`${real}:taken`)) === '404' ? 'not moved' : 'moved';
    expect(message).toContain(`- ${taken}: ${faulty}:taken`);
    expect(await shownBy(`${real}:refused`)).toBe('404');
  });

  test('and says that it did is not believed', async () => {
    const created: Answer = { status: 201, headers: {}, body: Buffer.from('') };
    const { real, faulty } = await newFaultyRepository({
      instead: (question) => (isTagPush(question) ? created : undefined),
    });
    const message = await failPublishing([`${faulty}:1`]);
    expect(message).toContain(`not moved: ${faulty}:1`);
    expect(await shownBy(`${real}:1`)).toBe('404');
  });

  test('comes after one that did: the first has moved, the third was not tried', async () => {
    const { faulty } = await newFaultyRepository({
      instead: (question) => (isTagPush(question) ? refusal(403, 'DENIED') : undefined),
    });
    const last = await newFaultyRepository({});
    const first = newRepository();
    const message = await failPublishing([`${first}:1`, `${faulty}:1`, `${last.faulty}:1`]);
    const digest = await shownBy(`${first}:1`);
    expect(message).toContain(`Not every tag could be moved to ${digest}`);
    expect(message).toContain(`- moved: ${first}:1`);
    expect(message).toContain(`- not moved: ${faulty}:1`);
    expect(message).toContain(`- not tried: ${last.faulty}:1`);
    expect(await tagsOf(last.real)).toEqual([]);
  });
});

describe('a registry that gives back something else than what was pushed', () => {
  const isIndexRead = ({ method, manifest }: Question): boolean =>
    method === 'GET' && manifest?.startsWith('sha256:') === true;

  test('is refused before any tag moves', async () => {
    const { real, faulty } = await newFaultyRepository({
      after: (question, answer) =>
        isIndexRead(question)
          ? { ...answer, body: Buffer.from(`${answer.body.toString('utf8')} `) }
          : answer,
    });
    const message = await failPublishing([`${faulty}:1`]);
    expect(message).toMatch(/sha256:[0-9a-f]{64}/);
    expect(message).toMatch(/no tag was moved/i);
    expect((await stored(`${real}:1`)).status).toBe(404);
  });

  test('is refused for every repository when one of two does', async () => {
    const { faulty } = await newFaultyRepository({
      instead: (question) => (isIndexRead(question) ? refusal(404, 'MANIFEST_UNKNOWN') : undefined),
    });
    const good = newRepository();
    const message = await failPublishing([`${good}:1`, `${faulty}:1`]);
    expect(message).toContain(`${faulty}@sha256:`);
    expect(message).toMatch(/no tag was moved/i);
    expect(await tagsOf(good)).toEqual([]);
  });

  test('or nothing at all, is refused before any tag moves', async () => {
    const { real, faulty } = await newFaultyRepository({
      instead: (question) => (isIndexRead(question) ? refusal(404, 'MANIFEST_UNKNOWN') : undefined),
    });
    const message = await failPublishing([`${faulty}:1`]);
    expect(message).toMatch(/cannot be read back/);
    expect(message).toMatch(/no tag was moved/i);
    expect((await stored(`${real}:1`)).status).toBe(404);
  });

  test('under another media type does not get an empty index published', async () => {
    const { real, faulty } = await newFaultyRepository({
      after: (question, answer) =>
        question.manifest === undefined
          ? answer
          : {
              ...answer,
              headers: {
                ...answer.headers,
                'content-type': 'application/vnd.oci.image.manifest.v1+json',
              },
            },
    });
    const step = newCopyingStep();
    const inputs = createdBuilder({ tags: `${faulty}:1`, push: 'true', attempts: '2' });
    const { code, outputs } = await step.main(inputs);
    const shown = await shownBy(`${real}:1`);
    // Either it sees through the lie, or it publishes nothing.
    expect(shown).toBe(code === 0 ? outputs.digest : '404');
    await expectNothingLeft(step, inputs.name ?? '');
  });
});
