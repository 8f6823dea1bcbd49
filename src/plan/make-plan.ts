// Facts → Plan. Pure: no process, no network, no clock; every problem of every input at once.
import type { Facts } from '../gather/facts.ts';
import { rejected } from '../oci/parsed.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { planBuild } from './build.ts';
import { driverOf, planBuilder } from './builder.ts';
import { checkBuilder } from './builder-check.ts';
import { planBuildx } from './buildx.ts';
import { decideDelivery, readTags } from './delivery.ts';
import { planEmulators } from './emulators.ts';
import { imageCandidates, parseMirror } from './images.ts';
import { legWarnings } from './leg.ts';
import { planLoad } from './load.ts';
import type { Plan } from './plan.ts';
import { planPlatformTags } from './platform-tags.ts';
import { readRequestedPlatforms } from './platforms.ts';
import { type Reading, readBoolean, readItems, readList } from './reading.ts';
import { planStaging } from './staging.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/** Throws PlanError with every problem. */
export function makePlan(facts: Facts): Plan {
  assertLinux(facts);
  const problems: Problem[] = [];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, facts.machine);
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
    platformTags: planPlatformTags(reading, { tags, platforms, delivery }),
    stagingTags: planStaging(reading, { facts, delivery, platforms }),
    verification: planVerification(reading),
    ...(load === undefined ? {} : { load }),
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    summary: readBoolean(reading, 'summary'),
    notices: [notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...emulators.warnings,
      ...legWarnings(facts, { delivery, platforms, driver }),
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
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

export function readMirrors(reading: Reading): readonly Repository[] {
  return readItems(reading, {
    name: 'mirrors',
    items: readList(reading, { name: 'mirrors', separator: 'comma-or-newline' }),
    parse: parseMirror,
    noun: 'a mirror',
    edit: "Write a registry's address such as `mirror.gcr.io`",
  });
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
