// Facts → the plan of inspect/: which image, what it must have, and what looks into it. Pure.
import type { Facts } from '../gather/facts.ts';
import { type ImagePlace, parseImagePlace } from '../oci/image-place.ts';
import type { Platform } from '../oci/platform.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { readAttempts } from './attempts.ts';
import { driverOf, planBuilder } from './builder.ts';
import { checkBuilder } from './builder-check.ts';
import { planBuildx } from './buildx.ts';
import { planEmulators } from './emulators.ts';
import { type Mirrors, readMirrors } from './images.ts';
import { planLogins } from './logins.ts';
import { assertLinux, readBinfmtImages } from './make-plan.ts';
import type { BuilderPlan, BuildxPlan, InspectPlan } from './plan.ts';
import { readPlatforms } from './platforms.ts';
import { type Reading, readBoolean, readItems } from './reading.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/**
 * Throws PlanError with every problem. `found` are the platforms that the image has, which are known
 * only once it was read: the plan is made before that for its problems, and again for what they need.
 */
export function makeInspectPlan(facts: Facts, found: readonly Platform[] = []): InspectPlan {
  assertLinux(facts);
  const problems: Problem[] = [];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const place = readPlace(reading);
  const expected = readPlatforms(reading, {
    name: 'platforms',
    localArchitecture: facts.machine.architecture,
  });
  const verification = planVerification(reading);
  const looksInside = verification.binaries || verification.smokeTest !== undefined;
  const mirrors = readMirrors(reading);
  const builder = planLook(reading, { facts, mirrors, looksInside });
  const asksRegistry = looksInside || place?.kind === 'registry';
  const buildx = asksRegistry ? planBuildx(reading, { facts, delivery: { kind: 'layout' } }) : idle;
  const wanted = expected.length > 0 ? expected : found;
  const emulators = planEmulators(reading, {
    facts,
    // Only a smoke test runs anything.
    platforms: verification.smokeTest === undefined ? [] : wanted,
    images: readBinfmtImages(reading, mirrors.all),
    runsHere: !['kubernetes', 'remote'].includes(driverOf(builder.plan)),
  });
  const logins = planLogins(reading, {
    facts,
    registries: place?.kind === 'registry' ? [place.reference.registry] : [],
    pushes: false,
  });
  const plan: InspectPlan = {
    place: place ?? { kind: 'layout', folder: '' },
    expected,
    platforms: wanted,
    tags: [],
    delivery: { kind: 'layout' },
    verification,
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    logins,
    attempts: readAttempts(reading),
    summary: readBoolean(reading, 'summary'),
    notices: [
      ...[builder.notice, buildx.notice].filter((text) => text !== undefined),
      ...logins.notices,
    ],
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...emulators.warnings,
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

function readPlace(reading: Reading): ImagePlace | undefined {
  const { image } = reading.inputs;
  if (image === '') {
    reading.report({
      subject: 'image',
      message: 'it is empty',
      edit: 'Name the image to look at, such as `ghcr.io/acme/app:1.0` or `oci-layout://folder`',
    });
    return undefined;
  }
  const [place] = readItems(reading, {
    name: 'image',
    items: [image],
    parse: parseImagePlace,
    noun: 'an image',
    edit: 'Write a reference such as `ghcr.io/acme/app:1.0`, or `oci-layout://folder`',
  });
  return place;
}

/** For an OCI layout whose files say everything. */
const idle: { readonly plan: BuildxPlan; readonly notice?: string } = {
  plan: { kind: 'found', buildx: { words: ['docker', 'buildx'] } },
};

/** A builder looks into images; where nothing is looked into, none is created and none booted. */
function planLook(
  reading: Reading,
  {
    facts,
    mirrors,
    looksInside,
  }: {
    readonly facts: Facts;
    readonly mirrors: Mirrors;
    readonly looksInside: boolean;
  },
): { readonly plan: BuilderPlan; readonly notice?: string } {
  // Neither several nodes nor missing emulators are a hindrance: nothing is built.
  const builder = planBuilder(reading, { facts, platforms: [], mirrors });
  if (looksInside) {
    checkBuilder(reading, { facts, builder: builder.plan });
    return builder;
  }
  const { plan } = builder;
  const name = plan.kind === 'existing' ? plan.builder.name : facts.engine.context;
  return { plan: { kind: 'idle', name } };
}
