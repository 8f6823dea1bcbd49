// Builders that were there before the step, as an earlier step of the job would have made them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionInputs } from '../../../sandbox/action-inputs.ts';
import { world } from '../../support/world.ts';
import { docker } from './docker.ts';
import { atEnd, type Step, unmarked } from './step.ts';

/** Creates it, for as long as the test; not booted and not selected unless `words` say so. */
export async function createBuilder(
  step: Step,
  name: string,
  ...words: readonly string[]
): Promise<void> {
  atEnd(() => removeBuilder(step, name));
  const inputs = actionInputs(world());
  const options = inputs['driver-opts']?.split('\n') ?? [];
  const config = join(step.runner.root, 'buildkitd.toml');
  writeFileSync(config, inputs['buildkitd-config-inline'] ?? '');
  await docker(
    [
      ...['buildx', 'create', '--name', name, '--buildkitd-config', config, ...words],
      ...options.flatMap((option) => ['--driver-opt', option]),
    ],
    unmarked(step.env),
  );
}

export async function removeBuilder(step: Step, name: string): Promise<void> {
  await docker(['buildx', 'rm', name], unmarked(step.env));
}

/** The builder that a later step of the same job would build with. */
export async function selectedBuilder(step: Step): Promise<string> {
  const text = await docker(['buildx', 'inspect'], unmarked(step.env));
  return /^Name:\s+(\S+)/m.exec(text)?.[1] ?? '';
}
