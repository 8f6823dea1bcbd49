// The action's inputs that make it work in this world: its builder image, its network, its mirror.
import type { World } from './world.ts';

/** Inputs under `with:`; none of them is needed where the internet is. */
export function actionInputs(world: World): Record<string, string> {
  const options = [
    // The registry is on this machine's loopback address, which a bridge network does not reach.
    'network=host',
    ...(world.buildkitImage === undefined ? [] : [`image=${world.buildkitImage}`]),
  ];
  return {
    'driver-opts': options.join('\n'),
    ...(world.binfmtImage === undefined ? {} : { 'binfmt-image': world.binfmtImage }),
    ...(world.baseMirror === undefined
      ? {}
      : {
          'buildkitd-config-inline': `[registry."docker.io"]\n  mirrors = ["${world.baseMirror}"]`,
        }),
  };
}
