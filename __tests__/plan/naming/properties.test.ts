// Whatever stands in a rule, a branch or a flavor: a tag is valid, or a problem says why there is none.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTag, parseReference } from '../../../src/oci/reference.ts';
import { parseTagRule } from '../../../src/plan/naming/tag-rule.ts';
import { sanitised } from '../../../src/plan/naming/version.ts';
import { planNaming } from '../../../src/plan/naming.ts';
import { factsWith } from '../../fakes/facts.ts';
import { originWith } from '../../fakes/origin.ts';

// Rules as people write and mistype them: their own words in any order, and anything at all.
const word = fc.constantFrom(
  ...[
    'type=',
    'semver',
    'pep440',
    'match',
    'ref',
    'edge',
    'raw',
    'sha',
    'schedule',
    'event=',
    'pr',
  ],
  ...['branch', 'tag', 'pattern=', 'value=', 'prefix=', 'suffix=', 'enable=', 'true', 'priority='],
  ...[
    '{{version}}',
    '{{major}}',
    '{{branch}}',
    '{{raw}}',
    '{{sha}}',
    "{{date 'YYYY'}}",
    '{{',
    '}}',
  ],
  ...[',', ',', ',', '=', '-', '.', '"', 'group=1', 'format=long', '(.*)', 'match=', 'v1.2.3', 'é'],
);
const mistyped = fc.array(word, { maxLength: 9 }).map((words) => words.join(''));
const rule = fc.oneof(mistyped, fc.string(), fc.string({ unit: 'binary' }));
const refName = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.constantFrom('v1.2.3', 'main', '1.0rc1'),
);
const ref = fc
  .tuple(fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/', ''), refName)
  .map(([kind, name]) => `${kind}${name}`);

describe('sanitising', () => {
  it('leaves what a tag may have, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = sanitised(text);
        expect(name).toMatch(/^[\w.-]*$/);
        expect(sanitised(name)).toBe(name);
        if (isTag(text)) expect(name).toBe(text);
      }),
    );
  });
});

describe('no rule gives an invalid reference', () => {
  it('for any rule, flavor and event', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rules: fc.array(rule, { maxLength: 4 }),
          flavor: fc.oneof(
            fc.constant(''),
            fc.constantFrom(
              'prefix=-',
              'suffix={{branch}},onlatest=true',
              'latest=true\nprefix=.,onlatest=true',
            ),
          ),
          ref,
          event: fc.constantFrom('push', 'schedule', 'pull_request'),
        }),
        async ({ rules, flavor, ...given }) => {
          const inputs = { images: 'acme/app', tags: rules.join('\n'), flavor };
          const naming = await planNaming(factsWith({ inputs, origin: originWith(given) }));
          const { metadata } = naming;
          for (const name of metadata?.tagNames ?? []) expect(isTag(name)).toBe(true);
          for (const tag of metadata?.tags ?? []) {
            expect(parseReference(tag)).toMatchObject({ ok: true });
          }
          // What was refused was refused with a reason.
          for (const problem of naming.problems)
            expect(problem.message).toMatch(/: .+|cannot|full/s);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('and parsing a rule never throws', () => {
    fc.assert(
      fc.property(rule, (text) => {
        const parsed = parseTagRule(text);
        if (parsed.ok) expect(parsed.value.rule.priority).not.toBeNaN();
      }),
      { numRuns: 500 },
    );
  });
});

describe('images', () => {
  it('are repositories, or problems', async () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('Acme/App', 'ghcr.io/acme/app', 'localhost:5000/x', 'name=a/b,enable=false'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 3 }), async (names) => {
        const inputs = { images: names.join('\n'), tags: '1' };
        const naming = await planNaming(factsWith({ inputs, origin: originWith() }));
        for (const tag of naming.metadata?.tags ?? []) {
          if (naming.repositories.length > 0) {
            expect(parseReference(tag)).toMatchObject({ ok: true, value: { tag: '1' } });
          }
        }
      }),
    );
  });
});
