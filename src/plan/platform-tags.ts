// Tags of single platforms beside those of the whole: `platform-tags: "{tag}-{arch}"`.
import { formatPlatform, outputName, type Platform } from '../oci/platform.ts';
import { formatReference, isTag, type TaggedReference } from '../oci/reference.ts';
import type { Delivery, PlatformTag } from './plan.ts';
import type { Reading } from './reading.ts';

const placeholders = ['tag', 'os', 'arch', 'variant', 'platform'] as const;

/**
 * One per tag and platform; each must differ from the others, and from the tags of the whole. None
 * where the tags of the whole do not move either.
 */
export function planPlatformTags(
  { inputs, report }: Reading,
  {
    tags,
    platforms,
    delivery,
  }: {
    readonly tags: readonly TaggedReference[];
    readonly platforms: readonly Platform[];
    readonly delivery: Delivery;
  },
): readonly PlatformTag[] {
  const template = inputs['platform-tags'];
  if (template === '') return [];
  const refuse = (message: string, edit: string): readonly PlatformTag[] => {
    report({ subject: 'platform-tags', message, edit });
    return [];
  };
  const known = placeholders.map((name) => `{${name}}`).join(', ');
  const [unknown] = [...template.matchAll(/\{([^}]*)\}?/g)].filter(
    ([text, name]) => !text.endsWith('}') || !placeholders.some((one) => one === name),
  );
  if (unknown !== undefined) {
    return refuse(`\`${template}\` has \`${unknown[0]}\` in it`, `Choose among ${known}`);
  }
  const all = tags.flatMap((tag) =>
    platforms.map((platform) => ({
      platform,
      tag: { ...tag, tag: named(template, tag, platform) },
    })),
  );
  const wrong = all.find(({ tag }) => !isTag(tag.tag));
  if (wrong !== undefined) {
    return refuse(
      `\`${template}\` makes \`${wrong.tag.tag}\` for ${formatPlatform(wrong.platform)}, which is no tag`,
      'A tag has at most 128 letters, digits, `_`, `.` and `-`, and does not begin with `.` or `-`',
    );
  }
  const seen = new Map(tags.map((tag) => [formatReference(tag), 'the whole image']));
  for (const { platform, tag } of all) {
    const name = formatReference(tag);
    const other = seen.get(name);
    if (other !== undefined) {
      return refuse(
        `\`${template}\` makes ${name} for ${formatPlatform(platform)} and for ${other}`,
        'Add what tells them apart: `{tag}`, `{arch}{variant}` or `{platform}`',
      );
    }
    seen.set(name, formatPlatform(platform));
  }
  return delivery.kind === 'layout' || delivery.tags.length === 0 ? [] : all;
}

function named(template: string, { tag }: TaggedReference, platform: Platform): string {
  const values: Readonly<Record<string, string>> = {
    tag,
    os: platform.os,
    arch: platform.architecture,
    variant: platform.variant ?? '',
    platform: outputName(platform),
  };
  return template.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
}
