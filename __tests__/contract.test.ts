// Holds action.yml, the code, the README and every example to the same names and defaults.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { actionInterface, doorFiles } from '../scripts/action-interface.ts';
import { inputTable, outputTable, withTables } from '../scripts/interface-tables.ts';
import { type Door, doorInputs } from '../src/gather/inputs.ts';
import { digestOf } from '../src/oci/digest.ts';
import { parsePlatform } from '../src/oci/platform.ts';
import { doorOutputs, fixedOutputNames, platformOutputs } from '../src/report/outputs.ts';
import { inRepository, repositoryText } from './support/repository.ts';
import { usageIn } from './support/usage.ts';

const doors = doorFiles();
const action = actionInterface(repositoryText('action.yml'));
const declaredOutputs = action.outputs.map(({ name }) => name);

const names = (fields: readonly { readonly name: string }[]): readonly string[] =>
  fields.map(({ name }) => name);

function sorted(names: readonly string[]): readonly string[] {
  return [...names].sort();
}

function filesBelow(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

/** The first column of the README's table between two markers, without section headings. */
function tableNames(readme: string, table: string): readonly string[] {
  const [, body = ''] = readme.split(new RegExp(`<!-- /?${table} -->`));
  return [...body.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
}

describe('inputs', () => {
  test('every door has an action.yml, and every action.yml is a door', () => {
    expect(sorted(Object.keys(doorInputs))).toEqual(sorted(doors.map(({ door }) => door)));
    expect(sorted(Object.keys(doorOutputs))).toEqual(sorted(Object.keys(doorInputs)));
  });

  test.each(doors)('action.yml of $door declares what the code reads', ({ door, action }) => {
    expect(sorted(doorInputs[door as Door])).toEqual(sorted(names(action.inputs)));
  });

  test.each(doors)(
    '$door gives what it shares with the root the same default',
    ({ action: own }) => {
      // What is special to a door, and why, stands in its action.yml.
      const special = ['push', 'platforms', 'verify', 'use', 'context'];
      for (const { name, default: preset } of own.inputs) {
        const shared = action.inputs.find((input) => input.name === name);
        if (shared === undefined || special.includes(name)) continue;
        expect({ name, default: preset }).toEqual({ name, default: shared.default });
      }
    },
  );

  test.each(doors)(
    'action.yml of $door can be loaded: no expression in a description',
    ({ action: { inputs, outputs } }) => {
      // Runners fill in defaults, and refuse the whole file for an expression anywhere else.
      const texts = [...inputs, ...outputs].map(({ description }) => description);
      expect(texts.filter((text) => text.includes('$' + '{{'))).toEqual([]);
    },
  );

  test('the pinned emulators are named in action.yml only', () => {
    const pinned = action.inputs.find(({ name }) => name === 'binfmt-image')?.default ?? '';
    const [image = '', digest = ''] = pinned.split('@');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const repeated = [...filesBelow('src', /\.ts$/), ...filesBelow('sandbox', /\.ts$/)].filter(
      (path) => {
        const text = readFileSync(inRepository(path), 'utf8');
        return text.includes(digest) || text.includes(image);
      },
    );
    expect(repeated).toEqual([]);
  });
});

describe('outputs', () => {
  const platforms = action.outputs
    .map(({ description }) => /^Digest of the image for (\S+)$/.exec(description)?.[1])
    .filter((name) => name !== undefined);

  /** What the code writes for one platform, named as a user would name it. */
  function namesFor(text: string): readonly string[] {
    const parsed = parsePlatform(text, 'amd64');
    if (!parsed.ok) throw new Error(`action.yml declares outputs for ${text}: ${parsed.reason}`);
    const digest = digestOf('');
    return Object.keys(platformOutputs([{ platform: parsed.value, digest }], digest));
  }

  test('action.yml declares what the code writes', () => {
    expect(platforms).toContain('linux/arm/v7');
    const written = [...fixedOutputNames, ...platforms.flatMap(namesFor)];
    expect(sorted(written)).toEqual(sorted(declaredOutputs));
  });

  test.each(doors)('$door declares its own, and the same ones per platform', ({ door, action }) => {
    const perPlatform = /^(linux|windows)-/;
    const written = [...doorOutputs[door as Door]];
    expect(sorted(names(action.outputs).filter((name) => !perPlatform.test(name)))).toEqual(
      sorted(written),
    );
    const own = names(action.outputs).filter((name) => perPlatform.test(name));
    expect(declaredOutputs).toEqual(expect.arrayContaining([...own]));
  });
});

describe.each(doors)('$folder/README.md', ({ folder, action }) => {
  const readme = repositoryText(join(folder, 'README.md'));

  test('its tables are those of action.yml; if not, run `npm run docs`', () => {
    expect(withTables(readme, action)).toBe(readme);
  });

  test('names every input and output', () => {
    expect(tableNames(readme, 'inputs')).toEqual(names(action.inputs));
    expect(tableNames(readme, 'outputs')).toEqual(names(action.outputs));
  });
});

describe('documentation and examples', () => {
  const pages = [
    ...readdirSync(inRepository('.')).filter((name) => name.endsWith('.md')),
    ...doors.filter(({ folder }) => folder !== '.').map(({ folder }) => join(folder, 'README.md')),
    ...filesBelow('docs', /\.md$/),
    ...filesBelow('examples', /\.(md|ya?ml)$/),
    ...filesBelow('.github/workflows', /\.ya?ml$/),
  ];

  test.each(pages)('%s uses only what exists', (path) => {
    for (const usage of usageIn(path, readFileSync(inRepository(path), 'utf8'))) {
      const declared = doors.find(({ door }) => door === usage.door)?.action;
      expect({ door: usage.door, isThere: declared !== undefined }).toMatchObject({
        isThere: true,
      });
      const [inputs, outputs] = [names(declared?.inputs ?? []), names(declared?.outputs ?? [])];
      expect(usage.inputs.filter((name) => !inputs.includes(name))).toEqual([]);
      expect(usage.outputs.filter((name) => !outputs.includes(name))).toEqual([]);
    }
  });

  test('a page with a wrong name is caught', () => {
    const page = [
      '- Then:',
      '  ```yaml',
      '  - id: image',
      '    uses: OWNER/multiplatform-image@v1',
      '    with:',
      '      tag: acme/app',
      '  - uses: other/action@v1',
      '    with: { whatever: 1 }',
      '  ```',
      'Later `steps.image.outputs.digset`, not `steps.other.outputs.x`.',
    ].join('\n');
    expect(usageIn('docs/page.md', page)).toEqual([
      { door: 'root', inputs: ['tag'], outputs: ['digset'] },
    ]);
    const workflow =
      'jobs:\n  a:\n    steps:\n      - uses: ./\n        with:\n          puhs: true\n';
    expect(usageIn('ci.yml', workflow)).toEqual([{ door: 'root', inputs: ['puhs'], outputs: [] }]);
    const merge = 'steps:\n  - uses: OWNER/multiplatform-image/merge@v1\n    with: { a: b }\n';
    expect(usageIn('m.yml', merge)).toEqual([{ door: 'merge', inputs: ['a'], outputs: [] }]);
  });
});

describe('the tables', () => {
  const text = [
    'inputs:',
    '  # first part',
    '  a:',
    '    description: "Either `x|y` or z"',
    '    default: "`"',
    '  # second part',
    '  b:',
    '    description: |',
    '      Two',
    '      lines',
    'outputs:',
    '  o:',
    '    description: Out',
    'runs: { main: m.js, post: p.js }',
  ].join('\n');

  test('hold sections, pipes, backticks and line breaks', () => {
    expect(inputTable(actionInterface(text).inputs).split('\n').slice(2)).toEqual([
      '| **first part** | | |',
      '| `a` | `` ` `` | Either `x\\|y` or z |',
      '| **second part** | | |',
      '| `b` | | Two<br>lines |',
    ]);
    expect(outputTable(actionInterface(text).outputs).split('\n').slice(2)).toEqual([
      '| `o` | Out |',
    ]);
  });

  test('a page without markers is refused with the edit to make', () => {
    expect(() => withTables('# Title', actionInterface(text))).toThrow('add the lines');
  });

  test.each([
    ['inputs: {a: {}}\noutputs: {}\nruns: {}', "'a' has no description"],
    ['inputs: {a: {description: x, default: true}}\noutputs: {}\nruns: {}', 'put it in quotes'],
    ['inputs: {a: {description: x}}\nruns: {}', "no map 'outputs'"],
  ])('%j is refused', (bad, message) => {
    expect(() => actionInterface(bad)).toThrow(message);
  });
});
