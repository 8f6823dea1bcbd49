// Which line of which file a failure is about.
import { describe, expect, it } from '@jest/globals';
import { failureExcerpt } from '../../src/build/build.ts';
import { dockerfileOf, placeOf } from '../../src/build/dockerfile-error.ts';
import { buildPlanWith } from '../fakes/build-plan.ts';
import { buildxText } from '../fakes/docker.ts';

describe('the Dockerfile', () => {
  it.each([
    [{ context: '.' }, 'Dockerfile'],
    [{ context: 'app' }, 'app/Dockerfile'],
    [{ context: 'app', file: 'docker/Other' }, 'docker/Other'],
    [{ context: 'https://github.com/acme/app.git' }, undefined],
    [{ context: '.', file: 'https://x.test/Dockerfile' }, undefined],
  ])('of %j is %j', (given, expected) => {
    expect(dockerfileOf(buildPlanWith(given))).toBe(expected);
  });
});

describe('a recorded failure', () => {
  const plan = buildPlanWith({ context: 'app' });
  it.each([
    ['build-failed-run', 3],
    ['build-lint', 2],
    ['build-exec-format', 4],
    ['build-push-denied', undefined],
    ['build-no-dockerfile', undefined],
  ])('%s is about line %j', (name, line) => {
    const excerpt = failureExcerpt(buildxText(`${name}.stderr`));
    const expected = line === undefined ? undefined : { file: 'app/Dockerfile', line };
    expect(placeOf(excerpt, plan)).toEqual(expected);
  });

  it('is about the last place, whatever a step printed before', () => {
    const excerpt = 'x:7\n   7 | a\n' + 'Dockerfile:2\n   2 | >>> RUN false\n';
    expect(placeOf(excerpt, plan)?.line).toBe(2);
  });
});
