// Tests that some machines cannot run: skipped there with the reason, and a failure in CI.
import { test } from '@jest/globals';

/**
 * A test that runs unless `reason` says why this machine cannot run it.
 *
 * In CI on Linux nothing may be missing, since the sandbox brings it all: there it fails instead.
 */
export function testUnless(
  reason: string | undefined,
  name: string,
  body: () => void | Promise<void>,
): void {
  if (reason === undefined) {
    test(name, body);
  } else if (process.env.CI === 'true' && process.platform === 'linux') {
    test(name, () => {
      throw new Error(`CI has to run this test, and cannot: ${reason}`);
    });
  } else {
    // scripts/test.ts accepts a skipped test only with this mark.
    test.skip(`${name} [skipped: ${reason}]`, body);
  }
}
