// Builders beyond one machine: further nodes, their TLS files, those that are down, and who builds what.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuilderInfo, type BuilderNode, reportedPlatforms } from '../oci/builder.ts';
import { type Claims, formatPlacements, type Placement, placePlatforms } from '../oci/placement.ts';
import { formatPlatform, type Platform, parsePlatform } from '../oci/platform.ts';
import type { AppendedNode, BuilderPlan, CreatedBuilder } from '../plan/plan.ts';
import { type Buildx, runBuildx } from '../system/buildx.ts';
import { assertSuccess, type Exit, isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';

const shortestMasked = 8;

/** Options that name the TLS files of a node, which are written into the step's folder. */
export function tlsOptions(
  doors: Doors,
  { nodes: { tls } }: CreatedBuilder,
  index: number,
): readonly string[] {
  const material = tls.get(index) ?? {};
  for (const line of material.key?.split(/\r?\n/) ?? []) {
    // The last line may be so short that digests had stars in them.
    if (line.length >= shortestMasked && !line.startsWith('-----')) doors.log.mask(line.trim());
  }
  return Object.entries(material).map(([part, text]) => {
    const path = join(doors.folder(), `node-${index}-${part}.pem`);
    writeFileSync(path, `${text.trim()}\n`, { mode: 0o600 });
    return `${part}=${path}`;
  });
}

/** Adds the further nodes to a builder that was just created; the first that fails is the answer. */
export async function appendNodes(
  doors: Doors,
  {
    plan,
    buildx,
    image,
    configFile,
  }: {
    readonly plan: CreatedBuilder;
    readonly buildx: Buildx;
    readonly image: string | undefined;
    readonly configFile: string | undefined;
  },
): Promise<Exit | undefined> {
  for (const [index, node] of plan.nodes.appended.entries()) {
    const options = [...appendedOptions(node, image), ...tlsOptions(doors, plan, index + 1)];
    const args = [
      ...['create', '--append', '--name', plan.name],
      ...(node.name === undefined ? [] : ['--node', node.name]),
      ...options.flatMap((option) => ['--driver-opt', option]),
      ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
      ...(configFile === undefined ? [] : ['--buildkitd-config', configFile]),
      ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
    ];
    const exit = await runBuildx(doors.run, buildx, { args, output: 'captured' });
    if (!isSuccess(exit)) return exit;
  }
  return undefined;
}

function appendedOptions(
  { driverOptions }: AppendedNode,
  image: string | undefined,
): readonly string[] {
  const hasOwn = driverOptions.some((option) => option.startsWith('image='));
  return image === undefined || hasOwn ? driverOptions : [`image=${image}`, ...driverOptions];
}

/** Takes the nodes that are down out of the builder, when the plan allows it. */
export async function withoutMissing(
  doors: Doors,
  {
    builder,
    plan,
    buildx,
  }: { readonly builder: BuilderInfo; readonly plan: BuilderPlan; readonly buildx: Buildx },
): Promise<BuilderInfo> {
  const missing = builder.nodes.filter(({ error }) => error !== undefined);
  if (missing.length === 0) return builder;
  const names = missing.map(({ name, endpoint, error }) => `- ${name} at ${endpoint}: ${error}`);
  const isAllowed = plan.kind === 'created' && plan.nodes.allowMissing;
  const present = builder.nodes.filter(({ error }) => error === undefined);
  if (!isAllowed || present.length === 0) {
    throw new ActionError({
      message: `${missing.length} of the ${builder.nodes.length} nodes of the builder ${builder.name} ${missing.length === 1 ? 'does' : 'do'} not come up:\n${names.join('\n')}`,
      hint:
        present.length === 0
          ? 'Check the addresses, the certificates and the firewall between this runner and them.'
          : 'Start them and check that this runner reaches them; or write `allow-missing-nodes: true` to build on the others, emulated where they are of another architecture.',
    });
  }
  doors.log.warning(
    `The build goes on without ${missing.length} of ${builder.nodes.length} nodes:\n${names.join('\n')}`,
  );
  for (const { name } of missing) {
    const args = ['create', '--leave', '--name', builder.name, '--node', name];
    const exit = await runBuildx(doors.run, buildx, { args, output: 'captured' });
    assertSuccess(exit, {
      what: `The node ${name} could not be taken out of the builder ${builder.name}`,
      hint: 'Run the step again, or remove the node from `append`.',
    });
  }
  return { ...builder, nodes: present };
}

/** Decides who builds what; a builder of this step is told, so that buildx decides the same. */
export async function placeOnNodes(
  doors: Doors,
  {
    builder,
    plan,
    buildx,
    platforms,
  }: {
    readonly builder: BuilderInfo;
    readonly plan: BuilderPlan;
    readonly buildx: Buildx;
    readonly platforms: readonly Platform[];
  },
): Promise<readonly Placement[]> {
  const { nodes } = builder;
  const [first] = nodes;
  if (first === undefined || nodes.length === 1) return [];
  // What is not ours is not changed: buildx chooses, and each platform gets a build of its own.
  if (plan.kind !== 'created') return predictedPlacements(nodes, platforms);
  const placements = placePlatforms(platforms, { nodes, claims: claimsOf(plan, nodes) });
  doors.log.info(`Nodes: ${formatPlacements(placements)}.`);
  for (const { node, platforms: own } of placements) {
    const args = [
      ...['create', '--name', builder.name, '--node', node],
      ...['--platform', own.map(formatPlatform).join(',')],
      ...settingsOf(plan, nodes.find(({ name }) => name === node) ?? first),
    ];
    const exit = await runBuildx(doors.run, buildx, { args, output: 'captured' });
    assertSuccess(exit, {
      what: `The builder ${builder.name} could not be told that ${node} builds ${own.map(formatPlatform).join(', ')}`,
      hint: 'No tag was moved. Run the step again, and with `platforms` of one node only when it happens twice.',
    });
  }
  return placements;
}

/** Buildx asks for a remote node's address again, and would take flags away that are not repeated. */
function settingsOf(plan: CreatedBuilder, node: BuilderNode): readonly string[] {
  const flags = node['buildkitd-flags'];
  return [
    ...(flags === undefined || plan.driver === 'remote' ? [] : ['--buildkitd-flags', flags]),
    ...(plan.driver === 'remote' && node.endpoint !== undefined ? ['--', node.endpoint] : []),
  ];
}

/** The nodes in the order they were given: the first, then those of `append`. */
function claimsOf({ nodes: { appended } }: CreatedBuilder, nodes: readonly BuilderNode[]): Claims {
  return new Map(
    appended.flatMap((claim) => {
      const node = nodes.find(
        ({ name, endpoint }) => name === claim.name || endpoint === claim.endpoint,
      );
      return node === undefined ? [] : [[node.name, claim.platforms] as const];
    }),
  );
}

/** One placement per platform; the node is the one that buildx will take. */
function predictedPlacements(
  nodes: readonly BuilderNode[],
  platforms: readonly Platform[],
): readonly Placement[] {
  const claims = new Map(
    nodes.map((node) => {
      const { claimed } = reportedPlatforms({ name: '', driver: '', nodes: [node] });
      const parsed = claimed.map((name) => parsePlatform(name, ''));
      return [node.name, parsed.flatMap((one) => (one.ok ? [one.value] : []))] as const;
    }),
  );
  return platforms.flatMap((platform) => placePlatforms([platform], { nodes, claims }));
}
