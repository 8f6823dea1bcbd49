// Finds in documentation and examples what they take from this action: input and output names.
import { parseAllDocuments } from 'yaml';

export interface Usage {
  /** `root`, or the folder of another action of this repository. */
  readonly door: string;
  /** Names under `with:` of steps that use this action. */
  readonly inputs: readonly string[];
  /** Names after `steps.<id>.outputs.` of such steps. */
  readonly outputs: readonly string[];
}

/** Workflow text: a `.yml` file, or the YAML blocks of a Markdown page. One usage per door in it. */
export function usageIn(path: string, text: string): readonly Usage[] {
  const blocks = path.endsWith('.md') ? yamlBlocks(text) : [text];
  const steps = blocks.flatMap((block) => stepsIn(parsed(path, block)));
  const doors = new Set(steps.map(doorOf).filter((door) => door !== undefined));
  return [...doors].map((door) => {
    const own = steps.filter((step) => doorOf(step) === door);
    const ids = new Set(own.map(({ id }) => id).filter((id) => id !== undefined));
    const outputs = [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
      .filter(([, id = '']) => ids.has(id))
      .map(([, , name = '']) => name);
    return { door, inputs: own.flatMap((step) => Object.keys(step.with)), outputs };
  });
}

interface Step {
  readonly id: string | undefined;
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** Which of this repository's actions a step uses, from here or from outside. */
function doorOf({ uses }: Step): string | undefined {
  const inside = /^\.\/([\w-]*)\/?$/.exec(uses);
  const outside = /^[\w.-]+\/multiplatform-image(?:\/([\w-]+))?@/.exec(uses);
  const found = inside ?? outside;
  return found === null ? undefined : found[1] || 'root';
}

function yamlBlocks(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^([ \t]*)```ya?ml\n([\s\S]*?)^[ \t]*```/gm)];
  return blocks.map(([, indent = '', block = '']) => {
    return `\n${block}`.replaceAll(`\n${indent}`, '\n');
  });
}

function parsed(path: string, block: string): readonly unknown[] {
  const documents = parseAllDocuments(block);
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw new Error(`${path} holds YAML with an error: ${error.message}`);
    return document.toJS() as unknown;
  });
}

function stepsIn(value: unknown): readonly Step[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn);
  if (!isRecord(value)) return [];
  const { uses, id } = value;
  if (typeof uses !== 'string') return Object.values(value).flatMap(stepsIn);
  const given = isRecord(value.with) ? value.with : {};
  return [{ uses, id: typeof id === 'string' ? id : undefined, with: given }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
