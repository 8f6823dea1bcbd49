// Rules among the tags of a clean-up → the names they give for this event.
import type { CleanupFacts } from '../gather/cleanup.ts';
import type { Problem } from '../system/errors.ts';
import { plainLines } from './lists.ts';
import { planNaming } from './naming.ts';

export interface NamedCleanup {
  /** `tags` hold names and patterns only. */
  readonly facts: CleanupFacts;
  readonly problems: readonly Problem[];
}

/**
 * The same rules, for the same event, name what a build published: `type=ref,event=pr` on a closed
 * pull request is its preview. `latest` comes from no rule here, since it is never removed.
 */
export async function withRules(facts: CleanupFacts): Promise<NamedCleanup> {
  const { inputs, origin } = facts;
  const lines = plainLines(inputs.tags);
  const rules = lines.filter(isRule);
  if (rules.length === 0 || origin === undefined) return { facts, problems: [] };
  const { metadata, problems } = await planNaming({
    origin,
    inputs: { ...inputs, tags: rules.join('\n'), flavor: 'latest=false' },
  });
  const names = metadata?.tagNames ?? [];
  // An empty list would mean the preview.
  const nothing: Problem = {
    subject: 'tags',
    message: `no rule of it gives a tag for the event \`${facts.event.name}\``,
    edit: 'Correct the rules, or run this step on the event that they are for',
  };
  const tags = [...lines.filter((line) => !isRule(line)), ...names].join('\n');
  return {
    facts: { ...facts, inputs: { ...inputs, tags } },
    problems: tags === '' && problems.length === 0 ? [nothing] : problems,
  };
}

export function isRule(line: string): boolean {
  return line.startsWith('type=');
}
