// Tests that some machines cannot run: skipped there with the reason, and a failure in CI's sandbox.
import { test } from '@jest/globals';
import type { World } from '../../sandbox/world.ts';
import { world } from './world.ts';

/** A test that runs unless `reason` says why this machine cannot run it. */
export function testUnless(
  reason: string | undefined,
  name: string,
  body: () => void | Promise<void>,
): void {
  if (reason === undefined) {
    test(name, body);
  } else if (canRunAll(process.env, world())) {
    test(name, () => {
      throw new Error(`CI has to run this test, and cannot: ${reason}`);
    });
  } else {
    // scripts/test.ts accepts a skipped test only with this mark.
    test.skip(`${name} [skipped: ${reason}]`, body);
  }
}

/**
 * Whether every test has to run: in CI, in the sandbox, which brings all tools and may be changed.
 * An engine that was there is somebody's own, and so are its emulators and its tools: CI has a job
 * of each kind.
 */
export function canRunAll(
  { CI }: { readonly CI?: string | undefined },
  { kind }: Pick<World, 'kind'>,
): boolean {
  return CI === 'true' && kind === 'sandbox';
}
