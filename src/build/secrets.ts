// Secrets on the way to buildx: named on the command line, their values in its environment.
import { csvField } from '../oci/csv.ts';
import type { BuildSecret } from '../plan/build-plan.ts';
import type { Doors } from '../system/doors.ts';

/** Variables of the child process alone; the number keeps the secret's own name out of it. */
function variableOf(index: number): string {
  return `MULTIPLATFORM_IMAGE_SECRET_${index + 1}`;
}

/**
 * A value goes through the environment and not, as in build-push-action, through a file: nothing is
 * left on the disk when this step is killed.
 */
export function secretArguments(secrets: readonly BuildSecret[]): readonly string[] {
  return secrets.flatMap((secret, index) => [
    '--secret',
    `${csvField(`id=${secret.id}`)},${csvField(sourceField(secret, index))}`,
  ]);
}

function sourceField(secret: BuildSecret, index: number): string {
  switch (secret.source) {
    case 'value':
      return `env=${variableOf(index)}`;
    case 'variable':
      return `env=${secret.variable}`;
    case 'file':
      return `src=${secret.path}`;
  }
}

export function secretEnvironment(
  secrets: readonly BuildSecret[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    secrets.flatMap((secret, index) =>
      secret.source === 'value' ? [[variableOf(index), secret.value]] : [],
    ),
  );
}

/**
 * What the log must not show. Line by line, since the runner masks within a line; and nothing so
 * short that masking it would make digests unreadable and job outputs vanish.
 */
export function secretTexts(secrets: readonly BuildSecret[], env: Doors['env']): readonly string[] {
  const values = secrets.map((secret) => knownValue(secret, env));
  return values
    .flatMap((value) => value.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line.length >= shortestMasked);
}

const shortestMasked = 4;

function knownValue(secret: BuildSecret, env: Doors['env']): string {
  switch (secret.source) {
    case 'value':
      return secret.value;
    case 'variable':
      return env[secret.variable] ?? '';
    case 'file':
      return '';
  }
}

export function maskSecrets(
  { log, env }: Pick<Doors, 'log' | 'env'>,
  secrets: readonly BuildSecret[],
): void {
  for (const text of secretTexts(secrets, env)) log.mask(text);
}
