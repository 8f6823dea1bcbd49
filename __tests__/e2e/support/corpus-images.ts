// Short ways to write down an image of the corpus, and what must be said about it.
import { expect } from '@jest/globals';
import { type ElfMachine, elfFor } from '../../support/elf-file.ts';
import { type Checked, check, type TestImage, type Tree } from './corpus.ts';

/** An image for amd64 and one for arm64. */
export function two(amd64: Tree, arm64: Tree, ...lines: readonly string[]): TestImage {
  return { trees: { 'linux/amd64': amd64, 'linux/arm64': arm64 }, lines };
}

/** The same files for both, each with the programs of its own machine. */
export function alike(tree: (own: Buffer) => Tree, ...lines: readonly string[]): TestImage {
  return two(tree(elfFor('amd64')), tree(elfFor('arm64')), ...lines);
}

/** Right for amd64; for arm64 the same files with `other` where its own program belongs. */
export function spoilt(
  tree: (program: Buffer) => Tree,
  other: Buffer,
  ...lines: readonly string[]
): TestImage {
  return two(tree(elfFor('amd64')), tree(other), ...lines);
}

export const start = (...words: readonly string[]): string => `ENTRYPOINT ${JSON.stringify(words)}`;
export const command = (...words: readonly string[]): string => `CMD ${JSON.stringify(words)}`;

/** The sentence about a program of another machine. */
export function mismatch(name: string, found: ElfMachine, expected = 'linux/arm64'): string {
  return `${expected}: ${name} is a program for linux/${found}, and ${expected} was expected: it fails with "exec format error"`;
}

/** Refused with exactly these sentences, before any tag. */
export async function expectRefused(
  image: TestImage,
  faults: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  const checked = await check(image, inputs);
  const { code, error, output } = checked;
  if (code === 0) throw new Error(`A wrong image passed:\n${output}`);
  const found = error.split('\n').filter((line) => line.startsWith('- '));
  expect({ code, found, error }).toEqual({
    code: 1,
    found: faults.map((fault) => `- ${fault}.`),
    error: expect.stringMatching(/ would not start on every platform:\n.*\nNo tag was moved\. /s),
  });
  return checked;
}

/** Passes, and says exactly this in its group `Verify`. */
export async function expectRight(
  image: TestImage,
  said: readonly string[],
  inputs: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  const checked = await check(image, inputs);
  if (checked.code !== 0) throw new Error(`A right image was refused:\n${checked.output}`);
  const lines = checked.verification.trim().split('\n');
  expect(lines).toEqual(said.map((line) => `${line}.`));
  return checked;
}

/** What is said of both platforms when they are alike. */
export function ofBoth(words: string): readonly string[] {
  return ['linux/amd64', 'linux/arm64'].map((platform) => `${platform}: ${words}`);
}
