export const id = 862;
export const ids = [862];
export const modules = {

/***/ 862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/src/build/combine.js + 4 modules
var combine = __webpack_require__(4901);
// EXTERNAL MODULE: ./lib/src/gather/gather.js + 10 modules
var gather = __webpack_require__(7147);
// EXTERNAL MODULE: ./lib/src/job.js + 16 modules
var job = __webpack_require__(3010);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/plan/attempts.js
var attempts = __webpack_require__(4600);
// EXTERNAL MODULE: ./lib/src/plan/builder.js + 2 modules
var plan_builder = __webpack_require__(5485);
// EXTERNAL MODULE: ./lib/src/plan/builder-check.js
var builder_check = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/plan/buildx.js
var plan_buildx = __webpack_require__(8542);
// EXTERNAL MODULE: ./lib/src/plan/comment.js
var plan_comment = __webpack_require__(2381);
// EXTERNAL MODULE: ./lib/src/plan/delivery.js
var plan_delivery = __webpack_require__(3386);
// EXTERNAL MODULE: ./lib/src/plan/emulators.js + 1 modules
var plan_emulators = __webpack_require__(2960);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/logins.js + 4 modules
var plan_logins = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/src/plan/make-plan.js + 11 modules
var make_plan = __webpack_require__(843);
// EXTERNAL MODULE: ./lib/src/plan/push.js + 1 modules
var push = __webpack_require__(157);
;// CONCATENATED MODULE: ./lib/src/plan/merge-preview.js


/** As `push` says; but nothing for a run whose pull request is not there any more. */
function decideMergePush(reading, facts) {
    const { runPull } = facts;
    if (!isPreview(facts) || runPull?.kind !== 'none')
        return (0,push/* decidePush */.v)(reading, facts);
    return { kind: 'no', notice: `Nothing will be pushed: ${runPull.reason}.` };
}
/**
 * Folders of layouts that another workflow left, which are checked before anything else is done with
 * them. After a fork's run only a preview may come of it, of that layout alone, and none of it runs.
 */
function suspectLayouts({ inputs, report }, { facts, sources }) {
    if (facts.event.name !== 'workflow_run')
        return [];
    const folders = sources.flatMap(({ place }) => (place.kind === 'layout' ? [place.folder] : []));
    if (!(0,push/* isForksRun */.b)(facts) || folders.length === 0)
        return folders;
    if (inputs['smoke-test'] !== '') {
        report({
            subject: 'smoke-test',
            message: 'it would run what a fork made, in a job that may write packages',
            edit: "Leave it out here; the fork's own run may have it",
        });
    }
    if (!isPreview(facts)) {
        report({
            subject: 'preview',
            message: 'it is not `true`, and what a fork made would get a tag of this repository',
            edit: 'Write `preview: true`, so that it becomes the preview of its pull request and nothing else',
        });
    }
    const [only, ...others] = sources;
    const isPlain = only?.place.kind === 'layout' &&
        only.place.tag === undefined &&
        only.place.digest === undefined &&
        only.platform === undefined;
    if (others.length > 0 || !isPlain) {
        report({
            subject: 'sources',
            message: 'what a fork made is published as it is, and this puts it together with something else',
            edit: 'Name the one layout, such as `oci-layout://image-layout`, without platform, tag or digest',
        });
    }
    return folders;
}
function isPreview({ inputs }) {
    const isAsked = (0,lists/* parseBoolean */.yG)(inputs.preview);
    return isAsked.ok && isAsked.value;
}

// EXTERNAL MODULE: ./lib/src/oci/digest.js
var digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/image-place.js
var image_place = __webpack_require__(8415);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
;// CONCATENATED MODULE: ./lib/src/oci/merge-source.js
// What a merge takes its images from: `sources` lines and the `digests` of earlier jobs, parsed.





/** Parses `[platform=]reference`, or `platform=platform=reference` to overrule the image's config. */
function parseSourceLine(text) {
    const parts = text.split('=').map((part) => part.trim());
    const place = (0,image_place/* parseImagePlace */.a)(parts.at(-1) ?? '');
    if (!place.ok)
        return place;
    const platforms = parts.slice(0, -1).map((part) => (0,oci_platform/* parsePlatform */.FL)(part, ''));
    const wrong = platforms.find((platform) => !platform.ok);
    if (wrong !== undefined && !wrong.ok)
        return (0,parsed/* rejected */.n)(`what precedes =: ${wrong.reason}`);
    const [platform, again, ...more] = platforms.flatMap((parsed) => parsed.ok ? [parsed.value] : []);
    if (platform?.architecture === '')
        return (0,parsed/* rejected */.n)('what precedes =: it has no architecture');
    if (more.length > 0)
        return (0,parsed/* rejected */.n)('a platform is written twice at most');
    if (platform !== undefined && again !== undefined && !(0,oci_platform/* isSamePlatform */.SW)(platform, again)) {
        return (0,parsed/* rejected */.n)('it names two platforms');
    }
    return (0,parsed/* accepted */.q)({
        name: text,
        place: place.value,
        isInsisted: again !== undefined,
        ...(platform === undefined ? {} : { platform }),
    });
}
/**
 * Reads `toJSON(needs.build.outputs)`, `toJSON(needs)` or this action's `digests` output. Outputs
 * that are no platform's are ignored, and so are empty ones: a leg that did not run leaves those.
 */
function parseDigests(text, expected) {
    const json = (0,manifest/* parseJson */.qF)(text);
    if (!(0,manifest/* isRecord */.u4)(json))
        return (0,parsed/* rejected */.n)('it is not a JSON object');
    const found = [];
    for (const [key, value] of flattened(json)) {
        const isIndex = key.endsWith('-index');
        const name = isIndex ? key.slice(0, -'-index'.length) : key;
        const platform = platformOfKey(name, expected);
        if (platform === undefined || value === '' || value === null)
            continue;
        if (!(0,digest/* isDigest */.Bc)(value)) {
            return (0,parsed/* rejected */.n)(`\`${key}\` is ${JSON.stringify(value)}, which is no digest`);
        }
        const position = found.findIndex((one) => (0,oci_platform/* isSamePlatform */.SW)(one.platform, platform));
        const known = position < 0 ? { name, platform } : found[position];
        if (known === undefined)
            continue;
        const field = isIndex ? 'index' : 'image';
        if (known[field] !== undefined && known[field] !== value) {
            return (0,parsed/* rejected */.n)(`\`${key}\` is given twice, as ${known[field]} and as ${value}`);
        }
        found.splice(position < 0 ? found.length : position, 1, { ...known, [field]: value });
    }
    return (0,parsed/* accepted */.q)(found);
}
/** Outputs by name; of `toJSON(needs)` those of every job. */
function flattened(json) {
    return Object.entries(json).flatMap(([key, value]) => (0,manifest/* isRecord */.u4)(value)
        ? (0,manifest/* isRecord */.u4)(value.outputs)
            ? Object.entries(value.outputs)
            : []
        : [[key, value]]);
}
/** `linux-arm-v7` and `linux/arm/v7`; undefined for an output that is no platform's. */
function platformOfKey(key, expected) {
    const asked = expected.find((platform) => (0,oci_platform/* outputName */.Vf)(platform) === key);
    if (asked !== undefined)
        return asked;
    if (!/^(?:linux|windows|darwin|freebsd)[-/]/.test(key))
        return undefined;
    const parsed = (0,oci_platform/* parsePlatform */.FL)(key.replace('-', '/').replace(/^([^/]+\/[^-/]+)-/, '$1/'), '');
    return parsed.ok ? parsed.value : undefined;
}

// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/merge-sources.js
// What is merged: references, layouts, and the digests of earlier jobs; held against the platforms.




const recipe = '`digests: $' + '{{ toJSON(needs.build.outputs) }}` with the name of the job that built';
/** The lines of `sources`, then what `digests` name in that repository; undefined after a problem. */
function readMergeSources(reading, { platforms, repository, }) {
    const { inputs, report } = reading;
    const lines = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'sources',
        items: (0,plan_reading/* readList */.LD)(reading, { name: 'sources', separator: 'newline' }),
        parse: parseSourceLine,
        noun: 'a source',
        edit: 'Write it like `ghcr.io/acme/app:1.0-intel`, `linux/arm64=ghcr.io/acme/app@sha256:…` or `oci-layout://folder`',
    });
    if (inputs.sources === '' && inputs.digests === '') {
        report({
            subject: 'sources',
            message: 'there is nothing to merge: `sources` and `digests` are empty',
            edit: `Write ${recipe}, or one reference per line into \`sources\``,
        });
        return undefined;
    }
    if (inputs.digests === '')
        return lines;
    const digests = parseDigests(inputs.digests, platforms);
    if (!digests.ok) {
        report({
            subject: 'digests',
            message: `it cannot be read: ${digests.reason}`,
            edit: `Write ${recipe}`,
        });
        return undefined;
    }
    if (repository === undefined) {
        report({
            subject: 'digests',
            message: 'they are digests without a repository, and `tags` names none',
            edit: 'Write into `tags` what to publish, such as `ghcr.io/acme/app:1.0`; the digests are looked for there',
        });
        return undefined;
    }
    const named = digests.value.map(({ name, platform, image, index }) => {
        const digest = index ?? image;
        return {
            name: `${name} (${digest})`,
            place: {
                kind: 'registry',
                reference: digest === undefined ? repository : (0,reference/* pinned */.dp)(repository, digest),
            },
            platform,
            isInsisted: false,
            ...(image === undefined ? {} : { image }),
        };
    });
    return [...lines, ...named];
}
/** What can be said of the sources before they are read. */
function checkSources({ inputs, report }, { sources, platforms, }) {
    const subject = inputs.digests === '' ? 'sources' : 'digests';
    const allNamed = sources.every((one) => one.platform !== undefined);
    const sourcesOf = (platform) => sources.filter((one) => one.platform !== undefined && (0,oci_platform/* isSamePlatform */.SW)(one.platform, platform));
    for (const platform of platforms) {
        const [first, ...others] = sourcesOf(platform);
        if (first === undefined && allNamed) {
            report({
                subject,
                message: `there is none for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}: that leg failed, was skipped, or its output is not declared`,
                edit: `Declare \`${(0,oci_platform/* outputName */.Vf)(platform)}\` as an output of the job that builds it, add a source, or take the platform out of \`platforms\``,
            });
        }
        if (first !== undefined && others.length > 0) {
            report({
                subject,
                message: `${(0,oci_platform/* formatPlatform */.Bq)(platform)} comes ${others.length + 1} times: ${[first, ...others].map(({ name }) => name).join(', ')}`,
                edit: 'Name one source for it',
            });
        }
    }
    for (const { platform, name } of sources) {
        if (platform === undefined || platforms.some((asked) => (0,oci_platform/* isSamePlatform */.SW)(asked, platform))) {
            continue;
        }
        report({
            subject,
            message: `${name} is for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, which \`platforms\` does not ask for`,
            edit: 'Add it to `platforms`, or leave the source out',
        });
    }
}

// EXTERNAL MODULE: ./lib/src/plan/move-tags.js
var move_tags = __webpack_require__(3741);
// EXTERNAL MODULE: ./lib/src/plan/naming.js
var plan_naming = __webpack_require__(6510);
// EXTERNAL MODULE: ./lib/src/plan/platform-tags.js
var platform_tags = __webpack_require__(8779);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js
var plan_platforms = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/plan/preview.js + 1 modules
var preview = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/plan/staging.js
var staging = __webpack_require__(8485);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
// EXTERNAL MODULE: ./lib/src/plan/verification.js
var plan_verification = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/src/plan/merge.js
























/** Throws PlanError with every problem. */
function makeMergePlan(given, naming = (0,plan_naming/* plainNaming */.pX)(given)) {
    // What is generated for images of their own does not go onto an index of others.
    const { annotations, labels } = given.inputs;
    const facts = { ...given, inputs: { ...naming.inputs, annotations, labels } };
    (0,make_plan/* assertLinux */.b4)(facts);
    const problems = [...naming.problems];
    const reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
    const platforms = (0,plan_platforms/* readRequestedPlatforms */.j)(reading, facts.machine);
    const tags = (0,plan_delivery/* readTags */.g)(reading);
    const { notice, ...delivery } = (0,plan_delivery/* decideDelivery */.T)(reading, {
        push: decideMergePush(reading, facts),
        tags,
        images: naming.repositories,
        canPushUntagged: true,
    });
    const read = readMergeSources(reading, {
        platforms,
        repository: (0,reference/* repositoriesOf */.Ub)([...naming.repositories, ...tags])[0],
    });
    const sources = read ?? [];
    if (read !== undefined)
        checkSources(reading, { sources, platforms });
    (0,preview/* checkPreview */.nz)(reading);
    const suspects = suspectLayouts(reading, { facts, sources });
    const comment = (0,plan_comment/* planComment */.t)(reading, facts);
    const verification = (0,plan_verification/* planVerification */.l)(reading);
    const mirrors = (0,plan_images/* readMirrors */.ph)(reading);
    const builder = planLookout(reading, { facts, verification, mirrors });
    const driver = (0,plan_builder/* driverOf */.SV)(builder.plan);
    const buildx = (0,plan_buildx/* planBuildx */.G)(reading, {
        facts,
        // The new index goes to the registries through an OCI layout.
        delivery: { kind: 'layout-then-push', repositories: [], tags: [] },
    });
    const emulators = (0,plan_emulators/* planEmulators */.k)(reading, {
        facts,
        // Only a smoke test runs anything.
        platforms: verification.smokeTest === undefined ? [] : platforms,
        images: (0,make_plan/* readBinfmtImages */.v0)(reading, mirrors.all),
        runsHere: !['kubernetes', 'remote'].includes(driver),
    });
    const insisted = sources.flatMap(({ platform, isInsisted }) => isInsisted && platform !== undefined ? [platform] : []);
    const logins = (0,plan_logins/* planLogins */.I)(reading, {
        facts,
        registries: [...tags.map(({ registry }) => registry), ...registriesOf(sources)],
        pushes: delivery.kind !== 'layout',
    });
    const plan = {
        platforms,
        sources,
        suspects,
        ...(comment === undefined ? {} : { comment }),
        annotations: readAnnotations(reading),
        tags,
        metadata: naming.metadata ?? (0,plan_naming/* plainMetadata */.Qo)(tags, { labels: [], annotations: [] }),
        delivery,
        moveTags: (0,move_tags/* planMoveTags */.I)(reading, facts),
        platformTags: (0,platform_tags/* planPlatformTags */.Q)(reading, { tags, platforms, delivery }),
        stagedTags: (0,staging/* planStagedTags */.f)(reading, { facts, delivery, platforms }),
        verification: { ...verification, insisted },
        buildx: buildx.plan,
        builder: builder.plan,
        emulators: emulators.plan,
        logins,
        attempts: (0,attempts/* readAttempts */.j)(reading),
        summary: (0,plan_reading/* readBoolean */.Vf)(reading, 'summary'),
        notices: [
            ...[notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
            ...logins.notices,
        ],
        warnings: [
            ...(0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
            ...naming.warnings,
            ...emulators.warnings,
        ],
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
/** A builder looks into images; where nothing is looked into, none is created and none booted. */
function planLookout(reading, { facts, verification, mirrors, }) {
    const { inputs } = reading;
    const isNeeded = verification.binaries || verification.smokeTest !== undefined;
    const isGiven = inputs.builder !== '' || plan_builder/* creationInputs */.fn.some((name) => inputs[name] !== '');
    if (!isNeeded && !isGiven) {
        return {
            plan: { kind: 'idle', name: facts.selectedBuilder?.name ?? facts.engine.context },
        };
    }
    // Several nodes are no hindrance: nothing is pushed by the builder.
    const builder = (0,plan_builder/* planBuilder */.Zw)(reading, { facts, platforms: [], mirrors });
    (0,builder_check/* checkBuilder */.u)(reading, { facts, builder: builder.plan });
    return builder;
}
// Types as buildx knows them: https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go
const annotationPattern = /^(?:((?:(?:index|manifest)(?:-descriptor)?(?:\[[^\]]*\])?,?)+):)?([^=\s][^=]*)=(.*)$/;
/** `key=value` lines, `index:key=value` as build-push-action writes them for an index. */
function readAnnotations(reading) {
    const pairs = (0,lists/* plainLines */.y1)(reading.inputs.annotations).flatMap((line) => {
        const [, types, key = '', value = ''] = annotationPattern.exec(line) ?? [];
        if (key !== '' && (types === undefined || types.split(',').includes('index'))) {
            return [[key, value]];
        }
        reading.report({
            subject: 'annotations',
            message: key === ''
                ? `\`${line}\` is not of the form key=value`
                : `\`${line}\` is for something else than the index, and merging changes no image`,
            edit: 'Write `key=value` or `index:key=value`',
        });
        return [];
    });
    return Object.fromEntries(pairs);
}
/** Where the sources live; their layers are read there. */
function registriesOf(sources) {
    return sources.flatMap(({ place }) => place.kind === 'registry' ? [place.reference.registry] : []);
}

// EXTERNAL MODULE: ./lib/src/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(8381);
// EXTERNAL MODULE: ./lib/src/publish/other-tags.js
var other_tags = __webpack_require__(7512);
// EXTERNAL MODULE: ./lib/src/publish/publish.js
var publish = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/src/story.js
var story = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/src/verify/verify.js
var verify = __webpack_require__(8865);
;// CONCATENATED MODULE: ./lib/src/merge-job.js
// The story of merge/: as job.ts tells it, with images put together where that one builds.












/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
async function runMergeJob(opened, writers) {
    const phases = [];
    const phase = (title, body) => (0,story/* timed */.a)({ doors: opened, phases, title, body });
    const facts = (0,preview/* withPreview */.Tk)(await phase('Gather', () => (0,gather/* gather */.k)(opened, 'merge')));
    const naming = await (0,plan_naming/* planNaming */.IY)(facts);
    const plan = (0,story/* announce */.i)(opened, () => makeMergePlan(facts, naming));
    const doors = { ...opened, attempts: plan.attempts };
    const { sources, platforms, annotations, delivery, verification } = plan;
    if (plan.suspects.length > 0) {
        const { assertSoundLayouts } = await __webpack_require__.e(/* import() */ 466).then(__webpack_require__.bind(__webpack_require__, 9466));
        await phase('Check', async () => assertSoundLayouts(doors, plan.suspects));
    }
    doors.log.info(`Merging ${sources.length === 1 ? 'one source' : `${sources.length} sources`} into ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)}.`);
    // Without a smoke test nothing is run, so what the builder can run does not matter.
    const run = verification.smokeTest === undefined ? [] : platforms;
    const builder = await phase('Prepare', () => (0,prepare/* prepare */.i)(doors, { ...plan, platforms: run }));
    const built = await phase('Merge', () => (0,combine/* combine */.k)(doors, { sources, platforms, annotations, delivery, builder }));
    const verified = await phase('Verify', () => (0,verify/* verify */.MX)(doors, { plan, builder, built }));
    const published = await phase('Publish', async () => {
        const done = await (0,publish/* publish */.m)(doors, { plan, builder, built, verified });
        await (0,other_tags/* moveOtherTags */.D)(doors, { plan, builder, verified });
        return done;
    });
    if (plan.stagedTags.length > 0) {
        // Few merges have staging tags, and talking to a registry without buildx is heavy.
        const { removeStagingTags } = await __webpack_require__.e(/* import() */ 921).then(__webpack_require__.bind(__webpack_require__, 1921));
        await phase('Clean up', () => removeStagingTags(doors, plan.stagedTags));
    }
    await (0,job/* tell */.q)(doors, { story: { plan, builder, built, verified, published }, writers, phases });
}

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var outputs = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/merge.js
// The main step of merge/.



function merge() {
    return (0,step/* runStep */.e)((doors) => runMergeJob(doors, { outputs: outputs/* writeOutputs */.Kn, summary: outputs/* writeSummary */.Sy, artifacts: outputs/* writeArtifacts */.zg }));
}


/***/ }),

/***/ 8415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ formatImagePlace),
/* harmony export */   a: () => (/* binding */ parseImagePlace)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6618);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1459);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2041);
// Where an image is: a reference in a registry, or an OCI layout on the disk, as buildx writes both.



const scheme = 'oci-layout://';
/** Parses a reference, whose tag is `latest` when it has neither tag nor digest, or an OCI layout. */
function parseImagePlace(text) {
    if (text.startsWith(scheme))
        return parseLayoutPlace(text.slice(scheme.length));
    const parsed = (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text.replace(/^docker-image:\/\//, ''));
    if (!parsed.ok)
        return parsed;
    const { tag, digest } = parsed.value;
    const isBare = tag === undefined && digest === undefined;
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({
        kind: 'registry',
        reference: isBare ? { ...parsed.value, tag: 'latest' } : parsed.value,
    });
}
/**
 * Parses `folder[:tag][@digest]`.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/ocilayout/parse.go
 */
function parseLayoutPlace(text) {
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('what follows @ must be sha256: and 64 hexadecimal digits');
    }
    const colon = named.lastIndexOf(':');
    const hasTag = colon > named.lastIndexOf('/');
    const folder = hasTag ? named.slice(0, colon) : named;
    if (folder === '')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`its form is ${scheme}folder, ${scheme}folder:tag or …@sha256:…`);
    if (folder.includes(':'))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('buildx takes a colon in its path for a tag');
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({
        kind: 'layout',
        folder,
        ...(hasTag ? { tag: named.slice(colon + 1) } : {}),
        ...(digest === undefined ? {} : { digest }),
    });
}
function formatImagePlace(place) {
    if (place.kind === 'registry')
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(place.reference);
    const { folder, tag, digest } = place;
    const named = tag === undefined ? folder : `${folder}:${tag}`;
    return `${scheme}${named}${digest === undefined ? '' : `@${digest}`}`;
}


/***/ })

};
