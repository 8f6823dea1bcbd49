// Facts → Plan. Pure: no process, no network, no clock; every problem of every input at once.
import type { Facts } from '../gather/facts.ts';
import { rejected } from '../oci/parsed.ts';
import type { Platform } from '../oci/platform.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { planBuild } from './build.ts';
import { driverOf, planBuilder } from './builder.ts';
import { checkBuilder } from './builder-check.ts';
import { planBuildx } from './buildx.ts';
import { planComment } from './comment.ts';
import { decideDelivery, readTags } from './delivery.ts';
import { planEmulators } from './emulators.ts';
import { imageCandidates, parseMirror } from './images.ts';
import { isEmptyList } from './lists.ts';
import { planLoad } from './load.ts';
import { type Naming, plainMetadata, plainNaming } from './naming.ts';
import type { Plan } from './plan.ts';
import { readPlatforms } from './platforms.ts';
import { checkPreview } from './preview.ts';
import { decidePush } from './push.ts';
import { type Reading, readBoolean, readItems, readList } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/** Throws PlanError with every problem. `naming` is what `planNaming` makes of the same facts. */
export function makePlan(given: Facts, naming: Naming = plainNaming(given)): Plan {
  const facts: Facts = { ...given, inputs: naming.inputs };
  assertLinux(facts);
  const problems: Problem[] = [...naming.problems];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, facts);
  const mirrors = readMirrors(reading);
  const builder = planBuilder(reading, { facts, platforms, mirrors });
  checkBuilder(reading, { facts, builder: builder.plan, platforms });
  const driver = driverOf(builder.plan);
  checkPreview(reading);
  const tags = readTags(reading);
  const { notice, ...delivery } = decideDelivery(reading, {
    push: decidePush(reading, facts),
    tags,
    images: naming.repositories,
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
  const build = planBuild(reading, facts);
  const comment = planComment(reading, facts);
  const plan: Plan = {
    platforms,
    build,
    tags,
    metadata: naming.metadata ?? plainMetadata(tags, build),
    delivery,
    verification: planVerification(reading),
    ...(load === undefined ? {} : { load }),
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    summary: readBoolean(reading, 'summary'),
    ...(comment === undefined ? {} : { comment }),
    notices: [notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...naming.warnings,
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
