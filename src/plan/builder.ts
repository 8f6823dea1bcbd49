// Which builder builds: one that is there, the engine's own, or one created for this job.
import type { Facts } from '../gather/facts.ts';
import type { InputName } from '../gather/inputs.ts';
import { type BuilderInfo, isListed, reportedPlatforms } from '../oci/builder.ts';
import { formatPlatforms, type Platform } from '../oci/platform.ts';
import { planCreation, readSwitches } from './created-builder.ts';
import { emulatedPlatforms } from './emulator-table.ts';
import type { Mirrors } from './images.ts';
import type { BuilderPlan } from './plan.ts';
import type { Reading } from './reading.ts';

/** Inputs that describe a builder to create. */
export const creationInputs = [
  'driver',
  'driver-opts',
  'buildkitd-flags',
  'buildkitd-config',
  'buildkitd-config-inline',
  'endpoint',
  'append',
  'name',
] as const satisfies readonly InputName[];

export function planBuilder(
  reading: Reading,
  {
    facts,
    platforms,
    mirrors,
  }: {
    readonly facts: Facts;
    readonly platforms: readonly Platform[];
    readonly mirrors: Mirrors;
  },
): { readonly plan: BuilderPlan; readonly notice?: string } {
  const { inputs } = reading;
  const switches = readSwitches(reading);
  const given = creationInputs.filter((name) => inputs[name] !== '');
  if (inputs.builder !== '') return planNamed(reading, { facts, given });
  if (inputs.driver === 'docker') {
    reportUseless(reading, {
      names: given.filter((name) => name !== 'driver'),
      why: "the docker driver is the engine's own builder",
    });
    return { plan: { kind: 'engine', name: facts.engine.context } };
  }
  if (inputs.name !== '' && facts.namedBuilder?.kind === 'found') {
    return planReuse(reading, facts.namedBuilder.builder);
  }
  const created = planCreation(reading, { facts, mirrors, switches });
  const selected = facts.selectedBuilder;
  if (given.length > 0 || selected === undefined) return { plan: created };
  const lacking =
    inputs.emulators === 'none' ? [] : lackingPlatforms(selected, { facts, platforms });
  return lacking.length === 0
    ? {
        plan: { kind: 'existing', builder: selected, how: 'selected' },
        notice: `The builder ${selected.name}, which an earlier step selected, is used as it is.`,
      }
    : {
        plan: created,
        notice: `The builder ${selected.name}, which an earlier step selected, was started without an emulator for ${formatPlatforms(lacking)}, so another one is created. To have it used, set up the emulators before it.`,
      };
}

type Planned = { readonly plan: BuilderPlan; readonly notice?: string };

function planNamed(
  reading: Reading,
  { facts, given }: { readonly facts: Facts; readonly given: readonly InputName[] },
): Planned {
  const name = reading.inputs.builder;
  reportUseless(reading, { names: given, why: `\`builder: ${name}\` uses one as it is` });
  const found = facts.namedBuilder;
  if (found?.kind === 'found') {
    return { plan: { kind: 'existing', builder: found.builder, how: 'named' } };
  }
  reading.report({
    subject: 'builder',
    message: `there is no builder \`${name}\`: ${found?.reason ?? 'it was not looked for'}`,
    edit: 'Name one that `docker buildx ls` lists, or leave the input out and one is created',
  });
  // Nothing is done with a plan that has a problem; the usual driver brings no further ones.
  const builder = { name, driver: 'docker-container', nodes: [] };
  return { plan: { kind: 'existing', builder, how: 'named' } };
}

function planReuse({ inputs, report }: Reading, builder: BuilderInfo): Planned {
  if (inputs.driver !== '' && inputs.driver !== builder.driver) {
    report({
      subject: 'name',
      message: `the builder \`${inputs.name}\` is there already, and its driver is ${builder.driver}, not ${inputs.driver}`,
      edit: 'Choose another name, or remove that builder',
    });
  }
  return {
    plan: { kind: 'existing', builder, how: 'named' },
    notice: `The builder ${inputs.name} is there already and is used as it is.`,
  };
}

/** Foreign platforms that a builder, when it is up already, would not run: it looks only once. */
function lackingPlatforms(
  builder: BuilderInfo,
  { facts, platforms }: { readonly facts: Facts; readonly platforms: readonly Platform[] },
): readonly Platform[] {
  const isUp = builder.nodes.some(({ status }) => status === 'running');
  if (builder.driver !== 'docker-container' || !isUp) return [];
  const { proven, claimed } = reportedPlatforms(builder);
  return emulatedPlatforms(facts, platforms).filter(
    (platform) => !isListed(platform, [...proven, ...claimed]),
  );
}

function reportUseless(
  { report }: Reading,
  { names, why }: { readonly names: readonly InputName[]; readonly why: string },
): void {
  for (const name of names) {
    report({
      subject: name,
      message: `it has no effect: ${why}`,
      edit: `Remove \`${name}\`, or what makes it useless`,
    });
  }
}

/** The driver that will build. */
export function driverOf(plan: BuilderPlan): string {
  switch (plan.kind) {
    case 'existing':
      return plan.builder.driver;
    case 'engine':
    case 'idle':
      return 'docker';
    case 'created':
      return plan.driver;
  }
}
