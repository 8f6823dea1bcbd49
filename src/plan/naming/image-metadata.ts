// Inputs and origin → the image's names, labels and annotations; everything wrong is reported.
import type { InputName, Inputs } from '../../gather/inputs.ts';
import type { Origin } from '../../gather/origin.ts';
import { type Reading, readList } from '../reading.ts';
import { type Expressions, expressionsOf, type FormatDate, unknownNames } from './expressions.ts';
import { type Flavor, plainFlavor, withFlavorLine } from './flavor.ts';
import { type ImageName, parseImageLine } from './image-names.ts';
import {
  type ImageMetadata,
  isLevel,
  leveledAnnotations,
  mergedPairs,
  ociPairs,
} from './metadata.ts';
import { defaultRules, parseTagRule, type TagRule } from './tag-rule.ts';
import { versionOf } from './version.ts';

export interface MadeMetadata {
  readonly metadata: ImageMetadata;
  /** The enabled ones. */
  readonly images: readonly ImageName[];
  readonly expressions: Expressions;
  readonly warnings: readonly string[];
}

/** `rules` are the lines of `tags`; without any, the default rules count. */
export async function makeMetadata(
  reading: Reading,
  { origin, rules: lines }: { readonly origin: Origin; readonly rules: readonly string[] },
): Promise<MadeMetadata> {
  const shortSha = shortShaOf(reading, origin);
  const formatDate = await loadDates(reading.inputs);
  const expressions = expressionsOf(origin, { shortSha, formatDate });
  const images = readImages(reading).filter(({ enable }) => enable);
  const { rules, warnings } = readRules(reading, lines.length === 0 ? defaultRules : lines);
  const version = versionOf({
    rules,
    flavor: readFlavor(reading),
    origin,
    shortSha,
    expressions,
    refuse: (rule, reason) => refuseRule(reading, rule, reason),
  });
  const pairs = ociPairs(origin, version.main ?? '');
  const metadata: ImageMetadata = {
    version: version.main ?? '',
    tagNames: version.names,
    tags:
      images.length === 0
        ? version.names
        : images.flatMap(({ name }) => version.names.map((tag) => `${name}:${tag}`)),
    labels: mergedPairs(pairs, renderedLines(reading, 'labels', expressions)),
    annotations: leveledAnnotations(pairs, {
      lines: renderedLines(reading, 'annotations', expressions),
      levels: readLevels(reading, origin),
    }),
  };
  return {
    metadata,
    images,
    expressions,
    warnings: [...warnings, ...unknownWarnings(reading), ...version.warnings],
  };
}

function unknownWarnings({ inputs }: Reading): readonly string[] {
  return (['tags', 'flavor', 'labels', 'annotations'] as const).flatMap((input) =>
    unknownNames(inputs[input], { isRules: input === 'tags' }).map(
      (name) => `\`{{${name}}}\` in \`${input}\` is no expression there; nothing takes its place.`,
    ),
  );
}

async function loadDates(inputs: Inputs): Promise<FormatDate> {
  const hasDate = Object.values(inputs).some(
    (text) => text.includes('{{') && text.includes('date'),
  );
  // Without a date in any input nothing can ask for one.
  return hasDate ? (await import('./dates.ts')).formatDate : () => '';
}

function readLevels({ report }: Reading, { annotationLevels }: Origin): readonly string[] {
  const levels = (annotationLevels || 'manifest').split(',').map((level) => level.trim());
  const wrong = levels.filter((level) => !isLevel(level));
  for (const level of wrong) {
    report({
      subject: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
      message: `\`${level}\` is not a level`,
      edit: 'Write manifest, index, manifest-descriptor or index-descriptor, comma-separated',
    });
  }
  return levels;
}

/** Source: shortSha, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
function shortShaOf({ report }: Reading, { sha, shortShaLength }: Origin): string {
  const length = Number(shortShaLength || 7);
  if (!Number.isNaN(length)) return sha.slice(0, Math.max(0, length));
  report({
    subject: 'DOCKER_METADATA_SHORT_SHA_LENGTH',
    message: `\`${shortShaLength}\` is not a number`,
    edit: 'Write a number such as 12, or leave the variable out',
  });
  return sha;
}

function readImages(reading: Reading): readonly ImageName[] {
  const lines = readList(reading, { name: 'images', separator: 'newline' });
  return lines.flatMap((line) => {
    const images = parseImageLine(line);
    if (images.ok) return images.value;
    reading.report({
      subject: 'images',
      message: `\`${line}\` is not an image: ${images.reason}`,
      edit: 'Write a repository such as `ghcr.io/acme/app`, or `name=ghcr.io/acme/app,enable=true`',
    });
    return [];
  });
}

function readRules(
  reading: Reading,
  lines: readonly string[],
): { readonly rules: readonly TagRule[]; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const rules = lines.flatMap((line) => {
    const parsed = parseTagRule(line);
    if (!parsed.ok) {
      refuseRule(reading, line, parsed.reason);
      return [];
    }
    const { rule, unknown } = parsed.value;
    warnings.push(
      ...unknown.map(
        (name) =>
          `\`${name}\` in \`${line}\` is not an attribute of type=${rule.type}; it is ignored.`,
      ),
    );
    return [rule];
  });
  return { rules, warnings };
}

function refuseRule({ report }: Reading, rule: string, reason: string): void {
  report({
    subject: 'tags',
    message: `\`${rule}\` is not a rule that works here: ${reason}`,
    edit: 'Correct it; docs/tags.md has all types, attributes and expressions',
  });
}

function readFlavor(reading: Reading): Flavor {
  let flavor = plainFlavor;
  for (const line of readList(reading, { name: 'flavor', separator: 'newline' })) {
    const made = withFlavorLine(flavor, line);
    if (made.ok) flavor = made.value;
    else {
      reading.report({
        subject: 'flavor',
        message: `\`${line}\` is not a flavor: ${made.reason}`,
        edit: 'Write lines such as `latest=auto` or `prefix=dev-,onlatest=true`',
      });
    }
  }
  return flavor;
}

/** The input's lines with their expressions filled in; values are not shown, they may be private. */
function renderedLines(
  reading: Reading,
  name: Extract<InputName, 'labels' | 'annotations'>,
  { render }: Expressions,
): readonly string[] {
  return readList(reading, { name, separator: 'newline' }).flatMap((line) => {
    const rendered = render(line);
    if (rendered.ok) return [rendered.value];
    reading.report({
      subject: name,
      message: `an expression of \`${line.split('=', 1)[0]}\` cannot be filled in: ${rendered.reason}`,
      edit: 'Correct it; docs/tags.md has all expressions. Two braces that are no expression are written \\{{',
    });
    return [];
  });
}
