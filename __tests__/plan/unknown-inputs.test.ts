// Misspelt inputs get the right name suggested, foreign ones do not.
import { expect, it } from '@jest/globals';
import { doorInputs } from '../../src/gather/inputs.ts';
import { unknownInputWarnings } from '../../src/plan/unknown-inputs.ts';

it.each([
  ['platform', 'platforms'],
  ['plattforms', 'platforms'],
  ['tag', 'tags'],
  ['build_args', 'build-args'],
  ['build-arg', 'build-args'],
  ['driver-opt', 'driver-opts'],
  ['dockerfile', undefined],
  ['emulator', 'emulators'],
  ['something-else-entirely', undefined],
])('%s → %s', (name, expected) => {
  const [warning, ...more] = unknownInputWarnings([name], doorInputs.root);
  expect(more).toEqual([]);
  expect(warning).toContain(`\`${name}\` is not an input`);
  if (expected === undefined) expect(warning).not.toContain('Did you mean');
  else expect(warning).toContain(`Did you mean \`${expected}\`?`);
});

it('none gives none', () => {
  expect(unknownInputWarnings([], doorInputs.root)).toEqual([]);
});
