// TagFacts → TagPlan: what the door `tags/` will write, or every problem of its inputs.
import type { TagFacts } from '../gather/tags.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { parseBoolean } from './lists.ts';
import type { ImageMetadata } from './naming/metadata.ts';
import { ruleLines } from './naming.ts';
import type { Reading } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';

export interface TagPlan {
  readonly metadata: ImageMetadata;
  /** Names of the enabled images, as they were written, in lower case. */
  readonly images: readonly string[];
  readonly separators: Readonly<Record<'tags' | 'labels' | 'annotations', string>>;
  readonly bakeTarget: string;
  /** Whether every output is exported as a variable too. */
  readonly exports: boolean;
  readonly warnings: readonly string[];
}

/** Throws PlanError with every problem. */
export async function planTags(facts: TagFacts): Promise<TagPlan> {
  const { inputs, origin } = facts;
  const { makeMetadata } = await import('./naming/image-metadata.ts');
  const problems: Problem[] = [];
  const reading: Reading = { inputs, report: (problem) => problems.push(problem) };
  checkContext(reading, facts);
  const { metadata, images, warnings } = await makeMetadata(reading, {
    origin,
    rules: ruleLines(reading),
  });
  const plan: TagPlan = {
    metadata,
    images: images.map(({ name }) => name),
    separators: {
      tags: inputs['sep-tags'] || '\n',
      labels: inputs['sep-labels'] || '\n',
      annotations: inputs['sep-annotations'] || '\n',
    },
    bakeTarget: inputs['bake-target'] || 'docker-metadata-action',
    exports: readExports(reading, facts.exports),
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...warnings,
      ...(metadata.version === '' ? ['No rule of `tags` gives a tag for this event.'] : []),
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

function checkContext({ inputs, report }: Reading, { origin }: TagFacts): void {
  if (inputs.context !== 'workflow' && inputs.context !== 'git') {
    report({
      subject: 'context',
      message: `\`${inputs.context}\` is not where ref and commit come from`,
      edit: 'Write `workflow` or `git`',
    });
  } else if (inputs.context === 'git' && origin.ref === '') {
    report({
      subject: 'context',
      message: `git cannot tell a ref of what is in the workspace${origin.sha === '' ? '' : ` (${origin.sha})`}`,
      edit: 'Run actions/checkout before this step, or write `context: workflow`',
    });
  }
}

/** Source: Util.parseBool, https://github.com/docker/actions-toolkit/blob/v0.79.0/src/util.ts */
function readExports({ report }: Reading, text: string): boolean {
  if (text === '' || ['1', 't', 'T'].includes(text)) return true;
  if (['0', 'f', 'F'].includes(text)) return false;
  const parsed = parseBoolean(text);
  if (parsed.ok) return parsed.value;
  report({
    subject: 'DOCKER_METADATA_SET_OUTPUT_ENV',
    message: `\`${text}\` is not a boolean`,
    edit: 'Write `true` or `false`',
  });
  return false;
}
