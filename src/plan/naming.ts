// `images` and rules → the inputs that a step of docker/metadata-action would have handed on.
import type { Facts } from '../gather/facts.ts';
import type { Inputs } from '../gather/inputs.ts';
import { formatReference, type Repository, type TaggedReference } from '../oci/reference.ts';
import type { Problem } from '../system/errors.ts';
import type { BuildPlan } from './build-plan.ts';
import { csvFields, listItems } from './lists.ts';
import type { ImageMetadata } from './naming/metadata.ts';
import type { Reading } from './reading.ts';

/** Where the image goes and what it is called. Without `images` everything is as it was given. */
export interface Naming {
  /** `tags` are full references, and labels, annotations and build arguments have no expressions. */
  readonly inputs: Inputs;
  /** Undefined without `images`: nothing is generated then. */
  readonly metadata?: ImageMetadata;
  /** The enabled ones of `images`. */
  readonly repositories: readonly Repository[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

export function plainNaming({ inputs }: Pick<Facts, 'inputs'>): Naming {
  return { inputs, repositories: [], problems: [], warnings: [] };
}

/** What the outputs tell without `images`: what was given. */
export function plainMetadata(
  tags: readonly TaggedReference[],
  { labels, annotations }: Pick<BuildPlan, 'labels' | 'annotations'>,
): ImageMetadata {
  return {
    version: '',
    tags: tags.map(formatReference),
    tagNames: tags.map(({ tag }) => tag),
    labels,
    annotations,
  };
}

/** The rules' code, with templates and time zones, is loaded only when there is an origin to name after. */
export async function planNaming({
  inputs,
  origin,
}: Pick<Facts, 'inputs' | 'origin'>): Promise<Naming> {
  if (origin === undefined) return plainNaming({ inputs });
  const { makeMetadata } = await import('./naming/image-metadata.ts');
  const problems: Problem[] = [];
  const reading: Reading = { inputs, report: (problem) => problems.push(problem) };
  const made = await makeMetadata(reading, { origin, rules: ruleLines(reading) });
  const { metadata, images, expressions } = made;
  const buildArguments = expressions.expand(inputs['build-args'], { version: metadata.version });
  if (!buildArguments.ok) {
    reading.report({
      subject: 'build-args',
      message: `an expression cannot be filled in: ${buildArguments.reason}`,
      edit: 'Correct it; docs/tags.md has all expressions',
    });
  }
  return {
    inputs: {
      ...inputs,
      tags: images.length === 0 ? '' : metadata.tags.join('\n'),
      labels: quotedLines(metadata.labels),
      annotations: quotedLines(metadata.annotations),
      'build-args': buildArguments.ok ? buildArguments.value : '',
    },
    metadata,
    repositories: images.map(({ repository }) => repository),
    problems,
    warnings: made.warnings,
  };
}

/** Rules as they are; a line of bare names with commas is several of them. */
export function ruleLines({ inputs, report }: Reading): readonly string[] {
  const lines = listItems(inputs.tags, 'newline');
  if (!lines.ok) {
    report({
      subject: 'tags',
      message: `the list cannot be read: ${lines.reason}`,
      edit: 'Balance the double quotes; a quote inside a quoted value is written twice',
    });
    return [];
  }
  return lines.value.flatMap((line) => {
    const fields = csvFields(line);
    const isBare = fields.ok && fields.value.every((field) => !field.includes('='));
    const names = isBare ? fields.value.map((name) => name.trim()) : [line];
    return names.filter((name) => {
      if (!isBare || !isReference(name)) return name !== '';
      report({
        subject: 'tags',
        message: `\`${name}\` is a full reference, and with \`images\` the tags are rules or names such as \`1.0\``,
        edit: 'Keep what follows the colon and name the repository in `images`, or leave `images` out',
      });
      return false;
    });
  });
}

// A branch name has slashes as well, and never a colon.
function isReference(name: string): boolean {
  return /\/.*:/.test(name) || /^[^/]+:\d+\//.test(name);
}

/** The lines as an input has them: whatever they hold, they are read as one item each. */
function quotedLines(lines: readonly string[]): string {
  return lines.map((line) => `"${line.replaceAll('"', '""')}"`).join('\n');
}
