// Boots a builder and looks at who came up.
import { type BuilderInfo, parseBuilderInfo } from '../oci/builder.ts';
import { type Buildx, runBuildx } from '../system/buildx.ts';
import { type Exit, isSuccess, reasonOf } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';

export interface ToBoot {
  readonly name: string;
  readonly buildx: Buildx;
  /** How many nodes it has. */
  readonly nodes: number;
}

export type Boot =
  | { readonly kind: 'up'; readonly builder: BuilderInfo }
  | { readonly kind: 'down'; readonly exit: Exit };

export async function boot({ run }: Doors, { name, buildx, nodes }: ToBoot): Promise<Boot> {
  const exit = await runBuildx(run, buildx, {
    args: ['inspect', '--bootstrap', name],
    output: 'captured',
  });
  const builder = isSuccess(exit)
    ? parseBuilderInfo(exit.stdout)
    : nodes < 2
      ? undefined
      : await tryPartial(run, { name, buildx, exit });
  // Inspecting exits 0 for a node that did not come up, and says so in the node's fields.
  const error = builder?.error ?? errorOfAll(builder);
  if (builder === undefined) return { kind: 'down', exit };
  return error === undefined
    ? { kind: 'up', builder }
    : { kind: 'down', exit: { ...exit, stderr: `${exit.stderr}\n${error}` } };
}

/**
 * One node that does not come up fails the whole of `--bootstrap`, which then says nothing of the
 * others; a second look tells who is up.
 */
async function tryPartial(
  run: Doors['run'],
  { name, buildx, exit }: { readonly name: string; readonly buildx: Buildx; readonly exit: Exit },
): Promise<BuilderInfo | undefined> {
  const look = await runBuildx(run, buildx, { args: ['inspect', name], output: 'captured' });
  const builder = isSuccess(look) ? parseBuilderInfo(look.stdout) : undefined;
  if (builder === undefined) return undefined;
  const reason = /^ERROR: (.*)$/m.exec(exit.stderr)?.[1] ?? reasonOf(exit);
  const nodes = builder.nodes.map((node) =>
    node.status === 'running' || node.error !== undefined ? node : { ...node, error: reason },
  );
  return nodes.every(({ error }) => error !== undefined) ? undefined : { ...builder, nodes };
}

/** The first node's error when no node is up; what is lost with some of several is decided later. */
function errorOfAll(builder: BuilderInfo | undefined): string | undefined {
  const errors = builder?.nodes.map(({ error }) => error) ?? [];
  return errors.includes(undefined) ? undefined : errors[0];
}
