// Holds docs/migrating.md to the interfaces of Docker's actions, and to this action's own.
import { describe, expect, test } from '@jest/globals';
import { actionInterface, doorFiles } from '../scripts/action-interface.ts';
import { fixtureText, repositoryText } from './support/repository.ts';

interface Peer {
  readonly action: string;
  /** Name → default; empty when it has none. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  /** Variables that it reads, and those that it leaves to later steps. */
  readonly reads: readonly string[];
  readonly exports: readonly string[];
}

const peers = [
  'build-push-action-7',
  'setup-buildx-action-4',
  'setup-qemu-action-4',
  'login-action-4',
  'metadata-action-6',
].map((folder) => JSON.parse(fixtureText(`${folder}/interface.json`)) as Peer);

const page = repositoryText('docs/migrating.md');
const root = actionInterface(repositoryText('action.yml'));

interface Row {
  /** Names of theirs. */
  readonly there: readonly string[];
  /** What stands for each of them here, as the page has it. */
  readonly here: string;
}

/** The rows of a table: below a heading, and below a word of its own when there is one. */
function rowsOf(heading: string, word?: string): readonly Row[] {
  const section = after(page, `\n## ${heading}\n`).split('\n## ')[0] ?? '';
  const text = word === undefined ? section : after(section, `\n${word}:\n`);
  const lines = text.split('\n').filter((line) => line !== '');
  const first = lines.findIndex((line) => line.startsWith('|'));
  if (first < 0 || (word !== undefined && first > 0)) return [];
  const table = lines.slice(first);
  const end = table.findIndex((line) => !line.startsWith('|'));
  return table
    .slice(2, end < 0 ? undefined : end)
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
    .map(([there = '', here = '']) => ({ there: namesIn(there), here }));
}

function after(text: string, mark: string): string {
  const position = text.indexOf(mark);
  return position < 0 ? '' : text.slice(position + mark.length);
}

function namesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

/** The names here that one of theirs became; none when it has no equivalent. */
function becomes({ here }: Row, name: string): readonly string[] {
  return here.startsWith('the same') ? [name] : namesIn(here);
}

/** Whether the door that the row names, or the root, has an input or output of that name. */
function isOurs(word: 'Inputs' | 'Outputs', { here }: Row, name: string): boolean {
  const door = /of \[(\w+)\/\]/.exec(here)?.[1] ?? 'root';
  const ours = doorFiles().find((one) => one.door === door)?.action;
  const fields = word === 'Inputs' ? ours?.inputs : ours?.outputs;
  return fields?.some((field) => field.name === name) ?? false;
}

const defaultOf = (name: string): string | undefined =>
  root.inputs.find((input) => input.name === name)?.default;

describe.each(peers)('$action', ({ action, inputs, outputs, reads, exports: left }) => {
  test.each([
    ['Inputs', Object.keys(inputs)],
    ['Outputs', outputs],
    ['Environment', [...reads, ...left]],
  ])('%s are on the page, each once, and no others', (word, names) => {
    const listed = rowsOf(action, word).flatMap(({ there }) => there);
    expect(sorted(listed)).toEqual(sorted(names));
  });

  test.each(['Inputs', 'Outputs'] as const)('what their %s became is there', (word) => {
    const missing = rowsOf(action, word).flatMap((row) =>
      row.there.flatMap((name) => becomes(row, name)).filter((name) => !isOurs(word, row, name)),
    );
    expect(missing).toEqual([]);
  });

  test('a default that differs is in the table of those that do', () => {
    const different = rowsOf('Defaults that differ').flatMap(({ there }) => there);
    const changed = rowsOf(action, 'Inputs').flatMap((row) =>
      row.there.flatMap((name) =>
        becomes(row, name)
          // The build's context and metadata-action's share a name and nothing else.
          .filter(() => !row.here.includes('of [tags/]'))
          .filter((own) => {
            const ours = root.inputs.some((input) => input.name === own);
            return ours && (defaultOf(own) ?? '') !== inputs[name];
          })
          // A renamed input that keeps no default of its own says so in its row.
          .filter((own) => own === name || defaultOf(own) !== undefined),
      ),
    );
    expect(changed.filter((name) => !different.includes(name))).toEqual([]);
  });
});

describe('the page', () => {
  test('names an input whose default it calls different', () => {
    const names = rowsOf('Defaults that differ').flatMap(({ there }) => there);
    expect(names).toEqual(expect.arrayContaining(['platforms', 'context', 'push', 'cache']));
    for (const row of rowsOf('Defaults that differ')) {
      const [name = ''] = row.there;
      const ours = defaultOf(name);
      if (ours !== undefined && ours.length < 40) expect(page).toContain(`\`${ours}\``);
    }
  });

  test('names inputs for the keys of a bake file', () => {
    const rows = rowsOf('docker/bake-action');
    const names = rows.flatMap((row) => row.there.flatMap((name) => becomes(row, name)));
    expect(names).toContain('build-contexts');
    expect(names.filter((name) => !root.inputs.some((input) => input.name === name))).toEqual([]);
  });
});
