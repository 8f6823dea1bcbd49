// Mirrors of Docker Hub in the configuration of the builder's daemon, beside what is there.
import type { Facts } from '../gather/facts.ts';
import { isRecord } from '../oci/manifest.ts';
import type { Repository } from '../oci/reference.ts';
import { formatMirror } from './images.ts';
import type { CreatedBuilder } from './plan.ts';
import type { Reading } from './reading.ts';

/** Drivers whose daemon gets a configuration from buildx. */
const configurable = ['docker-container', 'kubernetes'];

/**
 * Undefined when there is nothing to add. Mirrors of the user's own configuration stay first:
 * BuildKit asks them in order, and Docker Hub last.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/docs/buildkitd.toml.md
 */
export function mirroredConfig(
  { inputs, report }: Reading,
  {
    facts: { daemonConfig },
    driver,
    mirrors,
  }: {
    readonly facts: Pick<Facts, 'daemonConfig'>;
    readonly driver: string;
    readonly mirrors: readonly Repository[];
  },
): CreatedBuilder['config'] {
  if (mirrors.length === 0 || daemonConfig === undefined || !configurable.includes(driver)) {
    return undefined;
  }
  if (!daemonConfig.ok) {
    report({
      subject:
        inputs['buildkitd-config-inline'] === '' ? 'buildkitd-config' : 'buildkitd-config-inline',
      message: `the mirrors cannot be added to it: ${daemonConfig.reason}`,
      edit: 'Correct the configuration, or name the mirrors in it and remove `mirrors`',
    });
    return undefined;
  }
  const fields = daemonConfig.value;
  const registries = isRecord(fields.registry) ? fields.registry : {};
  const hub = isRecord(registries['docker.io']) ? registries['docker.io'] : {};
  const own = Array.isArray(hub.mirrors) ? hub.mirrors : [];
  const all = [...new Set([...own, ...mirrors.map(formatMirror)])];
  const registry = { ...registries, 'docker.io': { ...hub, mirrors: all } };
  return { kind: 'fields', fields: { ...fields, registry } };
}
