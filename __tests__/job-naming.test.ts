// The story of a run that names its image by rules, or may not push: what is called, and what never.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Exception } from './fakes/docker.ts';
import { newFolder } from './fakes/log.ts';
import { expectInOrder, messageOf, tell } from './fakes/story.ts';

const tags = ['one.test/acme/app:1', 'two.test/acme/app:1'];
const push = { push: 'true', tags: tags.join('\n') };

describe('images', () => {
  const release = { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: '0'.repeat(40) };
  const images = 'one.test/Acme/App';

  it('alone publish the names of the rules, with labels and annotations', async () => {
    const { lines, commands, outputs, error } = await tell({ images }, [], release);
    expect(error).toBeUndefined();
    expect(lines).toContain('info: Named one.test/acme/app:v1.2.3, one.test/acme/app:latest.');
    const builds = commands.filter((line) => line.startsWith('buildx build '));
    expect(builds.join()).toMatch(/ --label org\.opencontainers\.image\.version=v1\.2\.3 /);
    expect(builds.join()).toMatch(
      / --annotation manifest:org\.opencontainers\.image\.revision=0+ /,
    );
    expectInOrder(
      commands,
      /--tag one\.test\/acme\/app:v1\.2\.3 --tag one\.test\/acme\/app:latest one\.test\/acme\/app@/,
    );
    expect(outputs).toMatchObject({ pushed: 'true', version: 'v1.2.3' });
  });

  it('whose rules give nothing are not pushed, and say so', async () => {
    const rules = { images, tags: 'type=semver,pattern={{version}}' };
    const { lines, outputs, error } = await tell(rules, [], { GITHUB_REF: 'refs/heads/main' });
    expect(error).toBeUndefined();
    expect(lines).toContainEqual(expect.stringMatching(/^notice: .*no rule of `tags` gives a tag/));
    expect(outputs).toMatchObject({ pushed: 'false', tags: '', version: '' });
  });

  it('with wrong rules change nothing', async () => {
    const wrong = { images: 'a b', tags: 'type=nope', platforms: 'linux/*' };
    const { commands, error } = await tell(wrong, [], release);
    expect(messageOf(error)).toMatch(/3 problems; nothing was changed/);
    expect(commands.join('\n')).not.toMatch(/buildx (?:create|build)/);
  });
});

describe('a fork’s pull request', () => {
  const head = 'f'.repeat(40);
  const pull = { number: 7, pull_request: { head: { sha: head, repo: { full_name: 'eve/app' } } } };
  const on = (event: string) => {
    const path = join(newFolder(), 'event.json');
    writeFileSync(path, JSON.stringify(pull));
    return {
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_REF: 'refs/heads/main',
    };
  };
  const checkedOut = (parent: string): readonly Exception[] => [
    { on: /^git .*rev-parse HEAD$/, answer: { stdout: `${'1'.repeat(40)}\n` } },
    {
      on: /^git .*cat-file commit HEAD$/,
      answer: { stdout: `tree 0\nparent ${parent}\nauthor x\n\nparent ${head}\n` },
    },
  ];

  it('that its own event builds is verified and not pushed, whatever was asked', async () => {
    const { commands, outputs, error, lines } = await tell(push, [], on('pull_request'));
    expect(error).toBeUndefined();
    expect(commands.join('\n')).not.toMatch(/push=true|imagetools create/);
    expect(lines).toContainEqual(expect.stringMatching(/^notice: .*comes from a fork/));
    expect(outputs).toMatchObject({ pushed: 'false', tags: tags.join('\n'), reference: '' });
  });

  it('is not built and published with the rights of the base repository', async () => {
    const told = await tell(push, checkedOut(head), on('pull_request_target'));
    expect(messageOf(told.error)).toMatch(/push: .*a fork's code makes/);
    expect(told.commands.join('\n')).not.toMatch(/buildx (?:create|build)/);
    const base = await tell(push, checkedOut('2'.repeat(40)), on('pull_request_target'));
    expect(base.outputs).toMatchObject({ pushed: 'true' });
  });
});
