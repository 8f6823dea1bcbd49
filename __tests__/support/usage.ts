// Finds in documentation and examples what they take from this action: input and output names.
import { parseAllDocuments } from 'yaml';

export interface Usage {
  /** Names under `with:` of steps that use this action. */
  readonly inputs: readonly string[];
  /** Names after `steps.<id>.outputs.` of such steps. */
  readonly outputs: readonly string[];
}

/** Workflow text: a `.yml` file, or the YAML blocks of a Markdown page. */
export function usageIn(path: string, text: string): Usage {
  const blocks = path.endsWith('.md') ? yamlBlocks(text) : [text];
  const steps = blocks.flatMap((block) => stepsIn(parsed(path, block))).filter(isOurs);
  const ids = new Set(steps.map(({ id }) => id).filter((id) => id !== undefined));
  const outputs = [...text.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)]
    .filter(([, id = '']) => ids.has(id))
    .map(([, , name = '']) => name);
  return { inputs: steps.flatMap((step) => Object.keys(step.with)), outputs };
}

interface Step {
  readonly id: string | undefined;
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The root action, from this repository or from outside: not `…/multiplatform-image/merge@v1`. */
function isOurs({ uses }: Step): boolean {
  return uses === './' || /^[\w.-]+\/multiplatform-image@/.test(uses);
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
