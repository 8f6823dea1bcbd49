// Facts → the plan of merge/: which images become one. Pure; every problem of every input at once.
import type { Facts } from '../gather/facts.ts';
import type { MergeSource } from '../oci/merge-source.ts';
import { repositoriesOf } from '../oci/reference.ts';
import { PlanError, type Problem } from '../system/errors.ts';
import { readAttempts } from './attempts.ts';
import { creationInputs, driverOf, planBuilder } from './builder.ts';
import { checkBuilder } from './builder-check.ts';
import { planBuildx } from './buildx.ts';
import { planComment } from './comment.ts';
import { decideDelivery, readTags } from './delivery.ts';
import { planEmulators } from './emulators.ts';
import { type Mirrors, readMirrors } from './images.ts';
import { plainLines } from './lists.ts';
import { planLogins } from './logins.ts';
import { assertLinux, readBinfmtImages } from './make-plan.ts';
import { decideMergePush, suspectLayouts } from './merge-preview.ts';
import { checkSources, readMergeSources } from './merge-sources.ts';
import { planMoveTags } from './move-tags.ts';
import { type Naming, plainMetadata, plainNaming } from './naming.ts';
import type { BuilderPlan, MergePlan, VerificationPlan } from './plan.ts';
import { planPlatformTags } from './platform-tags.ts';
import { readRequestedPlatforms } from './platforms.ts';
import { checkPreview } from './preview.ts';
import { type Reading, readBoolean } from './reading.ts';
import { planStagedTags } from './staging.ts';
import { unknownInputWarnings } from './unknown-inputs.ts';
import { planVerification } from './verification.ts';

/** Throws PlanError with every problem. */
export function makeMergePlan(given: Facts, naming: Naming = plainNaming(given)): MergePlan {
  // What is generated for images of their own does not go onto an index of others.
  const { annotations, labels } = given.inputs;
  const facts: Facts = { ...given, inputs: { ...naming.inputs, annotations, labels } };
  assertLinux(facts);
  const problems: Problem[] = [...naming.problems];
  const reading: Reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
  const platforms = readRequestedPlatforms(reading, facts.machine);
  const tags = readTags(reading);
  const { notice, ...delivery } = decideDelivery(reading, {
    push: decideMergePush(reading, facts),
    tags,
    images: naming.repositories,
    canPushUntagged: true,
  });
  const read = readMergeSources(reading, {
    platforms,
    repository: repositoriesOf([...naming.repositories, ...tags])[0],
  });
  const sources = read ?? [];
  if (read !== undefined) checkSources(reading, { sources, platforms });
  checkPreview(reading);
  const suspects = suspectLayouts(reading, { facts, sources });
  const comment = planComment(reading, facts);
  const verification = planVerification(reading);
  const mirrors = readMirrors(reading);
  const builder = planLookout(reading, { facts, verification, mirrors });
  const driver = driverOf(builder.plan);
  const buildx = planBuildx(reading, {
    facts,
    // The new index goes to the registries through an OCI layout.
    delivery: { kind: 'layout-then-push', repositories: [], tags: [] },
  });
  const emulators = planEmulators(reading, {
    facts,
    // Only a smoke test runs anything.
    platforms: verification.smokeTest === undefined ? [] : platforms,
    images: readBinfmtImages(reading, mirrors.all),
    runsHere: !['kubernetes', 'remote'].includes(driver),
  });
  const insisted = sources.flatMap(({ platform, isInsisted }) =>
    isInsisted && platform !== undefined ? [platform] : [],
  );
  const logins = planLogins(reading, {
    facts,
    registries: [...tags.map(({ registry }) => registry), ...registriesOf(sources)],
    pushes: delivery.kind !== 'layout',
  });
  const plan: MergePlan = {
    platforms,
    sources,
    suspects,
    ...(comment === undefined ? {} : { comment }),
    annotations: readAnnotations(reading),
    tags,
    metadata: naming.metadata ?? plainMetadata(tags, { labels: [], annotations: [] }),
    delivery,
    moveTags: planMoveTags(reading, facts),
    platformTags: planPlatformTags(reading, { tags, platforms, delivery }),
    stagedTags: planStagedTags(reading, { facts, delivery, platforms }),
    verification: { ...verification, insisted },
    buildx: buildx.plan,
    builder: builder.plan,
    emulators: emulators.plan,
    logins,
    attempts: readAttempts(reading),
    summary: readBoolean(reading, 'summary'),
    notices: [
      ...[notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
      ...logins.notices,
    ],
    warnings: [
      ...unknownInputWarnings(facts.unknownInputs, facts.knownInputs),
      ...naming.warnings,
      ...emulators.warnings,
    ],
  };
  if (problems.length > 0) throw new PlanError(problems, plan.warnings);
  return plan;
}

/** A builder looks into images; where nothing is looked into, none is created and none booted. */
function planLookout(
  reading: Reading,
  {
    facts,
    verification,
    mirrors,
  }: {
    readonly facts: Facts;
    readonly verification: VerificationPlan;
    readonly mirrors: Mirrors;
  },
): { readonly plan: BuilderPlan; readonly notice?: string } {
  const { inputs } = reading;
  const isNeeded = verification.binaries || verification.smokeTest !== undefined;
  const isGiven = inputs.builder !== '' || creationInputs.some((name) => inputs[name] !== '');
  if (!isNeeded && !isGiven) {
    return {
      plan: { kind: 'idle', name: facts.selectedBuilder?.name ?? facts.engine.context },
    };
  }
  // Several nodes are no hindrance: nothing is pushed by the builder.
  const builder = planBuilder(reading, { facts, platforms: [], mirrors });
  checkBuilder(reading, { facts, builder: builder.plan });
  return builder;
}

// Types as buildx knows them: https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go
const annotationPattern =
  /^(?:((?:(?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):)?([^=\s][^=]*)=(.*)$/;

/** `key=value` lines, `index:key=value` as build-push-action writes them for an index. */
function readAnnotations(reading: Reading): Readonly<Record<string, string>> {
  const pairs = plainLines(reading.inputs.annotations).flatMap((line) => {
    const [, types, key = '', value = ''] = annotationPattern.exec(line) ?? [];
    if (key !== '' && (types === undefined || types.split(',').includes('index'))) {
      return [[key, value] as const];
    }
    reading.report({
      subject: 'annotations',
      message:
        key === ''
          ? `\`${line}\` is not of the form key=value`
          : `\`${line}\` is for something else than the index, and merging changes no image`,
      edit: 'Write `key=value` or `index:key=value`',
    });
    return [];
  });
  return Object.fromEntries(pairs);
}

/** Where the sources live; their layers are read there. */
function registriesOf(sources: readonly MergeSource[]): readonly string[] {
  return sources.flatMap(({ place }) =>
    place.kind === 'registry' ? [place.reference.registry] : [],
  );
}
