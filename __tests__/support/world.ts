// The sandbox that the e2e tests run in: engine, registry, images and tools.
import type { World } from '../../sandbox/world.ts';

/** Set by world-setup.ts before the first e2e test, and inherited by every worker. */
export const worldVariable = 'MULTIPLATFORM_IMAGE_TEST_WORLD';

export function world(): World {
  const text = process.env[worldVariable];
  if (text === undefined) {
    throw new Error(
      'There is no sandbox here: only tests in __tests__/e2e/ have one. ' +
        'Move this test there, and run it with `npm test`.',
    );
  }
  return JSON.parse(text) as World;
}
