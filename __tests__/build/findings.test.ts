// What the linter found, as recorded, and where it is shown.
import { describe, expect, it } from '@jest/globals';
import { annotate, findingsOf, parseAnswer, wantsFindings } from '../../src/build/findings.ts';
import { buildPlanWith } from '../fakes/build-plan.ts';
import { journal } from '../fakes/log.ts';
import { fixtureText } from '../support/repository.ts';

describe('the answer to a check', () => {
  it('has a line, a rule and a link for each finding', () => {
    expect(parseAnswer(fixtureText('buildx-0.36.1/call-check.json'))).toEqual([
      {
        line: 1,
        text: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match https://docs.docker.com/go/dockerfile/rule/from-as-casing/",
      },
      { line: 4, text: expect.stringMatching(/^JSONArgsRecommended: JSON arguments .* https:/) },
    ]);
  });

  it('that is none has none, and one without a place is about the first line', () => {
    const none = ['', 'null', '[]', '{"warnings":7}', '{"warnings":[7]}'];
    expect(none.flatMap(parseAnswer)).toEqual([]);
    const text = '{"warnings":[{"ruleName":"A","description":"b","location":{}}]}';
    expect(parseAnswer(text)).toEqual([{ line: 1, text: 'A: b' }]);
  });
});

describe('the metadata of a build', () => {
  const metadata = fixtureText('buildx-0.36.1/metadata-warnings.json');

  it('have what it found besides', () => {
    expect(findingsOf(metadata)).toEqual([
      { line: 1, text: expect.stringMatching(/^FromAsCasing: .* https:\/\/docs\.docker\.com\//) },
      { line: 3, text: expect.stringMatching(/^JSONArgsRecommended: .* https:/) },
    ]);
  });

  it('have each once, and none of what is about no source', () => {
    const warning = { short: Buffer.from('A: b').toString('base64'), sourceInfo: {} };
    const list = [warning, warning, { short: 'QQ==' }, { sourceInfo: {} }, 7];
    const text = JSON.stringify({ 'buildx.build.warnings': list });
    expect(findingsOf(text)).toEqual([{ line: 1, text: 'A: b' }]);
    expect(['', '[]', '{}', '{"buildx.build.warnings":7}'].flatMap(findingsOf)).toEqual([]);
  });
});

describe('findings', () => {
  it.each([
    [{ context: 'app' }, { file: 'app/Dockerfile', line: 2 }],
    [{ context: 'https://github.com/acme/app.git' }, undefined],
  ])('of %j are shown at %j', (given, place) => {
    const { log } = journal();
    const told: unknown[] = [];
    const noting = { ...log, warning: (...words: readonly unknown[]) => told.push(words) };
    annotate({ log: noting }, { plan: buildPlanWith(given), findings: [{ line: 2, text: 'a' }] });
    expect(told).toEqual([place === undefined ? ['a'] : ['a', place]]);
  });

  it.each([
    [undefined, true],
    ['true', true],
    ['false', false],
    ['False', false],
  ])('are wanted with DOCKER_BUILD_CHECKS_ANNOTATIONS=%s: %s', (value, wanted) => {
    expect(wantsFindings({ DOCKER_BUILD_CHECKS_ANNOTATIONS: value })).toBe(wanted);
  });
});
