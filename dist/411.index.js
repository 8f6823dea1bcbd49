export const id = 411;
export const ids = [411];
export const modules = {

/***/ 2411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inspect: () => (/* binding */ inspect)
});

// EXTERNAL MODULE: ./lib/src/gather/gather.js + 10 modules
var gather = __webpack_require__(7147);
// EXTERNAL MODULE: ./lib/src/oci/image-place.js
var image_place = __webpack_require__(8415);
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
// EXTERNAL MODULE: ./lib/src/plan/emulators.js + 1 modules
var plan_emulators = __webpack_require__(2960);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
// EXTERNAL MODULE: ./lib/src/plan/logins.js + 4 modules
var plan_logins = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/src/plan/make-plan.js + 11 modules
var make_plan = __webpack_require__(843);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js + 1 modules
var platforms = __webpack_require__(7070);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
// EXTERNAL MODULE: ./lib/src/plan/verification.js
var plan_verification = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/src/plan/inspect.js














/**
 * Throws PlanError with every problem. `found` are the platforms that the image has, which are known
 * only once it was read: the plan is made before that for its problems, and again for what they need.
 */
function makeInspectPlan(facts, found = []) {
    (0,make_plan/* assertLinux */.b4)(facts);
    const problems = [];
    const reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
    const place = readPlace(reading);
    const expected = (0,platforms/* readPlatforms */.t)(reading, {
        name: 'platforms',
        localArchitecture: facts.machine.architecture,
    });
    const verification = (0,plan_verification/* planVerification */.l)(reading);
    const looksInside = verification.binaries || verification.smokeTest !== undefined;
    const mirrors = (0,plan_images/* readMirrors */.ph)(reading);
    const builder = planLook(reading, { facts, mirrors, looksInside });
    const asksRegistry = looksInside || place?.kind === 'registry';
    const buildx = asksRegistry ? (0,plan_buildx/* planBuildx */.G)(reading, { facts, delivery: { kind: 'layout' } }) : idle;
    const wanted = expected.length > 0 ? expected : found;
    const emulators = (0,plan_emulators/* planEmulators */.k)(reading, {
        facts,
        // Only a smoke test runs anything.
        platforms: verification.smokeTest === undefined ? [] : wanted,
        images: (0,make_plan/* readBinfmtImages */.v0)(reading, mirrors.all),
        runsHere: !['kubernetes', 'remote'].includes((0,plan_builder/* driverOf */.SV)(builder.plan)),
    });
    const logins = (0,plan_logins/* planLogins */.I)(reading, {
        facts,
        registries: place?.kind === 'registry' ? [place.reference.registry] : [],
        pushes: false,
    });
    const plan = {
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
        attempts: (0,attempts/* readAttempts */.j)(reading),
        summary: (0,plan_reading/* readBoolean */.Vf)(reading, 'summary'),
        notices: [
            ...[builder.notice, buildx.notice].filter((text) => text !== undefined),
            ...logins.notices,
        ],
        warnings: [
            ...(0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
            ...emulators.warnings,
        ],
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
function readPlace(reading) {
    const { image } = reading.inputs;
    if (image === '') {
        reading.report({
            subject: 'image',
            message: 'it is empty',
            edit: 'Name the image to look at, such as `ghcr.io/acme/app:1.0` or `oci-layout://folder`',
        });
        return undefined;
    }
    const [place] = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'image',
        items: [image],
        parse: image_place/* parseImagePlace */.a,
        noun: 'an image',
        edit: 'Write a reference such as `ghcr.io/acme/app:1.0`, or `oci-layout://folder`',
    });
    return place;
}
/** For an OCI layout whose files say everything. */
const idle = {
    plan: { kind: 'found', buildx: { words: ['docker', 'buildx'] } },
};
/** A builder looks into images; where nothing is looked into, none is created and none booted. */
function planLook(reading, { facts, mirrors, looksInside, }) {
    // Neither several nodes nor missing emulators are a hindrance: nothing is built.
    const builder = (0,plan_builder/* planBuilder */.Zw)(reading, { facts, platforms: [], mirrors });
    if (looksInside) {
        (0,builder_check/* checkBuilder */.u)(reading, { facts, builder: builder.plan });
        return builder;
    }
    const { plan } = builder;
    const name = plan.kind === 'existing' ? plan.builder.name : facts.engine.context;
    return { plan: { kind: 'idle', name } };
}

// EXTERNAL MODULE: ./lib/src/prepare/logins.js + 3 modules
var logins = __webpack_require__(160);
// EXTERNAL MODULE: ./lib/src/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(8381);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/report/platform-report.js
var platform_report = __webpack_require__(6837);
// EXTERNAL MODULE: ./lib/src/report/summary.js + 2 modules
var summary = __webpack_require__(9879);
;// CONCATENATED MODULE: ./lib/src/report/inspection.js
// Tells what inspect/ found: outputs, a table in the log, and one in the job summary.





function reportInspection({ log, writers }, story) {
    const report = inspectionReport(story);
    writers.outputs(inspectionOutputs(story, report));
    for (const line of tableLines(report))
        log.info(line);
    if (story.plan.summary)
        writers.summary(inspectionMarkdown(report));
}
function inspectionReport({ plan, inspection, look }) {
    const { source, mediaType, attestations, images } = inspection;
    return {
        version: 1,
        image: (0,image_place/* formatImagePlace */._)(plan.place),
        digest: source.digest,
        mediaType,
        attestations,
        faults: faultsOf({ inspection, look }),
        platforms: images.map((image) => (0,platform_report/* platformReport */.g)(image, { plan, builder: {}, verified: look, steps: [] })),
    };
}
function faultsOf({ inspection, look }) {
    return [...inspection.faults, ...look.faults];
}
/** The failure of the step; undefined when nothing is wrong. */
function inspectionError(story) {
    const faults = faultsOf(story);
    if (faults.length === 0)
        return undefined;
    return new errors/* ActionError */.lZ({
        message: [
            `${(0,image_place/* formatImagePlace */._)(story.plan.place)} is not as it should be:`,
            ...faults.map((fault) => `- ${fault}.`),
            ...story.look.lastLines,
        ].join('\n'),
        hint: story.look.hint ??
            'The table above and the output `report` say what it holds. Nothing was changed.',
    });
}
function inspectionOutputs({ inspection: { source, images } }, report) {
    const digests = images.map(({ platform, digest }) => [(0,oci_platform/* formatPlatform */.Bq)(platform), digest]);
    return {
        // First, since an image may call a platform as it likes: `digest/-` would be the output `digest`.
        ...Object.fromEntries(images.map(({ platform, digest }) => [(0,oci_platform/* outputName */.Vf)(platform), digest])),
        digest: source.digest,
        digests: JSON.stringify(Object.fromEntries(digests)),
        platforms: images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(','),
        report: JSON.stringify(report),
    };
}
function tableLines({ digest, mediaType, attestations, platforms }) {
    const rows = platforms.map((platform) => [
        platform.platform,
        platform.digest,
        platform.size === null ? '' : (0,summary/* megabytes */.ix)(platform.size),
        startOf(platform),
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
    return [
        `${digest} (${kindOf(mediaType)}${attestations === 0 ? '' : `, ${(0,summary/* counted */.hS)(attestations, 'attestation manifest')}`})`,
        ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd()),
    ];
}
function inspectionMarkdown(report) {
    const { image, digest, mediaType, attestations, faults, platforms } = report;
    const rows = platforms.map((platform) => [
        (0,summary/* code */.aY)(platform.platform),
        (0,summary/* code */.aY)(platform.digest),
        platform.size === null ? '' : (0,summary/* megabytes */.ix)(platform.size),
        (0,summary/* code */.aY)(startOf(platform)),
        (0,summary/* programCell */.fO)(platform),
        (0,summary/* smokeCell */.Mg)(platform),
    ]);
    const about = [
        `${kindOf(mediaType)} ${(0,summary/* code */.aY)(digest)}`,
        ...(attestations === 0 ? [] : [(0,summary/* counted */.hS)(attestations, 'attestation manifest')]),
    ];
    return [
        `### ${(0,summary/* code */.aY)(image)}`,
        about.join(', '),
        ...(faults.length === 0
            ? []
            : [['> [!CAUTION]', ...faults.map((fault) => `> - ${(0,summary/* escaped */.Mk)(fault)}`)].join('\n')]),
        (0,summary/* table */.tp)(['platform', 'digest', 'size', 'starts', 'program', 'smoke test'], rows),
    ]
        .join('\n\n')
        .concat('\n');
}
/** What a container starts, as one would type it. */
function startOf({ config: { entrypoint, command } }) {
    const line = [...entrypoint, ...command].join(' ');
    return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
function kindOf(mediaType) {
    switch (mediaType) {
        case 'application/vnd.oci.image.index.v1+json':
            return 'OCI index';
        case 'application/vnd.docker.distribution.manifest.list.v2+json':
            return 'Docker manifest list';
        case 'application/vnd.oci.image.manifest.v1+json':
            return 'OCI image';
        default:
            return 'Docker image';
    }
}

// EXTERNAL MODULE: ./lib/src/story.js
var story = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/system/parallel.js
var parallel = __webpack_require__(23);
// EXTERNAL MODULE: ./lib/src/verify/binaries.js + 8 modules
var verify_binaries = __webpack_require__(259);
// EXTERNAL MODULE: ./lib/src/verify/config-check.js
var config_check = __webpack_require__(2435);
// EXTERNAL MODULE: ./lib/src/verify/image-check.js
var image_check = __webpack_require__(4490);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
// EXTERNAL MODULE: ./lib/src/system/imagetools.js
var imagetools = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/verify/source.js
var source = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/src/verify/image-place.js
// Finds an image that is there already, under a tag or a digest, in a registry or in an OCI layout.











const nothingChanged = 'Nothing was changed.';
/** The image by digest, whatever it was named by: a tag that moves later changes nothing. */
async function findImage(doors, { place, builder }) {
    return place.kind === 'registry'
        ? findInRegistry(doors, { reference: place.reference, builder })
        : (0,source/* layoutSource */.yj)((0,external_node_path_.resolve)(place.folder), digestInLayout(place), nothingChanged);
}
async function findInRegistry(doors, { reference, builder }) {
    const image = (0,oci_reference/* formatReference */.FH)(reference);
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: `Reading ${image}`,
        attempt: () => (0,imagetools/* imagetools */.l)(doors, builder, { args: ['inspect', '--raw', image] }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        throw new errors/* ActionError */.lZ({
            message: `${image} cannot be read: ${(0,command/* reasonOf */.A3)(exit)}`,
            hint: 'Check the name and the tag, that the registry is up, and that this job is logged in and may pull it when it is private.',
        });
    }
    const top = exit.stdout;
    // Before anything else is asked about it, whose answers would hide the reason.
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(top);
    if (!parsed.ok) {
        throw new errors/* ActionError */.lZ({
            message: `${image} is no image that can be inspected: ${parsed.reason}.`,
            hint: 'Images are OCI or Docker manifests and indexes of schema version 2; push the image again with a newer tool when it is older.',
        });
    }
    const digest = reference.digest ?? (0,oci_digest/* digestOf */.ol)(top);
    return (0,source/* registrySource */.Bf)(doors, {
        repository: reference,
        digest,
        builder,
        top,
        outcome: nothingChanged,
    });
}
/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md */
function digestInLayout(place) {
    const { folder, tag, digest } = place;
    if (digest !== undefined)
        return digest;
    const index = (0,oci_manifest/* parseJson */.qF)((0,files/* tryReadDocument */.ze)((0,external_node_path_.join)(folder, 'index.json')) ?? '');
    if (!(0,oci_manifest/* isRecord */.u4)(index) || !Array.isArray(index.manifests)) {
        throw new errors/* ActionError */.lZ({
            message: `${folder} is not an OCI layout: it has no readable index.json.`,
            hint: 'Name a folder that `docker buildx build --output type=oci,tar=false,dest=…` or the output `layout` of this action made; unpack a tar file first.',
        });
    }
    const entries = index.manifests.filter(oci_manifest/* isRecord */.u4).flatMap(({ digest, annotations }) => {
        const name = (0,oci_manifest/* isRecord */.u4)(annotations) ? annotations['org.opencontainers.image.ref.name'] : '';
        return (0,oci_digest/* isDigest */.Bc)(digest) ? [{ digest, name: typeof name === 'string' ? name : '' }] : [];
    });
    const [only, ...others] = tag === undefined ? entries : entries.filter(({ name }) => name === tag);
    if (only !== undefined && others.length === 0)
        return only.digest;
    const names = entries.map(({ digest, name }) => name || digest).join(', ') || 'nothing';
    throw new errors/* ActionError */.lZ({
        message: `${(0,image_place/* formatImagePlace */._)(place)} names ${only === undefined ? 'no image' : 'several images'} of the layout, which holds ${names}.`,
        hint: `Write one of them: \`oci-layout://${folder}:tag\` or \`oci-layout://${folder}@sha256:…\`.`,
    });
}

// EXTERNAL MODULE: ./lib/src/verify/smoke-ending.js
var smoke_ending = __webpack_require__(2167);
// EXTERNAL MODULE: ./lib/src/verify/smoke-test.js + 1 modules
var smoke_test = __webpack_require__(6477);
// EXTERNAL MODULE: ./lib/src/verify/verify.js
var verify = __webpack_require__(8865);
;// CONCATENATED MODULE: ./lib/src/verify/inspect.js










/** Needs no builder, and fetches nothing but index, manifests and configs. */
async function inspectImage(doors, { place, expected, builder, }) {
    const source = await findImage(doors, { place, builder });
    const read = await withExactConfigs(source, await (0,verify/* readImage */.AM)([source]));
    const platforms = platformsOf(read);
    const { images, attestations, faults } = read.manifest.kind === 'manifest' && platforms.length === 0
        ? { images: [], attestations: 0, faults: ['its config states no os and architecture'] }
        : (0,image_check/* checkImage */.c)({ ...read, platforms, origin: 'elsewhere' });
    return {
        source,
        mediaType: read.manifest.mediaType,
        images: await (0,verify/* readSizes */.P1)(source, images),
        attestations,
        faults: [...faults, ...missing(expected, platforms)],
    };
}
/** Reads the programs, and runs the smoke test, on the platforms wanted; all without any. */
async function lookInside(doors, { inspection: { source, images }, wanted, verification, emulated, builder, }) {
    const chosen = images.filter(({ platform }) => wanted.length === 0 || wanted.some((asked) => (0,oci_platform/* isSamePlatform */.SW)(asked, platform)));
    const look = { builder, image: source.buildContext, images: chosen };
    const binaries = verification.binaries ? await (0,verify_binaries/* checkBinaries */.E)(doors, look) : [];
    (0,verify/* showBinaries */.rv)(doors, binaries);
    const { smokeTest: test } = verification;
    const faults = binaries.flatMap(({ platform, faults }) => faults.map((fault) => `${(0,oci_platform/* formatPlatform */.Bq)(platform)}: ${fault}`));
    // Other systems' programs run on no Linux builder.
    const runnable = chosen.filter(({ platform }) => platform.os === 'linux');
    // What is wrong is not started.
    if (test === undefined || runnable.length === 0 || faults.length > 0) {
        return { binaries, smokeTests: [], faults, lastLines: [] };
    }
    const smokeTests = await (0,smoke_test/* runSmokeTest */.p)(doors, { ...look, images: runnable, test, emulated });
    const failed = smokeTests.filter(({ ending }) => ending === 'failed');
    return {
        binaries,
        smokeTests,
        faults: (0,smoke_ending/* smokeFaults */.tn)(smokeTests, { test, emulated }),
        lastLines: failed.flatMap((result) => result.lastLines.map((line) => `${(0,oci_platform/* formatPlatform */.Bq)(result.platform)} | ${line}`)),
        ...(failed.length === 0 ? {} : { hint: (0,smoke_ending/* smokeHint */.P4)(smokeTests, { emulated }) }),
    };
}
/** The platforms that the image says it has, each once. */
function platformsOf({ manifest, digest, configs }) {
    if (manifest.kind === 'manifest') {
        const stated = (0,oci_manifest/* parseConfigPlatform */.jN)((0,config_check/* configOf */.W1)(configs, { digest, platform: { os: '', architecture: '' } }));
        return stated.ok ? [stated.value] : [];
    }
    const byName = new Map((0,image_check/* imageEntries */.I)(manifest.manifests).flatMap(({ platform }) => platform === undefined ? [] : [[(0,oci_platform/* formatPlatform */.Bq)(platform), platform]]));
    return [...byName.values()];
}
/** Buildx tells configs apart by os, architecture and variant; Windows has several of a kind. */
async function withExactConfigs(source, read) {
    const { manifest, configs } = read;
    if (configs.kind !== 'by-platform')
        return read;
    const exact = await (0,parallel/* eachInParallel */.U)(ambiguous(manifest), async ({ digest }) => [digest, await source.tryReadConfig(digest)]);
    const all = { ...configs, exact: new Map(exact) };
    return { ...read, configs: all };
}
function ambiguous(manifest) {
    if (manifest.kind === 'manifest')
        return [];
    const entries = (0,image_check/* imageEntries */.I)(manifest.manifests);
    return entries.filter((entry) => {
        const { platform } = entry;
        if (platform?.osVersion === undefined)
            return false;
        const { osVersion: _, ...bare } = platform;
        return entries.some((other) => other !== entry && other.platform && (0,oci_platform/* isSamePlatform */.SW)(bare, other.platform));
    });
}
function missing(expected, found) {
    const has = found.length === 0 ? 'no platform' : (0,oci_platform/* formatPlatforms */.Iu)(found);
    return expected
        .filter((platform) => !found.some((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other)))
        .map((platform) => `${(0,oci_platform/* formatPlatform */.Bq)(platform)} is not in the image, which has ${has}`);
}

;// CONCATENATED MODULE: ./lib/src/inspect-job.js
// The story of inspect/: an image that is there already is read, looked into if asked, and shown.








/** Throws when the image is not what was expected, after its table was shown. */
async function runInspectJob(opened, writers) {
    const phases = [];
    const phase = (title, body) => (0,story/* timed */.a)({ doors: opened, phases, title, body });
    const facts = await phase('Gather', () => (0,gather/* gather */.k)(opened, 'inspect'));
    const plan = (0,story/* announce */.i)(opened, () => makeInspectPlan(facts));
    const doors = { ...opened, attempts: plan.attempts };
    const { place, expected, verification } = plan;
    doors.log.info(`Inspecting ${(0,image_place/* formatImagePlace */._)(place)}.`);
    const inspection = await phase('Read', async () => inspectImage(doors, { place, expected, builder: await accessOf(doors, plan) }));
    const found = inspection.images.map(({ platform }) => platform);
    // What has to run is known only now.
    const full = makeInspectPlan(facts, found);
    const looksInside = verification.binaries || verification.smokeTest !== undefined;
    const show = (look) => {
        const story = { plan: full, inspection, look };
        reportInspection({ log: doors.log, writers }, story);
        return story;
    };
    // What lacks a platform is refused for that; its layers need not be fetched.
    if (!looksInside || inspection.faults.length > 0)
        return assertSound(show(nothing));
    const look = await phase('Look inside', async () => {
        const platforms = verification.smokeTest === undefined ? [] : full.platforms;
        const builder = await (0,prepare/* prepare */.i)(doors, { ...full, platforms, logins: noLogins });
        return lookInside(doors, {
            ...{ inspection, wanted: expected, verification, builder },
            emulated: full.emulators.asked,
        });
    }).catch((error) => {
        show(nothing);
        throw error;
    });
    assertSound(show(look));
}
// They were made before the image was read.
const noLogins = { logins: [], logout: true, notices: [] };
const nothing = { binaries: [], smokeTests: [], faults: [], lastLines: [] };
function assertSound(story) {
    const error = inspectionError(story);
    if (error !== undefined)
        throw error;
}
/** Registries are asked with the configuration of a builder that is there, which need not be up. */
async function accessOf(doors, plan) {
    await (0,logins/* logIn */.E)(doors, plan.logins);
    const buildx = plan.place.kind === 'registry'
        ? await (0,prepare/* provideBuildx */.e)(doors, plan)
        : { words: ['docker', 'buildx'] };
    switch (plan.builder.kind) {
        case 'existing':
            return { buildx, info: plan.builder.builder };
        case 'idle':
        case 'engine':
            return { buildx, info: { name: plan.builder.name } };
        case 'created':
            return { buildx };
    }
}

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var outputs = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/inspect.js
// The main step of inspect/.



function inspect() {
    return (0,step/* runStep */.e)((doors) => runInspectJob(doors, {
        outputs: outputs/* writeOutputs */.Kn,
        summary: outputs/* writeSummary */.Sy,
        artifacts: outputs/* writeArtifacts */.zg,
    }));
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
