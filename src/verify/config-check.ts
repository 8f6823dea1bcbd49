// Which config is an image's, and whether it states the platform that the image's entry does. Pure.
import type { Digest } from '../oci/digest.ts';
import { isRecord, parseConfigPlatform } from '../oci/manifest.ts';
import { formatPlatform, isSamePlatform, type Platform, parsePlatform } from '../oci/platform.ts';
import type { Configs } from './source.ts';

/** The config of the image with that digest and platform; undefined when there is none. */
export function configOf(
  configs: Configs,
  { digest, platform }: { readonly digest: Digest; readonly platform: Platform },
): unknown {
  switch (configs.kind) {
    case 'single':
      return configs.config;
    case 'by-manifest':
      return configs.configs.get(digest);
    case 'by-platform': {
      if (configs.exact?.has(digest)) return configs.exact.get(digest);
      const found = Object.entries(configs.configs).find(([name]) => {
        const parsed = parsePlatform(name, '');
        return parsed.ok && isSamePlatform(parsed.value, platform);
      });
      return found?.[1];
    }
  }
}

export function configFaults({
  platform,
  config,
}: {
  readonly platform: Platform;
  readonly config: unknown;
}): readonly string[] {
  const name = formatPlatform(platform);
  if (config === undefined) return [`the image config of ${name} cannot be read`];
  const stated = parseConfigPlatform(config);
  if (!stated.ok) return [`the image config of ${name} is not one: ${stated.reason}`];
  return isSamePlatform(platform, stated.value)
    ? []
    : [`the image config of ${name} says ${formatPlatform(stated.value)}`];
}

/** Whether the config states no variant, and the rest as the entry does: clients go by the entry. */
export function isRightButForVariant({
  platform: { variant: _, ...platform },
  config,
}: {
  readonly platform: Platform;
  readonly config: unknown;
}): boolean {
  const stated = parseConfigPlatform(config);
  if (!stated.ok || !isRecord(config) || config.variant) return false;
  const { variant: _default, ...rest } = stated.value;
  return isSamePlatform(platform, rest);
}
