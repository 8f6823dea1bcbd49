// Loading into the local engine: which platforms, and in what form its image store takes them.
import type { Facts } from '../gather/facts.ts';
import { formatPlatforms, type Platform } from '../oci/platform.ts';
import type { LoadPlan } from './plan.ts';
import { type Reading, readBoolean } from './reading.ts';

export function planLoad(
  reading: Reading,
  {
    facts,
    platforms,
    nodes,
  }: {
    readonly facts: Facts;
    readonly platforms: readonly Platform[];
    /** How many nodes the builder has. */
    readonly nodes: number;
  },
): LoadPlan | undefined {
  if (!readBoolean(reading, 'load')) return undefined;
  const { info } = facts.engine;
  if (info?.kind !== 'answered') {
    reading.report({
      subject: 'load',
      message: `there is no engine to load into: ${info?.reason ?? 'it was not asked'}`,
      edit: 'Start the Docker engine, or remove `load`',
    });
    return undefined;
  }
  // Buildx cannot load from two nodes at once: what each of them has would replace the other's.
  if (info.hasContainerdStore && nodes === 1) return { platforms, withAttestations: true };
  // One platform alone is loaded even when it is foreign: somebody wants to run it emulated.
  const runnable =
    platforms.length === 1
      ? platforms[0]
      : platforms.find(
          ({ os, architecture }) => os === 'linux' && architecture === info.architecture,
        );
  if (runnable === undefined) {
    reading.report({
      subject: 'load',
      message: `${info.hasContainerdStore ? 'a builder of several nodes loads one platform' : "the engine's image store holds one platform"}, and linux/${info.architecture} is not among ${formatPlatforms(platforms)}`,
      edit: info.hasContainerdStore
        ? `Add linux/${info.architecture} to \`platforms\`, or remove \`load\``
        : `Add linux/${info.architecture} to \`platforms\`, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`,
    });
    return undefined;
  }
  return { platforms: [runnable], withAttestations: info.hasContainerdStore };
}
