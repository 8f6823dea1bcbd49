// What a builder must be able to do for this plan, as far as it is known before it is booted.
import type { Facts } from '../gather/facts.ts';
import { driverOf } from './builder.ts';
import type { BuilderPlan } from './plan.ts';
import type { Reading } from './reading.ts';

export function checkBuilder(
  { inputs, report }: Reading,
  {
    facts,
    builder,
  }: {
    readonly facts: Facts;
    readonly builder: BuilderPlan;
  },
): void {
  if (driverOf(builder) !== 'docker') return;
  const { info } = facts.engine;
  if (info?.kind === 'answered' && info.hasContainerdStore) return;
  const given = inputs.builder === '' ? '`driver: docker`' : `\`builder: ${inputs.builder}\``;
  report({
    subject: inputs.builder === '' ? 'driver' : 'builder',
    message:
      info?.kind === 'answered'
        ? `${given} builds in the engine, and this engine's classic image store can neither hold several platforms nor export an image to verify`
        : `${given} builds in the engine, and the engine does not answer: ${info?.reason ?? 'it was not asked'}`,
    edit:
      info?.kind === 'answered'
        ? `Remove ${given}, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`
        : 'Start the Docker engine',
  });
}
