// Which commit an image says it was made from, and when. Its own words: good for an order, not for trust.
import { isRecord } from './manifest.ts';

export interface Origin {
  /** The commit; at least seven hexadecimal digits. */
  readonly revision?: string;
  /** Milliseconds since the epoch. */
  readonly created?: number;
}

const label = 'org.opencontainers.image.';

/**
 * Of an image config: its labels first, then the time the builder wrote into it.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
export function originOf(config: unknown): Origin {
  if (!isRecord(config)) return {};
  const { config: run, created } = config;
  const labels = isRecord(run) && isRecord(run.Labels) ? run.Labels : {};
  return origin({
    revision: labels[`${label}revision`],
    created: labels[`${label}created`] ?? created,
  });
}

function origin({ revision, created }: Readonly<Record<'revision' | 'created', unknown>>): Origin {
  const time = typeof created === 'string' ? Date.parse(created) : Number.NaN;
  return {
    ...(typeof revision === 'string' && /^[0-9a-f]{7,64}$/.test(revision) ? { revision } : {}),
    ...(Number.isNaN(time) ? {} : { created: time }),
  };
}
