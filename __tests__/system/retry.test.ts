// Trying again: how often, after which waits, and what the log tells about it.
import { describe, expect, it } from '@jest/globals';
import type { Transience } from '../../src/oci/transience.ts';
import { CancelledError } from '../../src/system/errors.ts';
import { waitBefore, withRetries } from '../../src/system/retry.ts';
import { journal } from '../fakes/log.ts';

const busy: Transience = { kind: 'transient', reason: '502 Bad Gateway' };
const denied: Transience = { kind: 'once', reason: 'denied', pause: 20_000 };

/** Results are what the tries bring, one after the other; a clock that only sleeping moves. */
async function play(results: readonly (Transience | 'good')[], attempts = 5) {
  const told = journal();
  const waits: number[] = [];
  let time = 0;
  let tries = 0;
  const result = await withRetries<Transience | 'good' | undefined>(
    {
      log: told.log,
      attempts,
      now: () => time,
      sleep: async (wait) => {
        waits.push(wait);
        time += wait;
      },
    },
    {
      what: 'The push',
      attempt: async () => {
        tries += 1;
        return results[Math.min(tries, results.length) - 1];
      },
      judge: (given) => (given === 'good' ? undefined : given),
    },
  );
  return { result, tries, waits, lines: told.lines };
}

describe('a transient failure', () => {
  it('is tried again, each time told in one line with reason and wait', async () => {
    const { result, lines, waits } = await play([busy, busy, 'good']);
    expect(result).toBe('good');
    const told = waits.map((wait) => (wait / 1000).toFixed(1));
    expect(lines).toEqual([
      `info: The push failed: 502 Bad Gateway. Trying again in ${told[0]} s (try 2 of 5).`,
      `info: The push failed: 502 Bad Gateway. Trying again in ${told[1]} s (try 3 of 5).`,
    ]);
  });

  it.each([1, 2, 5])('is tried %i times at most', async (attempts) => {
    const { result, tries, lines } = await play([busy], attempts);
    expect([result, tries]).toEqual([busy, attempts]);
    expect(lines.filter((line) => line.includes('Trying again'))).toHaveLength(attempts - 1);
    expect(lines.at(-1)).toBe(
      attempts === 1
        ? undefined
        : `info: The push failed: 502 Bad Gateway. It was tried ${attempts} times.`,
    );
  });

  it('of a registry that asks for too long is given up at once, and said so', async () => {
    const { tries, lines } = await play([{ ...busy, asked: 3_600_000 }]);
    expect(tries).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/Another try would come too late: \d{4}\.\d s/)]);
  });

  it('is bounded in time, however many tries are allowed', async () => {
    const { waits } = await play([{ ...busy, asked: 90_000 }], 20);
    expect(waits.length).toBeLessThan(7);
    expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(600_000);
  });
});

describe('a failure that is worth one more try', () => {
  it('gets one, and no second', async () => {
    const { tries, waits, lines } = await play([denied]);
    expect([tries, waits]).toEqual([2, [20_000]]);
    expect(lines[0]).toBe('info: The push failed: denied. Trying again in 20.0 s (try 2 of 2).');
  });

  it('may be followed by others, which count as ever', async () => {
    expect((await play([denied, busy, 'good'])).tries).toBe(3);
    expect((await play([busy, denied, denied])).tries).toBe(3);
  });
});

it('a permanent failure is not tried again, and not told', async () => {
  const { tries, lines } = await play([{ kind: 'permanent' }]);
  expect([tries, lines]).toEqual([1, []]);
});

it('a cancel during a wait ends it', async () => {
  let tries = 0;
  const cancelled = withRetries<Transience>(
    {
      log: journal().log,
      attempts: 5,
      now: () => 0,
      sleep: () => Promise.reject(new CancelledError('SIGINT')),
    },
    {
      what: 'The push',
      attempt: async () => {
        tries += 1;
        return busy;
      },
      judge: (given) => given,
    },
  );
  await expect(cancelled).rejects.toThrow(CancelledError);
  expect(tries).toBe(1);
});

describe('the wait', () => {
  const waits = (transience: Parameters<typeof waitBefore>[0], random: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((tried) => waitBefore(transience, tried, () => random));

  it('doubles up to a bound', () => {
    expect(waits(busy, 0)).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect(waits(busy, 1)).toEqual([750, 1500, 3000, 6000, 12000, 22500, 22500]);
  });

  it('is longer after too many requests', () => {
    expect(waits({ ...busy, isRateLimit: true }, 0).slice(0, 4)).toEqual([
      4000, 8000, 16000, 30000,
    ]);
  });

  it('is what the registry asks for, and not a moment shorter', () => {
    const asking = { ...busy, isRateLimit: true, asked: 7_000 };
    expect(waits(asking, 0)).toEqual(Array.from({ length: 7 }, () => 7_000));
    expect(waits(asking, 1)[0]).toBe(8_750);
    expect(waits({ ...asking, asked: 1 }, 0)[0]).toBe(1_000);
  });
});
