// Questions to a Dockerfile: answers as recorded, and what becomes of them.
import { describe, expect, it } from '@jest/globals';
import { messageOf, tell } from '../fakes/story.ts';
import { fixtureText } from '../support/repository.ts';

const answer = fixtureText('buildx-0.36.1/call-check.json');

describe('a call', () => {
  const asked = { call: 'check', push: 'true', tags: 'one.test/acme/app:1' };

  it('builds nothing, pushes nothing, installs no emulator, and leaves outputs without a digest', async () => {
    const { commands, outputs, error, lines } = await tell(asked);
    expect(error).toBeUndefined();
    expect(commands.filter((line) => /imagetools|--output|--install/.test(line))).toEqual([]);
    expect(commands.filter((line) => /^buildx build .*--call check/.test(line))).toHaveLength(1);
    expect(outputs).toMatchObject({ pushed: 'false', tags: 'one.test/acme/app:1' });
    expect(outputs).not.toHaveProperty('digest');
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([]);
  });

  it('that finds something annotates its lines and fails', async () => {
    const { lines, error } = await tell(asked, [
      { on: /--call check /, answer: { code: 1, stdout: 'Check complete, 2 warnings' } },
      { on: /--call check,format=json/, answer: { code: 1, stdout: answer } },
    ]);
    expect(lines.filter((line) => line.startsWith('warning: '))).toHaveLength(2);
    expect(messageOf(error)).toMatch(/found 2 things to mend:\n- line 1: .*\n- line 4: /);
  });

  it('that fails says why', async () => {
    const stderr = 'ERROR: failed to build: it is broken';
    const { error } = await tell({ call: 'outline' }, [
      { on: /--call outline/, answer: { code: 1, stderr } },
    ]);
    expect(messageOf(error)).toMatch(/`call: outline` failed: .*it is broken/);
  });
});
