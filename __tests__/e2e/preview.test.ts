// A preview from its first push to its removal: on the real registry, with a played-back GitHub API.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type Asked, startGitHub } from '../fakes/github.ts';
import { createBuilder } from './support/builders.ts';
import { shelf } from './support/crafted.ts';
import { onlyError } from './support/failure.ts';
import { newRepository, unique } from './support/names.ts';
import { stored, tagsOf } from './support/registry.ts';
import { atEnd, givenBuilder, newStep, type Step, succeed } from './support/step.ts';

const sha = 'abcdef0123456789abcdef0123456789abcdef01';

function pullEvent(from: string, action = 'synchronize') {
  const head = { sha, ref: 'topic', repo: { full_name: from } };
  const base = { ref: 'main', repo: { default_branch: 'main' } };
  const state = action === 'closed' ? 'closed' : 'open';
  return {
    action,
    number: 7,
    repository: { full_name: 'acme/app', default_branch: 'main' },
    pull_request: { number: 7, state, head, base },
  };
}

/** GitHub's comments of one pull request, kept as it keeps them. */
async function startComments({ mayWrite = true, pulls = [] as readonly unknown[] } = {}) {
  const comments: { id: number; body: string; user: { login: string } }[] = [];
  const writes: Asked[] = [];
  const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
  const server = await startGitHub(async (asked) => {
    const { method, path } = asked;
    if (path === '/user') return refused;
    if (path.startsWith('/repos/acme/app/pulls?')) return { body: pulls };
    if (path.startsWith('/repos/acme/app/issues/7/comments') && method === 'GET') {
      return { body: comments };
    }
    if (!path.includes('/comments')) return undefined;
    writes.push(asked);
    if (!mayWrite) return refused;
    const { body } = asked.body as { readonly body: string };
    const known = comments.find(({ id }) => path.endsWith(`/comments/${id}`));
    if (known !== undefined) known.body = body;
    else comments.push({ id: 11, body, user: { login: 'github-actions[bot]' } });
    return { body: {} };
  });
  atEnd(server.close);
  return { url: server.url, comments, writes };
}

const pullVariables = {
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_HEAD_REF: 'topic',
  GITHUB_BASE_REF: 'main',
};

/** A step of the same job as `builder`'s, for an event. */
function stepFor(
  first: Step,
  {
    event,
    api,
    name = 'pull_request',
  }: { readonly event: unknown; readonly api: string; readonly name?: string },
): Step {
  const path = join(first.runner.files, `${unique('event')}.json`);
  mkdirSync(first.runner.files, { recursive: true });
  writeFileSync(path, JSON.stringify(event));
  return newStep({
    runner: first.runner,
    files: { Dockerfile: 'FROM busybox:1.37\nARG WORD=1\nRUN echo $WORD > /word\n' },
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      ...(name === 'pull_request' ? pullVariables : {}),
      GITHUB_API_URL: api,
    },
  });
}

test('a preview appears, is updated, is commented on, and disappears', async () => {
  const first = newStep();
  const builder = unique('e2e');
  await createBuilder(first, builder);
  const repository = newRepository();
  const own = shelf(repository);
  const { url, comments, writes } = await startComments();
  await own.index([await own.image('amd64', 'base')], 'main');
  const inputs = givenBuilder({
    builder,
    images: repository,
    tags: 'type=sha\nlatest',
    preview: 'true',
    comment: 'true',
    platforms: 'linux/amd64,linux/arm64',
    'github-token': 'ghs_t',
  });

  const step = stepFor(first, { event: pullEvent('acme/app'), api: url });
  const { outputs } = await succeed(step, inputs);
  expect(outputs).toMatchObject({ pushed: 'true', tags: `${repository}:pr-7`, version: 'pr-7' });
  // Neither `latest` nor the commit's tag: only the preview moved.
  expect([...(await tagsOf(repository))].sort()).toEqual(['main', 'pr-7']);
  expect((await stored(`${repository}:pr-7`)).digest).toBe(outputs.digest);
  const [comment] = comments;
  expect(comment?.body).toContain(`docker pull ${repository}:pr-7`);
  expect(comment?.body).toContain(outputs['linux-arm64']?.replace(':', '&#58;'));
  expect(comment?.body).toMatch(/linux\/amd64.*\| \+.* [kM]B \(\+\d+\.\d %\) \|/);
  expect(comment?.body).toMatch(/linux\/arm64.*\| new \|/);

  const again = await succeed(step, { ...inputs, 'build-args': 'WORD=2' });
  expect((await stored(`${repository}:pr-7`)).digest).toBe(again.outputs.digest);
  expect(again.outputs.digest).not.toBe(outputs.digest);
  expect(writes.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
  expect(
    comments.map(({ body }) => body.includes(again.outputs['linux-amd64']?.slice(7) ?? '?')),
  ).toEqual([true]);

  const closing = stepFor(first, { event: pullEvent('acme/app', 'closed'), api: url });
  const cleaned = await closing.main(
    { images: repository, 'github-token': '' },
    { door: 'cleanup' },
  );
  expect([cleaned.code, cleaned.output]).toEqual([0, cleaned.output]);
  expect(await tagsOf(repository)).toEqual(['main']);
  for (const name of ['digest', 'linux-amd64', 'linux-arm64']) {
    expect([name, await own.has(again.outputs[name] ?? '')]).toEqual([name, false]);
  }
});

test("a fork's image is left as a layout, and the comment it may not write is a notice", async () => {
  const first = newStep();
  const builder = unique('e2e');
  await createBuilder(first, builder);
  const repository = newRepository();
  const { url } = await startComments({ mayWrite: false });
  const step = stepFor(first, { event: pullEvent('mallory/app'), api: url });
  const { outputs, output } = await succeed(step, {
    ...givenBuilder({ builder, images: repository, preview: 'true', comment: 'true' }),
    platforms: 'linux/amd64',
    'github-token': 'ghs_t',
  });
  expect(outputs).toMatchObject({ pushed: 'false', tags: `${repository}:pr-7` });
  expect(outputs.layout).not.toBe('');
  expect(await tagsOf(repository)).toEqual([]);
  expect(output).toMatch(/^::notice::.*comes from a fork/m);
  expect(output).toMatch(/^::notice::.*pull-requests: write/m);

  // What upload-artifact and download-artifact would carry to the trusted workflow.
  const layout = join(first.runner.workspace, 'image-layout');
  cpSync(outputs.layout ?? '', layout, { recursive: true });
  const fork = { full_name: 'mallory/app', owner: { login: 'mallory' } };
  const pull = {
    ...pullEvent('mallory/app').pull_request,
    base: { ref: 'main', repo: { full_name: 'acme/app', default_branch: 'main' } },
  };
  const trusted = await startComments({ pulls: [pull] });
  const finished = {
    repository: { full_name: 'acme/app', default_branch: 'main' },
    workflow_run: {
      event: 'pull_request',
      conclusion: 'success',
      head_sha: sha,
      head_branch: 'topic',
      head_repository: fork,
      pull_requests: [],
    },
  };
  const publishing = stepFor(first, { event: finished, api: trusted.url, name: 'workflow_run' });
  const inputs = {
    ...givenBuilder({ builder, images: repository, preview: 'true', comment: 'true' }),
    platforms: 'linux/amd64',
    sources: `oci-layout://${layout}`,
    'github-token': 'ghs_t',
  };

  const smuggled = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as {
    manifests: unknown[];
  };
  const whole = JSON.stringify(smuggled);
  smuggled.manifests.push(smuggled.manifests[0]);
  writeFileSync(join(layout, 'index.json'), JSON.stringify(smuggled));
  const refused = onlyError(await publishing.main(inputs, { door: 'merge' }));
  expect(refused).toContain('is refused: its index.json has 2 entries');
  expect(await tagsOf(repository)).toEqual([]);
  await publishing.post();

  writeFileSync(join(layout, 'index.json'), whole);
  const published = await succeed(publishing, inputs, { door: 'merge' });
  expect(published.outputs).toMatchObject({ pushed: 'true', digest: outputs.digest });
  expect(await tagsOf(repository)).toEqual(['pr-7']);
  expect((await stored(`${repository}:pr-7`)).digest).toBe(outputs.digest);
  expect(trusted.comments.map(({ body }) => body.includes(`${repository}:pr-7`))).toEqual([true]);
});
