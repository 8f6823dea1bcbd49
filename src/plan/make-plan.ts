// Facts → Plan. Pure: no process, no network, no clock; every problem of every input at once.
import type { Facts } from '../gather/facts.ts';
import { rejected } from '../oci/parsed.ts';
import { formatPlatforms, type Platform } from '../oci/platform.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { driverOf, planBuilder } from './builder.ts';
import { planBuildx } from './buildx.ts';
import { decideDelivery, readTags } from './delivery.ts';
import { planEmulators } from './emulators.ts';
import { imageCandidates, parseMirror } from './images.ts';
import { isEmptyList } from './lists.ts';
import { planLoad } from './load.ts';
import type { BuilderPlan, BuildPlan, Plan } from './plan.ts';
import { readPlatforms } from './platforms.ts';
import { type Reading, readBoolean, readItems, readList } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/** Throws PlanError with every problem. */
export function makePlan(facts: Facts): Plan {
  assertLinux(facts);
  const problems: Problem[] = [];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, facts);
  const mirrors = readMirrors(reading);
  const builder = planBuilder(reading, { facts, platforms, mirrors });
  checkBuilder(reading, { facts, builder: builder.plan, platforms });
  const driver = driverOf(builder.plan);
  const tags = readTags(reading);
  const { notice, ...delivery } = decideDelivery(reading, {
    tags,
    canPushUntagged: driver !== 'docker',
  });
  const load = planLoad(reading, { facts, platforms });
  const buildx = planBuildx(reading, { facts, delivery });
  const emulators = planEmulators(reading, {
    facts,
    platforms,
    images: readBinfmtImages(reading, mirrors),
    runsHere: !['kubernetes', 'remote'].includes(driver),
  });
  const plan: Plan = {
    platforms,
    build: planBuild(reading, facts),
    tags,
    delivery,
    verification: planVerification(reading),
    ...(load === undefined ? {} : { load }),
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    summary: readBoolean(reading, 'summary'),
    notices: [notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, Object.keys(facts.inputs)),
      ...emulators.warnings,
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

function assertLinux({ machine }: Facts): void {
  if (machine.os === 'linux') return;
  throw new PlanError([
    {
      subject: 'runner',
      message: `this action runs on Linux, and this runner's system is ${machine.os}`,
      edit: 'Run the job on a Linux runner, such as `runs-on: ubuntu-latest`',
    },
  ]);
}

function readRequestedPlatforms(reading: Reading, { machine }: Facts): readonly Platform[] {
  const platforms = readPlatforms(reading, {
    name: 'platforms',
    localArchitecture: machine.architecture,
  });
  if (isEmptyList(reading.inputs.platforms)) {
    reading.report({
      subject: 'platforms',
      message: 'it is empty',
      edit: 'Name at least one, such as `linux/amd64`, or leave the input out',
    });
  }
  return platforms;
}

function readMirrors(reading: Reading): readonly Repository[] {
  return readItems(reading, {
    name: 'mirrors',
    items: readList(reading, { name: 'mirrors', separator: 'comma-or-newline' }),
    parse: parseMirror,
    noun: 'a mirror',
    edit: "Write a registry's address such as `mirror.gcr.io`",
  });
}

function readBinfmtImages(reading: Reading, mirrors: readonly Repository[]): readonly Reference[] {
  const image = reading.inputs['binfmt-image'];
  const [reference] = readItems(reading, {
    name: 'binfmt-image',
    items: [image],
    parse: (text) => (text === '' ? rejected('it is empty') : parseReference(text)),
    noun: 'an image',
    edit: 'Write a reference such as `tonistiigi/binfmt@sha256:…`, or leave the input out',
  });
  return reference === undefined ? [] : imageCandidates(reference, mirrors);
}

function checkBuilder(
  { inputs, report }: Reading,
  {
    facts,
    builder,
    platforms,
  }: {
    readonly facts: Facts;
    readonly builder: BuilderPlan;
    readonly platforms: readonly Platform[];
  },
): void {
  if (builder.kind === 'existing' && builder.builder.nodes.length > 1 && platforms.length > 1) {
    report({
      subject: 'builder',
      message: `\`${builder.builder.name}\` has ${builder.builder.nodes.length} nodes, and buildx cannot push ${formatPlatforms(platforms)} from several nodes without moving a tag`,
      edit: 'Use a builder of one node, or build one platform per job',
    });
  }
  if (driverOf(builder) !== 'docker') return;
  const { info } = facts.engine;
  if (info?.kind === 'answered' && info.hasContainerdStore) return;
  const given = inputs.builder === '' ? '`driver: docker`' : `\`builder: ${inputs.builder}\``;
  report({
    subject: inputs.builder === '' ? 'driver' : 'builder',
    message:
      info?.kind === 'answered'
        ? `${given} builds in the engine, and this engine's classic image store can neither hold several platforms nor export an image to verify`
        : `${given} builds in the engine, and the engine does not answer: ${info?.reason ?? 'it was not asked'}`,
    edit:
      info?.kind === 'answered'
        ? `Remove ${given}, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`
        : 'Start the Docker engine',
  });
}

function planBuild(reading: Reading, { paths }: Facts): BuildPlan {
  const { inputs, report } = reading;
  const file = inputs.file === '' ? undefined : inputs.file;
  if (inputs.context === '') {
    report({ subject: 'context', message: 'it is empty', edit: 'Write `context: .`' });
  } else if (!paths.hasContext) {
    report({
      subject: 'context',
      message: `there is no \`${inputs.context}\` in the workspace`,
      edit: 'Correct the path, or run actions/checkout before this step',
    });
  } else if (!paths.hasDockerfile) {
    report({
      subject: 'file',
      message: `there is no Dockerfile at \`${file ?? `${inputs.context}/Dockerfile`}\``,
      edit: 'Correct `file` (relative to the workspace) or `context`, or run actions/checkout before this step',
    });
  }
  return {
    context: inputs.context,
    ...(file === undefined ? {} : { file }),
    ...(inputs.target === '' ? {} : { target: inputs.target }),
    buildArgs: readPairs(reading, 'build-args'),
    labels: readPairs(reading, 'labels'),
  };
}

/** `NAME=value`, or `NAME` alone; values are never shown, they may be what the user keeps private. */
function readPairs(reading: Reading, name: 'build-args' | 'labels'): readonly string[] {
  const items = readList(reading, { name, separator: 'newline' });
  const nameless = items.filter((item) => item.startsWith('=')).length;
  if (nameless > 0) {
    reading.report({
      subject: name,
      message: `${nameless} of its lines begins with = and has no name`,
      edit: 'Write `NAME=value`',
    });
  }
  return items.filter((item) => !item.startsWith('='));
}
