// Work in parallel: never more than four at a time, results in order, failures passed on.
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eachInParallel } from '../../src/system/parallel.ts';

it('does everything once, four at a time, and keeps the order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { maxLength: 30 }), async (turns) => {
      let [running, highest] = [0, 0];
      const results = await eachInParallel([...turns.entries()], async ([index, count]) => {
        running += 1;
        highest = Math.max(highest, running);
        for (let nth = 0; nth < count; nth += 1) await turn();
        running -= 1;
        return index;
      });
      expect(results).toEqual([...turns.keys()]);
      expect(highest).toBeLessThanOrEqual(4);
    }),
    { numRuns: 50 },
  );
});

it('really is parallel', async () => {
  const started: number[] = [];
  const release = Promise.withResolvers<void>();
  const all = eachInParallel([1, 2, 3, 4, 5], async (item) => {
    started.push(item);
    await release.promise;
  });
  await turn();
  expect(started).toEqual([1, 2, 3, 4]);
  release.resolve();
  await all;
  expect(started).toEqual([1, 2, 3, 4, 5]);
});

it('passes a failure on', async () => {
  const failing = eachInParallel([1, 2], async (item) => {
    if (item === 2) throw new Error('two');
  });
  await expect(failing).rejects.toThrow('two');
});
