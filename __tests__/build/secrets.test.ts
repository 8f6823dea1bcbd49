// Secrets on the way to buildx: what stands in its environment, and what the log must not show.
import { describe, expect, it } from '@jest/globals';
import { secretEnvironment, secretTexts } from '../../src/build/secrets.ts';
import type { BuildSecret } from '../../src/plan/build-plan.ts';

const secrets: readonly BuildSecret[] = [
  { id: 'A', source: 'variable', variable: 'TOKEN' },
  { id: 'B', source: 'value', value: 'first line\n\n  second line  \r\n}' },
  { id: 'C', source: 'file', path: '/etc/hostname' },
  { id: 'D', source: 'variable', variable: 'GONE' },
  { id: 'E', source: 'value', value: '1' },
];

describe('secrets', () => {
  it('that are values are in the environment of the child, under a name of this action', () => {
    expect(secretEnvironment(secrets)).toEqual({
      MULTIPLATFORM_IMAGE_SECRET_2: 'first line\n\n  second line  \r\n}',
      MULTIPLATFORM_IMAGE_SECRET_5: '1',
    });
  });

  it('are masked line by line, without what is too short to be one', () => {
    expect(secretTexts(secrets, { TOKEN: 'hunter2' })).toEqual([
      'hunter2',
      'first line',
      'second line',
    ]);
  });
});
