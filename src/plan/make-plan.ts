// Facts → Plan. Pure: no process, no network, no clock; every problem of every input at once.
import type { Facts } from '../gather/facts.ts';
import { rejected } from '../oci/parsed.ts';
import {
  parseReference,
  type Reference,
  type Repository,
  repositoriesOf,
} from '../oci/reference.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { readAttempts } from './attempts.ts';
import { planBuild } from './build.ts';
import { driverOf, planBuilder } from './builder.ts';
import { checkBuilder } from './builder-check.ts';
import { planBuildx } from './buildx.ts';
import { planCache } from './cache.ts';
import { planCall } from './call.ts';
import { planComment } from './comment.ts';
import { decideDelivery, readTags } from './delivery.ts';
import { planEmulators } from './emulators.ts';
import { imageCandidates, readMirrors } from './images.ts';
import { legWarnings } from './leg.ts';
import { planLoad } from './load.ts';
import { planLogins } from './logins.ts';
import { planMoveTags } from './move-tags.ts';
import { type Naming, plainMetadata, plainNaming } from './naming.ts';
import { nodesOf, platformsElsewhere } from './nodes.ts';
import { planOutputs, withOutputs } from './outputs.ts';
import type { Plan } from './plan.ts';
import { planPlatformTags } from './platform-tags.ts';
import { readRequestedPlatforms } from './platforms.ts';
import { checkPreview } from './preview.ts';
import { decidePush } from './push.ts';
import { type Reading, readBoolean, readItems } from './reading.ts';
import { planStaging } from './staging.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/** Throws PlanError with every problem. `naming` is what `planNaming` makes of the same facts. */
export function makePlan(given: Facts, naming: Naming = plainNaming(given)): Plan {
  const facts: Facts = { ...given, inputs: naming.inputs };
  assertLinux(facts);
  const problems: Problem[] = [...naming.problems];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, facts.machine);
  const mirrors = readMirrors(reading);
  const builder = planBuilder(reading, { facts, platforms, mirrors });
  checkBuilder(reading, { facts, builder: builder.plan });
  const driver = driverOf(builder.plan);
  checkPreview(reading);
  const call = planCall(reading);
  const outputs = planOutputs(reading, { platforms });
  const delivering = withOutputs(reading, outputs);
  const tags = readTags(delivering);
  const { notice, ...delivery } = decideDelivery(delivering, {
    push: decidePush(delivering, facts),
    tags,
    images: naming.repositories,
    canPushUntagged: driver !== 'docker',
  });
  const load = planLoad(delivering, { facts, platforms, nodes: nodesOf(builder.plan) });
  const buildx = planBuildx(reading, { facts, delivery });
  const emulators = planEmulators(call === undefined ? reading : withoutEmulators(reading), {
    facts,
    platforms,
    elsewhere: platformsElsewhere(builder.plan, platforms),
    images: readBinfmtImages(reading, mirrors.all),
    runsHere: !['kubernetes', 'remote'].includes(driver),
  });
  const build = planBuild(reading, {
    facts,
    platforms,
    imageOptions: outputs.imageOptions,
    loads: load !== undefined,
    pushes: delivery.kind !== 'layout',
  });
  const isLeg = ['by-digest', 'auto-by-digest'].includes(delivering.inputs.push);
  const cache = planCache(delivering, {
    facts,
    images: repositoriesOf([...naming.repositories, ...tags]),
    isLeg,
  });
  const logins = planLogins(reading, {
    facts,
    registries: [...naming.repositories, ...tags].map(({ registry }) => registry),
    pushes: delivery.kind !== 'layout',
  });
  const comment = planComment(reading, facts);
  const plan: Plan = {
    platforms,
    build: build.plan,
    cache: cache.plan,
    tags,
    metadata: naming.metadata ?? plainMetadata(tags, build.plan),
    delivery,
    moveTags: planMoveTags(reading, facts),
    platformTags: planPlatformTags(reading, { tags, platforms, delivery }),
    stagingTags: planStaging(reading, { facts, delivery, platforms }),
    verification: planVerification(reading),
    ...(load === undefined ? {} : { load }),
    exports: outputs.exports,
    ...(call === undefined ? {} : { call }),
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    attempts: readAttempts(reading),
    logins,
    summary: readBoolean(reading, 'summary'),
    ...(comment === undefined ? {} : { comment }),
    notices: [
      ...[notice, build.notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
      ...logins.notices,
    ],
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...build.warnings,
      ...naming.warnings,
      ...emulators.warnings,
      ...cache.warnings,
      ...legWarnings(facts, { isLeg: isLeg && delivery.kind !== 'layout', platforms, driver }),
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

/** A question runs nothing of the image. */
function withoutEmulators(reading: Reading): Reading {
  return { ...reading, inputs: { ...reading.inputs, emulators: 'none' } };
}

export function assertLinux({ machine }: Facts): void {
  if (machine.os === 'linux') return;
  throw new PlanError([
    {
      subject: 'runner',
      message: `this action runs on Linux, and this runner's system is ${machine.os}`,
      edit: 'Run the job on a Linux runner, such as `runs-on: ubuntu-latest`',
    },
  ]);
}

export function readBinfmtImages(
  reading: Reading,
  mirrors: readonly Repository[],
): readonly Reference[] {
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
