export const id = 859;
export const ids = [859];
export const modules = {

/***/ 912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ combine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
;// CONCATENATED MODULE: ./lib/src/build/choice.js


/** Exactly one image per platform asked for, and nothing else. */
function chooseImages(sources, platforms) {
    const faults = [];
    const all = sources.flatMap((source) => imagesOf(source, faults));
    const images = platforms.flatMap((platform) => {
        const [first, ...others] = all.filter((image) => (0,oci_platform/* isSamePlatform */.SW)(image.platform, platform));
        if (first === undefined) {
            faults.push(`${(0,oci_platform/* formatPlatform */.Bq)(platform)} is in none of the sources`);
            return [];
        }
        if (others.length > 0) {
            const names = [first, ...others].map(({ from }) => from.source.name).join(', ');
            faults.push(`${(0,oci_platform/* formatPlatform */.Bq)(platform)} comes ${others.length + 1} times: ${names}`);
        }
        return [{ ...first, platform }];
    });
    for (const { platform, from } of all) {
        if (platforms.some((asked) => (0,oci_platform/* isSamePlatform */.SW)(asked, platform)))
            continue;
        faults.push(`${from.source.name} has ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, which was not asked for`);
    }
    return { images, faults: [...faults, ...twins(images)] };
}
/** Equal digests mean that one of the platforms is wrong: the platform is part of an image. */
function twins(images) {
    return images.flatMap(({ platform, digest }, index) => {
        const twin = images.slice(0, index).find((other) => other.digest === digest);
        return twin === undefined
            ? []
            : [
                `${(0,oci_platform/* formatPlatform */.Bq)(twin.platform)} and ${(0,oci_platform/* formatPlatform */.Bq)(platform)} are the same image, ${digest}`,
            ];
    });
}
function imagesOf(from, faults) {
    const candidates = candidatesOf(from);
    const { platform, name } = from.source;
    if (platform === undefined) {
        return candidates.flatMap((candidate) => {
            const own = candidate.entry.platform ?? configPlatform(from, candidate.digest);
            if (own !== undefined)
                return [chosen(from, candidate, own)];
            faults.push(`${name} does not say which platform ${candidate.digest} is for`);
            return [];
        });
    }
    const candidate = candidateFor(candidates, from.source);
    if (candidate === undefined) {
        faults.push(`${name} has ${candidates.length} images, and none of them is for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}`);
        return [];
    }
    faults.push(...contradictions(from, candidate.digest, platform));
    return [chosen(from, candidate, platform)];
}
function candidatesOf({ manifest, digest, text }) {
    if (manifest.kind === 'index') {
        return entriesOf(manifest.manifests, text).filter(({ entry }) => !(0,oci_manifest/* isAttestation */.H3)(entry));
    }
    const { mediaType } = manifest;
    const descriptor = { mediaType, digest, size: Buffer.byteLength(text) };
    return [{ digest, entry: { ...descriptor, annotations: {} }, raw: descriptor }];
}
/** The parsed entries beside what they were parsed from. */
function entriesOf(entries, text) {
    const json = (0,oci_manifest/* parseJson */.qF)(text);
    const raws = (0,oci_manifest/* isRecord */.u4)(json) && Array.isArray(json.manifests) ? json.manifests : [];
    return entries.map((entry, index) => ({
        digest: entry.digest,
        entry,
        raw: (0,oci_manifest/* isRecord */.u4)(raws[index]) ? raws[index] : {},
    }));
}
/** The one of that platform; a source with one image has it whatever its entry says. */
function candidateFor(candidates, { platform, image }) {
    const [first, ...others] = candidates;
    if (others.length === 0)
        return first;
    const same = candidates.filter(({ entry }) => platform !== undefined &&
        entry.platform !== undefined &&
        (0,oci_platform/* isSamePlatform */.SW)(entry.platform, platform));
    return same.find(({ digest }) => digest === image) ?? same[0];
}
function contradictions(from, digest, platform) {
    const { name, image, isInsisted } = from.source;
    const stated = configPlatform(from, digest);
    return [
        ...(image === undefined || image === digest || image === from.digest
            ? []
            : [`${name} has ${digest} for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, and the digests say ${image}`]),
        ...(isInsisted || stated === undefined || (0,oci_platform/* isSamePlatform */.SW)(stated, platform)
            ? []
            : [
                `${name} is to be ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, and its image config says ${(0,oci_platform/* formatPlatform */.Bq)(stated)}`,
            ]),
    ];
}
function configPlatform({ configs }, digest) {
    const parsed = (0,oci_manifest/* parseConfigPlatform */.jN)(configs.get(digest));
    return parsed.ok ? parsed.value : undefined;
}
function chosen(from, { digest, raw, entry }, platform) {
    const isOwn = entry.platform !== undefined && (0,oci_platform/* isSamePlatform */.SW)(entry.platform, platform);
    return {
        from,
        digest,
        platform,
        descriptor: isOwn ? raw : { ...raw, platform: platformFields(platform) },
        attestations: attestationsOf(from, digest),
    };
}
function platformFields({ os, architecture, variant, osVersion }) {
    return {
        architecture,
        os,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(variant === undefined ? {} : { variant }),
    };
}
/** Bound by the digest that they name: two images may have attestations with the same bytes. */
function attestationsOf(from, image) {
    if (from.manifest.kind !== 'index')
        return [];
    return entriesOf(from.manifest.manifests, from.text)
        .filter(({ entry }) => (0,oci_manifest/* isAttestation */.H3)(entry) && (0,oci_manifest/* attestedDigest */.Js)(entry) === image)
        .map(({ digest, raw }) => ({ from, digest, descriptor: raw }));
}

;// CONCATENATED MODULE: ./lib/src/build/composition.js
// Chosen images → the bytes of one index, and what a repository must have for it. Pure.


/**
 * The index with these images, first the images and then what is attested about them, as BuildKit
 * writes it. Docker's own list only where nothing in it is OCI's: it has no annotations.
 */
function composeIndex(images, annotations) {
    const parts = [...images, ...images.flatMap((image) => image.attestations)];
    const isDockers = Object.keys(annotations).length === 0 &&
        parts.every(({ descriptor }) => descriptor.mediaType === oci_manifest/* mediaTypes */.Ib.manifest[1]);
    const mediaType = isDockers ? oci_manifest/* mediaTypes */.Ib.manifestList[0] : oci_manifest/* mediaTypes */.Ib.index[0];
    const text = JSON.stringify({
        schemaVersion: 2,
        mediaType,
        manifests: parts.map(({ descriptor }) => descriptor),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    }, undefined, 2);
    return { text, digest: (0,oci_digest/* digestOf */.ol)(text), mediaType };
}
/** What must be copied to a repository that has nothing of this source: all at once where all of it is used. */
function contentToCopy(from, images) {
    // Sources that name the same content for one platform each are one.
    const own = images.filter((image) => image.from.digest === from.digest);
    const used = new Set(own.flatMap((image) => [image, ...image.attestations]).map((part) => part.digest));
    const isWhole = from.manifest.kind === 'manifest' ||
        from.manifest.manifests.every(({ digest }) => used.has(digest));
    return isWhole ? [from.digest] : [...used];
}

// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
;// CONCATENATED MODULE: ./lib/src/build/source-image.js
// Reads what a merge takes its images from: references in registries, and OCI layouts on the disk.








/** The source with the configs of its images, or the reason why it is none. */
async function readSource(doors, { builder, source }) {
    const reader = readerOf(doors, { builder, source });
    const top = await reader.readTop();
    if (!top.ok)
        return top;
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(top.value);
    if (!manifest.ok)
        return manifest;
    const digest = (0,oci_digest/* digestOf */.ol)(top.value);
    const images = manifest.value.kind === 'manifest'
        ? [digest]
        : manifest.value.manifests.filter((entry) => !(0,oci_manifest/* isAttestation */.H3)(entry)).map(digestField);
    const configs = await Promise.all(images.map(async (image) => [image, await reader.readConfig(image)]));
    return (0,parsed/* accepted */.q)({
        source,
        digest,
        text: top.value,
        manifest: manifest.value,
        configs: new Map(configs),
    });
}
/** Bytes of a manifest that the source has; only small documents are read this way. */
function readManifestOf(doors, { builder, source, digest, }) {
    return readerOf(doors, { builder, source }).readManifest(digest);
}
/** The name by which buildx copies that content out of the source. */
function copyName({ place }, digest) {
    return place.kind === 'registry'
        ? (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(place.reference, digest))
        : `oci-layout://${(0,external_node_path_.resolve)(place.folder)}@${digest}`;
}
function digestField({ digest }) {
    return digest;
}
function readerOf(doors, { builder, source }) {
    const { place } = source;
    return place.kind === 'registry'
        ? registryReader(doors, { builder, reference: (0,reference/* formatReference */.FH)(place.reference), source })
        : layoutReader(place);
}
function registryReader({ run }, { builder, reference, source, }) {
    const inspect = async (format, name) => {
        const exit = await (0,buildx/* runImagetools */.Q)(run, builder, ['inspect', ...format, name]);
        return (0,command/* isSuccess */.oJ)(exit) ? (0,parsed/* accepted */.q)(exit.stdout) : (0,parsed/* rejected */.n)((0,command/* reasonOf */.A3)(exit));
    };
    const readManifest = async (digest) => {
        const text = await inspect(['--raw'], copyName(source, digest));
        return text.ok ? checked(text.value, digest) : text;
    };
    const { place } = source;
    const named = place.kind === 'registry' ? place.reference.digest : undefined;
    return {
        readTop: () => (named === undefined ? inspect(['--raw'], reference) : readManifest(named)),
        readManifest,
        readConfig: async (manifest) => {
            const text = await inspect(['--format', '{{json .Image}}'], copyName(source, manifest));
            return text.ok ? (0,oci_manifest/* parseJson */.qF)(text.value) : undefined;
        },
    };
}
function layoutReader(place) {
    const readManifest = async (digest) => {
        const text = (0,files/* tryReadText */.B)((0,external_node_path_.join)(place.folder, 'blobs', 'sha256', (0,oci_digest/* encodedPart */.eA)(digest)));
        return text === undefined ? (0,parsed/* rejected */.n)(`it lacks the blob ${digest}`) : checked(text, digest);
    };
    return {
        readTop: async () => {
            const top = topOfLayout(place);
            return top.ok ? readManifest(top.value) : top;
        },
        readManifest,
        readConfig: async (digest) => {
            const text = await readManifest(digest);
            const manifest = text.ok ? (0,oci_manifest/* parseManifest */.Ng)(text.value) : text;
            if (!manifest.ok || manifest.value.kind !== 'manifest')
                return undefined;
            const config = await readManifest(manifest.value.config.digest);
            return config.ok ? (0,oci_manifest/* parseJson */.qF)(config.value) : undefined;
        },
    };
}
/**
 * The digest that the place names, else the layout's only image, or the one with the tag.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md#indexjson-file
 */
function topOfLayout({ folder, tag, digest, }) {
    if (digest !== undefined)
        return (0,parsed/* accepted */.q)(digest);
    const text = (0,files/* tryReadText */.B)((0,external_node_path_.join)(folder, 'index.json'));
    if (text === undefined)
        return (0,parsed/* rejected */.n)('there is no OCI layout: its index.json cannot be read');
    const json = (0,oci_manifest/* parseJson */.qF)(text);
    const entries = (0,oci_manifest/* isRecord */.u4)(json) && Array.isArray(json.manifests) ? json.manifests : [];
    const named = entries.filter(oci_manifest/* isRecord */.u4).filter(({ annotations }) => {
        if (tag === undefined)
            return true;
        return (0,oci_manifest/* isRecord */.u4)(annotations) && annotations['org.opencontainers.image.ref.name'] === tag;
    });
    const digests = [...new Set(named.map((entry) => entry.digest))].filter(oci_digest/* isDigest */.Bc);
    const [only, ...others] = digests;
    if (only === undefined) {
        return (0,parsed/* rejected */.n)(tag === undefined ? 'its index.json names no image' : `it has no tag ${tag}`);
    }
    return others.length === 0
        ? (0,parsed/* accepted */.q)(only)
        : (0,parsed/* rejected */.n)(`it holds ${digests.length} images: write @ and the digest of one behind the folder`);
}
// A registry that hands out something else than what was asked for must not be believed.
function checked(text, digest) {
    const found = (0,oci_digest/* digestOf */.ol)(text);
    return found === digest
        ? (0,parsed/* accepted */.q)(text)
        : (0,parsed/* rejected */.n)(`${digest} has other content than its name says: ${found}`);
}

;// CONCATENATED MODULE: ./lib/src/build/combine.js
// Merges images into one index and pushes it without a tag, in the place of a build.












/** Throws, with every reason, unless the sources make up exactly the platforms asked for. */
async function combine(doors, combination) {
    const { builder, delivery, annotations } = combination;
    const sources = await readSources(doors, combination);
    const { images, faults } = chooseImages(sources, combination.platforms);
    if (faults.length > 0)
        throw refusal(faults);
    for (const { platform, digest, from } of images) {
        doors.log.info(`${(0,oci_platform/* formatPlatform */.Bq)(platform)}: ${digest} of ${from.source.name}`);
    }
    const index = unchanged(sources, { images, annotations }) ?? composeIndex(images, annotations);
    const layout = (0,external_node_path_.join)(doors.folder(), 'layout');
    const work = { builder, images, index, layout };
    await writeLayout(doors, work);
    if (delivery.kind === 'layout') {
        await copyContent(doors, { ...work, to: undefined });
        // Copying has put its own names into the layout's index.
        writeTop(work);
    }
    else {
        for (const repository of delivery.repositories) {
            await copyContent(doors, { ...work, to: repository });
            await pushIndex(doors, { ...work, to: repository });
        }
    }
    const built = { digest: index.digest, imageId: index.digest, metadata: '' };
    return delivery.kind === 'layout' ? { ...built, layout } : built;
}
async function readSources(doors, { sources, builder }) {
    // Legs with several platforms name the same index once for each.
    const byPlace = new Map();
    const read = await Promise.all(sources.map(async (source) => {
        const place = JSON.stringify(source.place);
        const known = byPlace.get(place) ?? readSource(doors, { builder, source });
        byPlace.set(place, known);
        return { source, parsed: await known };
    }));
    const faults = read.flatMap(({ source, parsed }) => parsed.ok ? [] : [`${source.name} cannot be read: ${parsed.reason}`]);
    if (faults.length > 0)
        throw refusal(faults);
    return read.flatMap(({ source, parsed }) => (parsed.ok ? [{ ...parsed.value, source }] : []));
}
/** A lone index that has exactly what was asked for stays what it is, under the same digest. */
function unchanged([first, ...others], { images, annotations, }) {
    if (first === undefined || others.length > 0 || Object.keys(annotations).length > 0) {
        return undefined;
    }
    const { manifest, source, text, digest } = first;
    if (manifest.kind === 'manifest' || source.platform !== undefined)
        return undefined;
    if (manifest.manifests.some((entry) => entry.platform === undefined))
        return undefined;
    const [whole, ...parts] = contentToCopy(first, images);
    return whole === digest && parts.length === 0
        ? { text, digest, mediaType: manifest.mediaType }
        : undefined;
}
/** The new index with the manifests it names: all that buildx reads when the rest is there already. */
async function writeLayout(doors, work) {
    const { builder, images, layout } = work;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(layout, 'blobs', 'sha256'), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    writeBlob(work, work.index.text);
    writeTop(work);
    const parts = images.flatMap((image) => [image, ...image.attestations]);
    const faults = [];
    await Promise.all(parts.map(async ({ from, digest }) => {
        const { source } = from;
        const text = from.digest === digest
            ? (0,parsed/* accepted */.q)(from.text)
            : await readManifestOf(doors, { builder, source, digest });
        if (text.ok)
            writeBlob(work, text.value);
        else
            faults.push(`${digest} of ${source.name} cannot be read: ${text.reason}`);
    }));
    if (faults.length > 0)
        throw refusal(faults);
}
function writeBlob({ layout }, text) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(layout, 'blobs', 'sha256', (0,oci_digest/* encodedPart */.eA)((0,oci_digest/* digestOf */.ol)(text))), text);
}
function writeTop({ layout, index }) {
    const { mediaType, digest, text } = index;
    const top = { mediaType, digest, size: Buffer.byteLength(text) };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [top] }));
}
/** Copies what the repository, or without one the layout, may lack. Nothing there is named by it. */
async function copyContent(doors, { builder, images, layout, to }) {
    const copies = new Map();
    for (const from of new Set(images.map((image) => image.from))) {
        if (isAt(from.source, to))
            continue;
        for (const digest of contentToCopy(from, images)) {
            const target = to === undefined ? `oci-layout://${layout}` : (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(to, digest));
            copies.set(copyName(from.source, digest), target);
        }
    }
    for (const [name, target] of copies) {
        doors.log.info(`Copying ${name} to ${to === undefined ? 'the OCI layout' : (0,reference/* formatRepository */.Sh)(to)}`);
        await create(doors, { builder, target, name });
    }
}
function isAt({ place }, to) {
    return (place.kind === 'registry' &&
        to !== undefined &&
        (0,reference/* formatRepository */.Sh)(place.reference) === (0,reference/* formatRepository */.Sh)(to));
}
async function pushIndex(doors, { builder, index, layout, to }) {
    const target = (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(to, index.digest));
    doors.log.info(`Pushing ${target}, without a tag`);
    await create(doors, { builder, target, name: `oci-layout://${layout}@${index.digest}` });
}
async function create({ run }, { builder, target, name, }) {
    const exit = await (0,buildx/* runImagetools */.Q)(run, builder, [
        // Without the flag a lone manifest would be wrapped in a new index, with another digest.
        ...['create', '--prefer-index=false', '--tag', target],
        name,
    ]);
    (0,command/* assertSuccess */.SX)(exit, {
        what: `${name} could not be copied to ${target}`,
        hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
    });
}
function refusal(faults) {
    return new errors/* ActionError */.lZ({
        message: [
            'The sources do not make up the image that was asked for:',
            ...faults.map((fault) => `- ${fault}`),
        ].join('\n'),
        hint: 'No tag was moved. Name one source per platform, or correct `platforms`. A source that is right although its image config says otherwise is written `platform=platform=reference`.',
    });
}


/***/ }),

/***/ 5847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(235);
/* harmony import */ var _system_cancel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9178);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5016);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1809);
/* harmony import */ var _system_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2604);
/* harmony import */ var _system_records_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1580);
/* harmony import */ var _system_state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3103);
// What every entry does around its story: opens the doors, and is the only place that catches.








/** Runs the story of a step that may fail; what it throws becomes the step's one error. */
async function runStep(story) {
    const cancellation = (0,_system_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .listenForCancel */ .Y)();
    const log = (0,_system_log_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerLog */ .t1)(Date.now);
    const state = (0,_system_records_js__WEBPACK_IMPORTED_MODULE_5__/* .recordedState */ .Od)((0,_system_state_js__WEBPACK_IMPORTED_MODULE_6__/* .runnerState */ .Ej)(), process.env);
    const doors = {
        run: (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .realRun */ .E0)({ log, cancellation }),
        log,
        state,
        env: process.env,
        now: Date.now,
        sleep: cancellation.sleep,
        // Until a plan says otherwise.
        attempts: 1,
        folder: (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .stepFolder */ .D)(process.env, state),
    };
    try {
        const abandoned = (0,_system_records_js__WEBPACK_IMPORTED_MODULE_5__/* .takeAbandoned */ .Q4)(process.env);
        if (abandoned.length > 0) {
            // Rare, so not in the part that every step loads.
            const { clearAbandoned } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 5265));
            await clearAbandoned(doors, abandoned);
        }
        await story(doors);
    }
    catch (error) {
        // One error, which the runner shows beside the line of a Dockerfile when it is about one.
        _actions_core__WEBPACK_IMPORTED_MODULE_7__/* .error */ .z3((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(error), (0,_system_log_js__WEBPACK_IMPORTED_MODULE_4__/* .annotation */ .w7)(error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ ? error.place : undefined));
        process.exitCode = _actions_core__WEBPACK_IMPORTED_MODULE_7__/* .ExitCode */ .yU.Failure;
        cancellation.stopChildren();
        if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc)
            process.exitCode = (0,_system_cancel_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .F)(error.signal);
    }
}


/***/ }),

/***/ 2618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
// EXTERNAL MODULE: ./lib/src/oci/git-context.js
var git_context = __webpack_require__(237);
// EXTERNAL MODULE: ./lib/src/system/docker-config.js
var docker_config = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/src/oci/csv.js
var csv = __webpack_require__(6728);
;// CONCATENATED MODULE: ./lib/src/gather/build.js
// What the build's inputs name outside of the action: files, folders and variables.




function readBuildFacts(env, inputs) {
    const valuesOf = (name) => {
        const items = (0,csv/* listItems */.Dw)(inputs[name], name === 'secret-envs' ? 'comma-or-newline' : 'newline');
        return items.ok ? items.value.map((item) => item.slice(item.indexOf('=') + 1)) : [];
    };
    const folders = valuesOf('build-contexts').filter((context) => !(0,build_context/* isRemoteContext */.u)(context) && !(0,git_context/* namesDefaultContext */.vc)(context));
    return {
        isWorkspaceEmpty: isEmptyFolder(process.cwd()),
        missingPaths: [...valuesOf('secret-files'), ...folders].filter((path) => !(0,external_node_fs_.existsSync)(path)),
        unsetVariables: valuesOf('secret-envs').filter((name) => env[name] === undefined),
        noDefaultAttestations: isOn(env.BUILDX_NO_DEFAULT_ATTESTATIONS),
        isHeadOfPull: env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF === 'true',
    };
}
// As Go reads booleans, which is how buildx reads this one.
function isOn(text) {
    return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}
function isEmptyFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).length === 0;
    }
    catch {
        return true;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
;// CONCATENATED MODULE: ./lib/src/gather/builder.js
// The builders that were there before this step.





/** Looks up a builder by name, without booting it. */
async function findBuilder({ run }, { name, buildx }) {
    if (buildx.kind === 'missing')
        return { kind: 'missing', name, reason: buildx.reason };
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx.buildx, {
        args: ['inspect', name],
        output: 'captured',
    });
    const builder = (0,command/* isSuccess */.oJ)(exit) ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout) : undefined;
    return builder === undefined
        ? { kind: 'missing', name, reason: (0,command/* reasonOf */.A3)(exit) }
        : { kind: 'found', builder };
}
/**
 * The builder that an earlier step selected. The engine's own does not count, nor does one that this
 * action made for another job: jobs of one user share the selection, and that job removes it.
 *
 * When surely nothing is selected, buildx is not asked.
 */
async function findSelectedBuilder({ run, env }, buildx) {
    const name = env.BUILDX_BUILDER || (0,docker_config/* selectedBuilderName */.Up)(env);
    if (buildx.kind === 'missing' || name === undefined || isOfAnotherJob(name, env))
        return undefined;
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx.buildx, { args: ['inspect'], output: 'captured' });
    const builder = (0,command/* isSuccess */.oJ)(exit) ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout) : undefined;
    return builder === undefined || builder.driver === 'docker' ? undefined : builder;
}
const prefix = 'multiplatform-image-';
/** A name that no other step, and no other job, gives its builder. */
function newBuilderName(env) {
    return `${prefix}${jobMark(env)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
}
function isOfAnotherJob(name, env) {
    return name.startsWith(prefix) && !name.startsWith(`${prefix}${jobMark(env)}-`);
}
// A runner's folder for temporary files tells apart the jobs that run at the same time, the rest
// those that run one after the other.
function jobMark(env) {
    const marks = ['RUNNER_TEMP', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'];
    const text = marks.map((name) => env[name] ?? '').join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./lib/src/gather/buildx.js
// Finds buildx: the docker command's plug-in, or a stand-alone one.





/**
 * The first that tells its version. The plug-in is called by its own path: it is the same program
 * as behind `docker buildx`, whose start takes three times as long as that of buildx itself.
 */
async function findBuildx({ run, env }) {
    const plugin = pluginFolders(env)
        .map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx'))
        .find(isExecutable);
    const failures = [];
    for (const words of [
        ...(plugin === undefined ? [] : [[plugin]]),
        ['docker', 'buildx'],
        ['buildx'],
    ]) {
        const exit = await (0,system_buildx/* runBuildx */.A)(run, { words }, { args: ['version'], output: 'captured' });
        if ((0,command/* isSuccess */.oJ)(exit))
            return { kind: 'found', buildx: { words, ...versionField(exit.stdout) } };
        failures.push(`${words.join(' ')}: ${(0,command/* reasonOf */.A3)(exit)}`);
    }
    return { kind: 'missing', reason: failures.join('\n') };
}
/**
 * Where the docker command looks for its plug-ins, first come first served.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli-plugins/manager/manager.go (getPluginDirs)
 * and manager_unix.go
 */
function pluginFolders(env) {
    const { cliPluginsExtraDirs: extra } = (0,docker_config/* dockerConfig */.p1)(env);
    return [
        ...(Array.isArray(extra) ? extra.filter((path) => typeof path === 'string') : []),
        (0,external_node_path_.join)((0,docker_config/* dockerFolder */.NC)(env), 'cli-plugins'),
        '/usr/local/lib/docker/cli-plugins',
        '/usr/local/libexec/docker/cli-plugins',
        '/usr/lib/docker/cli-plugins',
        '/usr/libexec/docker/cli-plugins',
    ];
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
// `github.com/docker/buildx v0.36.1 54b8df0…`; Debian's: `… 0.29.1+ds1 0.29.1+ds1-1`. A build that
// was not given its version says v0.0.0+unknown.
function versionField(text) {
    const version = /\sv?(\d+\.\d+\.\d+)/.exec(text)?.[1];
    return version === undefined || version === '0.0.0' ? {} : { version };
}

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var platform = __webpack_require__(6993);
;// CONCATENATED MODULE: ./lib/src/gather/engine.js
// The engine: whether it is on this machine, and what it says of itself.




/** Asks the engine only when the answer is used: when `wantsInfo`, or when it may be elsewhere. */
async function readEngine(doors, { wantsInfo }) {
    const isLocal = isLocalEngine(doors.env);
    return {
        isLocal,
        context: (0,docker_config/* contextName */.fW)(doors.env),
        ...(wantsInfo || !isLocal ? { info: await askEngine(doors) } : {}),
    };
}
// Where another context leads is not looked up: its engine is asked instead.
function isLocalEngine(env) {
    return env.DOCKER_HOST ? env.DOCKER_HOST.startsWith('unix://') : (0,docker_config/* contextName */.fW)(env) === 'default';
}
async function askEngine({ run }) {
    const exit = await run({
        tool: 'docker',
        args: ['info', '--format', '{{json .}}'],
        output: 'captured',
    });
    const info = (0,manifest/* parseJson */.qF)(exit.stdout);
    // `docker info` exits 0 without a server when given a format, and says so in ServerErrors.
    if (!(0,command/* isSuccess */.oJ)(exit) || !(0,manifest/* isRecord */.u4)(info) || typeof info.Architecture !== 'string') {
        return { kind: 'silent', reason: (0,command/* reasonOf */.A3)(exit) };
    }
    if (info.Architecture === '') {
        const listed = Array.isArray(info.ServerErrors) ? info.ServerErrors : [];
        const errors = listed.filter((error) => typeof error === 'string').join('; ');
        return { kind: 'silent', reason: errors === '' ? (0,command/* reasonOf */.A3)(exit) : errors };
    }
    return {
        kind: 'answered',
        architecture: (0,platform/* normalisePlatform */.WN)({ os: 'linux', architecture: info.Architecture }).architecture,
        hasContainerdStore: hasContainerdStore(info.DriverStatus),
    };
}
// [["driver-type","io.containerd.snapshotter.v1"]], the way buildx itself tells the stores apart:
// https://github.com/docker/buildx/blob/v0.36.1/util/dockerutil/client.go
function hasContainerdStore(driverStatus) {
    return (Array.isArray(driverStatus) &&
        driverStatus.some((pair) => Array.isArray(pair) && pair[1] === 'io.containerd.snapshotter.v1'));
}

// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
;// CONCATENATED MODULE: ./lib/src/gather/event.js
// What started the workflow, as the runner tells it: variables, and the event's payload.


/**
 * Reads the default variables of a job.
 *
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function readEvent(env) {
    const read = (name) => env[name] ?? '';
    const payload = (0,manifest/* parseJson */.qF)((0,files/* tryReadText */.B)(read('GITHUB_EVENT_PATH')) ?? '');
    return {
        name: read('GITHUB_EVENT_NAME'),
        payload: (0,manifest/* isRecord */.u4)(payload) ? payload : {},
        ref: read('GITHUB_REF'),
        sha: read('GITHUB_SHA'),
        headRef: read('GITHUB_HEAD_REF'),
        baseRef: read('GITHUB_BASE_REF'),
        actor: read('GITHUB_ACTOR'),
        repository: read('GITHUB_REPOSITORY'),
        serverUrl: read('GITHUB_SERVER_URL'),
        apiUrl: read('GITHUB_API_URL'),
        workflow: read('GITHUB_WORKFLOW'),
        job: read('GITHUB_JOB'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: read('GITHUB_RUN_ATTEMPT'),
    };
}

;// CONCATENATED MODULE: ./lib/src/gather/github-cache.js
// GitHub's cache service, as far as this runner offers it and BuildKit can use it.

const missing = { kind: 'missing' };
/**
 * Knocks at the cache's door: BuildKit would wait for a service that is silent as long as the job
 * lasts. Any answer will do, a refusal as well.
 */
async function askGitHubCache(env, now, { ask = fetch, patience = 10_000 } = {}) {
    const offer = readGitHubCache(env, now);
    if (offer.kind !== 'offered')
        return offer;
    const url = env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL || '';
    try {
        await ask(url, { signal: AbortSignal.timeout(patience) });
        return offer;
    }
    catch (error) {
        const { message, cause } = error instanceof Error ? error : new Error(String(error));
        return { kind: 'silent', reason: (cause instanceof Error && cause.message) || message };
    }
}
/**
 * Buildx itself takes address and token from these variables, so neither is ever on a command line.
 * They are looked at because a token that BuildKit cannot read fails the build whatever
 * `ignore-error` says, and runners other than GitHub's hand out such tokens.
 *
 * Source: addGithubToken and isActive, https://github.com/docker/buildx/blob/v0.36.1/build/opt.go;
 * New, https://github.com/tonistiigi/go-actions-cache/blob/54bc28c26fd2/cache.go
 */
function readGitHubCache(env, now) {
    const isAddressed = Boolean(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL);
    const claims = claimsOf(env.ACTIONS_RUNTIME_TOKEN ?? '');
    if (!isAddressed || claims === undefined)
        return missing;
    const { ac, exp, nbf } = claims;
    const scopes = typeof ac === 'string' ? (0,manifest/* parseJson */.qF)(ac) : undefined;
    if (!Array.isArray(scopes) || typeof exp !== 'number' || typeof nbf !== 'number')
        return missing;
    const seconds = now / 1000;
    if (seconds < nbf || seconds > exp)
        return missing;
    return { kind: 'offered', isWritable: scopes.some(isWritableScope) };
}
/** What a JSON Web Token claims; its signature is the cache service's affair. */
function claimsOf(token) {
    const [header = '', payload = '', signature, ...more] = token.split('.');
    if (signature === undefined || more.length > 0)
        return undefined;
    const [first, claims] = [header, payload].map((part) => (0,manifest/* parseJson */.qF)(Buffer.from(part, 'base64url').toString('utf8')));
    return (0,manifest/* isRecord */.u4)(first) && (0,manifest/* isRecord */.u4)(claims) ? claims : undefined;
}
const writing = 2;
function isWritableScope(scope) {
    const permission = (0,manifest/* isRecord */.u4)(scope) ? scope.Permission : undefined;
    return typeof permission === 'number' && (permission & writing) !== 0;
}

// EXTERNAL MODULE: ./lib/src/gather/inputs.js
var gather_inputs = __webpack_require__(6503);
;// CONCATENATED MODULE: ./lib/src/gather/machine.js
// The machine: its system, its architecture, and the emulators that its kernel knows.





async function readMachine({ run }, { wantsArm }) {
    const architecture = (0,platform/* architectureOfNode */.RL)(process.arch);
    const runs32BitArm = architecture === 'arm' ||
        (architecture === 'arm64' &&
            wantsArm &&
            // The kernel grants the 32-bit personality only where the processor has that mode.
            // https://github.com/util-linux/util-linux/blob/v2.40/sys-utils/lscpu-cputype.c
            (0,command/* isSuccess */.oJ)(await run({ tool: 'setarch', args: ['linux32', 'true'], output: 'captured' })));
    return { os: process.platform, architecture, runs32BitArm };
}
const binfmtFolder = '/proc/sys/fs/binfmt_misc';
/**
 * Reads the kernel's registrations; undefined when the filesystem is not mounted here, which says
 * nothing about the kernel: the binfmt image mounts it for itself.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function readRegistrations(folder = binfmtFolder) {
    const names = tryReadFolder(folder);
    if (!names.includes('register'))
        return undefined;
    return names
        .filter((name) => !['register', 'status'].includes(name))
        .map((name) => ({ name, text: (0,files/* tryReadText */.B)((0,external_node_path_.join)(folder, name)) ?? '' }));
}
function tryReadFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
;// CONCATENATED MODULE: ./lib/src/gather/nodes.js

async function readNodes(env, append) {
    return {
        tls: readTls(env),
        ...(append === '' ? {} : { append: await parseYaml(append) }),
    };
}
/**
 * `BUILDER_NODE_<index>_AUTH_TLS_CACERT`, `…_CERT` and `…_KEY`.
 *
 * Source: https://github.com/docker/setup-buildx-action#authentication-support
 */
function readTls(env) {
    const found = new Map();
    for (const [name, value] of Object.entries(env)) {
        const [, index, part] = /^BUILDER_NODE_(\d+)_AUTH_TLS_(CACERT|CERT|KEY)$/.exec(name) ?? [];
        if (index === undefined || part === undefined || !value)
            continue;
        const known = found.get(Number(index)) ?? {};
        found.set(Number(index), { ...known, [part.toLowerCase()]: value });
    }
    return found;
}
async function parseYaml(text) {
    // Few workflows describe nodes, so its parser is loaded when one does.
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        return (0,parsed/* accepted */.q)(parse(text));
    }
    catch (error) {
        return (0,parsed/* rejected */.n)(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
}

;// CONCATENATED MODULE: ./lib/src/gather/gather.js
// Gathers the facts, asking everything that is needed once and at the same time.














/** Never fails: what is missing is a fact, and the plan makes a problem of it. */
async function gather(doors, door = 'root') {
    const inputs = (0,gather_inputs/* readInputs */.Ko)(doors.env, door);
    const build = readBuildFacts(doors.env, inputs);
    const [machine, firstLook, builders, nodes, githubCache] = await Promise.all([
        readMachine(doors, {
            wantsArm: /\barm(?!64)/i.test(`${inputs.platforms} ${inputs.emulators}`),
        }),
        readEngine(doors, { wantsInfo: needsEngineInfo(inputs) }),
        findBuilders(doors, inputs),
        readNodes(doors.env, inputs.append),
        findGitHubCache(doors, inputs),
    ]);
    // Which driver a builder has that is given by name is only known now.
    const isEngines = inputs.builder !== '' && driverOf(builders.namedBuilder) === 'docker';
    const engine = isEngines && firstLook.info === undefined
        ? await readEngine(doors, { wantsInfo: true })
        : firstLook;
    const selectedBefore = (0,docker_config/* selectedBuilderName */.Up)(doors.env);
    const registrations = readRegistrations();
    return {
        inputs,
        event: readEvent(doors.env),
        githubCache,
        unknownInputs: (0,gather_inputs/* unknownInputs */.qs)(doors.env, door),
        knownInputs: gather_inputs/* doorInputs */.GI[door],
        machine,
        engine,
        paths: readPaths(inputs, build),
        build,
        ...builders,
        nodes,
        ...(registrations === undefined ? {} : { registrations }),
        ...(selectedBefore === undefined ? {} : { selectedBefore }),
        newBuilderName: newBuilderName(doors.env),
    };
}
// What a user asks for by name is used as it is.
async function findGitHubCache({ env, now }, inputs) {
    const isAutomatic = inputs.cache === 'auto' && inputs['cache-from'] === '' && inputs['cache-to'] === '';
    return isAutomatic ? askGitHubCache(env, now()) : readGitHubCache(env, now());
}
// The engine's image store decides how to load an image, and what the docker driver can do.
function needsEngineInfo(inputs) {
    const loads = inputs.load.toLowerCase() === 'true' || /\btype=docker\b/.test(inputs.outputs);
    return loads || inputs.driver === 'docker';
}
function driverOf(found) {
    return found?.kind === 'found' ? found.builder.driver : undefined;
}
async function findBuilders(doors, inputs) {
    const buildx = await findBuildx(doors);
    const name = inputs.builder || inputs.name;
    const [namedBuilder, selectedBuilder] = await Promise.all([
        name === '' ? undefined : findBuilder(doors, { name, buildx }),
        inputs.builder === '' ? findSelectedBuilder(doors, buildx) : undefined,
    ]);
    return {
        buildx,
        ...(namedBuilder === undefined ? {} : { namedBuilder: namedBuilder }),
        ...(selectedBuilder === undefined ? {} : { selectedBuilder }),
    };
}
function readPaths(inputs, { isWorkspaceEmpty }) {
    const { context } = inputs;
    const isCommit = context === '' || (context === '.' && isWorkspaceEmpty);
    const isRemote = isCommit || (0,build_context/* isRemoteContext */.u)(context) || (0,git_context/* namesDefaultContext */.vc)(context);
    const dockerfiles = inputs.file === ''
        ? [(0,external_node_path_.join)(inputs.context, 'Dockerfile'), (0,external_node_path_.join)(inputs.context, 'dockerfile')]
        : [(0,external_node_path_.isAbsolute)(inputs.file) ? inputs.file : (0,external_node_path_.resolve)(inputs.file)];
    return {
        hasContext: isRemote || (0,external_node_fs_.existsSync)(inputs.context),
        hasDockerfile: isRemote || (0,build_context/* isRemoteContext */.u)(inputs.file) || dockerfiles.some(external_node_fs_.existsSync),
        hasBuildkitdConfig: inputs['buildkitd-config'] === '' || (0,external_node_fs_.existsSync)(inputs['buildkitd-config']),
    };
}


/***/ }),

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ doorInputs),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   qs: () => (/* binding */ unknownInputs)
/* harmony export */ });
// Each door's action.yml is the source of these names; a contract test holds them together.
const doorInputs = {
    root: [
        'tags',
        'push',
        'labels',
        'annotations',
        'context',
        'platforms',
        'file',
        'target',
        'build-args',
        'build-contexts',
        'secrets',
        'secret-envs',
        'secret-files',
        'ssh',
        'github-token',
        'provenance',
        'sbom',
        'attests',
        'no-cache',
        'no-cache-filters',
        'pull',
        'network',
        'add-hosts',
        'allow',
        'ulimit',
        'shm-size',
        'cgroup-parent',
        'call',
        'outputs',
        'load',
        'cache-from',
        'cache-to',
        'cache',
        'verify',
        'smoke-test',
        'emulators',
        'binfmt-image',
        'mirrors',
        'buildx-version',
        'driver',
        'driver-opts',
        'buildkitd-flags',
        'buildkitd-config',
        'buildkitd-config-inline',
        'endpoint',
        'append',
        'allow-missing-nodes',
        'builder',
        'name',
        'use',
        'cleanup',
        'keep-state',
        'attempts',
        'move-tags',
        'summary',
    ],
    matrix: ['platforms', 'runners'],
    merge: [
        'tags',
        'push',
        'annotations',
        'sources',
        'digests',
        'platforms',
        'verify',
        'smoke-test',
        'emulators',
        'binfmt-image',
        'mirrors',
        'buildx-version',
        'driver',
        'driver-opts',
        'buildkitd-flags',
        'buildkitd-config',
        'buildkitd-config-inline',
        'endpoint',
        'builder',
        'name',
        'use',
        'cleanup',
        'keep-state',
        'attempts',
        'move-tags',
        'summary',
    ],
};
const prefix = 'INPUT_';
/**
 * Reads the door's inputs from the runner's variables: `INPUT_` and the name in upper case, blanks
 * as `_`.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
function readInputs(env, door) {
    const own = new Set(doorInputs[door]);
    const read = (name) => own.has(name) ? (env[`${prefix}${name.toUpperCase()}`] ?? '').trim() : '';
    const names = Object.values(doorInputs).flat();
    return Object.fromEntries(names.map((name) => [name, read(name)]));
}
/** Names under `with:` that this door does not have; the runner passes them on all the same. */
function unknownInputs(env, door) {
    const known = new Set(doorInputs[door]);
    return Object.keys(env)
        .filter((variable) => variable.startsWith(prefix))
        .map((variable) => variable.slice(prefix.length).toLowerCase())
        .filter((name) => name !== '' && !known.has(name));
}


/***/ }),

/***/ 6077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ runJob),
  q: () => (/* binding */ tell)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/oci/csv.js
var csv = __webpack_require__(6728);
;// CONCATENATED MODULE: ./lib/src/build/secrets.js
// Secrets on the way to buildx: named on the command line, their values in its environment.

/** Variables of the child process alone; the number keeps the secret's own name out of it. */
function variableOf(index) {
    return `MULTIPLATFORM_IMAGE_SECRET_${index + 1}`;
}
/**
 * A value goes through the environment and not, as in build-push-action, through a file: nothing is
 * left on the disk when this step is killed.
 */
function secretArguments(secrets) {
    return secrets.flatMap((secret, index) => [
        '--secret',
        `${(0,csv/* csvField */.XR)(`id=${secret.id}`)},${(0,csv/* csvField */.XR)(sourceField(secret, index))}`,
    ]);
}
function sourceField(secret, index) {
    switch (secret.source) {
        case 'value':
            return `env=${variableOf(index)}`;
        case 'variable':
            return `env=${secret.variable}`;
        case 'file':
            return `src=${secret.path}`;
    }
}
function secretEnvironment(secrets) {
    return Object.fromEntries(secrets.flatMap((secret, index) => secret.source === 'value' ? [[variableOf(index), secret.value]] : []));
}
/**
 * What the log must not show. Line by line, since the runner masks within a line; and nothing so
 * short that masking it would make digests unreadable and job outputs vanish.
 */
function secretTexts(secrets, env) {
    const values = secrets.map((secret) => knownValue(secret, env));
    return values
        .flatMap((value) => value.split(/\r?\n/))
        .map((line) => line.trim())
        .filter((line) => line.length >= shortestMasked);
}
const shortestMasked = 4;
function knownValue(secret, env) {
    switch (secret.source) {
        case 'value':
            return secret.value;
        case 'variable':
            return env[secret.variable] ?? '';
        case 'file':
            return '';
    }
}
function maskSecrets({ log, env }, secrets) {
    for (const text of secretTexts(secrets, env))
        log.mask(text);
}

;// CONCATENATED MODULE: ./lib/src/build/arguments.js
// Plan → arguments of `buildx build`. Pure.



function buildArguments({ builder, platforms, plan }, destination) {
    return [
        ...['build', '--builder', builder],
        ...['--platform', platforms.map(oci_platform/* formatPlatform */.Bq).join(',')],
        ...sourceArguments(plan),
        ...sandboxArguments(plan),
        ...imageArguments(plan),
        ...cacheArguments(plan),
        ...destination,
        // A folder may begin with a dash.
        '--',
        plan.context,
    ];
}
/** Where the build takes its files and values from. */
function sourceArguments(plan) {
    return [
        ...one('--file', plan.file),
        ...one('--target', plan.target),
        ...each('--build-arg', plan.buildArgs),
        ...each('--build-context', plan.buildContexts),
        ...secretArguments(plan.secrets),
        ...each('--ssh', plan.ssh),
    ];
}
/** What RUN steps see of the world. */
function sandboxArguments(plan) {
    return [
        ...each('--add-host', plan.addHosts),
        ...each('--allow', plan.allow),
        ...one('--network', plan.network),
        ...each('--ulimit', plan.ulimits),
        ...one('--shm-size', plan.shmSize),
        ...one('--cgroup-parent', plan.cgroupParent),
    ];
}
/** What the image says of itself. */
function imageArguments(plan) {
    return [
        ...each('--label', plan.labels),
        ...each('--annotation', plan.annotations),
        ...each('--attest', plan.attestations),
    ];
}
function cacheArguments(plan) {
    return [
        ...(plan.noCache ? ['--no-cache'] : []),
        ...each('--no-cache-filter', plan.noCacheFilters),
        ...(plan.pull ? ['--pull'] : []),
    ];
}
/** The same build once more, out of the builder's cache: nothing that would make another image. */
function repeated(plan) {
    return { ...plan, noCache: false, noCacheFilters: [], pull: false };
}
function one(flag, value) {
    return value === undefined ? [] : [flag, value];
}
function each(flag, values) {
    return values.flatMap((value) => [flag, value]);
}
/**
 * Pushes without any tag; with one, BuildKit refuses (`can't push tagged ref … by digest`).
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/README.md#imageregistry
 */
function pushDestination(repositories, metadataFile, imageOptions = []) {
    const names = repositories.map(oci_reference/* formatRepository */.Sh).join(',');
    const fields = [
        ...['type=image', `"name=${names}"`, 'push-by-digest=true', 'name-canonical=true', 'push=true'],
        ...imageOptions,
    ];
    return ['--metadata-file', metadataFile, '--output', fields.join(',')];
}
function layoutDestination(folder, metadataFile, imageOptions = []) {
    const fields = [
        ...['type=oci', `"dest=${folder.replaceAll('"', '""')}"`, 'tar=false'],
        ...imageOptions,
    ];
    return ['--metadata-file', metadataFile, '--output', fields.join(',')];
}
function loadDestination(tags) {
    return ['--load', ...each('--tag', tags.map(oci_reference/* formatReference */.FH))];
}
/** The tags name the image in exports that hold a name, such as `type=oci`. */
function exportDestination({ exports, tags, }) {
    return [...each('--output', exports), ...each('--tag', tags.map(oci_reference/* formatReference */.FH))];
}
/** For the classic image store, which holds neither attestations nor annotations. */
function plainImage(plan) {
    const attestations = ['type=provenance,disabled=true', 'type=sbom,disabled=true'];
    return { ...plan, attestations, annotations: [] };
}

;// CONCATENATED MODULE: ./lib/src/build/cache.js
// Plan of the cache → arguments and environment of `buildx build`. Pure.


/** What every build reads; a source that is not there is passed over by BuildKit. */
function cacheSources({ cache, platforms }) {
    return sourcesOf(cache, platforms).flatMap((entry) => ['--cache-from', entry]);
}
/** What the one build writes that is verified; the builds after it repeat it from its cache. */
function cacheTargets({ cache, platforms }) {
    return targetsOf(cache, platforms).flatMap((entry) => ['--cache-to', entry]);
}
/** For every build with such arguments. */
function cacheEnvironment(cache) {
    return cache.kind === 'explicit' ? cache.variables : {};
}
function cacheSecrets(cache) {
    return cache.kind === 'explicit' ? cache.secrets : [];
}
function sourcesOf(cache, platforms) {
    switch (cache.kind) {
        case 'none':
            return [];
        case 'explicit':
            return cache.from;
        case 'github':
            return [`type=gha,scope=${scopeFor(cache.scope, platforms)}`];
        case 'registry': {
            const own = ofPlatforms(cache.reference, platforms);
            // On a pull request a leg is not pushed, so it does not look like one.
            const references = cache.isLeg || platforms.length > 1
                ? [cache.isLeg ? own : cache.reference]
                : [own, cache.reference];
            return references.map((reference) => `type=registry,ref=${(0,oci_reference/* formatReference */.FH)(reference)}`);
        }
    }
}
/**
 * `ignore-error`: without it BuildKit fails a build whose image is fine because its cache is not.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/README.md#export-cache
 */
function targetsOf(cache, platforms) {
    switch (cache.kind) {
        case 'none':
            return [];
        case 'explicit':
            return cache.to;
        case 'github':
            return cache.isWritten
                ? [`type=gha,scope=${scopeFor(cache.scope, platforms)},mode=max,ignore-error=true`]
                : [];
        case 'registry': {
            const { reference, isLeg, isWritten } = cache;
            const target = isLeg ? ofPlatforms(reference, platforms) : reference;
            return isWritten
                ? [`type=registry,ref=${(0,oci_reference/* formatReference */.FH)(target)},mode=max,ignore-error=true`]
                : [];
        }
    }
}
function scopeFor(scope, platforms) {
    return `${scope}-${platformWords(platforms)}`;
}
function ofPlatforms(reference, platforms) {
    return { ...reference, tag: `${reference.tag}-${platformWords(platforms)}`.slice(0, longestTag) };
}
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-manifests
const longestTag = 128;
/** The same set in another order is the same cache. */
function platformWords(platforms) {
    return platforms
        .map((platform) => (0,oci_platform/* formatPlatform */.Bq)(platform).replaceAll('/', '-'))
        .sort()
        .join('-');
}

// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
;// CONCATENATED MODULE: ./lib/src/build/dockerfile-error.js
// Which line of the user's Dockerfile a failure is about. Pure.


/** The Dockerfile's path in the workspace; undefined when it comes from elsewhere. */
function dockerfileOf({ context, file }) {
    if ((0,build_context/* isRemoteContext */.u)(context) || (file !== undefined && (0,build_context/* isRemoteContext */.u)(file)))
        return undefined;
    return file ?? (0,external_node_path_.join)(context, 'Dockerfile');
}
/**
 * What buildx prints below a failure: `Dockerfile:4` and the lines around it, with or without a ruler.
 * It names the file without its folder; errors of other files, such as an included one, have none.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/solver/errdefs/source.go
 */
function placeOf(excerpt, plan) {
    const file = dockerfileOf(plan);
    // A failed step's own output stands before it.
    const line = [...excerpt.matchAll(/^\S.*:(\d+)\n(?:-+\n)?\s+\d+ \| /gm)].at(-1)?.[1];
    return file === undefined || line === undefined ? undefined : { file, line: Number(line) };
}

;// CONCATENATED MODULE: ./lib/src/build/part-annotations.js
// Annotations of an image that is built in parts: what goes to a part, and what to their index. Pure.

// `level,level:key=value`, as the plan has checked it; without a level it is the manifest's.
function parsed(text) {
    const [, levels, pair = text] = /^(?:([^=:]*):)?([^=]*=.*)$/s.exec(text) ?? [];
    return { levels: levels === undefined ? ['manifest'] : levels.split(','), pair };
}
/** Values of `--annotation` for a build of these platforms; a part has no index of its own to annotate. */
function annotationsOfPart(annotations, platforms) {
    return annotations.map(parsed).flatMap(({ levels, pair }) => {
        const own = levels.flatMap((level) => {
            const [, name = '', platform] = /^([a-z-]+)(?:\[(.*)\])?$/.exec(level) ?? [];
            if (name.startsWith('index'))
                return [];
            if (platform === undefined)
                return [name];
            const wanted = (0,oci_platform/* parsePlatform */.FL)(platform, '');
            const isOwn = wanted.ok && platforms.some((one) => (0,oci_platform/* isSamePlatform */.SW)(one, wanted.value));
            // BuildKit drops what is meant for one platform when that is the only one.
            return isOwn ? [platforms.length === 1 ? name : level] : [];
        });
        return own.length === 0 ? [] : [`${own.join(',')}:${pair}`];
    });
}
/** The annotations of the index, by key. */
function indexAnnotations(annotations) {
    const pairs = annotations
        .map(parsed)
        .filter(({ levels }) => levels.includes('index'))
        .map(({ pair }) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
    return Object.fromEntries(pairs);
}

;// CONCATENATED MODULE: ./lib/src/build/build.js
// Builds every platform at once: pushed by digest without a tag, or into an OCI layout.
















function build(doors, { plan, builder }) {
    return buildPart(doors, { plan, builder, platforms: plan.platforms });
}
/** One `buildx build` of some of the platforms; `index` tells apart those that run at a time. */
async function buildPart(doors, { plan, builder, platforms, index, }) {
    maskSecrets(doors, plan.build.secrets);
    for (const secret of cacheSecrets(plan.cache))
        doors.log.mask(secret);
    const suffix = index === undefined ? '' : `-${index}`;
    const metadataFile = (0,external_node_path_.join)(doors.folder(), `metadata${suffix}.json`);
    const layout = plan.delivery.kind === 'push' ? undefined : (0,external_node_path_.join)(doors.folder(), `layout${suffix}`);
    if (layout !== undefined)
        (0,external_node_fs_.mkdirSync)(layout);
    const { imageOptions } = plan.build;
    const annotations = annotationsOfPart(plan.build.annotations, platforms);
    const part = index === undefined ? plan.build : { ...plan.build, annotations };
    const cache = { cache: cacheOfPart(plan.cache, index), platforms };
    const request = { builder: builder.info.name, platforms, plan: part };
    const destination = plan.delivery.kind === 'push'
        ? pushDestination(plan.delivery.repositories, metadataFile, imageOptions)
        : layoutDestination(layout ?? '', metadataFile, imageOptions);
    const sources = cacheSources(cache);
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: 'The build',
        attempt: (previous) => (0,buildx/* runBuildx */.A)(doors.run, builder.buildx, {
            // When only the push failed, the builder has everything: it is neither built nor cached again.
            args: isPushFailure(previous)
                ? buildArguments({ ...request, plan: repeated(part) }, [...sources, ...destination])
                : buildArguments(request, [...sources, ...cacheTargets(cache), ...destination]),
            env: { ...secretEnvironment(plan.build.secrets), ...cacheEnvironment(plan.cache) },
            output: 'shown',
            ...(index === undefined ? {} : { label: (0,oci_platform/* formatPlatforms */.Iu)(platforms) }),
        }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit))
        throw buildError(exit, { ...plan, platforms });
    const built = parseMetadata((0,files/* tryReadText */.B)(metadataFile) ?? '');
    return { ...built, ...(layout === undefined ? {} : { layout }) };
}
/** Parts would overwrite each other's registry cache, as the legs of a matrix would. */
function cacheOfPart(cache, index) {
    return cache.kind === 'registry' && index !== undefined ? { ...cache, isLeg: true } : cache;
}
/** Everything is built then, and the builder has it. */
function isPushFailure(exit) {
    return (exit !== undefined &&
        /^ > exporting to image:|^ERROR: .*failed to push/m.test((0,external_node_util_.stripVTControlCharacters)(exit.stderr)));
}
function buildError(exit, plan) {
    const ending = exit.code === null ? 'killed by a signal' : `exit status ${exit.code}`;
    const excerpt = failureExcerpt(exit.stderr);
    const place = placeOf(excerpt, plan.build);
    return new errors/* ActionError */.lZ({
        message: `The build for ${(0,oci_platform/* formatPlatforms */.Iu)(plan.platforms)} failed (${ending}); no tag was moved.\n${excerpt}`,
        hint: failureHint(excerpt, plan),
        ...(place === undefined ? {} : { place }),
    });
}
/**
 * What buildx repeats at the end: the failed step with its last output, the lines of the Dockerfile,
 * and the error. Everything before it is progress, in lines that begin with `#` and a number.
 */
function failureExcerpt(stderr) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(stderr).trimEnd().split('\n');
    const lastProgress = lines.findLastIndex((line) => /^#\d+ /.test(line));
    const excerpt = lines.slice(lastProgress + 1).filter((line) => !/^-+$/.test(line));
    return excerpt.join('\n').trim() || lines.slice(-excerptLines).join('\n');
}
const excerptLines = 12;
function failureHint(excerpt, plan) {
    const { platforms, emulators } = plan;
    // buildx leaves the platform out of a step's name when there is only one.
    const named = / > \[([a-z]+\/[a-z0-9]+(?:\/[a-z0-9]+)?) /.exec(` ${excerpt}`)?.[1];
    const platform = platforms.length === 1 ? (0,oci_platform/* formatPlatforms */.Iu)(platforms) : named;
    const isEmulated = emulators.asked.some((asked) => (0,oci_platform/* formatPlatform */.Bq)(asked) === platform);
    if (/exec format error/.test(excerpt)) {
        return isEmulated
            ? `The emulator for ${platform} is up, and the builder has tried it: what was started is a program of a third architecture. Look for a download or a COPY that is the same for every platform.`
            : `A program of ${platform ?? 'another platform'} was started where nothing can run it. Let this step install the emulator (\`emulators: auto\`), or copy and cross-compile instead of running.`;
    }
    if (/uncaught target signal \d+/.test(excerpt)) {
        const signal = /uncaught target signal (\d+)/.exec(excerpt)?.[1];
        return `The emulator stopped a program of ${platform ?? 'an emulated platform'} with signal ${signal}: a fault of QEMU, or of a program that QEMU is not good enough for. Try another QEMU with \`binfmt-image: docker.io/tonistiigi/binfmt:qemu-v7.0.0-28\` (emulators that are registered stay until they are removed), build that platform on a runner of its own, or cross-compile.`;
    }
    if (/cache exporter|error writing (?:layer|manifest|config) blob/.test(excerpt)) {
        return 'The cache could not be written. Correct `cache-to`, or add `ignore-error=true` to its entry: then the image does not depend on its cache.';
    }
    if (/failed to push/.test(excerpt)) {
        return 'Check that the registry is up and reachable, that an earlier step logged in to it, and that the login may push (on GHCR: `permissions: packages: write`).';
    }
    if (/> exporting to image:[\s\S]*failed to (?:fetch \w+ token|authorize)/.test(excerpt)) {
        return 'The registry, or what hands out its tokens, did not accept the login. Check the user and the password of the step that logged in.';
    }
    if (/no match for platform in manifest/.test(excerpt)) {
        return 'The base image has none for that platform: take the platform out of `platforms`, or choose a base image that has it.';
    }
    if (/failed to resolve source metadata|failed to authorize|pull access denied/.test(excerpt)) {
        return 'Check the name of the base image, and that an earlier step logged in to its registry when it is private.';
    }
    if (/^ERROR: .*(?:(?:code = |: )Unavailable\b|error reading from server)/m.test(excerpt)) {
        return 'The builder went away during the build: it was removed, killed or ran out of memory. Run the step again, and see the logs of the Docker engine when it happens twice.';
    }
    return 'The failed step and its output stand above; correct the Dockerfile or what it fetches.';
}
/**
 * Reads the fields this project relies on.
 *
 * Source: https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
 */
function parseMetadata(text) {
    const metadata = (0,manifest/* parseJson */.qF)(text);
    const digest = (0,manifest/* isRecord */.u4)(metadata) ? metadata['containerimage.digest'] : undefined;
    if (!(0,manifest/* isRecord */.u4)(metadata) || !(0,oci_digest/* isDigest */.Bc)(digest)) {
        throw new errors/* ActionError */.lZ({
            message: `buildx built, and its metadata name no image digest: ${text.slice(0, 200) || 'the file is empty'}`,
            hint: 'This step builds images; a Dockerfile frontend that makes something else cannot be verified. No tag was moved.',
        });
    }
    const config = metadata['containerimage.config.digest'];
    return { digest, imageId: (0,oci_digest/* isDigest */.Bc)(config) ? config : digest, metadata: text };
}

;// CONCATENATED MODULE: ./lib/src/build/call.js
// Asks the Dockerfile's frontend instead of building: lint, build arguments, targets.








/** The answer is in the log. Throws when the question failed, or the check found something. */
async function callFrontend(doors, { plan, call, builder, }) {
    maskSecrets(doors, plan.build.secrets);
    const ask = (words, output) => (0,buildx/* runBuildx */.A)(doors.run, builder.buildx, {
        args: buildArguments({
            builder: builder.info.name,
            platforms: plan.platforms,
            plan: { ...plainImage(plan.build), attestations: [] },
        }, ['--call', words]),
        env: secretEnvironment(plan.build.secrets),
        output,
    });
    const exit = await ask(call.words, 'shown');
    const findings = call.method === 'check' && exit.stdout !== ''
        ? parseFindings((await ask('check,format=json', 'captured')).stdout)
        : [];
    for (const finding of findings)
        annotate(doors, plan, finding);
    if ((0,command/* isSuccess */.oJ)(exit))
        return;
    if (findings.length > 0) {
        throw new errors/* ActionError */.lZ({
            message: `The check of the Dockerfile found ${findings.length === 1 ? 'one thing' : `${findings.length} things`} to mend:\n${findings.map(({ line, text }) => `- line ${line}: ${text}`).join('\n')}`,
            hint: 'Nothing was built. Each finding is explained at its link; `# check=skip=<rule>` in the first lines of the Dockerfile turns a rule off.',
        });
    }
    const excerpt = failureExcerpt(exit.stderr);
    const place = placeOf(excerpt, plan.build);
    throw new errors/* ActionError */.lZ({
        message: `\`call: ${call.words}\` failed: ${excerpt === '' ? (0,command/* reasonOf */.A3)(exit) : excerpt}`,
        hint: 'Nothing was built. Correct the Dockerfile at the line above.',
        ...(place === undefined ? {} : { place }),
    });
}
/**
 * Reads the answer to `--call check,format=json`; a finding without a line is at the first.
 *
 * Source: LintResults, https://github.com/moby/buildkit/blob/v0.33.1/frontend/subrequests/lint/lint.go
 */
function parseFindings(text) {
    const answer = (0,manifest/* parseJson */.qF)(text);
    const warnings = (0,manifest/* isRecord */.u4)(answer) && Array.isArray(answer.warnings) ? answer.warnings : [];
    return warnings.filter(manifest/* isRecord */.u4).map(({ ruleName, detail, description, url, location }) => {
        const words = [detail ?? description, url].filter((word) => typeof word === 'string');
        return { line: lineOf(location), text: `${ruleName}: ${words.join(' ')}` };
    });
}
function lineOf(location) {
    const ranges = (0,manifest/* isRecord */.u4)(location) && Array.isArray(location.ranges) ? location.ranges : [];
    const [first] = ranges;
    const line = (0,manifest/* isRecord */.u4)(first) && (0,manifest/* isRecord */.u4)(first.start) ? first.start.line : undefined;
    return typeof line === 'number' && line > 0 ? line : 1;
}
function annotate({ log }, { build }, { line, text }) {
    const file = dockerfileOf(build);
    if (file === undefined)
        log.warning(text);
    else
        log.warning(text, { file, line });
}

;// CONCATENATED MODULE: ./lib/src/build/exports.js





/** All in one build; there is none without exports. */
async function makeExports({ run }, { plan, builder }) {
    const { build, cache, exports, tags, platforms } = plan;
    const exit = await (0,buildx/* runBuildx */.A)(run, builder.buildx, {
        args: buildArguments({ builder: builder.info.name, platforms, plan: repeated(build) }, [
            ...cacheSources(plan),
            ...exportDestination({ exports, tags }),
        ]),
        env: { ...secretEnvironment(build.secrets), ...cacheEnvironment(cache) },
        output: 'shown',
    });
    (0,command/* assertSuccess */.SX)(exit, {
        what: `The image was built and verified, and could not be exported to ${exports.join(' and ')}`,
        hint: 'No tag was moved. Check the destination and its attributes: https://docs.docker.com/build/exporters/',
    });
}

;// CONCATENATED MODULE: ./lib/src/oci/build-steps.js
// Steps of a build as BuildKit's history tells them: when each ran, for which platform. Pure.


/**
 * Reads what `buildx history logs --progress rawjson` prints: one JSON object per line, each with
 * the vertexes that changed. Steps without an end are left out.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go (SolveStatus, Vertex)
 */
function parseBuildSteps(text, platforms) {
    const vertexes = new Map();
    for (const line of text.split('\n')) {
        const status = (0,manifest/* parseJson */.qF)(line);
        const changed = (0,manifest/* isRecord */.u4)(status) && Array.isArray(status.vertexes) ? status.vertexes : [];
        for (const value of changed) {
            const vertex = parseVertex(value);
            if (vertex === undefined)
                continue;
            vertexes.set(vertex.digest, { ...vertexes.get(vertex.digest), ...vertex });
        }
    }
    return [...vertexes.values()].flatMap((vertex) => toStep(vertex, platforms));
}
function parseVertex(value) {
    if (!(0,manifest/* isRecord */.u4)(value))
        return undefined;
    const { digest, name, started, completed, cached } = value;
    if (typeof digest !== 'string' || typeof name !== 'string')
        return undefined;
    const [start, end] = [time(started), time(completed)];
    return {
        digest,
        name,
        ...(start === undefined ? {} : { started: start }),
        ...(end === undefined ? {} : { completed: end }),
        ...(cached === true ? { isCached: true } : {}),
    };
}
function time(value) {
    const milliseconds = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
function toStep({ name, started, completed, isCached }, platforms) {
    if (started === undefined || completed === undefined)
        return [];
    const named = /^\[([a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?) (.*)$/s.exec(name);
    const parsed = named?.[1] === undefined ? undefined : (0,oci_platform/* parsePlatform */.FL)(named[1], '');
    const only = platforms.length === 1 && /^\[\S* ?\d+\/\d+\]/.test(name) ? platforms[0] : undefined;
    const platform = parsed?.ok
        ? platforms.find((asked) => (0,oci_platform/* isSamePlatform */.SW)(asked, parsed.value))
        : only;
    return [
        {
            name: parsed?.ok ? `[${named?.[2]}` : name,
            ...(platform === undefined ? {} : { platform }),
            started,
            completed,
            isCached: isCached ?? false,
        },
    ];
}
/** Seconds that a step took. */
function secondsOf({ started, completed }) {
    return Math.max(0, completed - started) / 1000;
}

;// CONCATENATED MODULE: ./lib/src/build/history.js
// Asks the builder how long each step of the build took. For the report only: never fails.




/** The steps; none when the builder, or an old buildx, keeps no history. */
async function tryReadSteps({ run }, { builder, built, platforms, }) {
    const metadata = (0,manifest/* parseJson */.qF)(built.metadata);
    if (!(0,manifest/* isRecord */.u4)(metadata))
        return [];
    const parts = builder.placements?.map((placement) => placement.platforms) ?? [platforms];
    const references = metadata['buildx.build.refs'] ?? [metadata['buildx.build.ref']];
    const ids = Array.isArray(references) ? references.map(buildId) : [];
    const steps = await Promise.all(parts.map(async (own, index) => {
        const id = ids[index];
        if (id === undefined)
            return [];
        const exit = await (0,buildx/* runBuildx */.A)(run, builder.buildx, {
            args: ['--builder', builder.info.name, 'history', 'logs', '--progress', 'rawjson', id],
            output: 'captured',
        });
        return (0,command/* isSuccess */.oJ)(exit) ? parseBuildSteps(`${exit.stderr}\n${exit.stdout}`, own) : [];
    }));
    return steps.flat();
}
// `builder/node/id`: https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
function buildId(reference) {
    return typeof reference === 'string' ? reference.split('/').at(-1) : undefined;
}

;// CONCATENATED MODULE: ./lib/src/build/load.js
// Puts the image into the local engine: built again, from the cache of the build that was verified.






async function load({ run }, { plan, load: { platforms, withAttestations }, builder, }) {
    const exit = await (0,buildx/* runBuildx */.A)(run, builder.buildx, {
        args: buildArguments({
            builder: builder.info.name,
            platforms,
            plan: repeated(withAttestations ? plan.build : plainImage(plan.build)),
        }, 
        // Layers that only the cache holds are fetched when they are needed, by those who know it.
        [...cacheSources(plan), ...loadDestination(plan.tags)]),
        env: { ...secretEnvironment(plan.build.secrets), ...cacheEnvironment(plan.cache) },
        output: 'shown',
    });
    (0,command/* assertSuccess */.SX)(exit, {
        what: `The image for ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)} was built and verified, and could not be loaded into the engine`,
        hint: 'No tag was moved. Check that the Docker engine is up and has room, or remove `load`.',
    });
}

// EXTERNAL MODULE: ./lib/src/build/combine.js + 3 modules
var combine = __webpack_require__(912);
;// CONCATENATED MODULE: ./lib/src/build/nodes.js
// Builds on several nodes at once, each its own platforms, and combines what they built untagged.






/**
 * One build per node. Buildx itself would build on all of them in one command, and then put the
 * merged index on the tag `latest` of the repository, since it cannot push one by digest.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/build/build.go (the part after `len(dps) > 1`)
 */
async function buildOnNodes(doors, { plan, builder, placements }) {
    const parts = await Promise.all(placements.map(({ platforms }, index) => buildPart(doors, { plan, builder, platforms, index })));
    const combined = await (0,combine/* combine */.k)(doors, {
        sources: parts.map((part) => sourceOf(part, plan.delivery)),
        platforms: plan.platforms,
        annotations: indexAnnotations(plan.build.annotations),
        delivery: plan.delivery,
        builder,
    });
    for (const { layout } of parts) {
        if (layout !== undefined)
            (0,external_node_fs_.rmSync)(layout, { recursive: true, force: true });
    }
    return { ...combined, metadata: JSON.stringify(metadataOf(parts, combined), undefined, 2) };
}
function sourceOf({ digest, layout }, delivery) {
    const [repository] = delivery.kind === 'push' ? delivery.repositories : [];
    const isInsisted = false;
    if (layout !== undefined) {
        const name = `oci-layout://${layout}@${digest}`;
        return { name, place: { kind: 'layout', folder: layout, digest }, isInsisted };
    }
    if (repository === undefined)
        throw new Error('an image was pushed to no repository');
    const reference = (0,oci_reference/* pinned */.dp)(repository, digest);
    return { name: (0,oci_reference/* formatReference */.FH)(reference), place: { kind: 'registry', reference }, isInsisted };
}
/** What buildx says of each part, under the name of its build, and the digest of the whole. */
function metadataOf(parts, { digest }) {
    const all = parts.map(({ metadata }) => (0,manifest/* parseJson */.qF)(metadata)).filter(manifest/* isRecord */.u4);
    return {
        ...all[0],
        'containerimage.digest': digest,
        'containerimage.descriptor': { mediaType: manifest/* mediaTypes */.Ib.index[0], digest },
        'buildx.build.refs': all.map((part) => part['buildx.build.ref']),
    };
}

// EXTERNAL MODULE: ./lib/src/gather/gather.js + 8 modules
var gather = __webpack_require__(2618);
// EXTERNAL MODULE: ./lib/src/plan/make-plan.js + 10 modules
var make_plan = __webpack_require__(5810);
// EXTERNAL MODULE: ./lib/src/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(8381);
// EXTERNAL MODULE: ./lib/src/publish/publish.js + 5 modules
var publish = __webpack_require__(8140);
// EXTERNAL MODULE: ./lib/src/report/outputs.js
var report_outputs = __webpack_require__(2011);
// EXTERNAL MODULE: ./lib/src/oci/program.js
var program = __webpack_require__(6012);
;// CONCATENATED MODULE: ./lib/src/report/platform-report.js
// The report: what is known of each platform's image, as JSON for machines. Pure.




function reportOf({ plan, builder, verified, published, steps }) {
    return {
        version: 1,
        digest: verified.digest,
        references: published.repositories.map((repository) => (0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(repository, verified.digest))),
        tags: published.tags.map(oci_reference/* formatReference */.FH),
        pushed: published.pushed,
        attestations: verified.attestations,
        platforms: verified.images.map((image) => platformReport(image, { plan, builder, verified, steps })),
    };
}
function platformReport(image, { plan, builder, verified, steps }) {
    const own = stepsOf(image.platform, steps);
    const start = (0,program/* parseStartConfig */.ax)(image.config);
    const binary = verified.binaries.find(({ platform }) => (0,oci_platform/* isSamePlatform */.SW)(platform, image.platform));
    return {
        platform: (0,oci_platform/* formatPlatform */.Bq)(image.platform),
        digest: image.digest,
        size: image.compressedSize ?? null,
        execution: executionOf(image.platform, plan, builder),
        seconds: steps.length === 0 ? null : sum(own.map(secondsOf)),
        steps: own.length,
        cachedSteps: own.filter(({ isCached }) => isCached).length,
        config: { entrypoint: start.entrypoint, command: start.command, folder: start.folder },
        binary: binary === undefined ? null : { files: binary.files, notes: binary.notes },
        smokeTest: plan.verification.smokeTest === undefined ? null : 'passed',
    };
}
function stepsOf(platform, steps) {
    return steps.filter((step) => step.platform && (0,oci_platform/* isSamePlatform */.SW)(step.platform, platform));
}
function executionOf(platform, { emulators }, { placements = [] }) {
    const isIn = (list) => list.some((other) => (0,oci_platform/* isSamePlatform */.SW)(other, platform));
    const placement = placements.find(({ platforms }) => isIn(platforms));
    if (placement !== undefined)
        return isIn(placement.emulated) ? 'emulated' : 'native';
    if (isIn(emulators.asked))
        return 'emulated';
    return isIn(emulators.native) ? 'native' : 'unknown';
}
function sum(numbers) {
    return Math.round(numbers.reduce((total, number) => total + number, 0) * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/src/report/chart.js
// A picture of where the time went: a Mermaid Gantt chart, which the job summary renders. Pure.


const mostBarsPerSection = 8;
/** Empty when there is nothing to show. */
function timeChart(phases, steps) {
    const start = Math.min(...phases.map(({ started }) => started));
    if (!Number.isFinite(start))
        return '';
    const phaseBars = phases.map(({ title, started, ended }) => bar(title, started - start, ended - start));
    const sections = [
        ...new Set(steps.flatMap(({ platform }) => platform ?? []).map(oci_platform/* formatPlatform */.Bq)),
    ];
    return [
        '```mermaid',
        'gantt',
        '  dateFormat x',
        '  axisFormat %M:%S',
        '  section Phases',
        ...phaseBars,
        ...sections.flatMap((name) => [
            `  section ${name}`,
            ...longest(steps.filter((step) => step.platform && (0,oci_platform/* formatPlatform */.Bq)(step.platform) === name)).map((step) => bar(step.name, step.started - start, step.completed - start)),
        ]),
        '```',
    ].join('\n');
}
function longest(steps) {
    return steps
        .filter(({ isCached }) => !isCached)
        .sort((one, other) => secondsOf(other) - secondsOf(one))
        .slice(0, mostBarsPerSection)
        .sort((one, other) => one.started - other.started);
}
// Mermaid ends a task's name at a colon, a statement at a semicolon, and reads # as a comment.
function bar(name, from, to) {
    const plain = name
        .replace(/[^\p{L}\p{N} ./+=_-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 60);
    const start = Math.max(0, Math.round(from));
    return `  ${plain || 'step'} :${start}, ${Math.max(start + 1, Math.round(to))}`;
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js
// The job summary: Markdown for people. What comes from an image or a Dockerfile is escaped. Pure.



const slowestShown = 5;
function summaryMarkdown({ report, steps, phases, layout }) {
    return [
        `### ${report.pushed ? 'Published' : 'Built and verified'}: ${code(report.digest)}`,
        platformTable(report),
        whereTo(report, layout),
        slowestSteps(steps),
        emulationNote(report.platforms),
        timeChart(phases, steps),
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function platformTable({ platforms }) {
    const rows = platforms.map((platform) => [
        code(platform.platform),
        code(platform.digest),
        platform.size === null ? '' : megabytes(platform.size),
        platform.execution === 'unknown' ? '' : platform.execution,
        stepsCell(platform),
        programCell(platform),
        platform.smokeTest ?? '',
    ]);
    return table(['platform', 'digest', 'size', 'ran', 'steps', 'program', 'smoke test'], rows);
}
function stepsCell({ seconds, steps, cachedSteps }) {
    if (seconds === null)
        return '';
    const cached = cachedSteps === 0 ? '' : `, ${cachedSteps} of ${steps} cached`;
    return `${seconds.toFixed(1)} s${cached}`;
}
function programCell({ binary }) {
    if (binary === null)
        return '';
    const files = binary.files.map(({ path, what }) => `${code(path)} (${escaped(what)})`);
    return [...files, ...binary.notes.map(escaped)].join('<br>');
}
function whereTo({ pushed, tags, references }, layout) {
    if (!pushed)
        return layout === undefined ? '' : `Not pushed. OCI layout: ${code(layout)}`;
    const [first] = tags.length > 0 ? tags : references;
    const names = (tags.length > 0 ? tags : references).map((name) => `- ${code(name)}`);
    return [...names, '', '```sh', `docker pull ${first ?? ''}`, '```'].join('\n');
}
function slowestSteps(steps) {
    const slowest = [...steps]
        .filter((step) => step.platform !== undefined && !step.isCached && secondsOf(step) >= 1)
        .sort((one, other) => secondsOf(other) - secondsOf(one))
        .slice(0, slowestShown);
    if (slowest.length === 0)
        return '';
    const rows = slowest.map((step) => [
        `${secondsOf(step).toFixed(1)} s`,
        step.platform === undefined ? '' : code((0,oci_platform/* formatPlatform */.Bq)(step.platform)),
        code(shortened(step.name)),
    ]);
    return `**Slowest steps**\n\n${table(['time', 'platform', 'step'], rows)}`;
}
/** Worth a word when emulated platforms took much longer than native ones, and long at all. */
function emulationNote(platforms) {
    const longest = (execution) => Math.max(0, ...platforms.filter((p) => p.execution === execution).map((p) => p.seconds ?? 0));
    const [emulated, native] = [longest('emulated'), longest('native')];
    if (emulated < 60 || emulated < 2 * native)
        return '';
    return [
        '> [!TIP]',
        `> Emulation took ${emulated.toFixed(0)} s${native > 0 ? ` where the native platform took ${native.toFixed(0)} s` : ''}. A runner of that architecture builds it natively (\`runs-on: ubuntu-24.04-arm\` for arm64); cross-compiling needs no emulator: \`FROM --platform=$BUILDPLATFORM … AS build\`.`,
    ].join('\n');
}
function megabytes(bytes) {
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
function table(head, rows) {
    // A column that no row fills says nothing.
    const used = head.map((_, column) => rows.some((row) => row[column] !== ''));
    const line = (cells) => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
function shortened(text) {
    return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
/** A code span that hostile text cannot leave: HTML, since Markdown's backticks can be closed. */
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
/** Text with nothing left that HTML or Markdown, a table's cell included, gives a meaning. */
function escaped(text) {
    return text.replace(/[&<>"'|`*_[\]\\~#!@$:\r\n\t]/g, (character) => /\s/.test(character) ? ' ' : `&#${character.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/src/report/report.js





function report({ log, writers }, { story, steps, phases, }) {
    const facts = reportOf({ ...story, steps });
    writers.outputs((0,report_outputs/* outputsOf */.Yz)(story, JSON.stringify(facts)));
    writers.artifacts(facts.references.map((reference) => `oci://${reference}`));
    for (const line of summaryLines(story))
        log.info(line);
    if (!story.plan.summary)
        return;
    const { layout } = story.built;
    writers.summary(summaryMarkdown({ report: facts, steps, phases, ...(layout === undefined ? {} : { layout }) }));
}
/** Outputs of a step that built nothing. */
function reportCall({ outputs }, { plan, builder }) {
    outputs({
        ...(0,report_outputs/* builderOutputs */.S7)(builder),
        tags: plan.tags.map(oci_reference/* formatReference */.FH).join('\n'),
        pushed: 'false',
    });
}
function summaryLines({ built, verified, published }) {
    const width = Math.max(...verified.images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform).length));
    const attestations = verified.attestations === 0 ? '' : `, ${verified.attestations} attestation manifests`;
    return [
        `Verified ${verified.digest}${attestations}`,
        ...verified.images.map(({ platform, digest }) => `  ${(0,oci_platform/* formatPlatform */.Bq)(platform).padEnd(width)}  ${digest}`),
        ...(published.pushed
            ? publishedLines({ verified, published })
            : [`Not pushed. OCI layout: ${built.layout}`]),
    ];
}
function publishedLines({ verified, published, }) {
    return published.tags.length > 0
        ? published.tags.map((tag) => `Published ${(0,oci_reference/* formatReference */.FH)(tag)}`)
        : published.repositories.map((repository) => `Pushed untagged ${(0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(repository, verified.digest))}`);
}

// EXTERNAL MODULE: ./lib/src/story.js
var src_story = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/src/verify/verify.js + 11 modules
var verify = __webpack_require__(2521);
;// CONCATENATED MODULE: ./lib/src/job.js
// The story of a run, one phase after the other. What a phase makes is all that the next one knows.















/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
async function runJob(opened, writers) {
    const phases = [];
    const phase = (title, body) => (0,src_story/* timed */.a)({ doors: opened, phases, title, body });
    const facts = await phase('Gather', () => (0,gather/* gather */.k)(opened));
    const plan = decide(opened, facts);
    const doors = { ...opened, attempts: plan.attempts };
    const { call } = plan;
    if (call !== undefined) {
        // Nothing runs for these platforms, so the builder need not be able to.
        const builder = await phase('Prepare', () => (0,prepare/* prepare */.i)(doors, { ...plan, platforms: [] }));
        reportCall(writers, { plan, builder });
        await phase('Call', () => callFrontend(doors, { plan, call, builder }));
        return;
    }
    const builder = await phase('Prepare', () => (0,prepare/* prepare */.i)(doors, plan));
    const built = await phase('Build', () => builder.placements === undefined
        ? build(doors, { plan, builder })
        : buildOnNodes(doors, { plan, builder, placements: builder.placements }));
    const verified = await phase('Verify', () => (0,verify/* verify */.MX)(doors, { plan, builder, built }));
    const { load: loadPlan } = plan;
    if (loadPlan !== undefined) {
        await phase('Load', () => load(doors, { plan, load: loadPlan, builder }));
    }
    if (plan.exports.length > 0) {
        await phase('Outputs', () => makeExports(doors, { plan, builder }));
    }
    const published = await phase('Publish', () => (0,publish/* publish */.m)(doors, { plan, builder, built, verified }));
    const story = { plan, builder, built, verified, published };
    await tell(doors, { story, writers, phases });
}
/** The image is where it belongs by now: nothing that goes wrong here fails the job. */
async function tell(doors, { story, writers, phases, }) {
    try {
        const { plan, builder, built } = story;
        const steps = await tryReadSteps(doors, { builder, built, platforms: plan.platforms });
        report({ log: doors.log, writers }, { story, steps, phases });
    }
    catch (error) {
        doors.log.warning(`The report is incomplete. ${(0,errors/* explain */.WE)(error)}`);
    }
}
function decide(doors, facts) {
    const plan = (0,src_story/* announce */.i)(doors, () => (0,make_plan/* makePlan */.Cs)(facts));
    if (plan.call !== undefined)
        return plan;
    const emulated = plan.emulators.asked;
    doors.log.info(`Building ${(0,oci_platform/* formatPlatforms */.Iu)(plan.platforms)} on ${facts.machine.architecture}` +
        `${emulated.length === 0 ? '' : `, emulated: ${(0,oci_platform/* formatPlatforms */.Iu)(emulated)}`}.`);
    return plan;
}


/***/ }),

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
// Build contexts: which of them are not a path on this machine.
/**
 * Whether buildx fetches this context or Dockerfile itself instead of reading it from the disk.
 *
 * Source: IsRemoteURL and ParseGitRef,
 * https://github.com/docker/buildx/blob/v0.36.1/util/urlutil/urlutil.go
 */
function isRemoteContext(context) {
    return (/^(?:https?|git|ssh):\/\//i.test(context) ||
        /^(?:github\.com\/|[\w.-]+@[\w.-]+:)/.test(context) ||
        /^(?:docker-image|oci-layout):\/\//.test(context));
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ parseBuilderInfo),
/* harmony export */   Ew: () => (/* binding */ reportedPlatforms),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
// Builders as `buildx inspect` describes them.

/**
 * Reads what `buildx inspect` prints. Lists below a node (labels, GC policy, files) are left out.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/commands/inspect.go
 */
function parseBuilderInfo(text) {
    const [head = '', ...rest] = text.split(/^Nodes:.*$/m);
    const fields = fieldsOf(head);
    const name = fields.get('Name');
    const driver = fields.get('Driver');
    const error = fields.get('Error');
    if (name === undefined || driver === undefined)
        return undefined;
    const nodes = rest
        .join('\n')
        .split(/^(?=Name:)/m)
        .map((block) => parseNode(fieldsOf(block)))
        .filter((node) => node !== undefined);
    return { name, driver, nodes, ...(error === undefined ? {} : { error }) };
}
// Fields of a node begin at the start of a line; what is indented belongs to a list.
function fieldsOf(block) {
    const fields = new Map();
    for (const line of block.split('\n')) {
        const match = /^([A-Z][^:\t]*):\s+(.*?)\s*$/.exec(line);
        if (match?.[1] !== undefined && !fields.has(match[1]))
            fields.set(match[1], match[2] ?? '');
    }
    return fields;
}
function parseNode(fields) {
    const name = fields.get('Name');
    if (name === undefined)
        return undefined;
    const options = fields.get('Driver Options');
    const listed = {
        endpoint: fields.get('Endpoint'),
        'driver-opts': options === undefined ? undefined : parseOptions(options),
        status: fields.get('Status'),
        'buildkitd-flags': fields.get('BuildKit daemon flags'),
        buildkit: fields.get('BuildKit version'),
        platforms: fields.get('Platforms')?.replaceAll(', ', ','),
        error: fields.get('Error'),
    };
    const present = Object.entries(listed).filter(([, value]) => value !== undefined);
    return { name, ...Object.fromEntries(present) };
}
// `image="moby/buildkit:master" network="host"` → `image=moby/buildkit:master`, `network=host`
function parseOptions(text) {
    return [...text.matchAll(/([^\s=]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, value]) => `${key}=${(value ?? '').replace(/\\(.)/g, '$1')}`);
}
function reportedPlatforms(builder) {
    const all = builder.nodes.flatMap((node) => node.platforms?.split(',') ?? []).filter((p) => p);
    return {
        proven: all.filter((platform) => !platform.endsWith('*')),
        claimed: all
            .filter((platform) => platform.endsWith('*'))
            .map((platform) => platform.slice(0, -1)),
    };
}
/**
 * Whether a builder's list covers a platform. A processor that runs arm/v7 runs arm/v6 and v5 too,
 * and QEMU's for arm64 is the largest there is; builders list no variant of these by itself.
 */
function isListed(platform, names) {
    return names.some((name) => {
        const parsed = (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(name, '');
        return parsed.ok && covers(parsed.value, platform);
    });
}
function covers(listed, asked) {
    if ((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(listed, asked))
        return true;
    if (listed.os !== asked.os || listed.architecture !== asked.architecture)
        return false;
    switch (asked.architecture) {
        case 'arm':
        case 'amd64':
            return level(listed.variant) >= level(asked.variant);
        case 'arm64':
            return listed.variant === undefined;
        default:
            return false;
    }
}
/** `v7` → 7; no variant is the lowest level. */
function level(variant) {
    return Number(/^v(\d+)$/.exec(variant ?? 'v1')?.[1] ?? Number.NaN);
}


/***/ }),

/***/ 6728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   XR: () => (/* binding */ csvField),
/* harmony export */   qZ: () => (/* binding */ csvFields),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
// Lists as Docker's actions and buildx write them: one item per line or between commas, quoted as CSV.


/**
 * Items of a list input, trimmed, without blank lines and `#` comment lines. A quoted field may
 * hold commas and newlines.
 *
 * Source: getList, https://github.com/docker/actions-toolkit/blob/main/src/util.ts; comment lines
 * are this action's addition, and only whole lines: values such as `a#b` stay what they are.
 */
function listItems(text, separator) {
    try {
        const rows = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            raw: true,
            relax_quotes: true,
            relax_column_count: true,
            skip_empty_lines: true,
        });
        const records = rows
            .filter(({ raw }) => !raw.trimStart().startsWith('#'))
            .map(({ record }) => record);
        const items = separator === 'newline' ? records.map((record) => record.join(',')) : records.flat();
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(items.map((item) => item.trim()).filter((item) => item !== ''));
    }
    catch (error) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(error instanceof Error ? error.message : String(error));
    }
}
/** Lines without any quoting, such as driver options, which buildx reads as CSV itself. */
function plainLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** Fields of one line of CSV. */
function csvFields(line) {
    try {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)((0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(line, { relax_quotes: false })[0] ?? []);
    }
    catch (error) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(error instanceof Error ? error.message : String(error));
    }
}
/** One field of a line of CSV, quoted where it must be. */
function csvField(text) {
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ withDefaultContext),
/* harmony export */   lv: () => (/* binding */ gitContextOf),
/* harmony export */   vc: () => (/* binding */ namesDefaultContext)
/* harmony export */ });
// The Git context of the commit that the workflow runs for, and the expression that names it. Pure.
const expression = /\{\{\{?\s*defaultContext\s*\}?\}\}/g;
/** Whether the text has a `{{defaultContext}}` in it. */
function namesDefaultContext(text) {
    return text.search(expression) >= 0;
}
/** A function, so that a `$` in the name of a branch means itself. */
function withDefaultContext(text, context) {
    return text.replace(expression, () => context);
}
/**
 * `https://github.com/acme/app.git#<commit>`; a pull request by its ref, since its merge commit is
 * on no branch. Undefined where the runner does not say which commit it is.
 *
 * Source: gitContext, https://github.com/docker/actions-toolkit/blob/main/src/buildx/build.ts; its
 * form with a fragment, which takes `:folder` after it.
 */
function gitContextOf(commit) {
    const { serverUrl, repository, ref, sha, isHeadOfPull } = commit;
    if (serverUrl === '' || repository === '')
        return undefined;
    const full = ref === '' || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
    const isPull = full.startsWith('refs/pull/');
    const pull = isHeadOfPull ? full.replace(/\/merge$/, '/head') : full;
    const fragment = isPull ? pull : sha || full;
    return fragment === '' ? undefined : `${serverUrl}/${repository}.git#${fragment}`;
}


/***/ }),

/***/ 6012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ parseShebang),
/* harmony export */   Os: () => (/* binding */ programWords),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   ax: () => (/* binding */ parseStartConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8775);
// What a container of an image starts, found as the container runtime would find it. Pure.


// What containers get when the image sets none:
// https://github.com/moby/moby/blob/v28.5.2/oci/defaults.go (DefaultPathEnv)
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
function parseStartConfig(config) {
    const inner = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config.config) ? config.config : {};
    const env = words(inner.Env).findLast((line) => line.startsWith('PATH='));
    const path = (env === undefined ? defaultPath : env.slice('PATH='.length)).split(':');
    const entrypoint = words(inner.Entrypoint);
    return {
        // `ENTRYPOINT [""]` takes the base image's away:
        // https://github.com/moby/moby/blob/v28.5.2/daemon/create.go (mergeAndVerifyConfig)
        entrypoint: entrypoint.length === 1 && entrypoint[0] === '' ? [] : entrypoint,
        command: words(inner.Cmd),
        folder: typeof inner.WorkingDir === 'string' && inner.WorkingDir ? inner.WorkingDir : '/',
        // A relative folder in PATH is not searched: https://pkg.go.dev/os/exec#hdr-Executables_in_the_current_directory
        path: path.filter((folder) => folder.startsWith('/')),
        hasTriggers: words(inner.OnBuild).length > 0,
    };
}
function words(value) {
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}
/** Where the runtime looks for this word; nothing for an empty one. */
function lookUp(word, { folder, path }) {
    if (word === '')
        return undefined;
    if (word.includes('/')) {
        return { word, places: [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', folder, word)))] };
    }
    return { word, places: [...new Set(path.map((entry) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', entry, word)))] };
}
/** Programs whose only task is to start the one named after their own options. */
const starters = new Set(['tini', 'tini-static', 'dumb-init', 'catatonit', 'docker-init', 'env']);
/** The programs that a command line starts, one through the other. */
function programWords(line) {
    const [word, ...rest] = line;
    if (word === undefined)
        return [];
    const first = { word, isSure: true };
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(word);
    if (starters.has(name))
        return [first, ...programWords(startedBy(rest))];
    if (/^(?:a|ba|da|k|z)?sh$/.test(name)) {
        const script = rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1];
        const command = rest.some((option) => /^-[a-z]*c$/.test(option))
            ? firstProgramOf(script ?? '')
            : undefined;
        return [first, ...(command === undefined ? [] : [{ word: command, isSure: false }])];
    }
    return [first];
}
// Options of tini, dumb-init and env whose value is the next word.
const takesValue = new Set(['-p', '-e', '-r', '--rewrite', '-u', '--unset', '-C', '--chdir', '-a']);
/** What follows a starter's own options and `env`'s variables. */
function startedBy(words) {
    const start = words.findIndex((word, index) => !word.startsWith('-') && !/^\w+=/.test(word) && !takesValue.has(words[index - 1] ?? ''));
    return start === -1 ? [] : words.slice(start);
}
// What a shell does itself, and goes on after: https://pubs.opengroup.org/onlinepubs/9799919799/
const shellWords = new Set(': [ alias cd echo export false printf readonly set test trap true ulimit umask unset'.split(' '));
// What makes the rest of a line depend on more than its words.
const shellSyntax = new Set('. case command eval for if source time until while'.split(' '));
/** The first program of a shell line, when it is a plain word behind none but the shell's own. */
function firstProgramOf(script) {
    let hasMoved = false;
    for (const part of script.split(/&&|[;\n]/, 20)) {
        const word = /^\s*(?:[A-Za-z_]\w*=[\w./:-]*\s+)*(?:exec\s+)?(?!exec\s)([\w./+:[-]+)(?=$|[\s;&|])/.exec(part)?.[1];
        if (word === undefined || shellSyntax.has(word))
            return undefined;
        // After `cd`, a relative path is no longer one of the image's folder.
        if (!shellWords.has(word))
            return hasMoved && /^[^/]+\//.test(word) ? undefined : word;
        // A separator in quotes is none.
        if (/["'`\\]|\$\(/.test(part))
            return undefined;
        hasMoved ||= word === 'cd';
    }
    return undefined;
}
/**
 * Reads the first line of a script; undefined for a file that does not begin with `#!`. `next` is
 * the program that `env` is told to start.
 *
 * Source: https://man7.org/linux/man-pages/man2/execve.2.html#NOTES
 */
function parseShebang(start) {
    if (start[0] !== 0x23 || start[1] !== 0x21)
        return undefined;
    const line = Buffer.from(start.subarray(2, 258)).toString('utf8').split('\n')[0] ?? '';
    if (line.includes('\r')) {
        return { kind: 'broken', reason: 'its first line ends as on Windows (CRLF)' };
    }
    const [, path = '', argument = ''] = /^[ \t]*([^ \t]*)[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (path === '')
        return { kind: 'broken', reason: 'its first line names no interpreter' };
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) !== 'env' || argument === '')
        return { kind: 'interpreter', path };
    const split = /^(?:-[a-z0]*S|--split-string=?)[ \t]*(.*)$/.exec(argument)?.[1];
    // The kernel hands over the rest of the line as one word; only `-S` takes it apart.
    if (split === undefined && /^[^-=]*[ \t]/.test(argument)) {
        return { kind: 'broken', reason: 'its first line gives `env` several words without `-S`' };
    }
    const [next] = startedBy(split === undefined ? [argument] : split.split(/[ \t]+/));
    return { kind: 'interpreter', path, ...(next === undefined ? {} : { next }) };
}


/***/ }),

/***/ 2041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   dp: () => (/* binding */ pinned)
/* harmony export */ });
/* unused harmony export isTag */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6618);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
// Image references (registry, repository, tag, digest) as the distribution project defines them.


// https://github.com/distribution/reference/blob/v0.6.0/regexp.go
const component = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const label = '(?:[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9])';
const registryPattern = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const pathPattern = new RegExp(`^${component}(?:/${component})*$`);
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
// The specification's bound on repository names, domain not counted.
const longestPath = 255;
/**
 * Parses `[registry/]path[:tag][@digest]`, with Docker Hub's short names written out
 * (`busybox` → `docker.io/library/busybox`).
 *
 * Source: splitDockerDomain, https://github.com/distribution/reference/blob/v0.6.0/normalize.go
 */
function parseReference(text) {
    const [named = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('what follows @ must be sha256: and 64 hexadecimal digits');
    }
    const lastColon = named.lastIndexOf(':');
    const hasTag = lastColon > named.lastIndexOf('/');
    const tag = hasTag ? named.slice(lastColon + 1) : undefined;
    if (tag !== undefined && !tagPattern.test(tag)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('a tag has at most 128 letters, digits, _, . and -, and does not begin with . or -');
    }
    const name = hasTag ? named.slice(0, lastColon) : named;
    if (/^[0-9a-f]{64}$/.test(name))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('64 hexadecimal digits are an image ID');
    const repository = parseRepository(name);
    if (!repository.ok)
        return repository;
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)({
        ...repository.value,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    });
}
function parseRepository(name) {
    const slash = name.indexOf('/');
    const first = name.slice(0, slash);
    const namesRegistry = slash > 0 && (/[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first);
    const registry = namesRegistry ? first : 'docker.io';
    const path = namesRegistry ? name.slice(slash + 1) : name;
    if (!registryPattern.test(registry))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(`${registry} is not a registry's address`);
    if (/[A-Z]/.test(path))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('a repository is written in lower case');
    if (!pathPattern.test(path)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('its form is registry/path:tag');
    }
    if (path.length > longestPath)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(`its path is longer than ${longestPath}`);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(['docker.io', 'index.docker.io'].includes(registry)
        ? { registry: 'docker.io', path: path.includes('/') ? path : `library/${path}` }
        : { registry, path });
}
function isTag(text) {
    return tagPattern.test(text);
}
function formatRepository({ registry, path }) {
    return `${registry}/${path}`;
}
function formatReference(reference) {
    const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
    const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
    return `${formatRepository(reference)}${tag}${digest}`;
}
/** The immutable name of a piece of content in a repository. */
function pinned(repository, digest) {
    return { registry: repository.registry, path: repository.path, digest };
}
/** The repositories that these references live in, each once, in order of appearance. */
function repositoriesOf(references) {
    const byName = new Map(references.map(({ registry, path }) => [`${registry}/${path}`, { registry, path }]));
    return [...byName.values()];
}


/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeFailure)
/* harmony export */ });
// Whether what a registry, or the way to it, did to a command is worth another try. Pure.
const permanent = { kind: 'permanent' };
/** GHCR asks to wait at least so long after a secondary limit, which it answers with 403. */
const ghcrPause = 20_000;
const lookupPause = 2_000;
/**
 * Judges what a failed buildx or docker command wrote.
 *
 * A status is lost as soon as the registry explains itself in an OCI error body, and then only the
 * error's code is left, in lower case; so both are looked at.
 *
 * Source: https://github.com/containerd/containerd/blob/v2.1.4/core/remotes/docker/errcode.go
 */
function judgeFailure(text, { wasPushed = false } = {}) {
    const error = lastError(text);
    if (lasting.some((pattern) => pattern.test(error)))
        return permanent;
    const code = /(?:^|: )([a-z]+(?: [a-z]+)*): /gm;
    const codes = [...error.matchAll(code)].map((match) => match[1] ?? '');
    const status = statusOf(error);
    if (status?.number === 429 || codes.includes('toomanyrequests'))
        return rateLimit(error);
    if (status !== undefined && (status.number >= 500 || status.number === 408)) {
        return { kind: 'transient', reason: status.words };
    }
    if (status?.number === 403 || codes.includes('denied'))
        return denied(error);
    if (status?.number === 404 ||
        /\bnot found\b|\bunknown$|(?:name|manifest) unknown:/m.test(error)) {
        return wasPushed && !/no builder/.test(error)
            ? { kind: 'transient', reason: 'the registry does not show yet what it took' }
            : permanent;
    }
    if (status !== undefined)
        return permanent;
    if (codes.includes('unauthorized'))
        return permanent;
    if (/no such host/.test(error)) {
        return { kind: 'once', reason: 'no such host', pause: lookupPause };
    }
    const passing = codes.find((name) => passingCodes.includes(name));
    if (passing !== undefined)
        return { kind: 'transient', reason: passing };
    const broken = connectionFault.exec(error)?.[0];
    return broken === undefined ? permanent : { kind: 'transient', reason: broken };
}
/** No other try changes these, whatever else stands beside them. */
const lasting = [
    // What a RUN step printed is not the registry's word.
    /did not complete successfully/,
    /no space left on device|disk quota exceeded/i,
    /dockerfile parse error|failed to read dockerfile|failed to calculate checksum of ref/,
    /invalid (?:reference|tag)|repository name must/,
    /immutable/i,
    /x509:|first record does not look like a TLS handshake|HTTP response to HTTPS client/,
    /no match for platform/,
    // Docker Hub's allowance lasts for hours: a login or a mirror helps, waiting does not.
    /you have reached your (?:unauthenticated )?pull rate limit/i,
    // The builder is gone, not the registry.
    /code = Unavailable|error reading from server/,
];
/** Codes without a status that come with answers of 500 and more, or with a lost upload. */
const passingCodes = ['unknown', 'unavailable', 'unknown error', 'blob upload unknown'];
const connectionFault = new RegExp([
    'connection (?:reset by peer|refused|timed out)',
    'broken pipe',
    'unexpected EOF',
    '\\bEOF$',
    '\\bEOF\\b',
    'TLS handshake timeout',
    'i/o timeout',
    'timeout awaiting response headers',
    'context deadline exceeded',
    'Client\\.Timeout',
    'use of closed network connection',
    'server closed idle connection',
    'transport connection broken',
    'http2: [^:]+',
    'stream error',
    'network is unreachable',
    'no route to host',
    'server misbehaving',
    'request must be retried',
    'no answer within [\\d.]+ s',
    'short read|failed size validation|unexpected size',
].join('|'), 'm');
/** From the last line that begins like an error: what stands before is progress, or a step's output. */
function lastError(text) {
    const start = /^(?:ERROR: |docker: |Error response)/gm;
    const last = [...text.matchAll(start)].at(-1)?.index ?? 0;
    return text.slice(last);
}
// `unexpected status from PUT request to http://…: 502 Bad Gateway`, and the engine's
// `received unexpected HTTP status: 500 Internal Server Error`. A URL has no blanks.
function statusOf(error) {
    const match = /unexpected (?:HTTP )?status\b[^\n]*? (\d{3})\b(?: ([A-Z][A-Za-z' -]*))?/.exec(error);
    if (match?.[1] === undefined)
        return undefined;
    return { number: Number(match[1]), words: `${match[1]} ${match[2] ?? ''}`.trim() };
}
function rateLimit(error) {
    const asked = askedWait(error);
    return {
        kind: 'transient',
        reason: 'too many requests',
        isRateLimit: true,
        ...(asked === undefined ? {} : { asked }),
    };
}
/** A refusal is a refusal, but for GHCR: it answers its secondary limits that way. */
function denied(error) {
    return /(?:^|[\s/"])ghcr\.io\//.test(error)
        ? { kind: 'once', reason: 'denied, as GHCR answers its limits too', pause: ghcrPause }
        : permanent;
}
const units = {
    ns: 1e-6,
    us: 1e-3,
    µs: 1e-3,
    ms: 1,
    s: 1e3,
    m: 6e4,
    h: 36e5,
};
/** `retry-after: 591.204µs, allowed: 44000/minute` as GHCR says it; a number alone is in seconds. */
function askedWait(error) {
    const words = /(?:retry[- ]after:?|(?:try again|retry) (?:in|after)) *((?:[\d.]+ ?[a-zµ]*)+)/i.exec(error)?.[1];
    const parts = [...(words ?? '').matchAll(/(\d+(?:\.\d+)?) ?([a-zµ]*)/gi)];
    const total = parts.reduce((sum, [, number, unit = '']) => {
        const short = /^(?:seconds?|sec)$/i.test(unit) ? 's' : /^minutes?$/i.test(unit) ? 'm' : unit;
        return sum + Number(number) * (units[short === '' ? 's' : short] ?? Number.NaN);
    }, 0);
    return parts.length === 0 || Number.isNaN(total) ? undefined : Math.ceil(total);
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readAttempts)
/* harmony export */ });
const most = 20;
function readAttempts({ inputs, report }) {
    const attempts = /^\d{1,3}$/.test(inputs.attempts) ? Number(inputs.attempts) : 0;
    if (attempts >= 1 && attempts <= most)
        return attempts;
    report({
        subject: 'attempts',
        message: `\`${inputs.attempts}\` is not a number of tries`,
        edit: `Write a whole number from 1 to ${most}; 1 tries everything once`,
    });
    return 1;
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkBuilder)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6119);

function checkBuilder({ inputs, report }, { facts, builder, }) {
    if ((0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .driverOf */ .SV)(builder) !== 'docker')
        return;
    const { info } = facts.engine;
    if (info?.kind === 'answered' && info.hasContainerdStore)
        return;
    const given = inputs.builder === '' ? '`driver: docker`' : `\`builder: ${inputs.builder}\``;
    report({
        subject: inputs.builder === '' ? 'driver' : 'builder',
        message: info?.kind === 'answered'
            ? `${given} builds in the engine, and this engine's classic image store can neither hold several platforms nor export an image to verify`
            : `${given} builds in the engine, and the engine does not answer: ${info?.reason ?? 'it was not asked'}`,
        edit: info?.kind === 'answered'
            ? `Remove ${given}, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`
            : 'Start the Docker engine',
    });
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fn: () => (/* binding */ creationInputs),
  SV: () => (/* binding */ driverOf),
  Zw: () => (/* binding */ planBuilder)
});

// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/nodes.js
var nodes = __webpack_require__(2529);
// EXTERNAL MODULE: ./lib/src/plan/pins.js
var pins = __webpack_require__(1882);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/created-builder.js






const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];
function readSwitches(reading) {
    return {
        use: (0,plan_reading/* readBoolean */.Vf)(reading, 'use'),
        cleanup: (0,plan_reading/* readBoolean */.Vf)(reading, 'cleanup'),
        keepState: (0,plan_reading/* readBoolean */.Vf)(reading, 'keep-state'),
    };
}
function planCreation(reading, { facts, mirrors, switches, }) {
    const { inputs, report } = reading;
    const driver = inputs.driver || 'docker-container';
    if (!drivers.includes(driver)) {
        report({
            subject: 'driver',
            message: `\`${driver}\` is not a driver of buildx`,
            edit: `Write one of ${drivers.join(', ')}`,
        });
    }
    if (driver === 'remote' && inputs.endpoint === '') {
        report({
            subject: 'endpoint',
            message: 'the remote driver needs the address of the BuildKit daemon',
            edit: 'Write it like `endpoint: tcp://buildkit.example.com:1234`',
        });
    }
    if (/^[^A-Za-z]|[^A-Za-z0-9_.-]/.test(inputs.name)) {
        report({
            subject: 'name',
            message: `\`${inputs.name}\` is not a name for a builder`,
            edit: 'Begin with a letter, and use letters, digits, `.`, `_` and `-` only',
        });
    }
    const config = planConfig(reading, facts);
    return {
        kind: 'created',
        name: inputs.name || facts.newBuilderName,
        driver,
        ...planOptions(reading, { driver, mirrors }),
        ...planFlags(inputs),
        ...(config === undefined ? {} : { config }),
        ...(inputs.endpoint === '' ? {} : { endpoint: inputs.endpoint }),
        nodes: (0,nodes/* planNodes */.zA)(reading, { facts: facts.nodes, driver, cleanup: switches.cleanup }),
        ...switches,
        ...(switches.use && facts.selectedBefore !== undefined
            ? { selectedBefore: facts.selectedBefore }
            : {}),
    };
}
/**
 * The daemon refuses the privilege to every build unless it was started with it. setup-buildx-action
 * starts every builder so; here only one whose step asks for it.
 */
function planFlags(inputs) {
    const asked = /\bsecurity\.insecure\b/.test(inputs.allow)
        ? '--allow-insecure-entitlement security.insecure'
        : '';
    const buildkitdFlags = inputs['buildkitd-flags'] || asked;
    return buildkitdFlags === '' ? {} : { buildkitdFlags };
}
function planConfig({ inputs, report }, { paths }) {
    const path = inputs['buildkitd-config'];
    const text = inputs['buildkitd-config-inline'];
    if (path !== '' && text !== '') {
        report({
            subject: 'buildkitd-config',
            message: '`buildkitd-config-inline` is given too, and a daemon reads one configuration',
            edit: 'Remove one of the two',
        });
    }
    if (!paths.hasBuildkitdConfig) {
        report({
            subject: 'buildkitd-config',
            message: `there is no file ${path}`,
            edit: 'Correct the path; it is relative to the workspace',
        });
    }
    if (path !== '')
        return { kind: 'file', path };
    return text === '' ? undefined : { kind: 'inline', text };
}
function planOptions({ inputs, report }, { driver, mirrors }) {
    const fields = (0,lists/* plainLines */.y1)(inputs['driver-opts']).flatMap((line) => {
        const parsed = (0,lists/* csvFields */.qZ)(line);
        if (parsed.ok && parsed.value.every((field) => field.includes('=')))
            return parsed.value;
        report({
            subject: 'driver-opts',
            message: `\`${line}\` is not a list of key=value pairs`,
            edit: 'Write one option per line, such as `network=host`',
        });
        return [];
    });
    if (driver !== 'docker-container')
        return { driverOptions: fields.map(lists/* csvField */.XR), images: [] };
    const imageOption = fields.findLast((field) => field.startsWith('image='));
    const image = (0,reference/* parseReference */.F2)(imageOption?.slice('image='.length) ?? pins/* pinnedBuildkitImage */.ei);
    if (!image.ok) {
        report({
            subject: 'driver-opts',
            message: `\`${imageOption}\` does not name an image: ${image.reason}`,
            edit: 'Write it like `image=moby/buildkit:v0.33.1`',
        });
        return { driverOptions: [], images: [] };
    }
    return {
        driverOptions: fields.filter((field) => !field.startsWith('image=')).map(lists/* csvField */.XR),
        images: (0,plan_images/* imageCandidates */.m)(withTag(image.value), mirrors),
    };
}
// Without one, `docker pull` and buildx would differ in what they take.
function withTag(image) {
    return image.tag === undefined && image.digest === undefined
        ? { ...image, tag: 'latest' }
        : image;
}

// EXTERNAL MODULE: ./lib/src/plan/emulator-table.js
var emulator_table = __webpack_require__(1936);
;// CONCATENATED MODULE: ./lib/src/plan/builder.js




/** Inputs that describe a builder to create. */
const creationInputs = [
    'driver',
    'driver-opts',
    'buildkitd-flags',
    'buildkitd-config',
    'buildkitd-config-inline',
    'endpoint',
    'append',
    'name',
];
function planBuilder(reading, { facts, platforms, mirrors, }) {
    const { inputs } = reading;
    const switches = readSwitches(reading);
    const given = creationInputs.filter((name) => inputs[name] !== '');
    if (inputs.builder !== '')
        return planNamed(reading, { facts, given });
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
    if (given.length > 0 || selected === undefined)
        return { plan: created };
    const lacking = inputs.emulators === 'none' ? [] : lackingPlatforms(selected, { facts, platforms });
    return lacking.length === 0
        ? {
            plan: { kind: 'existing', builder: selected, how: 'selected' },
            notice: `The builder ${selected.name}, which an earlier step selected, is used as it is.`,
        }
        : {
            plan: created,
            notice: `The builder ${selected.name}, which an earlier step selected, was started without an emulator for ${(0,platform/* formatPlatforms */.Iu)(lacking)}, so another one is created. To have it used, set up the emulators before it.`,
        };
}
function planNamed(reading, { facts, given }) {
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
function planReuse({ inputs, report }, builder) {
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
function lackingPlatforms(builder, { facts, platforms }) {
    const isUp = builder.nodes.some(({ status }) => status === 'running');
    if (builder.driver !== 'docker-container' || !isUp)
        return [];
    const { proven, claimed } = (0,oci_builder/* reportedPlatforms */.Ew)(builder);
    return (0,emulator_table/* emulatedPlatforms */.gc)(facts, platforms).filter((platform) => !(0,oci_builder/* isListed */.yy)(platform, [...proven, ...claimed]));
}
function reportUseless({ report }, { names, why }) {
    for (const name of names) {
        report({
            subject: name,
            message: `it has no effect: ${why}`,
            edit: `Remove \`${name}\`, or what makes it useless`,
        });
    }
}
/** The driver that will build. */
function driverOf(plan) {
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


/***/ }),

/***/ 8542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planBuildx)
/* harmony export */ });
/* harmony import */ var semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1882);
// Which buildx to use: the runner's own when it can do what the plan needs, else a pinned release.


/**
 * The oldest buildx that can do it.
 *
 * `imagetools create --prefer-index`, without which a single manifest would be wrapped in a new
 * index, came with 0.15; an OCI layout as imagetools' source came with 0.33 (seen in the sources
 * of https://github.com/docker/buildx, commands/imagetools and util/imagetools/location.go).
 */
const oldest = { pushing: '0.15.0', pushingLayouts: '0.33.0' };
function planBuildx({ inputs, report }, { facts, delivery }) {
    const found = facts.buildx.kind === 'found' ? facts.buildx.buildx : undefined;
    const missing = { kind: 'found', buildx: { words: ['docker', 'buildx'] } };
    const asked = inputs['buildx-version'].replace(/^v/, '');
    const needed = delivery.kind === 'layout-then-push' ? oldest.pushingLayouts : oldest.pushing;
    if (asked !== '') {
        if (found?.version === asked) {
            if (!semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__(asked, needed)) {
                report({
                    subject: 'buildx-version',
                    message: `${asked} cannot do what this step needs of it`,
                    edit: `Choose ${needed} or newer, or leave it empty`,
                });
            }
            return { plan: { kind: 'found', buildx: found } };
        }
        const version = asked === 'latest' ? _pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz : asked;
        const release = findRelease(version, facts.machine.architecture);
        if (release !== undefined)
            return { plan: { kind: 'download', release } };
        report({
            subject: 'buildx-version',
            message: `${inputs['buildx-version']} for ${facts.machine.architecture} is not among the releases whose checksum this version knows`,
            edit: `Choose among ${Object.keys(_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxChecksums */ .Lu).join(', ')}, or leave it empty to use the runner's own`,
        });
        return { plan: missing };
    }
    if (found !== undefined && (found.version === undefined || semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__(found.version, needed))) {
        return { plan: { kind: 'found', buildx: found } };
    }
    const why = found === undefined
        ? 'No buildx was found here'
        : `The buildx found here is ${found.version}, and ${needed} or newer is needed`;
    const release = findRelease(_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz, facts.machine.architecture);
    if (release !== undefined) {
        return {
            plan: { kind: 'download', release },
            notice: `${why}: version ${release.version} is used.`,
        };
    }
    report({
        subject: 'buildx',
        message: `${why}, and there is no release of ${_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz} for ${facts.machine.architecture}${facts.buildx.kind === 'missing' ? ` (${facts.buildx.reason})` : ''}`,
        edit: 'Install buildx on the runner: https://github.com/docker/buildx#installing',
    });
    return { plan: missing };
}
// Which 32-bit Arm it is cannot be read from Node; v6 programs run on every one of them.
function findRelease(version, architecture) {
    const name = architecture === 'arm' ? 'arm-v6' : architecture;
    const sha256 = _pins_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxChecksums */ .Lu[version]?.[name];
    return sha256 === undefined ? undefined : { version, architecture: name, sha256 };
}


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ decideDelivery),
/* harmony export */   g: () => (/* binding */ readTags)
/* harmony export */ });
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1459);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);
// Where the image goes: tags, repositories, and whether anything is pushed.




/** Full references; one without a tag means `latest`, as everywhere. */
function readTags(reading) {
    const rule = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(reading.inputs.tags).find((line) => line.startsWith('type='));
    if (rule !== undefined) {
        reading.report({
            subject: 'tags',
            message: `\`${rule}\` is a rule, and this version knows full references only`,
            edit: 'Write references such as `ghcr.io/acme/app:1.0`, or compute them with docker/metadata-action before',
        });
        return [];
    }
    const references = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readItems */ .F1)(reading, {
        name: 'tags',
        items: (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reading, { name: 'tags', separator: 'comma-or-newline' }),
        parse: parseTaggedReference,
        noun: 'a reference to publish',
        edit: 'Write it like `ghcr.io/acme/app:1.0`',
    });
    const byName = new Map(references.map((reference) => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference), reference]));
    return [...byName.values()];
}
function parseTaggedReference(text) {
    const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if (!reference.ok)
        return reference;
    // `1.0` alone would be the repository docker.io/library/1.0.
    if (/^v?\d[\w.-]*$/.test(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('it is a tag without a repository');
    const { registry, path, tag, digest } = reference.value;
    return digest === undefined
        ? (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)({ registry, path, tag: tag ?? 'latest' })
        : (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('a digest cannot be chosen, it follows from the content');
}
function decideDelivery({ inputs, report }, { tags, canPushUntagged, }) {
    const push = inputs.push;
    switch (push) {
        case 'auto':
            return {
                kind: 'layout',
                notice: 'Nothing will be pushed: `push` is `auto`, and this version pushes only when told to. Write `push: true` to publish.',
            };
        case 'by-digest':
        case 'true':
        case 'True':
        case 'TRUE': {
            if ((0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(inputs.tags)) {
                report({
                    subject: 'tags',
                    message: `\`push\` is \`${push}\` and there is no reference to push to`,
                    edit: 'Name at least one, such as `tags: ghcr.io/acme/app:1.0`, or write `push: false`',
                });
            }
            return {
                kind: canPushUntagged ? 'push' : 'layout-then-push',
                repositories: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoriesOf */ .Ub)(tags),
                tags: push === 'by-digest' ? [] : tags,
            };
        }
        case 'false':
        case 'False':
        case 'FALSE':
            return { kind: 'layout' };
        default:
            report({
                subject: 'push',
                message: `\`${push}\` is not a way to push`,
                edit: 'Write `true`, `false`, `by-digest` or `auto`',
            });
            return { kind: 'layout' };
    }
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ emulated),
/* harmony export */   SE: () => (/* binding */ hasEmulator),
/* harmony export */   YQ: () => (/* binding */ otherEmulated),
/* harmony export */   gc: () => (/* binding */ emulatedPlatforms),
/* harmony export */   ib: () => (/* binding */ isNative),
/* harmony export */   rM: () => (/* binding */ elfHeader),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);

/**
 * The architectures that the binfmt image has an emulator for, under its names for them, with what
 * their programs' headers say.
 *
 * Sources: https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/config.go and
 * https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
 */
const emulated = {
    '386': { machine: 0x03, bits: 32 },
    amd64: { machine: 0x3e, bits: 64 },
    arm: { machine: 0x28, bits: 32 },
    arm64: { machine: 0xb7, bits: 64 },
    loong64: { machine: 0x102, bits: 64 },
    mips64: { machine: 0x08, bits: 64, isBigEndian: true },
    mips64le: { machine: 0x08, bits: 64 },
    ppc64le: { machine: 0x15, bits: 64 },
    riscv64: { machine: 0xf3, bits: 64 },
    s390x: { machine: 0x16, bits: 64, isBigEndian: true },
};
/** The start of a program for this machine, up to and with `e_version`. */
function elfHeader({ machine, bits, isBigEndian }) {
    const header = Buffer.alloc(24);
    header.set([0x7f, 0x45, 0x4c, 0x46, bits === 64 ? 2 : 1, isBigEndian ? 2 : 1, 1]);
    const fields = [2, machine]; // ET_EXEC and e_machine, two bytes each
    for (const [index, value] of fields.entries()) {
        if (isBigEndian)
            header.writeUInt16BE(value, 16 + 2 * index);
        else
            header.writeUInt16LE(value, 16 + 2 * index);
    }
    if (isBigEndian)
        header.writeUInt32BE(1, 20);
    else
        header.writeUInt32LE(1, 20);
    return header;
}
/** Whether this machine's kernel runs programs of the platform without help. */
function isNative(platform, host) {
    if (platform.os !== 'linux')
        return false;
    if (platform.architecture === host.architecture)
        return true;
    switch (platform.architecture) {
        case '386':
            return host.architecture === 'amd64';
        case 'arm':
            return host.architecture === 'arm64' && host.runs32BitArm;
        default:
            return false;
    }
}
function hasEmulator(platform) {
    return platform.os === 'linux' && platform.architecture in emulated;
}
function otherEmulated(wanted, host) {
    return Object.keys(emulated)
        .filter((architecture) => !wanted.has(architecture))
        .map((architecture) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePlatform */ .WN)({ os: 'linux', architecture }))
        .filter((platform) => !isNative(platform, host));
}
/** Platforms that the engine's machine runs only with an emulator, and for which there is one. */
function emulatedPlatforms(facts, platforms) {
    const host = hostOf(facts);
    return platforms.filter((platform) => !isNative(platform, host) && hasEmulator(platform));
}
function hostOf({ machine, engine }) {
    return !engine.isLocal && engine.info?.kind === 'answered'
        ? { architecture: engine.info.architecture, runs32BitArm: false }
        : machine;
}


/***/ }),

/***/ 2960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ planEmulators)
});

// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/plan/emulator-table.js
var emulator_table = __webpack_require__(1936);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js
var plan_platforms = __webpack_require__(7564);
;// CONCATENATED MODULE: ./lib/src/plan/registrations.js
/**
 * Parses the text of one file below binfmt_misc; undefined for an entry that goes by file extension.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function parseRegistration({ name, text }) {
    const magic = /^magic ([0-9a-f]+)$/m.exec(text)?.[1];
    if (magic === undefined)
        return undefined;
    const flags = /^flags: ?(\w*)$/m.exec(text)?.[1] ?? '';
    const mask = /^mask ([0-9a-f]+)$/m.exec(text)?.[1];
    return {
        name,
        isEnabled: /^enabled$/m.test(text),
        isFixed: flags.includes('F'),
        keepsName: flags.includes('P'),
        offset: Number(/^offset (\d+)$/m.exec(text)?.[1] ?? 0),
        magic: Buffer.from(magic, 'hex'),
        mask: mask === undefined ? new Uint8Array(magic.length / 2).fill(0xff) : Buffer.from(mask, 'hex'),
    };
}
/** The first bytes of a program, as the kernel compares them. */
function isHandledBy({ offset, magic, mask }, header) {
    return magic.every((byte, index) => {
        const bits = mask[index] ?? 0xff;
        return ((header[offset + index] ?? 0) & bits) === (byte & bits);
    });
}

;// CONCATENATED MODULE: ./lib/src/plan/emulators.js




function planEmulators(reading, { facts, platforms, elsewhere = [], images, runsHere, }) {
    const host = (0,emulator_table/* hostOf */.w4)(facts);
    const here = platforms.filter((platform) => !elsewhere.some((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other)));
    const asked = askedPlatforms(reading, { platforms: here, host, runsHere });
    const wanted = new Set(asked.map((platform) => platform.architecture));
    const hoped = reading.inputs.emulators === 'all' && runsHere ? (0,emulator_table/* otherEmulated */.YQ)(wanted, host) : [];
    for (const { architecture } of hoped)
        wanted.add(architecture);
    // A remote engine's kernel is not the one whose registrations this machine shows.
    const registrations = facts.engine.isLocal
        ? facts.registrations?.map(parseRegistration).filter((entry) => entry !== undefined)
        : undefined;
    const states = [...wanted].map((architecture) => emulatorState(architecture, registrations ?? []));
    return {
        plan: {
            asked,
            hoped,
            native: runsHere ? platforms.filter((platform) => (0,emulator_table/* isNative */.ib)(platform, host)) : [],
            install: states.filter(({ isGood }) => !isGood).map(({ architecture }) => architecture),
            replace: states.filter(({ isGood }) => !isGood).flatMap(({ broken }) => broken),
            images,
        },
        warnings: states.flatMap(({ warnings }) => warnings),
    };
}
function askedPlatforms(reading, { platforms, host, runsHere, }) {
    const { inputs, report } = reading;
    if (inputs.emulators === 'none' || inputs.emulators === '')
        return [];
    if (['auto', 'all'].includes(inputs.emulators)) {
        return runsHere
            ? platforms.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && (0,emulator_table/* hasEmulator */.SE)(platform))
            : [];
    }
    const listed = (0,plan_platforms/* readPlatforms */.t)(reading, {
        name: 'emulators',
        localArchitecture: host.architecture,
    });
    if (!runsHere && listed.length > 0) {
        report({
            subject: 'emulators',
            message: `\`${inputs.emulators}\` asks for emulators on this machine, and the builder runs elsewhere`,
            edit: 'Write `emulators: none` and set emulators up where the builder runs',
        });
    }
    const without = listed.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && !(0,emulator_table/* hasEmulator */.SE)(platform));
    if (without.length > 0) {
        report({
            subject: 'emulators',
            message: `there is no emulator for ${(0,oci_platform/* formatPlatforms */.Iu)(without)}`,
            edit: `Choose among linux/${Object.keys(emulator_table/* emulated */.Or).join(', linux/')}`,
        });
    }
    return listed.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && !without.some((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other)));
}
function emulatorState(architecture, registrations) {
    const machine = emulator_table/* emulated */.Or[architecture];
    const entries = machine === undefined
        ? []
        : registrations.filter((entry) => isHandledBy(entry, (0,emulator_table/* elfHeader */.rM)(machine)));
    const good = entries.filter((entry) => entry.isEnabled && entry.isFixed);
    const broken = entries.filter((entry) => !good.includes(entry)).map(({ name }) => name);
    const reasons = good.length > 0
        ? []
        : entries.map(({ name, isEnabled }) => isEnabled
            ? `The emulator registration ${name} lacks the flag F, so containers cannot find its interpreter. It is replaced. To keep your own, register it with the flags CFP.`
            : `The emulator registration ${name} is disabled. It is replaced.`);
    const namesLost = good.filter((entry) => !entry.keepsName);
    return {
        architecture,
        isGood: good.length > 0,
        broken,
        warnings: [
            ...reasons,
            ...namesLost.map(({ name }) => `The emulator registration ${name} lacks the flag P: programs lose the name that they were called by, and BusyBox's shell cannot find its applets. It is kept. To have it replaced, remove it first: echo -1 > /proc/sys/fs/binfmt_misc/${name}`),
        ],
    };
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ imageCandidates),
/* harmony export */   v: () => (/* binding */ parseMirror)
/* harmony export */ });
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
// The places an image of the machinery may come from: its registry, then mirrors of Docker Hub.


/** A mirror's address, perhaps with the path that its copy of Docker Hub lives under. */
function parseMirror(text) {
    const probe = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(`${text.replace(/\/$/, '')}/library/probe`);
    if (!probe.ok)
        return probe;
    const { registry, path } = probe.value;
    if (registry === 'docker.io')
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)("it is not a registry's address");
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)({ registry, path: path.slice(0, -'library/probe'.length) });
}
/**
 * The image itself, then the same content on each mirror. Mirrors copy Docker Hub only, and what
 * they hand out is the same for certain only when a digest names it.
 */
function imageCandidates(image, mirrors) {
    if (image.registry !== 'docker.io' || image.digest === undefined)
        return [image];
    return [
        image,
        ...mirrors.map((mirror) => ({
            ...image,
            registry: mirror.registry,
            path: `${mirror.path}${image.path}`,
        })),
    ];
}


/***/ }),

/***/ 1381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.Dw),
/* harmony export */   XR: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.XR),
/* harmony export */   qZ: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.qZ),
/* harmony export */   s6: () => (/* binding */ isEmptyList),
/* harmony export */   y1: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.y1),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6728);
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
// The syntax of inputs: lists with CSV quoting, and booleans.



/** Whether there is nothing in the list, not even something wrong. */
function isEmptyList(text) {
    const items = (0,_oci_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .listItems */ .Dw)(text, 'comma-or-newline');
    return items.ok && items.value.length === 0;
}
/**
 * `true` and `false` as YAML 1.2's core schema writes them.
 *
 * Source: https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(false);
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('it is neither true nor false');
}


/***/ }),

/***/ 5810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b4: () => (/* binding */ assertLinux),
  Cs: () => (/* binding */ makePlan),
  v0: () => (/* binding */ readBinfmtImages),
  ph: () => (/* binding */ readMirrors)
});

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/plan/attempts.js
var attempts = __webpack_require__(4600);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/annotations.js
// OCI annotations: on which level of the image each of them goes.


const levels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'];
/**
 * The values of `--annotation`. BuildKit drops what is meant for one platform when that is the only
 * one (its exporter then asks for annotations of no platform), so there the platform is left out.
 *
 * Source: ParseAnnotations, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go;
 * Commit, https://github.com/moby/buildkit/blob/v0.33.1/exporter/containerimage/writer.go
 */
function planAnnotations(reading, { platforms, hasIndex }) {
    return (0,plan_reading/* readList */.LD)(reading, { name: 'annotations', separator: 'newline' }).map((item) => {
        const report = (message, edit) => {
            reading.report({ subject: 'annotations', message: `\`${item}\`: ${message}`, edit });
        };
        const [, given, key = '', value] = /^(?:([^=:]*):)?([^=]*)=(.*)$/s.exec(item) ?? [];
        if (value === undefined || key === '') {
            report('it is not `key=value`', 'Write it like `org.opencontainers.image.title=App`');
            return item;
        }
        if (given === undefined)
            return item;
        const written = given.split(',').map((level) => {
            const [, name = '', platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(level) ?? [];
            if (!levels.includes(name)) {
                report(`\`${level}\` is not a level of an image`, `Write one of ${levels.join(', ')}, or \`manifest[linux/amd64]\``);
            }
            if (name.startsWith('index') && !hasIndex) {
                report('an image of one platform without attestations has no index', 'Write `manifest:`, or leave `provenance` on');
            }
            if (platform === undefined)
                return level;
            const parsed = (0,oci_platform/* parsePlatform */.FL)(platform, '');
            const asked = parsed.ok && platforms.find((one) => (0,oci_platform/* isSamePlatform */.SW)(one, parsed.value));
            if (asked === undefined || asked === false) {
                report(`${platform} is not among the platforms`, 'Name one of `platforms`');
                return level;
            }
            return platforms.length === 1 ? name : `${name}[${(0,oci_platform/* formatPlatform */.Bq)(asked)}]`;
        });
        return `${written.join(',')}:${key}=${value}`;
    });
}

// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
;// CONCATENATED MODULE: ./lib/src/plan/attestations.js


/**
 * The values of `--attest`, by build-push-action's rules: `provenance` and `sbom` win over `attests`;
 * without a word about provenance it is `mode=max` for a public repository and `mode=min` for a
 * private one, and buildx's own default where the image is loaded.
 *
 * Source: getAttestArgs, https://github.com/docker/build-push-action/blob/v6/src/context.ts
 */
function planAttestations(reading, { facts, loads }) {
    const { inputs } = reading;
    const builder = builderId(facts);
    const listed = (0,plan_reading/* readList */.LD)(reading, { name: 'attests', separator: 'newline' }).map((item) => ({
        type: typeOf(reading, item),
        fields: fieldsOf(reading, 'attests', item),
    }));
    const has = (type) => listed.some((one) => one.type === type);
    const own = [
        ...(inputs.provenance === ''
            ? has('provenance') || loads || facts.build.noDefaultAttestations
                ? []
                : [attestation('provenance', withBuilder(defaultProvenance(facts), builder))]
            : [attestation('provenance', provenanceFields(reading, builder))]),
        ...(inputs.sbom === ''
            ? []
            : [attestation('sbom', fieldsOf(reading, 'sbom', inputs.sbom).map(withoutBoolean))]),
    ];
    const others = listed.filter(({ type }) => !(type === 'provenance' && inputs.provenance !== '') &&
        !(type === 'sbom' && inputs.sbom !== ''));
    return [
        ...own,
        ...others.map(({ type, fields }) => (type === 'provenance' ? withBuilder(fields, builder) : fields).map(lists/* csvField */.XR).join(',')),
    ];
}
/** Whether the image will have attestations, and with them an index even for a single platform. */
function hasAttestations(attestations, facts) {
    const isOff = (type) => attestations.some((one) => one.startsWith(`type=${type},`) && isDisabled(one));
    return (attestations.some((one) => !isDisabled(one)) ||
        (!isOff('provenance') && !facts.build.noDefaultAttestations));
}
function isDisabled(attestation) {
    return attestation.includes(',disabled=true');
}
/** Whether the provenance names every build argument with its value. */
function publishesArguments(attestations) {
    return attestations.some((one) => one.startsWith('type=provenance') && /,mode=max(?:,|$)/.test(one) && !isDisabled(one));
}
function attestation(type, fields) {
    return [`type=${type}`, ...fields.map(lists/* csvField */.XR)].join(',');
}
/** As there, a repository of which the event says nothing counts as public. */
function defaultProvenance({ event }) {
    const { repository } = event.payload;
    const isPrivate = typeof repository === 'object' &&
        repository !== null &&
        'private' in repository &&
        repository.private === true;
    return isPrivate ? ['mode=min', 'inline-only=true'] : ['mode=max'];
}
function provenanceFields(reading, builder) {
    const fields = fieldsOf(reading, 'provenance', reading.inputs.provenance);
    const [only = ''] = fields;
    if (fields.length === 1 && attestations_boolean(only) !== undefined) {
        return attestations_boolean(only) ? withBuilder([], builder) : ['disabled=true'];
    }
    return withBuilder(fields.map(withoutBoolean), builder);
}
/** Address of the run, which SLSA calls the builder. */
function builderId({ event }) {
    const { serverUrl, repository, runId, runAttempt } = event;
    if (serverUrl === '' || repository === '' || runId === '')
        return undefined;
    const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
    return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
}
function withBuilder(fields, builder) {
    const isGiven = fields.some((field) => field.startsWith('builder-id='));
    const isOff = fields.includes('disabled=true');
    return builder === undefined || isGiven || isOff ? fields : [...fields, `builder-id=${builder}`];
}
function typeOf(reading, item) {
    const fields = fieldsOf(reading, 'attests', item);
    const type = fields.find((field) => field.startsWith('type='));
    if (type === undefined) {
        reading.report({
            subject: 'attests',
            message: `\`${item}\` has no type`,
            edit: 'Write it like `type=sbom,generator=image`',
        });
    }
    return type?.slice('type='.length) ?? '';
}
function fieldsOf(reading, name, text) {
    const fields = (0,lists/* csvFields */.qZ)((0,lists/* plainLines */.y1)(text).join(','));
    if (fields.ok)
        return fields.value.map((field) => field.trim());
    reading.report({
        subject: name,
        message: `\`${text}\` is not a list of attributes: ${fields.reason}`,
        edit: 'Write it like `mode=max`, with commas between attributes',
    });
    return [];
}
/** `true` alone among attributes turns it on, as buildx reads it. */
function withoutBoolean(field) {
    const value = attestations_boolean(field);
    return value === undefined ? field : `disabled=${!value}`;
}
// The words of Go's strconv.ParseBool.
function attestations_boolean(text) {
    if (['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text))
        return true;
    return ['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(text) ? false : undefined;
}

// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
// EXTERNAL MODULE: ./lib/src/oci/git-context.js
var git_context = __webpack_require__(237);
;// CONCATENATED MODULE: ./lib/src/plan/context.js



function planContext(reading, facts) {
    const { inputs } = reading;
    const isFallback = inputs.context === '.' && facts.build.isWorkspaceEmpty;
    const commit = (0,git_context/* gitContextOf */.lv)({ ...facts.event, isHeadOfPull: facts.build.isHeadOfPull });
    const given = inputs.context === '' || (isFallback && commit !== undefined)
        ? '{{defaultContext}}'
        : inputs.context;
    const resolve = (text, subject) => {
        if (!(0,git_context/* namesDefaultContext */.vc)(text))
            return text;
        if (commit !== undefined)
            return (0,git_context/* withDefaultContext */.h8)(text, commit);
        reading.report({
            subject,
            message: `${inputs[subject] === '' ? 'empty' : `\`${text}\``} means the Git context of the commit, and the runner names no commit`,
            edit: 'Name a folder or a Git URL, such as `context: .`',
        });
        return text;
    };
    const context = resolve(given, 'context');
    checkFiles(reading, { facts, context });
    return {
        plan: {
            context,
            ...(inputs.file === '' ? {} : { file: inputs.file }),
            buildContexts: readContexts(reading, facts).map((item) => resolve(item, 'build-contexts')),
        },
        ...(isFallback && commit !== undefined
            ? { notice: `The workspace is empty, so the context is the commit itself: ${context}` }
            : {}),
    };
}
function checkFiles({ inputs, report }, { facts: { paths }, context }) {
    for (const subject of ['context', 'file']) {
        if (inputs[subject] !== '-')
            continue;
        report({
            subject,
            message: '`-` means standard input, and a step has none',
            edit: 'Write it to a file in a step before, and name that file',
        });
        return;
    }
    if (!paths.hasContext) {
        report({
            subject: 'context',
            message: `there is no \`${context}\` in the workspace`,
            edit: 'Correct the path, or run actions/checkout before this step',
        });
    }
    else if (!paths.hasDockerfile) {
        report({
            subject: 'file',
            message: `there is no Dockerfile at \`${inputs.file || `${context}/Dockerfile`}\``,
            edit: 'Correct `file` (relative to the workspace) or `context`, or run actions/checkout before this step',
        });
    }
}
function readContexts(reading, { build }) {
    return (0,plan_reading/* readList */.LD)(reading, { name: 'build-contexts', separator: 'newline' }).filter((item) => {
        const [name = '', source = ''] = item.split(/=(.*)/s);
        if (name === '' || source === '') {
            reading.report({
                subject: 'build-contexts',
                message: `\`${item}\` is not \`name=source\``,
                edit: 'Write it like `docs=./docs` or `base=docker-image://alpine:3.22`',
            });
            return false;
        }
        if (!(0,build_context/* isRemoteContext */.u)(source) && build.missingPaths.includes(source)) {
            reading.report({
                subject: 'build-contexts',
                message: `\`${name}\` is the folder \`${source}\`, and there is none`,
                edit: 'Correct the path (relative to the workspace), or begin an image with `docker-image://`',
            });
            return false;
        }
        return true;
    });
}

;// CONCATENATED MODULE: ./lib/src/plan/secrets.js

function planSecrets(reading, { facts, contexts }) {
    const given = readValues(reading);
    const own = [
        ...given.secrets,
        ...readVariables(reading, facts),
        ...readFiles(reading, facts),
    ];
    reportDoubled(reading, own);
    return {
        secrets: [...own, ...gitToken(reading, { facts, contexts, own })],
        warnings: given.warnings,
    };
}
/** `id=value`; an empty value is a secret that this run does not have, as in a fork's pull request. */
function readValues(reading) {
    const pairs = readPairs(reading, { name: 'secrets', separator: 'newline', form: '`id=value`' });
    const empty = pairs.filter(([, value]) => value === '').map(([id]) => id);
    return {
        secrets: pairs
            .filter(([, value]) => value !== '')
            .map(([id, value]) => ({ id, source: 'value', value })),
        warnings: empty.map((id) => `The secret ${id} is empty, so the build does not get it.`),
    };
}
function readVariables(reading, { build }) {
    const form = '`id=VARIABLE`';
    const pairs = readPairs(reading, { name: 'secret-envs', separator: 'comma-or-newline', form });
    for (const [id, variable] of pairs) {
        if (!build.unsetVariables.includes(variable))
            continue;
        reading.report({
            subject: 'secret-envs',
            message: `the variable of the secret ${id} is not set`,
            edit: 'Correct its name, or set it under `env` of this step',
        });
    }
    return pairs.map(([id, variable]) => ({ id, source: 'variable', variable }));
}
function readFiles(reading, { build }) {
    const form = '`id=path`';
    const pairs = readPairs(reading, { name: 'secret-files', separator: 'newline', form });
    for (const [id, path] of pairs) {
        if (!build.missingPaths.includes(path))
            continue;
        reading.report({
            subject: 'secret-files',
            message: `there is no file \`${path}\` for the secret ${id}`,
            edit: 'Correct the path (relative to the workspace), or write the file in a step before',
        });
    }
    return pairs.map(([id, path]) => ({ id, source: 'file', path }));
}
/**
 * What is malformed may be the rest of a secret, so only its position is told; what stands before an
 * equals sign beside it may be one too, so nothing is made of the others.
 */
function readPairs(reading, { name, separator, form, }) {
    const items = (0,plan_reading/* readList */.LD)(reading, { name, separator });
    const pairs = items.flatMap((item, index) => {
        const equals = item.indexOf('=');
        const pair = [item.slice(0, equals), item.slice(equals + 1)];
        const isPair = equals > 0 && /^[^\s",]+$/.test(pair[0]);
        if (isPair && (pair[1] !== '' || name === 'secrets'))
            return [pair];
        reading.report({
            subject: name,
            message: `item ${index + 1} is not ${form} (it is not shown, since it may be secret)`,
            edit: name === 'secrets'
                ? 'Write one `id=value` per line, and a value of several lines in double quotes: `"id=first line` … `last line"`'
                : `Write ${form}`,
        });
        return [];
    });
    return pairs.length === items.length ? pairs : [];
}
function reportDoubled({ report }, secrets) {
    const ids = secrets.map(({ id }) => id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
        report({
            subject: 'secrets',
            message: `the secret ${id} is given twice, and a build has one of each`,
            edit: 'Remove one of them from `secrets`, `secret-envs` or `secret-files`',
        });
    }
}
/**
 * The token for Git contexts on this GitHub server. build-push-action gives it as GIT_AUTH_TOKEN,
 * which BuildKit sends to every Git server that the build asks; with a host after the name it is
 * sent to that host only.
 *
 * Source: authSecretNames, https://github.com/moby/buildkit/blob/v0.33.1/source/git/source.go
 */
function gitToken({ inputs }, { facts, contexts, own, }) {
    const { serverUrl } = facts.event;
    const value = inputs['github-token'];
    const isOurs = own.some(({ id }) => /^GIT_AUTH_(?:TOKEN|HEADER)(?:\.|$)/.test(id));
    const isAsked = contexts.some((context) => URL.canParse(serverUrl) && context.startsWith(`${serverUrl}/`));
    if (value === '' || isOurs || !isAsked)
        return [];
    return [{ id: `GIT_AUTH_TOKEN.${new URL(serverUrl).host}`, source: 'value', value }];
}

;// CONCATENATED MODULE: ./lib/src/plan/build.js





function planBuild(reading, { facts, platforms, imageOptions, loads, pushes, }) {
    const { inputs } = reading;
    const { plan: sources, notice } = planContext(reading, facts);
    const contexts = [
        sources.context,
        ...(sources.file === undefined ? [] : [sources.file]),
        ...sources.buildContexts.map((item) => item.slice(item.indexOf('=') + 1)),
    ];
    const { secrets, warnings } = planSecrets(reading, { facts, contexts });
    const attestations = planAttestations(reading, { facts, loads });
    const hasIndex = platforms.length > 1 || hasAttestations(attestations, facts);
    const buildArgs = build_readPairs(reading, 'build-args');
    return {
        plan: {
            ...sources,
            ...(inputs.target === '' ? {} : { target: inputs.target }),
            buildArgs,
            labels: build_readPairs(reading, 'labels'),
            annotations: planAnnotations(reading, { platforms, hasIndex }),
            attestations,
            imageOptions,
            secrets,
            ...readSandbox(reading),
            noCache: (0,plan_reading/* readBoolean */.Vf)(reading, 'no-cache'),
            noCacheFilters: (0,plan_reading/* readList */.LD)(reading, {
                name: 'no-cache-filters',
                separator: 'comma-or-newline',
            }),
            pull: (0,plan_reading/* readBoolean */.Vf)(reading, 'pull'),
        },
        ...(notice === undefined ? {} : { notice }),
        warnings: [
            ...warnings,
            ...(pushes && publishesArguments(attestations) ? publishedSecrets(buildArgs) : []),
        ],
    };
}
/** What RUN steps see of the world. */
function readSandbox(reading) {
    const { network, 'shm-size': shmSize, 'cgroup-parent': cgroupParent } = reading.inputs;
    if (!['', 'default', 'none', 'host'].includes(network)) {
        reading.report({
            subject: 'network',
            message: `\`${network}\` is not a network of a build`,
            edit: 'Write `default`, `none` or `host`; for a network of Docker, give the builder `driver-opts: network=…`',
        });
    }
    const list = (name) => (0,plan_reading/* readList */.LD)(reading, { name, separator: 'comma-or-newline' });
    return {
        ssh: list('ssh'),
        addHosts: list('add-hosts'),
        allow: list('allow'),
        ...(network === '' ? {} : { network }),
        ulimits: (0,plan_reading/* readList */.LD)(reading, { name: 'ulimit', separator: 'newline' }),
        ...(shmSize === '' ? {} : { shmSize }),
        ...(cgroupParent === '' ? {} : { cgroupParent }),
    };
}
/** `NAME=value`, or `NAME` alone; values are never shown, they may be what the user keeps private. */
function build_readPairs(reading, name) {
    const items = (0,plan_reading/* readList */.LD)(reading, { name, separator: 'newline' });
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
/**
 * Build arguments whose names BuildKit's own lint takes for secrets.
 *
 * Source: SecretsUsedInArgOrEnv,
 * https://github.com/moby/buildkit/blob/v0.33.1/frontend/dockerfile/dockerfile2llb/validations.go
 */
function publishedSecrets(buildArgs) {
    const names = buildArgs
        .map((item) => item.split('=')[0] ?? '')
        .filter((name) => /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i.test(name) && !/(?:^|_)(?:public|file|version)(?:_|$)/i.test(name));
    if (names.length === 0)
        return [];
    return [
        `The provenance attestation (\`mode=max\`) publishes build arguments with the image, and by its name \`${names.join('`, `')}\` may be a secret. Pass it as one of \`secrets\`, or write \`provenance: mode=min\`.`,
    ];
}

// EXTERNAL MODULE: ./lib/src/plan/builder.js + 1 modules
var plan_builder = __webpack_require__(6119);
// EXTERNAL MODULE: ./lib/src/plan/builder-check.js
var builder_check = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/plan/buildx.js
var plan_buildx = __webpack_require__(8542);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
;// CONCATENATED MODULE: ./lib/src/plan/cache-secrets.js
// Keys of caches: what buildx reads from its environment as well needs no place on a command line.

/**
 * Attribute → variable, by type of the cache.
 *
 * Source: addGithubToken and addAwsCredentials,
 * https://github.com/docker/buildx/blob/v0.36.1/build/opt.go
 */
const variablesOfType = {
    gha: { token: 'ACTIONS_RUNTIME_TOKEN' },
    s3: {
        access_key_id: 'AWS_ACCESS_KEY_ID',
        secret_access_key: 'AWS_SECRET_ACCESS_KEY',
        session_token: 'AWS_SESSION_TOKEN',
    },
};
const secretAttributes = ['token', 'ghtoken', 'secret_access_key', 'session_token'];
/** Entries of one build share its environment: a second key of one name stays where it is. */
function openEntries(entries) {
    const variables = new Map();
    const secrets = [];
    const opened = entries.map((entry) => {
        const fields = cache_secrets_fieldsOf(entry);
        const names = variablesOfType[cache_secrets_typeOf(fields) ?? ''] ?? {};
        const kept = fields.filter(({ name, value }) => {
            if (secretAttributes.includes(name))
                secrets.push(value);
            const variable = names[name];
            if (variable === undefined)
                return true;
            const taken = variables.get(variable);
            if (taken === undefined)
                variables.set(variable, value);
            return taken !== undefined && taken !== value;
        });
        // Keys of the entry must not meet a session of the job's own account.
        const isWhole = fields.some(({ name }) => name === 'session_token');
        if (!isWhole && variables.has('AWS_SECRET_ACCESS_KEY'))
            variables.set('AWS_SESSION_TOKEN', '');
        return kept.map(({ text }) => (0,lists/* csvField */.XR)(text)).join(',');
    });
    return { entries: opened, variables: Object.fromEntries(variables), secrets };
}
function cache_secrets_fieldsOf(entry) {
    const fields = (0,lists/* csvFields */.qZ)(entry);
    return (fields.ok ? fields.value : []).map((text) => {
        const [name = '', ...value] = text.split('=');
        return { text, name: name.toLowerCase(), value: value.join('=') };
    });
}
function cache_secrets_typeOf(fields) {
    return fields.find(({ name }) => name === 'type')?.value;
}

;// CONCATENATED MODULE: ./lib/src/plan/cache.js






const none = { plan: { kind: 'none' }, warnings: [] };
function planCache(reading, { facts, images, isLeg, }) {
    const { inputs } = reading;
    const from = readEntries(reading, 'cache-from');
    const to = readEntries(reading, 'cache-to');
    if (inputs['cache-from'] !== '' || inputs['cache-to'] !== '') {
        const { entries, ...keys } = openEntries([...from, ...to]);
        const [sources, targets] = [entries.slice(0, from.length), entries.slice(from.length)];
        return {
            plan: { kind: 'explicit', from: sources, to: targets, ...keys },
            warnings: uselessWarnings([...from, ...to], facts),
        };
    }
    if (inputs.cache === 'off')
        return none;
    if (inputs.cache !== 'auto')
        return planRegistryCache(reading, { facts, isLeg });
    const { githubCache } = facts;
    switch (githubCache.kind) {
        case 'missing':
            return none;
        case 'silent':
            return {
                ...none,
                warnings: [
                    `GitHub's cache does not answer (${githubCache.reason}): this build goes without.`,
                ],
            };
        case 'offered': {
            const isWritten = githubCache.isWritable && !isOfOthersCode(facts);
            const scope = scopeOf(reading, images);
            return { plan: { kind: 'github', scope, isWritten }, warnings: [] };
        }
    }
}
/** The same build has the same scope on every branch: GitHub's cache keeps those apart itself. */
function scopeOf({ inputs }, images) {
    const { file, target } = inputs;
    // The commit of a Git context is no part of what the image is.
    const context = inputs.context.replace(/#[^:]*/, '#');
    const identity = [images.map(oci_reference/* formatRepository */.Sh).sort(), context, file, target];
    const name = images[0]?.path.replaceAll('/', '-') ?? 'image';
    return `${name}-${(0,digest/* encodedPart */.eA)((0,digest/* digestOf */.ol)(JSON.stringify(identity))).slice(0, 12)}`;
}
function planRegistryCache({ inputs, report }, { facts, isLeg }) {
    const reference = parseCacheReference(inputs.cache);
    if (!reference.ok) {
        report({
            subject: 'cache',
            message: `\`${inputs.cache}\` is neither \`auto\` nor \`off\` nor a reference: ${reference.reason}`,
            edit: 'Write `auto`, `off`, or a reference such as `ghcr.io/acme/app:buildcache`; what buildx takes with `type=` goes to `cache-from` and `cache-to`',
        });
        return none;
    }
    const { registry, path, tag = 'latest' } = reference.value;
    const isWritten = !isOfOthersCode(facts) && !isPullRequest(facts);
    return {
        plan: { kind: 'registry', reference: { registry, path, tag }, isLeg, isWritten },
        warnings: [],
    };
}
function parseCacheReference(text) {
    // A word alone would be one of Docker Hub's own images: `true`, `gha`, `Auto`.
    if (!text.includes('/'))
        return (0,parsed/* rejected */.n)('it names no repository');
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    return reference.ok && reference.value.digest !== undefined
        ? (0,parsed/* rejected */.n)('a digest cannot be written to')
        : reference;
}
function isPullRequest({ event }) {
    return event.name.startsWith('pull_request');
}
/**
 * Whether the code that is built may be a stranger's although the job has the rights of the base
 * branch: what such a build writes to the cache, later builds of that branch would run.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
function isOfOthersCode({ event }) {
    if (event.name !== 'workflow_run')
        return event.name === 'pull_request_target';
    const run = event.payload.workflow_run;
    return !(0,manifest/* isRecord */.u4)(run) || String(run.event).startsWith('pull_request');
}
/**
 * One entry of buildx per line. Quotes around a field are buildx's CSV; a line that is quoted as a
 * whole is what build-push-action makes of its own CSV.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/cache.go
 */
function readEntries({ inputs, report }, name) {
    return (0,lists/* plainLines */.y1)(inputs[name]).flatMap((line, index) => {
        const entry = parseEntry(line);
        if (entry.ok)
            return [entry.value];
        // The line itself may hold keys of a storage service.
        report({
            subject: name,
            message: `its entry ${index + 1} is no cache: ${entry.reason}`,
            edit: 'Write it like `type=registry,ref=ghcr.io/acme/app:buildcache`',
        });
        return [];
    });
}
function parseEntry(line) {
    const fields = (0,lists/* csvFields */.qZ)(line);
    if (!fields.ok)
        return fields;
    const [first = ''] = fields.value;
    if (fields.value.length === 1)
        return first.includes(',') ? parseEntry(first) : parseFields([first]);
    return parseFields(fields.value);
}
function parseFields(fields) {
    const entry = fields.map(lists/* csvField */.XR).join(',');
    // References alone, without `type=registry,ref=`.
    if (!entry.includes('='))
        return (0,parsed/* accepted */.q)(entry);
    const bare = fields.filter((field) => !field.includes('=')).length;
    if (bare > 0)
        return (0,parsed/* rejected */.n)(`${bare} of its fields is not \`name=value\``);
    return cache_typeOf(entry) === undefined ? (0,parsed/* rejected */.n)('it has no `type=`') : (0,parsed/* accepted */.q)(entry);
}
function cache_typeOf(entry) {
    const fields = (0,lists/* csvFields */.qZ)(entry);
    if (!fields.ok)
        return undefined;
    const field = fields.value.find((text) => /^type=./i.test(text));
    return field?.slice('type='.length);
}
/** Buildx leaves such an entry out without a word. */
function uselessWarnings(entries, { githubCache }) {
    const isUseless = githubCache.kind === 'missing' &&
        entries.some((entry) => cache_typeOf(entry) === 'gha' && !/(?:^|,)"?token=/i.test(entry));
    return isUseless
        ? [
            '`type=gha` is asked for, and this runner offers no GitHub cache that BuildKit can use (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL, and ACTIONS_RUNTIME_TOKEN).',
        ]
        : [];
}

;// CONCATENATED MODULE: ./lib/src/plan/call.js

const methods = ['check', 'lint', 'outline', 'targets', 'subrequests.describe'];
/**
 * Undefined for a build, which is what `build` means too. `check,format=json` and
 * `check,ignorestatus=true` are buildx's own.
 *
 * Source: ParseCallFunc, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/callfunc.go
 */
function planCall({ inputs, report }) {
    const words = inputs.call;
    if (words === '' || words === 'build')
        return undefined;
    const fields = (0,lists/* csvFields */.qZ)(words);
    const named = fields.ok ? fields.value.filter((field) => !field.includes('=')) : [];
    const [method = ''] = named;
    if (named.length !== 1 || !methods.includes(method)) {
        report({
            subject: 'call',
            message: `\`${words}\` is not a question to a Dockerfile`,
            edit: 'Write `check`, `outline` or `targets`, or leave it empty to build',
        });
    }
    return { method: method === 'lint' ? 'check' : method, words };
}

// EXTERNAL MODULE: ./lib/src/plan/delivery.js
var plan_delivery = __webpack_require__(3386);
// EXTERNAL MODULE: ./lib/src/plan/emulators.js + 1 modules
var plan_emulators = __webpack_require__(2960);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
;// CONCATENATED MODULE: ./lib/src/plan/load.js


function planLoad(reading, { facts, platforms, nodes, }) {
    if (!(0,plan_reading/* readBoolean */.Vf)(reading, 'load'))
        return undefined;
    const { info } = facts.engine;
    if (info?.kind !== 'answered') {
        reading.report({
            subject: 'load',
            message: `there is no engine to load into: ${info?.reason ?? 'it was not asked'}`,
            edit: 'Start the Docker engine, or remove `load`',
        });
        return undefined;
    }
    // Buildx cannot load from two nodes at once: what each of them has would replace the other's.
    if (info.hasContainerdStore && nodes === 1)
        return { platforms, withAttestations: true };
    // One platform alone is loaded even when it is foreign: somebody wants to run it emulated.
    const runnable = platforms.length === 1
        ? platforms[0]
        : platforms.find(({ os, architecture }) => os === 'linux' && architecture === info.architecture);
    if (runnable === undefined) {
        reading.report({
            subject: 'load',
            message: `${info.hasContainerdStore ? 'a builder of several nodes loads one platform' : "the engine's image store holds one platform"}, and linux/${info.architecture} is not among ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)}`,
            edit: info.hasContainerdStore
                ? `Add linux/${info.architecture} to \`platforms\`, or remove \`load\``
                : `Add linux/${info.architecture} to \`platforms\`, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`,
        });
        return undefined;
    }
    return { platforms: [runnable], withAttestations: info.hasContainerdStore };
}

// EXTERNAL MODULE: ./lib/src/plan/move-tags.js
var move_tags = __webpack_require__(3741);
// EXTERNAL MODULE: ./lib/src/plan/nodes.js
var nodes = __webpack_require__(2529);
;// CONCATENATED MODULE: ./lib/src/plan/outputs.js

/**
 * An output that pushes is how this image is delivered: its names join `tags`, and its options go to
 * the exporter. All others are made once the image is verified.
 *
 * Source of the syntax: ExportEntry,
 * https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go
 */
function planOutputs(reading, { platforms }) {
    // As build-push-action reads it, quotes are left to buildx.
    const outputs = (0,lists/* plainLines */.y1)(reading.inputs.outputs).flatMap((text) => {
        const output = parseOutput(reading, text);
        return output === undefined ? [] : [output];
    });
    const pushes = outputs.filter((output) => isPush(reading, output));
    const rest = outputs.filter((output) => !pushes.includes(output) && output.type !== 'cacheonly');
    const loads = rest.filter(isLoad);
    const exports = rest.filter((output) => !isLoad(output));
    for (const output of exports)
        checkExport(reading, output, platforms);
    const [first, ...others] = pushes;
    const options = first === undefined ? [] : imageOptions(first);
    if (others.some((other) => imageOptions(other).join() !== options.join())) {
        reading.report({
            subject: 'outputs',
            message: `${pushes.length} outputs push the image in different forms (${pushes.map(({ text }) => `\`${text}\``).join(', ')}), and one image is verified and published`,
            edit: 'Keep one of them and name every repository in `tags`, or use a step for each',
        });
    }
    return {
        exports: exports.map(({ text }) => text),
        loads: loads.length > 0,
        imageOptions: options,
        ...(first === undefined
            ? {}
            : {
                push: {
                    byDigest: pushes.some(({ attributes }) => isTrue(attributes.get('push-by-digest'))),
                    names: pushes.flatMap(({ attributes }) => namesOf(attributes.get('name') ?? '')),
                },
            }),
    };
}
/** The inputs as they would be if what `outputs` says of pushing and loading were said by its own input. */
function withOutputs(reading, { push, loads }) {
    const { inputs } = reading;
    return {
        ...reading,
        inputs: {
            ...inputs,
            ...(loads ? { load: 'true' } : {}),
            ...(push === undefined
                ? {}
                : {
                    push: push.byDigest ? 'by-digest' : 'true',
                    tags: [inputs.tags, ...push.names].filter((text) => text !== '').join('\n'),
                }),
        },
    };
}
function parseOutput({ report }, text) {
    const fields = (0,lists/* csvFields */.qZ)(text);
    if (fields.ok && fields.value.length === 1 && !text.startsWith('type=')) {
        const type = text === '-' ? 'tar' : 'local';
        return { text, type, attributes: new Map([['dest', text]]) };
    }
    const pairs = fields.ok ? fields.value.map((field) => field.split(/=(.*)/s)) : [];
    const attributes = new Map(pairs.map(([key = '', value = '']) => [key.trim().toLowerCase(), value]));
    const type = attributes.get('type') ?? '';
    if (type !== '' && pairs.every(([, value]) => value !== undefined)) {
        return { text, type, attributes };
    }
    report({
        subject: 'outputs',
        message: `\`${text}\` is not an output: ${fields.ok ? 'it takes a type, and key=value pairs' : fields.reason}`,
        edit: 'Write it like `type=local,dest=out`, or `"name=a,b"` in quotes when a value has a comma',
    });
    return undefined;
}
/** `type=registry` is `type=image,push=true`; `push: true` makes every `type=image` push. */
function isPush({ inputs }, { type, attributes }) {
    if (type === 'registry')
        return true;
    const pushes = isTrue(attributes.get('push')) || isTrue(attributes.get('push-by-digest'));
    return type === 'image' && (pushes || inputs.push.toLowerCase() === 'true');
}
function isLoad({ type, attributes }) {
    return type === 'docker' && attributes.size === 1;
}
const ownOptions = ['type', 'name', 'push', 'push-by-digest', 'name-canonical'];
function imageOptions({ attributes }) {
    return [...attributes]
        .filter(([key]) => !ownOptions.includes(key))
        .map(([key, value]) => (0,lists/* csvField */.XR)(`${key}=${value}`));
}
function namesOf(text) {
    return text.split(',').filter((name) => name !== '');
}
function checkExport({ report }, { text, type, attributes }, platforms) {
    const destination = attributes.get('dest');
    const needsFile = ['local', 'tar', 'oci'].includes(type);
    if (destination === '-' || (needsFile && (destination ?? '') === '')) {
        report({
            subject: 'outputs',
            message: `\`${text}\` has no destination but standard output, which is the log of this step`,
            edit: `Add \`dest=…\` with a path, such as \`type=${type},dest=out${type === 'local' ? '' : '.tar'}\``,
        });
    }
    if (type === 'docker' && platforms.length > 1) {
        report({
            subject: 'outputs',
            message: `\`${text}\` holds one platform, and ${platforms.length} are asked for`,
            edit: 'Name one platform in `platforms`, write `type=oci`, or use `load: true` to load all of them',
        });
    }
}
function isTrue(text) {
    return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}

// EXTERNAL MODULE: ./lib/src/plan/platforms.js
var plan_platforms = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
// EXTERNAL MODULE: ./lib/src/plan/verification.js
var verification = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/src/plan/make-plan.js





















/** Throws PlanError with every problem. */
function makePlan(facts) {
    assertLinux(facts);
    const problems = [];
    const reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
    const platforms = (0,plan_platforms/* readRequestedPlatforms */.j)(reading, facts.machine);
    const mirrors = readMirrors(reading);
    const builder = (0,plan_builder/* planBuilder */.Zw)(reading, { facts, platforms, mirrors });
    (0,builder_check/* checkBuilder */.u)(reading, { facts, builder: builder.plan });
    const driver = (0,plan_builder/* driverOf */.SV)(builder.plan);
    const call = planCall(reading);
    const outputs = planOutputs(reading, { platforms });
    const delivering = withOutputs(reading, outputs);
    const tags = (0,plan_delivery/* readTags */.g)(delivering);
    const { notice, ...delivery } = (0,plan_delivery/* decideDelivery */.T)(delivering, {
        tags,
        canPushUntagged: driver !== 'docker',
    });
    const load = planLoad(delivering, { facts, platforms, nodes: (0,nodes/* nodesOf */.Nh)(builder.plan) });
    const buildx = (0,plan_buildx/* planBuildx */.G)(reading, { facts, delivery });
    const emulators = (0,plan_emulators/* planEmulators */.k)(call === undefined ? reading : withoutEmulators(reading), {
        facts,
        platforms,
        elsewhere: (0,nodes/* platformsElsewhere */.xs)(builder.plan, platforms),
        images: readBinfmtImages(reading, mirrors),
        runsHere: !['kubernetes', 'remote'].includes(driver),
    });
    const build = planBuild(reading, {
        facts,
        platforms,
        imageOptions: outputs.imageOptions,
        loads: load !== undefined,
        pushes: delivery.kind !== 'layout',
    });
    const cache = planCache(delivering, {
        facts,
        images: (0,oci_reference/* repositoriesOf */.Ub)(tags),
        isLeg: delivering.inputs.push === 'by-digest',
    });
    const plan = {
        platforms,
        build: build.plan,
        cache: cache.plan,
        tags,
        delivery,
        moveTags: (0,move_tags/* planMoveTags */.I)(reading, facts),
        verification: (0,verification/* planVerification */.l)(reading),
        ...(load === undefined ? {} : { load }),
        exports: outputs.exports,
        ...(call === undefined ? {} : { call }),
        buildx: buildx.plan,
        builder: builder.plan,
        emulators: emulators.plan,
        attempts: (0,attempts/* readAttempts */.j)(reading),
        summary: (0,plan_reading/* readBoolean */.Vf)(reading, 'summary'),
        notices: [notice, build.notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
        warnings: [
            ...(0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
            ...build.warnings,
            ...emulators.warnings,
            ...cache.warnings,
        ],
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
/** A question runs nothing of the image. */
function withoutEmulators(reading) {
    return { ...reading, inputs: { ...reading.inputs, emulators: 'none' } };
}
function assertLinux({ machine }) {
    if (machine.os === 'linux')
        return;
    throw new errors/* PlanError */.W6([
        {
            subject: 'runner',
            message: `this action runs on Linux, and this runner's system is ${machine.os}`,
            edit: 'Run the job on a Linux runner, such as `runs-on: ubuntu-latest`',
        },
    ]);
}
function readMirrors(reading) {
    return (0,plan_reading/* readItems */.F1)(reading, {
        name: 'mirrors',
        items: (0,plan_reading/* readList */.LD)(reading, { name: 'mirrors', separator: 'comma-or-newline' }),
        parse: plan_images/* parseMirror */.v,
        noun: 'a mirror',
        edit: "Write a registry's address such as `mirror.gcr.io`",
    });
}
function readBinfmtImages(reading, mirrors) {
    const image = reading.inputs['binfmt-image'];
    const [reference] = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'binfmt-image',
        items: [image],
        parse: (text) => (text === '' ? (0,parsed/* rejected */.n)('it is empty') : (0,oci_reference/* parseReference */.F2)(text)),
        noun: 'an image',
        edit: 'Write a reference such as `tonistiigi/binfmt@sha256:…`, or leave the input out',
    });
    return reference === undefined ? [] : (0,plan_images/* imageCandidates */.m)(reference, mirrors);
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planMoveTags)
/* harmony export */ });
function planMoveTags({ inputs, report }, { event }) {
    const mode = inputs['move-tags'];
    if (mode !== 'always' && mode !== 'forward') {
        report({
            subject: 'move-tags',
            message: `\`${mode}\` is not a rule for tags`,
            edit: "Write `always`, or `forward` to leave a tag that holds a newer commit's image where it is",
        });
    }
    const { apiUrl, repository, sha } = event;
    return {
        mode: mode === 'forward' ? 'forward' : 'always',
        ...(sha === '' ? {} : { revision: sha }),
        ...(apiUrl === '' || repository === '' ? {} : { forge: { apiUrl, repository } }),
    };
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   xs: () => (/* binding */ platformsElsewhere),
/* harmony export */   zA: () => (/* binding */ planNodes)
/* harmony export */ });
/* unused harmony export readAppendedNodes */
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1459);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);




const fields = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
/** What the inputs and variables say of the nodes of a builder that is created. */
function planNodes(reading, { facts, driver, cleanup, }) {
    const { report } = reading;
    const appended = readAppendedNodes(reading, facts);
    const lost = appended.findIndex(({ endpoint }) => endpoint === undefined);
    if (lost !== -1 && driver !== 'kubernetes') {
        report({
            subject: 'append',
            message: `node ${lost + 1} of it has no endpoint, and a machine of ${driver} has one node`,
            edit: 'Give it the address of another machine, such as `endpoint: ssh://user@arm.example.com`',
        });
    }
    const tls = driver === 'remote' ? facts.tls : new Map();
    for (const [index, { cert, key }] of tls) {
        if ((cert === undefined) === (key === undefined))
            continue;
        const [given, missing] = cert === undefined ? ['KEY', 'CERT'] : ['CERT', 'KEY'];
        report({
            subject: `BUILDER_NODE_${index}_AUTH_TLS_${given}`,
            message: `it is set and BUILDER_NODE_${index}_AUTH_TLS_${missing} is not, and a client shows both or neither`,
            edit: `Set BUILDER_NODE_${index}_AUTH_TLS_${missing} from a secret`,
        });
    }
    if (tls.size > 0 && !cleanup) {
        report({
            subject: 'cleanup',
            message: 'it is false, and the TLS material of BUILDER_NODE_… variables does not outlive the step',
            edit: 'Remove `cleanup: false`, or name files of the runner in `driver-opts` (`cacert=`, `cert=`, `key=`)',
        });
    }
    // Doors that only look into images do not have the input.
    const isGiven = reading.inputs['allow-missing-nodes'] !== '';
    return { appended, tls, allowMissing: isGiven && (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(reading, 'allow-missing-nodes') };
}
/** How many nodes the builder has, as far as it is known before it is booted. */
function nodesOf(plan) {
    switch (plan.kind) {
        case 'created':
            return 1 + plan.nodes.appended.length;
        case 'existing':
            return plan.builder.nodes.length;
        case 'engine':
        case 'idle':
            return 1;
    }
}
/**
 * Platforms that this machine needs no emulator for, since another node is there for them. A node
 * that does not say what it is for may be there for any.
 */
function platformsElsewhere(plan, platforms) {
    if (plan.kind !== 'created')
        return [];
    const claims = plan.nodes.appended.map((node) => node.platforms);
    return claims.some((claimed) => claimed.length === 0) ? platforms : claims.flat();
}
/**
 * Reads `append`: a YAML list of nodes, each an object.
 *
 * Source: https://github.com/docker/setup-buildx-action#append-additional-nodes-to-the-builder
 */
function readAppendedNodes({ report }, { append }) {
    if (append === undefined)
        return [];
    const problem = (message, edit) => {
        report({ subject: 'append', message, edit });
        return [];
    };
    const example = 'Write a YAML list such as `- endpoint: tcp://arm.example.com:1234`';
    if (!append.ok)
        return problem(`it is not YAML: ${append.reason}`, example);
    if (!Array.isArray(append.value))
        return problem('it is not a list of nodes', example);
    return append.value.flatMap((value, index) => {
        const node = parseNode(value);
        if (node.ok)
            return [node.value];
        return problem(`node ${index + 1} of it cannot be used: ${node.reason}`, example);
    });
}
function parseNode(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('it is not a map of fields');
    }
    const node = value;
    const unknown = Object.keys(node).filter((name) => !fields.includes(name));
    if (unknown.length > 0) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`it has no field ${unknown.join(', ')}; there are ${fields.join(', ')}`);
    }
    const texts = Object.entries(node).filter(([name]) => !['driver-opts', 'platforms'].includes(name));
    const wrong = texts.find(([, text]) => typeof text !== 'string' || text === '');
    if (wrong !== undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`its ${wrong[0]} is not a text`);
    const { name, endpoint } = node;
    if (typeof name === 'string' && !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(name)) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`\`${name}\` is not a name for a node`);
    }
    const options = parseOptions(node['driver-opts']);
    const platforms = parsePlatforms(node.platforms);
    if (!options.ok)
        return options;
    if (!platforms.ok)
        return platforms;
    const flags = node['buildkitd-flags'];
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)({
        ...(typeof name === 'string' ? { name } : {}),
        ...(typeof endpoint === 'string' ? { endpoint } : {}),
        ...(typeof flags === 'string' ? { buildkitdFlags: flags } : {}),
        driverOptions: options.value,
        platforms: platforms.value,
    });
}
/** A YAML list, or lines as in the input of that name. */
function parseOptions(value) {
    const lines = linesOf(value);
    if (lines === undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('its driver-opts are neither lines nor a list of them');
    const options = [];
    for (const line of lines) {
        const parsed = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .csvFields */ .qZ)(line);
        if (!parsed.ok || !parsed.value.every((field) => field.includes('='))) {
            return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`its driver option \`${line}\` is not a list of key=value pairs`);
        }
        options.push(...parsed.value.map(_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .csvField */ .XR));
    }
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)(options);
}
function parsePlatforms(value) {
    const lines = linesOf(value);
    if (lines === undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('its platforms are neither a list nor comma-separated');
    const items = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listItems */ .Dw)(lines.join('\n'), 'comma-or-newline');
    if (!items.ok)
        return items;
    const platforms = [];
    for (const item of items.value) {
        const platform = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(item, '');
        if (!platform.ok)
            return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`\`${item}\` is not a platform: ${platform.reason}`);
        platforms.push(platform.value);
    }
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)(platforms);
}
function linesOf(value) {
    if (value === undefined)
        return [];
    if (typeof value === 'string')
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(value);
    return Array.isArray(value) && value.every((line) => typeof line === 'string')
        ? value
        : undefined;
}


/***/ }),

/***/ 1882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ buildxChecksums),
/* harmony export */   ei: () => (/* binding */ pinnedBuildkitImage),
/* harmony export */   vz: () => (/* binding */ pinnedBuildxVersion)
/* harmony export */ });
// What this version was tested with: the BuildKit image and the buildx releases it may download.
/**
 * BuildKit v0.33.1, the image that `buildx-stable-1` named in October 2026. Pinned by digest: a tag
 * that moves under a release pipeline is the very thing this action exists to end.
 */
const pinnedBuildkitImage = 'docker.io/moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea';
const pinnedBuildxVersion = '0.36.1';
/**
 * SHA-256 of the Linux binaries of each release, by architecture.
 *
 * Source: checksums.txt of https://github.com/docker/buildx/releases/tag/v0.36.1
 */
const buildxChecksums = {
    '0.36.1': {
        amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
        'arm-v6': '324ed0ca85defb28442eda3b002472dbfc7e77bf6992292f2daa94f699f0e43a',
        'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
        ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
        riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
        s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
    },
};


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readRequestedPlatforms),
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);



/** The input `platforms`, which names at least one. */
function readRequestedPlatforms(reading, { architecture }) {
    const platforms = readPlatforms(reading, {
        name: 'platforms',
        localArchitecture: architecture,
    });
    if ((0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(reading.inputs.platforms)) {
        reading.report({
            subject: 'platforms',
            message: 'it is empty',
            edit: 'Name at least one, such as `linux/amd64`, or leave the input out',
        });
    }
    return platforms;
}
/** Reads a list of platforms; a doubled one, in any spelling, is a problem. */
function readPlatforms(reading, { name, localArchitecture }) {
    const items = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reading, { name, separator: 'comma-or-newline' });
    const platforms = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readItems */ .F1)(reading, {
        name,
        items,
        parse: (text) => 
        // https://github.com/docker/buildx/blob/v0.36.1/util/platformutil/parse.go
        (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(/^local$/i.test(text) ? `linux/${localArchitecture}` : text, localArchitecture),
        noun: 'a platform',
        edit: 'Write it like `linux/amd64` or `linux/arm/v7`',
    });
    return platforms.filter((platform, index) => {
        const earlier = platforms.slice(0, index).find((other) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(platform, other));
        if (earlier === undefined)
            return true;
        reading.report({
            subject: name,
            message: `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)} is asked for twice (\`${items.join('`, `')}\`)`,
            edit: 'Name each platform once; aliases such as `aarch64` and `arm64/v8` mean the same',
        });
        return false;
    });
}


/***/ }),

/***/ 1604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   Vf: () => (/* binding */ readBoolean)
/* harmony export */ });
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1381);

/** False when it is garbage, which is reported: nothing is done with a plan that has a problem. */
function readBoolean({ inputs, report }, name) {
    const parsed = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBoolean */ .yG)(inputs[name]);
    if (parsed.ok)
        return parsed.value;
    report({
        subject: name,
        message: `\`${inputs[name]}\` is not a boolean`,
        edit: `Write \`${name}: true\` or \`${name}: false\``,
    });
    return false;
}
function readList({ inputs, report }, { name, separator }) {
    const items = (0,_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .listItems */ .Dw)(inputs[name], separator);
    if (items.ok)
        return items.value;
    report({
        subject: name,
        message: `the list cannot be read: ${items.reason}`,
        edit: 'Balance the double quotes; a quote inside a quoted value is written twice',
    });
    return [];
}
/** The items that parse; the others are reported, each with its reason. */
function readItems({ report }, { name, items, parse, noun, edit, }) {
    return items.flatMap((item) => {
        const parsed = parse(item);
        if (parsed.ok)
            return [parsed.value];
        report({ subject: name, message: `\`${item}\` is not ${noun}: ${parsed.reason}`, edit });
        return [];
    });
}


/***/ }),

/***/ 8838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unknownInputWarnings)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);
// Inputs that this action does not have: most are misspelt.

/** One warning per name, with the nearest right one where there is a near one. */
function unknownInputWarnings(names, known) {
    return names.map((name) => {
        const nearest = nearestName(name, known);
        return nearest === undefined
            ? `\`${name}\` is not an input of this action; it is ignored.`
            : `\`${name}\` is not an input of this action; it is ignored. Did you mean \`${nearest}\`?`;
    });
}
function nearestName(name, known) {
    const [best] = known
        .map((candidate) => ({ candidate, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(name.replaceAll('_', '-'), candidate) }))
        .sort((one, other) => one.distance - other.distance);
    // A third of the letters wrong is a slip; more is another word.
    return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 3))
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 3725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planVerification)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
// How thoroughly the image is verified before a tag moves.

function planVerification(reading) {
    const { inputs, report } = reading;
    if (!['index', 'binaries'].includes(inputs.verify)) {
        report({
            subject: 'verify',
            message: `\`${inputs.verify}\` is not a way to verify`,
            edit: 'Write `binaries`, or `index` to leave the machine code out',
        });
    }
    const smokeTest = readSmokeTest(reading);
    return {
        binaries: inputs.verify === 'binaries',
        ...(smokeTest === undefined ? {} : { smokeTest }),
    };
}
/** A JSON array of strings is the command itself; anything else is a line for the image's shell. */
function readSmokeTest({ inputs, report }) {
    const text = inputs['smoke-test'];
    if (text === '')
        return undefined;
    if (!text.startsWith('['))
        return { form: 'shell', command: text };
    const words = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (Array.isArray(words) && words.length > 0 && words.every((word) => typeof word === 'string')) {
        return { form: 'exec', command: words };
    }
    // `[ -f /etc/passwd ]` is a test for a shell; what looks like JSON and is not is a slip.
    if (/^\[\[?\s/.test(text))
        return { form: 'shell', command: text };
    report({
        subject: 'smoke-test',
        message: `\`${text}\` begins like a JSON array and is not an array of strings`,
        edit: 'Write it like `["/app", "--version"]`, or as a line for the shell',
    });
    return undefined;
}


/***/ }),

/***/ 8381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/transience.js
var oci_transience = __webpack_require__(6672);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
;// CONCATENATED MODULE: ./lib/src/prepare/boot.js
// Boots a builder and looks at who came up.



async function boot({ run }, { name, buildx, nodes }) {
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx, {
        args: ['inspect', '--bootstrap', name],
        output: 'captured',
    });
    const builder = (0,command/* isSuccess */.oJ)(exit)
        ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout)
        : nodes < 2
            ? undefined
            : await tryPartial(run, { name, buildx, exit });
    // Inspecting exits 0 for a node that did not come up, and says so in the node's fields.
    const error = builder?.error ?? errorOfAll(builder);
    if (builder === undefined)
        return { kind: 'down', exit };
    return error === undefined
        ? { kind: 'up', builder }
        : { kind: 'down', exit: { ...exit, stderr: `${exit.stderr}\n${error}` } };
}
/**
 * One node that does not come up fails the whole of `--bootstrap`, which then says nothing of the
 * others; a second look tells who is up.
 */
async function tryPartial(run, { name, buildx, exit }) {
    const look = await (0,system_buildx/* runBuildx */.A)(run, buildx, { args: ['inspect', name], output: 'captured' });
    const builder = (0,command/* isSuccess */.oJ)(look) ? (0,oci_builder/* parseBuilderInfo */.Bt)(look.stdout) : undefined;
    if (builder === undefined)
        return undefined;
    const reason = /^ERROR: (.*)$/m.exec(exit.stderr)?.[1] ?? (0,command/* reasonOf */.A3)(exit);
    const nodes = builder.nodes.map((node) => node.status === 'running' || node.error !== undefined ? node : { ...node, error: reason });
    return nodes.every(({ error }) => error !== undefined) ? undefined : { ...builder, nodes };
}
/** The first node's error when no node is up; what is lost with some of several is decided later. */
function errorOfAll(builder) {
    const errors = builder?.nodes.map(({ error }) => error) ?? [];
    return errors.includes(undefined) ? undefined : errors[0];
}

// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
;// CONCATENATED MODULE: ./lib/src/oci/placement.js
// Which node of a builder builds which platform: its own machine's first, an emulated one last. Pure.


/**
 * One placement per node that has something to build. Buildx itself takes the first node that lists a
 * platform, and a node that emulates one lists it like its own: a native node behind it would idle.
 * So a claim of the user decides, then a node of that architecture, then one that emulates it, then
 * the first, since a build that runs nothing of a platform needs no node that could.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/build/driver.go (get)
 */
function placePlatforms(platforms, { nodes, claims }) {
    const placed = platforms.map((platform) => ({
        platform,
        node: nodeFor(platform, nodes, claims),
    }));
    return nodes.flatMap((node) => {
        const own = placed.filter((one) => one.node === node).map(({ platform }) => platform);
        const emulated = own.filter((platform) => !isNativeTo(node, platform));
        return own.length === 0 ? [] : [{ node: node.name, platforms: own, emulated }];
    });
}
function nodeFor(platform, nodes, claims) {
    return (nodes.find(({ name }) => claims.get(name)?.some((claim) => (0,oci_platform/* isSamePlatform */.SW)(claim, platform))) ??
        nodes.find((node) => (0,oci_builder/* isListed */.yy)(platform, namesOf(node)) && isNativeTo(node, platform)) ??
        nodes.find((node) => (0,oci_builder/* isListed */.yy)(platform, namesOf(node))) ??
        nodes[0]);
}
/** Whether the node's processor runs such programs itself. BuildKit lists its own platform first. */
function isNativeTo(node, { os, architecture }) {
    const own = (0,oci_platform/* parsePlatform */.FL)(namesOf(node)[0] ?? '', '');
    if (!own.ok || own.value.os !== os)
        return false;
    if (own.value.architecture === architecture)
        return true;
    // What a 64-bit processor runs besides, if its kernel lets it; the list says so.
    const also = own.value.architecture === 'amd64' ? '386' : own.value.architecture === 'arm64' ? 'arm' : '';
    return architecture === also;
}
// A star marks what somebody claimed, which proves nothing.
function namesOf({ platforms = '' }) {
    return platforms.split(',').filter((name) => name !== '' && !name.endsWith('*'));
}
/** `amd (linux/amd64), arm (linux/arm64, emulated)` */
function formatPlacements(placements) {
    return placements
        .map(({ node, platforms, emulated }) => {
        const names = platforms.map((platform) => `${(0,oci_platform/* formatPlatform */.Bq)(platform)}${emulated.includes(platform) ? ', emulated' : ''}`);
        return `${node} (${names.join(', ')})`;
    })
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/src/prepare/nodes.js
// Builders beyond one machine: further nodes, their TLS files, those that are down, and who builds what.








/** Options that name the TLS files of a node, which are written into the step's folder. */
function tlsOptions(doors, { nodes: { tls } }, index) {
    return Object.entries(tls.get(index) ?? {}).map(([part, text]) => {
        const path = (0,external_node_path_.join)(doors.folder(), `node-${index}-${part}.pem`);
        (0,external_node_fs_.writeFileSync)(path, `${text.trim()}\n`, { mode: 0o600 });
        return `${part}=${path}`;
    });
}
/** Adds the further nodes to a builder that was just created; the first that fails is the answer. */
async function appendNodes(doors, { plan, buildx, image, configFile, }) {
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
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        if (!(0,command/* isSuccess */.oJ)(exit))
            return exit;
    }
    return undefined;
}
function appendedOptions({ driverOptions }, image) {
    const hasOwn = driverOptions.some((option) => option.startsWith('image='));
    return image === undefined || hasOwn ? driverOptions : [`image=${image}`, ...driverOptions];
}
/** Takes the nodes that are down out of the builder, when the plan allows it. */
async function withoutMissing(doors, { builder, plan, buildx, }) {
    const missing = builder.nodes.filter(({ error }) => error !== undefined);
    if (missing.length === 0)
        return builder;
    const names = missing.map(({ name, endpoint, error }) => `- ${name} at ${endpoint}: ${error}`);
    const isAllowed = plan.kind === 'created' && plan.nodes.allowMissing;
    const present = builder.nodes.filter(({ error }) => error === undefined);
    if (!isAllowed || present.length === 0) {
        throw new errors/* ActionError */.lZ({
            message: `${missing.length} of the ${builder.nodes.length} nodes of the builder ${builder.name} ${missing.length === 1 ? 'does' : 'do'} not come up:\n${names.join('\n')}`,
            hint: present.length === 0
                ? 'Check the addresses, the certificates and the firewall between this runner and them.'
                : 'Start them and check that this runner reaches them; or write `allow-missing-nodes: true` to build on the others, emulated where they are of another architecture.',
        });
    }
    doors.log.warning(`The build goes on without ${missing.length} of ${builder.nodes.length} nodes:\n${names.join('\n')}`);
    for (const { name } of missing) {
        const args = ['create', '--leave', '--name', builder.name, '--node', name];
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        (0,command/* assertSuccess */.SX)(exit, {
            what: `The node ${name} could not be taken out of the builder ${builder.name}`,
            hint: 'Run the step again, or remove the node from `append`.',
        });
    }
    return { ...builder, nodes: present };
}
/** Decides who builds what; a builder of this step is told, so that buildx decides the same. */
async function placeOnNodes(doors, { builder, plan, buildx, platforms, }) {
    const { nodes } = builder;
    const [first] = nodes;
    if (first === undefined || nodes.length === 1)
        return [];
    // What is not ours is not changed: buildx chooses, and each platform gets a build of its own.
    if (plan.kind !== 'created')
        return predictedPlacements(nodes, platforms);
    const placements = placePlatforms(platforms, { nodes, claims: claimsOf(plan, nodes) });
    doors.log.info(`Nodes: ${formatPlacements(placements)}.`);
    for (const { node, platforms: own } of placements) {
        const args = [
            ...['create', '--name', builder.name, '--node', node],
            ...['--platform', own.map(oci_platform/* formatPlatform */.Bq).join(',')],
            ...settingsOf(plan, nodes.find(({ name }) => name === node) ?? first),
        ];
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        (0,command/* assertSuccess */.SX)(exit, {
            what: `The builder ${builder.name} could not be told that ${node} builds ${own.map(oci_platform/* formatPlatform */.Bq).join(', ')}`,
            hint: 'No tag was moved. Run the step again, and with `platforms` of one node only when it happens twice.',
        });
    }
    return placements;
}
/** Buildx asks for a remote node's address again, and would take flags away that are not repeated. */
function settingsOf(plan, node) {
    const flags = node['buildkitd-flags'];
    return [
        ...(flags === undefined || plan.driver === 'remote' ? [] : ['--buildkitd-flags', flags]),
        ...(plan.driver === 'remote' && node.endpoint !== undefined ? ['--', node.endpoint] : []),
    ];
}
/** The nodes in the order they were given: the first, then those of `append`. */
function claimsOf({ nodes: { appended } }, nodes) {
    return new Map(appended.flatMap((claim) => {
        const node = nodes.find(({ name, endpoint }) => name === claim.name || endpoint === claim.endpoint);
        return node === undefined ? [] : [[node.name, claim.platforms]];
    }));
}
/** One placement per platform; the node is the one that buildx will take. */
function predictedPlacements(nodes, platforms) {
    const claims = new Map(nodes.map((node) => {
        const { claimed } = (0,oci_builder/* reportedPlatforms */.Ew)({ name: '', driver: '', nodes: [node] });
        const parsed = claimed.map((name) => (0,oci_platform/* parsePlatform */.FL)(name, ''));
        return [node.name, parsed.flatMap((one) => (one.ok ? [one.value] : []))];
    }));
    return platforms.flatMap((platform) => placePlatforms([platform], { nodes, claims }));
}

;// CONCATENATED MODULE: ./lib/src/prepare/builder.js
// Creates and boots the builder, or boots the one that is there.










async function bootBuilder(doors, { plan, buildx }) {
    switch (plan.kind) {
        case 'created':
            return createBuilder(doors, { plan, buildx });
        case 'existing':
            return bootExisting(doors, {
                name: plan.builder.name,
                buildx,
                nodes: plan.builder.nodes.length,
            });
        case 'engine':
            return bootExisting(doors, { name: plan.name, buildx, nodes: 1 });
        case 'idle':
            return { name: plan.name, driver: 'docker', nodes: [] };
    }
}
async function bootExisting(doors, { name, ...rest }) {
    const booted = await boot(doors, { name, ...rest });
    if (booted.kind === 'up')
        return booted.builder;
    throw new errors/* ActionError */.lZ({
        message: `The builder ${name} does not come up: ${(0,command/* reasonOf */.A3)(booted.exit)}`,
        hint: `See what \`docker buildx inspect --bootstrap ${name}\` says on the runner, or write \`driver: docker-container\` to have one created.`,
    });
}
async function createBuilder(doors, { plan, buildx }) {
    const { name, cleanup, keepState, selectedBefore } = plan;
    if (cleanup) {
        // Before it exists: a step killed halfway through must not leave it.
        doors.state.remember({
            builder: {
                name,
                buildx: buildx.words,
                keepState,
                ...(selectedBefore === undefined ? {} : { selectedBefore }),
            },
        });
    }
    const configFile = writeConfig(doors, plan);
    const { builder, failures } = await (0,retry/* withRetries */.LH)(doors, {
        what: `Pulling the BuildKit image for the builder ${name}`,
        attempt: () => tryEveryImage(doors, { plan, buildx, configFile }),
        judge: ({ transience }) => transience,
    });
    if (builder !== undefined)
        return builder;
    throw new errors/* ActionError */.lZ({
        message: `The builder ${name} could not be created.\n${failures.join('\n')}`,
        hint: creationHint(plan),
    });
}
async function tryEveryImage(doors, { plan, buildx, configFile, }) {
    const { name, keepState } = plan;
    const images = plan.images.length === 0 ? [undefined] : plan.images.map(reference/* formatReference */.FH);
    const failures = [];
    const judged = [];
    for (const image of images) {
        doors.log.info(`Creating the builder ${name}${image === undefined ? '' : ` with ${image}`}`);
        const exit = await createNodes(doors, { plan, buildx, image, configFile });
        const booted = (0,command/* isSuccess */.oJ)(exit)
            ? await boot(doors, { name, buildx, nodes: 1 + plan.nodes.appended.length })
            : { kind: 'down', exit };
        if (booted.kind === 'up')
            return { builder: booted.builder, failures };
        failures.push(image === undefined ? (0,command/* reasonOf */.A3)(booted.exit) : `${image}: ${(0,command/* reasonOf */.A3)(booted.exit)}`);
        // A builder that did not come up stays listed, and selected, until it is removed.
        if ((0,command/* isSuccess */.oJ)(exit) || plan.nodes.appended.length > 0) {
            const args = ['rm', ...(keepState ? ['--keep-state'] : []), name];
            await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        }
        if (!isPullFailure(booted.exit))
            return { failures };
        judged.push((0,oci_transience/* judgeFailure */.c)(booted.exit.stderr));
        doors.log.info(`The builder does not come up: ${(0,command/* reasonOf */.A3)(booted.exit)}`);
    }
    const transience = judged.find(({ kind }) => kind !== 'permanent');
    return { failures, ...(transience === undefined ? {} : { transience }) };
}
async function createNodes(doors, node) {
    const { plan, buildx } = node;
    const tls = tlsOptions(doors, plan, 0);
    const args = creationArguments({ ...plan, driverOptions: [...plan.driverOptions, ...tls] }, node);
    const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
    return (0,command/* isSuccess */.oJ)(exit) ? ((await appendNodes(doors, node)) ?? exit) : exit;
}
function writeConfig(doors, { config }) {
    switch (config?.kind) {
        case undefined:
            return undefined;
        case 'file':
            return config.path;
        case 'inline': {
            const path = (0,external_node_path_.join)(doors.folder(), 'buildkitd.toml');
            // It may hold credentials of a proxy or a mirror.
            (0,external_node_fs_.writeFileSync)(path, `${config.text}\n`, { mode: 0o600 });
            return path;
        }
    }
}
function creationArguments(plan, { image, configFile, }) {
    const options = [...(image === undefined ? [] : [`image=${image}`]), ...plan.driverOptions];
    return [
        ...['create', '--name', plan.name, '--driver', plan.driver],
        ...options.flatMap((option) => ['--driver-opt', option]),
        ...(plan.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', plan.buildkitdFlags]),
        ...(configFile === undefined ? [] : ['--buildkitd-config', configFile]),
        ...(plan.use ? ['--use'] : []),
        ...(plan.endpoint === undefined ? [] : ['--', plan.endpoint]),
    ];
}
// The docker-container driver pulls first of all, and says `pulling image` when that is what failed.
function isPullFailure({ stderr }) {
    const steps = [
        ...stderr.matchAll(/^#\d+ (pulling image|creating container|booting buildkit|starting container)/gm),
    ];
    return steps.at(-1)?.[1] === 'pulling image';
}
function creationHint({ driver }) {
    return driver === 'docker-container'
        ? 'Check that the Docker engine is up, that the runner reaches the registry of the BuildKit image (log in or name a copy in `mirrors`), and that `driver-opts`, `buildkitd-flags` and `buildkitd-config` are right.'
        : `Check that the ${driver} driver's \`endpoint\` and \`driver-opts\` are right and reachable from this runner.`;
}

;// CONCATENATED MODULE: ./lib/src/prepare/emulators.js
// Installs emulators into the kernel of the engine's machine, with the binfmt image.





// `docker run` ends with it when the engine could not start the container, as for a failed pull.
// https://docs.docker.com/engine/containers/run/#exit-status
const engineFailed = 125;
/** Installs what the plan lacks. Nothing is started when nothing is lacking. */
async function installEmulators(doors, plan) {
    const { install } = plan;
    if (install.length === 0)
        return ['Every emulator needed was registered before.'];
    const { isInstalled, attempts } = await (0,retry/* withRetries */.LH)(doors, {
        what: 'Installing emulators',
        attempt: () => emulators_tryEveryImage(doors, plan),
        judge: ({ transience }) => transience,
    });
    if (isInstalled)
        return attempts;
    throw new errors/* ActionError */.lZ({
        message: `No emulator could be installed for ${install.join(', ')}.\n${attempts.join('\n')}`,
        hint: 'Log in to Docker Hub before this step, name a registry that holds a copy in `mirrors` or `binfmt-image`, register the emulators on the runner, or write `emulators: none` when the Dockerfile runs nothing of those platforms.',
    });
}
async function emulators_tryEveryImage({ run, log }, { install, replace, images }) {
    const attempts = [];
    const judged = [];
    for (const image of images.map(reference/* formatReference */.FH)) {
        log.info(`Installing emulators for ${install.join(', ')} with ${image}`);
        const exit = await run({
            tool: 'docker',
            args: [
                ...['run', '--rm', '--privileged', '--network', 'none', image],
                ...(replace.length === 0 ? [] : ['--uninstall', replace.join(',')]),
                ...['--install', install.join(',')],
            ],
            output: 'captured',
        });
        if ((0,command/* isSuccess */.oJ)(exit)) {
            // It exits 0 whatever happened; what it said matters when the builder does not agree.
            const said = `${image} installed ${install.join(', ')} and said: ${exit.stderr.trim() || 'nothing'}`;
            return { attempts: [...attempts, said], isInstalled: true };
        }
        attempts.push(`${image}: ${(0,command/* reasonOf */.A3)(exit)}`);
        if (exit.code !== engineFailed)
            return { attempts, isInstalled: false };
        judged.push((0,oci_transience/* judgeFailure */.c)(exit.stderr));
        log.info(`${image} cannot be run: ${(0,command/* reasonOf */.A3)(exit)}`);
    }
    const transience = judged.find(({ kind }) => kind !== 'permanent');
    return {
        attempts,
        isInstalled: false,
        ...(transience === undefined ? {} : { transience }),
    };
}

;// CONCATENATED MODULE: ./lib/src/prepare/platform-check.js
// Holds the builder's own list of platforms against what the plan asked for.



/**
 * Throws unless the builder can run every platform for which an emulator was asked. The builder is
 * the authority: its daemon lists only what its own kernel really ran.
 */
function checkPlatforms({ platforms, emulators, builder: builderPlan, }, { builder, attempts }) {
    const reported = (0,oci_builder/* reportedPlatforms */.Ew)(builder);
    const isProven = (platform) => (0,oci_builder/* isListed */.yy)(platform, reported.proven);
    const isClaimed = (platform) => (0,oci_builder/* isListed */.yy)(platform, reported.claimed);
    const missing = emulators.asked.filter((platform) => !isProven(platform) && !isClaimed(platform));
    if (missing.length > 0) {
        throw new errors/* ActionError */.lZ({
            message: [
                `The builder ${builder.name} cannot run ${(0,oci_platform/* formatPlatforms */.Iu)(missing)}: it lists ${reported.proven.join(', ') || 'nothing'}.`,
                'What was tried:',
                ...attempts.map((attempt) => `- ${attempt}`),
            ].join('\n'),
            hint: missingHint(builderPlan, builder.name),
        });
    }
    const unproven = platforms.filter((platform) => !isProven(platform));
    const hopeless = emulators.hoped.filter((platform) => !isProven(platform));
    return {
        warnings: [
            ...(hopeless.length === 0 ? [] : [hopelessWarning(hopeless)]),
            ...unproven.map((platform) => isClaimed(platform)
                ? `${(0,oci_platform/* formatPlatform */.Bq)(platform)} is in the builder's list because somebody put it there: whether it runs was not tried.`
                : `The builder ${builder.name} cannot run ${(0,oci_platform/* formatPlatform */.Bq)(platform)}: a RUN step of that platform fails with \`exec format error\`. Cross-compiling and copying need no emulator.`),
        ],
    };
}
function hopelessWarning(platforms) {
    return `No emulator could be set up for ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)}. The build needs none of them.`;
}
function missingHint(plan, name) {
    const without = 'If the Dockerfile runs nothing of those platforms, write `emulators: none`.';
    if (plan.kind !== 'existing') {
        return `Register the emulator on the machine of the Docker engine (its kernel needs binfmt_misc), or choose a \`binfmt-image\` that has it. ${without}`;
    }
    const restart = `That builder may have been started before the emulators were: restart it with \`docker buildx stop ${name}\``;
    return plan.how === 'named'
        ? `${restart}, or leave \`builder\` and \`name\` out and one is created. ${without}`
        : `${restart}, set up the emulators before it, or write \`driver: docker-container\` to have one created. ${without}`;
}

;// CONCATENATED MODULE: ./lib/src/prepare/prepare.js






async function prepare(doors, plan) {
    // A builder looks for emulators when it starts and keeps the answer, so they come first; its image
    // can be on its way meanwhile.
    const [buildx, attempts, builderPlan] = await Promise.all([
        provideBuildx(doors, plan),
        installEmulators(doors, plan.emulators),
        plan.emulators.install.length > 0 ? pullAhead(doors, plan.builder) : plan.builder,
    ]);
    const booted = await bootBuilder(doors, { plan: builderPlan, buildx });
    if (builderPlan.kind === 'idle')
        return { info: booted, buildx };
    const info = await withoutMissing(doors, { builder: booted, plan: builderPlan, buildx });
    const { warnings } = checkPlatforms(plan, { builder: info, attempts });
    for (const warning of warnings)
        doors.log.warning(warning);
    doors.log.info(`The builder ${info.name} (${info.driver}) is up.`);
    const placements = await placeOnNodes(doors, {
        builder: info,
        plan: builderPlan,
        buildx,
        platforms: plan.platforms,
    });
    return { info, buildx, ...(placements.length === 0 ? {} : { placements }) };
}
async function provideBuildx({ log, folder }, { buildx }) {
    if (buildx.kind === 'found')
        return buildx.buildx;
    // The library asserts that the runner names these; where it does not, the download lasts one job.
    process.env.RUNNER_TEMP ||= folder();
    process.env.RUNNER_TOOL_CACHE ||= folder();
    // Downloading is rare, and its library is heavy.
    const { installBuildx } = await Promise.all(/* import() */[__webpack_require__.e(249), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 4408));
    return installBuildx(buildx.release, { log });
}
/** Pulls the builder's image; what could not be pulled is not tried again first. */
async function pullAhead({ run }, plan) {
    if (plan.kind !== 'created')
        return plan;
    const pulled = await firstPulled(plan.images, async (image) => (0,command/* isSuccess */.oJ)(await run({
        tool: 'docker',
        args: ['pull', '--quiet', (0,reference/* formatReference */.FH)(image)],
        output: 'captured',
    })));
    if (pulled === undefined)
        return plan;
    return { ...plan, images: [pulled, ...plan.images.filter((image) => image !== pulled)] };
}
async function firstPulled(images, tryPull) {
    for (const image of images) {
        if (await tryPull(image))
            return image;
    }
    return undefined;
}


/***/ }),

/***/ 8140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
;// CONCATENATED MODULE: ./lib/src/publish/registry.js
// Asking a registry through buildx, and what it shows under a name.




async function readDigest(doors, { builder, name }) {
    const exit = await imagetools(doors, builder, {
        args: ['inspect', '--raw', name],
        limit: retry/* longestAnswer */.nq,
    });
    return (0,command/* isSuccess */.oJ)(exit)
        ? { kind: 'shows', digest: (0,oci_digest/* digestOf */.ol)(exit.stdout) }
        : { kind: 'unreadable', reason: (0,command/* reasonOf */.A3)(exit), exit };
}
/** Whether the registry says that it has nothing of that name. */
function isMissing({ stderr }) {
    return /\bnot found\b|(?:manifest|name) unknown/.test(stderr);
}
function explainShown(shown) {
    return shown.kind === 'shows' ? `it shows ${shown.digest}` : shown.reason;
}
function imagetools({ run }, { info, buildx }, { args: [verb = '', ...rest], ...command }) {
    // The builder's configuration says which registries speak plain HTTP and whose CA to trust.
    return (0,system_buildx/* runBuildx */.A)(run, buildx, {
        args: ['imagetools', verb, '--builder', info.name, ...rest],
        output: 'captured',
        ...command,
    });
}

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
;// CONCATENATED MODULE: ./lib/src/oci/origin.js
// Which commit an image says it was made from, and when. Its own words: good for an order, not for trust.

const label = 'org.opencontainers.image.';
/**
 * Of an image config: its labels first, then the time the builder wrote into it.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md
 */
function originOf(config) {
    if (!(0,manifest/* isRecord */.u4)(config))
        return {};
    const { config: run, created } = config;
    const labels = (0,manifest/* isRecord */.u4)(run) && (0,manifest/* isRecord */.u4)(run.Labels) ? run.Labels : {};
    return origin({
        revision: labels[`${label}revision`],
        created: labels[`${label}created`] ?? created,
    });
}
function origin({ revision, created }) {
    const time = typeof created === 'string' ? Date.parse(created) : Number.NaN;
    return {
        ...(typeof revision === 'string' && /^[0-9a-f]{7,64}$/.test(revision) ? { revision } : {}),
        ...(Number.isNaN(time) ? {} : { created: time }),
    };
}

;// CONCATENATED MODULE: ./lib/src/publish/commit-order.js
// Which of two commits came first: asked of the checkout when it has the history, else of GitHub.


async function commitOrder(doors, commits, { forge, fetch = globalThis.fetch }) {
    const { ours, theirs } = commits;
    if (ours.startsWith(theirs) || theirs.startsWith(ours))
        return 'same';
    const known = await orderInCheckout(doors, commits);
    if (known !== 'unknown' || forge === undefined)
        return known;
    return orderOnGithub(commits, { forge, fetch, token: tokenOf(doors) });
}
/** A shallow checkout knows nothing of what it left out, and git would answer no. */
async function orderInCheckout({ run }, commits) {
    const git = (...args) => run({ tool: 'git', args, output: 'captured' });
    const shallow = await git('rev-parse', '--is-shallow-repository');
    if (!(0,command/* isSuccess */.oJ)(shallow) || shallow.stdout.trim() !== 'false')
        return 'unknown';
    const isAncestor = async (one, other) => (0,command/* isSuccess */.oJ)(await git('merge-base', '--is-ancestor', one, other));
    if (await isAncestor(commits.theirs, commits.ours))
        return 'newer';
    if (await isAncestor(commits.ours, commits.theirs))
        return 'older';
    return 'unknown';
}
const patience = 10_000;
/**
 * Source: https://docs.github.com/en/rest/commits/commits#compare-two-commits (`status` says how the
 * head stands to the base)
 */
async function orderOnGithub({ ours, theirs }, { forge: { apiUrl, repository }, fetch, token, }) {
    try {
        // One commit a page: only the status is read.
        const url = `${apiUrl}/repos/${repository}/compare/${theirs}...${ours}?per_page=1`;
        const response = await fetch(url, {
            headers: {
                accept: 'application/vnd.github+json',
                'user-agent': 'multiplatform-image',
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            },
            signal: AbortSignal.timeout(patience),
        });
        const answer = response.ok ? (0,manifest/* parseJson */.qF)(await response.text()) : undefined;
        switch ((0,manifest/* isRecord */.u4)(answer) ? answer.status : undefined) {
            case 'ahead':
                return 'newer';
            case 'behind':
                return 'older';
            case 'identical':
                return 'same';
            default:
                return 'unknown';
        }
    }
    catch {
        return 'unknown';
    }
}
function tokenOf({ env }) {
    return env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || undefined;
}

;// CONCATENATED MODULE: ./lib/src/publish/safety.js
// What each tag holds before it moves, and whether that is newer than the image to publish.









/** Reads every tag once. Registries cannot compare and swap: what is read may change before the move. */
async function decideTags(doors, decision) {
    const fates = new Map(await Promise.all(decision.tags.map(async (tag) => [tag, await fateOf(doors, { ...decision, tag })])));
    const which = (fate) => decision.tags.filter((tag) => fates.get(tag) === fate);
    return { toMove: which('moves'), equal: which('is there'), staying: which('stays') };
}
async function fateOf(doors, { builder, digest, tag, moveTags, config }) {
    const { mode, revision, forge } = moveTags;
    const name = (0,reference/* formatReference */.FH)(tag);
    const held = await readHeld(doors, { builder, tag });
    if (held.kind === 'unreadable' && mode === 'forward')
        throw unreadableError(name, held.reason);
    if (held.kind !== 'image')
        return 'moves';
    if (held.digest === digest) {
        doors.log.info(`${name} shows ${digest} already.`);
        return 'is there';
    }
    const ours = { ...(revision === undefined ? {} : { revision }), ...originOf(config) };
    const { isOlder, reason } = await orderOf(doors, { ours, theirs: held.origin, forge });
    if (!isOlder)
        return 'moves';
    if (mode === 'forward') {
        doors.log.warning(`${name} stays on ${held.digest}: ${reason}. \`move-tags\` is \`forward\`.`);
        return 'stays';
    }
    doors.log.warning(`${name} moves back: ${reason}. Write \`move-tags: forward\` to leave it there, and end the race of two runs with a \`concurrency\` group.`);
    return 'moves';
}
async function readHeld(doors, { builder, tag }) {
    const name = (0,reference/* formatReference */.FH)(tag);
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: `Reading what ${name} holds`,
        attempt: () => imagetools(doors, builder, {
            args: ['inspect', '--format', '{{json .}}', name],
            limit: retry/* longestAnswer */.nq,
        }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        return isMissing(exit) ? { kind: 'nothing' } : { kind: 'unreadable', reason: (0,command/* reasonOf */.A3)(exit) };
    }
    const shown = (0,manifest/* parseJson */.qF)(exit.stdout);
    const digest = (0,manifest/* isRecord */.u4)(shown) && (0,manifest/* isRecord */.u4)(shown.manifest) ? shown.manifest.digest : undefined;
    if (!(0,manifest/* isRecord */.u4)(shown) || !(0,oci_digest/* isDigest */.Bc)(digest)) {
        return { kind: 'unreadable', reason: 'buildx does not say what it holds' };
    }
    // One image: its config. Several: an object with the configs under their platforms.
    const { image } = shown;
    const config = (0,manifest/* isRecord */.u4)(image) && !('architecture' in image) ? Object.values(image)[0] : image;
    return { kind: 'image', digest, origin: originOf(config) };
}
/** The commits decide when their order is known; else the times, which a rebuild makes new. */
async function orderOf(doors, { ours, theirs, forge, }) {
    const order = ours.revision === undefined || theirs.revision === undefined
        ? 'unknown'
        : await commitOrder(doors, { ours: ours.revision, theirs: theirs.revision }, forge === undefined ? {} : { forge });
    switch (order) {
        case 'newer':
        case 'same':
            return { isOlder: false, reason: '' };
        case 'older':
            return {
                isOlder: true,
                reason: `its image was made from the newer commit ${theirs.revision}, and this one from ${ours.revision}`,
            };
        case 'unknown': {
            const [own = 0, other = 0] = [ours.created, theirs.created];
            return {
                isOlder: own !== 0 && other > own,
                reason: `its image was made at ${timeOf(other)}, after this one (${timeOf(own)})`,
            };
        }
    }
}
function timeOf(milliseconds) {
    return new Date(milliseconds).toISOString();
}
function unreadableError(name, reason) {
    return new errors/* ActionError */.lZ({
        message: `What ${name} holds cannot be read, so nobody can say whether it is newer: ${reason}`,
        hint: 'No tag was moved. Let the login pull as well as push, or write `move-tags: always`.',
    });
}

;// CONCATENATED MODULE: ./lib/src/publish/tags.js
// Puts the tags on the verified digest, registry by registry, and reads every one of them back.





/** Throws, with what moved and what did not, unless every tag to move shows the digest afterwards. */
async function moveTags(doors, { toMove, equal, staying, ...work }) {
    const registries = [...new Set(toMove.map(({ registry }) => registry))];
    const moved = [...equal];
    for (const [index, registry] of registries.entries()) {
        const own = toMove.filter((tag) => tag.registry === registry);
        const untried = toMove.filter((tag) => registries.indexOf(tag.registry) > index);
        try {
            const { exit, states } = await moveTagsOfRegistry(doors, { ...work, registry, tags: own });
            const stuck = stuckOf(states, work);
            moved.push(...states.filter((state) => !stuck.includes(state)).map(({ tag }) => tag));
            if (stuck.length > 0)
                throw tagError({ ...work, exit, moved, stuck, untried, staying });
        }
        catch (error) {
            throw error instanceof errors/* CancelledError */.cc
                ? cancelledWhile(error, { moved, own, untried })
                : error;
        }
    }
}
function stuckOf(states, { digest }) {
    return states.filter(({ shown }) => shown.kind !== 'shows' || shown.digest !== digest);
}
function moveTagsOfRegistry(doors, { registry, tags, ...work }) {
    return (0,retry/* withRetries */.LH)(doors, {
        what: `Moving the tags of ${registry}`,
        attempt: async (previous) => {
            const left = previous === undefined ? tags : stuckOf(previous.states, work).map(tagOf);
            // What was taken is only looked for again.
            const exit = previous !== undefined && (0,command/* isSuccess */.oJ)(previous.exit)
                ? previous.exit
                : await tryMove(doors, { ...work, tags: left });
            // Whatever it answered: it exits 1 after having moved some, and exits 0 after a registry's lie.
            const read = await Promise.all(left.map((tag) => readState(doors, { ...work, tag })));
            const before = previous?.states ?? [];
            return { exit, states: [...before.filter(({ tag }) => !left.includes(tag)), ...read] };
        },
        judge: ({ exit, states }) => {
            const [stuck] = stuckOf(states, work);
            if (stuck === undefined)
                return undefined;
            return (0,retry/* judgeExit */.Yh)(exit, { wasPushed: true }) ?? judgeShown(stuck.shown);
        },
    });
}
/** A registry that does not answer may have moved it all the same. */
function isUnknown(shown) {
    return shown.kind === 'unreadable' && !isMissing(shown.exit);
}
function tagOf({ tag }) {
    return tag;
}
/** Of a tag that the registry took, and does not show. */
function judgeShown(shown) {
    return shown.kind === 'shows'
        ? { kind: 'transient', reason: 'the registry still shows what the tag held before' }
        : (0,retry/* judgeExit */.Yh)(shown.exit, { wasPushed: true });
}
function tryMove(doors, { builder, digest, tags }) {
    doors.log.info(`Moving ${tags.map(reference/* formatReference */.FH).join(', ')} to ${digest}`);
    const sources = tags.slice(0, 1).map((tag) => (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(tag, digest)));
    return imagetools(doors, builder, {
        args: [
            // Without the flag a lone manifest would be wrapped in a new index, with another digest.
            ...['create', '--prefer-index=false'],
            ...tags.flatMap((tag) => ['--tag', (0,reference/* formatReference */.FH)(tag)]),
            ...sources,
        ],
        limit: retry/* longestAnswer */.nq,
    });
}
async function readState(doors, { builder, tag }) {
    return { tag, shown: await readDigest(doors, { builder, name: (0,reference/* formatReference */.FH)(tag) }) };
}
function cancelledWhile({ signal }, { moved, own, untried, }) {
    const lines = [
        ...moved.map((tag) => `- moved: ${(0,reference/* formatReference */.FH)(tag)}`),
        ...own.map((tag) => `- may have moved: ${(0,reference/* formatReference */.FH)(tag)}`),
        ...untried.map((tag) => `- not moved: ${(0,reference/* formatReference */.FH)(tag)}`),
    ];
    return new errors/* CancelledError */.cc(signal, ` Tags were on the move, each to the verified image:\n${lines.join('\n')}`);
}
function tagError({ digest, exit, moved, stuck, untried, staying, }) {
    return new errors/* ActionError */.lZ({
        message: [
            `Not every tag could be moved to ${digest}${(0,command/* isSuccess */.oJ)(exit) ? '.' : `: ${(0,command/* reasonOf */.A3)(exit)}`}`,
            ...moved.map((tag) => `- moved: ${(0,reference/* formatReference */.FH)(tag)}`),
            ...stuck.map(({ tag, shown }) => `- ${isUnknown(shown) ? 'may have moved' : 'not moved'}: ${(0,reference/* formatReference */.FH)(tag)} (${explainShown(shown)})`),
            ...untried.map((tag) => `- not tried: ${(0,reference/* formatReference */.FH)(tag)}`),
            ...staying.map((tag) => `- left where it is, by \`move-tags\`: ${(0,reference/* formatReference */.FH)(tag)}`),
        ].join('\n'),
        hint: 'Check that the registry is up and that the login may push these tags. The image is there and verified: running the step again moves what is left.',
    });
}

;// CONCATENATED MODULE: ./lib/src/publish/publish.js







/** Throws, with what moved and what did not, unless every tag that was to move shows the digest. */
async function publish(doors, { plan: { delivery, moveTags: rule }, builder, built, verified: { digest, images }, }) {
    const work = { builder, digest };
    switch (delivery.kind) {
        case 'layout':
            return { pushed: false, repositories: [], tags: [] };
        case 'layout-then-push':
            for (const repository of delivery.repositories) {
                await pushLayout(doors, { ...work, repository, layout: built.layout ?? '' });
            }
            break;
        case 'push':
            break;
    }
    const { tags } = delivery;
    const [config] = images.map((image) => image.config);
    const decided = await decideTags(doors, { ...work, tags, moveTags: rule, config });
    await moveTags(doors, { ...work, ...decided });
    const shown = tags.filter((tag) => !decided.staying.includes(tag));
    return { pushed: true, repositories: delivery.repositories, tags: shown };
}
/** Copies the verified OCI layout to a repository, untagged, and reads it back. */
async function pushLayout(doors, { builder, digest, repository, layout, }) {
    const name = (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(repository, digest));
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: `The push to ${name}`,
        attempt: () => imagetools(doors, builder, {
            args: [
                ...['create', '--prefer-index=false', '--tag', name],
                `oci-layout://${layout}@${digest}`,
            ],
        }),
    });
    (0,command/* assertSuccess */.SX)(exit, {
        what: `The verified image could not be pushed to ${name}`,
        hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
    });
    const shown = await (0,retry/* withRetries */.LH)(doors, {
        what: `Reading ${name} back`,
        attempt: () => readDigest(doors, { builder, name }),
        judge: (read) => read.kind === 'shows' ? undefined : (0,retry/* judgeExit */.Yh)(read.exit, { wasPushed: true }),
    });
    if (shown.kind === 'shows' && shown.digest === digest)
        return;
    throw new errors/* ActionError */.lZ({
        message: `${name} was pushed and cannot be read back: ${explainShown(shown)}`,
        hint: 'No tag was moved. Check that the login may pull as well as push.',
    });
}


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   S7: () => (/* binding */ builderOutputs),
/* harmony export */   Sy: () => (/* binding */ writeSummary),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   zg: () => (/* binding */ writeArtifacts)
/* harmony export */ });
/* unused harmony exports fixedOutputNames, doorOutputs, platformOutputs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2041);
// The step's outputs, and the table in the log.




/** Outputs that every run knows by name; the platforms' own come on top. */
const fixedOutputNames = [
    'digest',
    'digests',
    'reference',
    'tags',
    'pushed',
    'layout',
    'report',
    'imageid',
    'metadata',
    'name',
    'driver',
    'platforms',
    'nodes',
];
/** Outputs of each door that have the same name in every run. */
const doorOutputs = {
    root: fixedOutputNames,
    matrix: ['matrix'],
    merge: fixedOutputNames,
};
/** Every output by name; one that does not apply is empty. */
function outputsOf({ plan, builder, built, verified, published }, report) {
    const fixed = {
        digest: verified.digest,
        digests: JSON.stringify(Object.fromEntries(verified.images.map(({ platform, digest }) => [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform), digest]))),
        reference: published.repositories
            .map((repository) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .pinned */ .dp)(repository, verified.digest)))
            .join('\n'),
        tags: plan.tags.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH).join('\n'),
        pushed: String(published.pushed),
        layout: published.pushed ? '' : (built.layout ?? ''),
        report,
        imageid: built.imageId,
        metadata: built.metadata.trim(),
        ...builderOutputs(builder),
    };
    return { ...fixed, ...platformOutputs(verified.images, verified.digest) };
}
/** As setup-buildx-action has them. */
function builderOutputs({ info, }) {
    return {
        name: info.name,
        driver: info.driver,
        platforms: info.nodes[0]?.platforms ?? '',
        nodes: JSON.stringify(info.nodes, undefined, 2),
    };
}
/** `linux-amd64` and `linux-amd64-index`, for each platform. */
function platformOutputs(images, index) {
    return Object.fromEntries(images.flatMap(({ platform, digest }) => [
        [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .outputName */ .Vf)(platform), digest],
        [`${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .outputName */ .Vf)(platform)}-index`, index],
    ]));
}
/** Appends to the job summary, where the runner has one. */
function writeSummary(markdown) {
    const { GITHUB_STEP_SUMMARY: file } = process.env;
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, markdown);
}
/** Lines that actions/attest takes as its subjects, where the runner collects them. */
function writeArtifacts(lines) {
    const { GITHUB_ARTIFACTS: file } = process.env;
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, lines.map((line) => `${line}\n`).join(''));
}
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        _actions_core__WEBPACK_IMPORTED_MODULE_3__/* .setOutput */ .uH(name, value);
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ timed),
/* harmony export */   i: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);

/** Runs a phase in a log group of its own, and notes how long it took. */
async function timed({ doors: { log, now }, phases, title, body, }) {
    const started = now();
    const made = await log.group(title, body);
    phases.push({ title, started, ended: now() });
    return made;
}
/** The plan, with its warnings and notices said; a plan that cannot be has warnings too. */
function announce({ log }, make) {
    const plan = tryPlan(make);
    for (const warning of plan.warnings)
        log.warning(warning);
    if (plan instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanError */ .W6)
        throw plan;
    for (const notice of plan.notices)
        log.notice(notice);
    return plan;
}
function tryPlan(make) {
    try {
        return make();
    }
    catch (error) {
        if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlanError */ .W6)
            return error;
        throw error;
    }
}


/***/ }),

/***/ 5932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runBuildx),
/* harmony export */   Q: () => (/* binding */ runImagetools)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);

function runBuildx(run, buildx, { args, ...rest }) {
    const [tool = 'buildx', ...first] = buildx.words;
    return run({ tool, args: [...first, ...args], ...rest });
}
/** Runs `buildx imagetools`; it needs no builder to be up. */
function runImagetools(run, { buildx, info }, [verb = '', ...rest]) {
    return runBuildx(run, buildx, {
        args: ['imagetools', verb, '--builder', info.name, ...rest],
        output: 'captured',
        // Copying takes as long as its layers do; reading does not.
        ...(verb === 'inspect' ? { limit: _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .longestAnswer */ .nq } : {}),
    });
}


/***/ }),

/***/ 3908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ runWithRetries),
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   Yh: () => (/* binding */ judgeExit),
/* harmony export */   nq: () => (/* binding */ longestAnswer)
/* harmony export */ });
/* unused harmony export waitBefore */
/* harmony import */ var _oci_transience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6672);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5016);
// Trying again what a registry failed at: longer each time, a bounded number of times, told in the log.


/** The first result that is not judged, or the last one there may be. */
async function withRetries({ log, now, sleep, attempts }, { what, attempt, judge }) {
    let result = await attempt();
    const firstFailure = now();
    let hadItsOnce = false;
    for (let tried = 1;; tried += 1) {
        const transience = judge(result);
        if (transience === undefined || transience.kind === 'permanent')
            return result;
        const { reason } = transience;
        const wait = waitBefore(transience, tried);
        const isSpent = transience.kind === 'once' && hadItsOnce;
        if (tried >= attempts || isSpent) {
            if (tried > 1)
                log.info(`${what} failed: ${reason}. It was tried ${tried} times.`);
            return result;
        }
        if (wait > longestAsked || now() - firstFailure + wait > longestTotal) {
            log.info(`${what} failed: ${reason}. Another try would come too late: ${seconds(wait)}.`);
            return result;
        }
        hadItsOnce ||= transience.kind === 'once';
        const next = `try ${tried + 1} of ${transience.kind === 'once' ? tried + 1 : attempts}`;
        log.info(`${what} failed: ${reason}. Trying again in ${seconds(wait)} (${next}).`);
        await sleep(wait);
        result = await attempt(result);
    }
}
/** The same for a command: what it wrote is judged when it did not end well. */
function runWithRetries(doors, { wasPushed = false, ...retried }) {
    return withRetries(doors, {
        ...retried,
        judge: (exit) => judgeExit(exit, { wasPushed }),
    });
}
/** Undefined for a command that ended well. */
function judgeExit(exit, options = {}) {
    return (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(exit) ? undefined : (0,_oci_transience_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeFailure */ .c)(`${exit.stdout}\n${exit.stderr}`, options);
}
/** Milliseconds that a registry gets to answer what takes a second: one that fell silent says nothing. */
const longestAnswer = 60_000;
const firstWait = 1_000;
const firstWaitOfLimit = 4_000;
const longestWait = 30_000;
/** A registry that asks for more has closed for this job. */
const longestAsked = 120_000;
/** From the first failure on: a job should not hang on a registry that is down. */
const longestTotal = 600_000;
/** Doubles from try to try; what the registry asks for comes first, and nobody is asked in step. */
function waitBefore(transience, tried, random = Math.random) {
    if (transience.kind === 'once')
        return transience.pause;
    const first = transience.isRateLimit === true ? firstWaitOfLimit : firstWait;
    // Jitter only lengthens what was asked for, and shortens the rest by up to a quarter.
    const { asked } = transience;
    if (asked !== undefined)
        return Math.round(Math.max(asked, firstWait) * (1 + random() / 4));
    return Math.round(Math.min(first * 2 ** (tried - 1), longestWait) * (1 - random() / 4));
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}


/***/ }),

/***/ 2521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MX: () => (/* binding */ verify)
});

// UNUSED EXPORTS: readImage, verifyImage

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/oci/machines.js

const machines = {
    '386': { number: 0x03, bits: 32 },
    amd64: { number: 0x3e, bits: 64 },
    arm: { number: 0x28, bits: 32 },
    armbe: { number: 0x28, bits: 32, isBigEndian: true },
    arm64: { number: 0xb7, bits: 64 },
    loong64: { number: 0x102, bits: 64 },
    mips: { number: 0x08, bits: 32, isBigEndian: true },
    mipsle: { number: 0x08, bits: 32 },
    mips64: { number: 0x08, bits: 64, isBigEndian: true },
    mips64le: { number: 0x08, bits: 64 },
    ppc64: { number: 0x15, bits: 64, isBigEndian: true },
    ppc64le: { number: 0x15, bits: 64 },
    riscv64: { number: 0xf3, bits: 64 },
    s390x: { number: 0x16, bits: 64, isBigEndian: true },
};
/** Whether this project knows what programs of the platform look like. */
function hasKnownMachine(platform) {
    return platform.os === 'linux' && Object.hasOwn(machines, platform.architecture);
}
/**
 * Judges a program by its header. Wrong is only what is provably wrong: kernels for amd64 run 386
 * programs and most for arm64 run 32-bit Arm ones, and what Go makes for Arm shows neither float ABI
 * nor variant.
 */
function judgeProgram(header, platform) {
    const expected = machines[platform.architecture];
    if (expected === undefined)
        return { kind: 'right' };
    if (isFor(header, expected))
        return { kind: 'right' };
    const { architecture } = platform;
    const { bits, isBigEndian, machine } = header;
    // x32: 64-bit instructions with 32-bit pointers, a build option of amd64 kernels.
    const isX32 = machine === 0x3e && bits === 32 && !isBigEndian;
    if (architecture === 'amd64' && (isFor(header, machineOf('386')) || isX32)) {
        return { kind: 'right' };
    }
    if (architecture === 'arm64' && isFor(header, machineOf('arm'))) {
        return {
            kind: 'odd',
            reason: 'a 32-bit Arm program, which many arm64 servers cannot run',
        };
    }
    return { kind: 'wrong', found: describeProgram(header) };
}
function machineOf(architecture) {
    const machine = machines[architecture];
    if (machine === undefined)
        throw new Error(`no machine is known for ${architecture}`);
    return machine;
}
function isFor({ machine, bits, isBigEndian }, expected) {
    return (machine === expected.number &&
        bits === expected.bits &&
        isBigEndian === (expected.isBigEndian ?? false));
}
/** `a linux/amd64 program`, or the bare facts for a machine without a name here. */
function describeProgram(header) {
    const known = Object.entries(machines).find(([, machine]) => isFor(header, machine));
    if (known !== undefined) {
        return `a program for ${(0,oci_platform/* formatPlatform */.Bq)({ os: 'linux', architecture: known[0] })}`;
    }
    const order = header.isBigEndian ? 'big-endian' : 'little-endian';
    return `a ${header.bits}-bit ${order} program for ELF machine 0x${header.machine.toString(16)}`;
}

// EXTERNAL MODULE: ./lib/src/oci/program.js
var program = __webpack_require__(6012);
;// CONCATENATED MODULE: ./lib/src/oci/elf.js
// ELF headers: what machine a program is for, and which loader it asks for. Pure, and wary.
const magic = [0x7f, 0x45, 0x4c, 0x46];
const programTypes = [2, 3];
const [loadSegment, interpreterSegment] = [1, 3];
// What Linux takes, load_elf_phdrs and load_elf_binary:
// https://github.com/torvalds/linux/blob/v6.12/fs/binfmt_elf.c
const largestTable = 65_536;
const longestLoader = 4096;
function isElf(start) {
    return magic.every((byte, index) => start[index] === byte);
}
/**
 * Parses the header, and of a program the segments too. Undefined for a file that is cut off, and for
 * a program whose header no kernel accepts.
 *
 * Source: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and ch5.pheader.html
 */
function parseElf(readAt) {
    const start = readAt(0, 64);
    const bits = start[4] === 1 ? 32 : start[4] === 2 ? 64 : undefined;
    const order = start[5];
    if (!isElf(start) || bits === undefined || (order !== 1 && order !== 2))
        return undefined;
    if (start.length < (bits === 64 ? 64 : 52))
        return undefined;
    const fields = fieldReader(start, order === 2);
    const table = bits === 64
        ? { offset: fields.long(32), flags: 48, entrySize: 54, count: 56 }
        : { offset: fields.word(28), flags: 36, entrySize: 42, count: 44 };
    const header = {
        bits,
        isBigEndian: order === 2,
        machine: fields.half(18),
        flags: fields.word(table.flags),
        isProgram: programTypes.includes(fields.half(16)),
    };
    if (!header.isProgram)
        return header;
    const segments = readSegments(readAt, {
        bits,
        isBigEndian: order === 2,
        offset: table.offset,
        entrySize: fields.half(table.entrySize),
        count: fields.half(table.count),
    });
    if (segments === undefined)
        return undefined;
    return segments.loader === undefined ? header : { ...header, loader: segments.loader };
}
/** Undefined when a kernel would refuse the table, or a segment lies behind the end of the file. */
function readSegments(readAt, { bits, isBigEndian, offset, entrySize, count }) {
    const size = bits === 64 ? 56 : 32;
    if (!Number.isSafeInteger(offset) || entrySize !== size)
        return undefined;
    if (count === 0 || count * size > largestTable)
        return undefined;
    const table = readAt(offset, count * size);
    if (table.length < count * size)
        return undefined;
    let loader;
    for (let index = 0; index < count; index += 1) {
        const segment = table.subarray(index * size, (index + 1) * size);
        const fields = fieldReader(segment, isBigEndian);
        const [from, length] = bits === 64 ? [fields.long(8), fields.long(32)] : [fields.word(4), fields.word(16)];
        const type = fields.word(0);
        if (type === loadSegment && !isThere(readAt, { from, length }))
            return undefined;
        if (type !== interpreterSegment || loader !== undefined)
            continue;
        loader = readLoader(readAt, { from, length });
        if (loader === undefined)
            return undefined;
    }
    // A relative one would be looked for in the working folder; nobody means that.
    return loader?.startsWith('/') ? { loader } : {};
}
// The last page may end before its segment does: kernels fill it up with zeros. 64 KiB is the largest
// page that any of them uses.
function isThere(readAt, { from, length }) {
    if (length === 0)
        return true;
    const last = from + length - 1;
    if (!Number.isSafeInteger(last))
        return false;
    return readAt(Math.max(from, last - (last % 65_536)), 1).length === 1;
}
function readLoader(readAt, { from, length }) {
    if (!Number.isSafeInteger(from) || length < 2 || length > longestLoader)
        return undefined;
    const bytes = readAt(from, length);
    if (bytes.length < length || bytes[length - 1] !== 0)
        return undefined;
    return Buffer.from(bytes).toString('utf8').split('\0')[0];
}
function fieldReader(bytes, isBigEndian) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = !isBigEndian;
    return {
        half: (offset) => view.getUint16(offset, little),
        word: (offset) => view.getUint32(offset, little),
        long: (offset) => Number(view.getBigUint64(offset, little)),
    };
}

;// CONCATENATED MODULE: ./lib/src/oci/file-kind.js
// What a file is that is neither an ELF program nor a script, by its first bytes. Pure.
/** A phrase such as `a Windows program`. */
function describeOther(start) {
    const [a, b, c, d] = start;
    if (start.length === 0)
        return 'an empty file';
    if (a === 0x4d && b === 0x5a)
        return 'a Windows program';
    const word = ((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0);
    if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(word >>> 0)) {
        return 'a macOS program';
    }
    // For several machines at once, their number follows; in a Java class it is the version, from 45 on.
    if (word >>> 0 === 0xcafebabe && (start[7] ?? 0) < 45)
        return 'a macOS program';
    if (isWebAssembly(start))
        return 'a WebAssembly module';
    return start.subarray(0, 512).includes(0) ? 'a file of unknown form' : 'a text without a #! line';
}
function isWebAssembly([a, b, c, d]) {
    return a === 0 && b === 0x61 && c === 0x73 && d === 0x6d;
}

;// CONCATENATED MODULE: ./lib/src/verify/examination.js
// Judges one file that an image would start, and says which other files it needs in turn.





/** Tasks for what a command line starts besides its first word. */
function programTasks(words, start) {
    return words.flatMap(({ word, isSure }) => {
        const lookup = (0,program/* lookUp */.TE)(word, start);
        return lookup === undefined ? [] : [{ lookup, role: 'which it starts', isNeeded: isSure }];
    });
}
function examine(progress, { task, file }) {
    if (file === undefined) {
        missing(progress, task);
        return [];
    }
    const start = file.readAt(0, 4096);
    if (isElf(start))
        return examineElf(progress, { task, file });
    const shebang = task.isLoader ? undefined : (0,program/* parseShebang */.Ah)(start);
    if (shebang?.kind === 'interpreter')
        return examineScript(progress, { task, file, shebang });
    const what = shebang?.kind === 'broken'
        ? `is a script and ${shebang.reason}`
        : `is ${describeOther(start)}, which the kernel cannot start`;
    // Some runtimes start WebAssembly in a linux image by themselves.
    const isFault = task.isNeeded && !isWebAssembly(start);
    (isFault ? progress.faults : progress.notes).push(`${called(task, file)} ${what}`);
    return [];
}
function missing({ faults, notes }, task) {
    const { lookup, isNeeded, isLoader } = task;
    const name = called(task);
    if (isLoader) {
        faults.push(`${name} is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`);
    }
    else if (isNeeded) {
        const searched = lookup.word.includes('/')
            ? ''
            : ` (looked in ${lookup.places.join(', ') || 'no folder, since PATH is empty'})`;
        faults.push(`${name} is not a file of the image${searched}`);
    }
    else {
        notes.push(`${lookup.word} is not a file of the image and was not checked`);
    }
}
function examineElf({ platform, start, files, notes, faults }, { task, file }) {
    const name = called(task, file);
    const header = parseElf(file.readAt);
    if (header === undefined) {
        faults.push(`${name} is a damaged ELF file, cut off or never whole`);
        return [];
    }
    if (!header.isProgram) {
        faults.push(`${name} is an ELF file and no program, such as a compiler's object file`);
        return [];
    }
    const verdict = judgeProgram(header, platform);
    switch (verdict.kind) {
        case 'wrong':
            faults.push(`${name} is ${verdict.found}, and ${(0,oci_platform/* formatPlatform */.Bq)(platform)} was expected: it fails with "exec format error"`);
            return [];
        case 'odd':
            notes.push(`${name} is ${verdict.reason}`);
            break;
        case 'right':
            break;
    }
    assertExecutable(faults, { task, file });
    files.push({ path: file.place, what: header.loader ? 'dynamic program' : 'static program' });
    if (header.loader === undefined || task.isLoader)
        return [];
    const lookup = (0,program/* lookUp */.TE)(header.loader, start);
    const role = `the loader of ${name.replace(/,$/, '')}`;
    return lookup === undefined ? [] : [{ lookup, role, isNeeded: true, isLoader: true }];
}
function examineScript({ start, files, faults }, { task, file, shebang }) {
    const name = called(task, file);
    assertExecutable(faults, { task, file });
    files.push({ path: file.place, what: `script for ${shebang.path}` });
    const words = [shebang.path, ...(shebang.next === undefined ? [] : [shebang.next])];
    const interpreters = words.flatMap((word) => {
        const lookup = (0,program/* lookUp */.TE)(word, start);
        return lookup === undefined
            ? []
            : [{ lookup, role: `the interpreter of ${name.replace(/,$/, '')}`, isNeeded: task.isNeeded }];
    });
    if (interpreters.some(({ lookup }) => lookup.places[0] === file.place)) {
        faults.push(`${name} is a script for itself`);
    }
    // An entrypoint script that ends with `exec "$@"` starts the command, or what it makes of it.
    const text = Buffer.from(file.readAt(0, 65_536)).toString('utf8');
    const passesOn = /\bexec\b[^\n]*["']?\$(?:@|\{@\}|\*)/.test(text) && start.entrypoint.length > 0;
    if (!passesOn)
        return interpreters;
    const command = (0,program/* programWords */.Os)(start.command)
        .filter(({ word }) => !word.startsWith('-'))
        .map(({ word }) => ({ word, isSure: false }));
    return [...interpreters, ...programTasks(command, start)];
}
function assertExecutable(faults, { task, file }) {
    if (file.isExecutable || !task.isNeeded)
        return;
    faults.push(`${called(task, file)} may not be executed: its mode has no x`);
}
/**
 * Completes "linux/arm64: … is a program for linux/amd64"; with the place where the file is, when
 * that is not the word itself.
 */
function called({ lookup: { word }, role }, file) {
    const place = file === undefined || file.place === word ? '' : ` (${file.place})`;
    return /^the (?:entrypoint|command)$/.test(role)
        ? `${role} ${word}${place}`
        : `${word}${place}, ${role},`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 1 modules
var command = __webpack_require__(5016);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
;// CONCATENATED MODULE: ./lib/src/verify/found-file.js
// Files that a builder exported: hostile, so links are not followed and reads are bounded.

/** What was copied from this place, when it is a plain file. */
function openFound(path, place) {
    try {
        return withFile(path, (descriptor) => {
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stat.isFile())
                return undefined;
            return {
                place,
                isExecutable: (stat.mode & 0o111) !== 0,
                readAt: (offset, length) => readAt(path, { offset, length }),
            };
        });
    }
    catch {
        return undefined; // Not there, or a link: what a builder exports is not followed.
    }
}
const largestPiece = 65_536;
function readAt(path, { offset, length }) {
    return withFile(path, (descriptor) => {
        const buffer = Buffer.alloc(Math.min(length, largestPiece));
        return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, offset));
    });
}
function withFile(path, use) {
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        return use(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/src/verify/look-dockerfile.js
// The Dockerfile that copies single files out of an image, and the patterns that name them. Pure.

/** One stage per platform, each with a `COPY` per place; the platform chooses its stage. */
function lookDockerfile(wanted, pattern) {
    const stages = wanted.flatMap(({ platform, lookups }) => [
        `FROM scratch AS ${stageOf(platform)}`,
        ...lookups.flatMap((lookup, index) => lookup.places.map((place, nth) => {
            // A name of its own, so that a folder, whose content is copied, cannot pass for a file in it.
            const paths = JSON.stringify([pattern(place, lookup), `/${index}/${nth}`]);
            return `COPY --from=image ${paths}`;
        })),
    ]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
    return [...stages, 'FROM files-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}
function stageOf({ os, architecture, variant = '' }) {
    return `files-${os}${architecture}${variant}`;
}
/** As it is where there is one place; where there are several, the file itself may be missing. */
const plainPattern = (place, { places }) => places.length === 1
    ? literal(place)
    : external_node_path_.posix.join(literal(external_node_path_.posix.dirname(place)), optional(external_node_path_.posix.basename(place)));
/** Every component may be missing. */
const wildPattern = (place) => place.split('/').map(optional).join('/');
// Dockerfile words give quotes, `$` and `\` a meaning, wildcards give one to `*`, `?`, `[` and `\`:
// in a class, and escaped for the words, each stands for itself. What is no character of a name, such
// as a line break, is left to `?`.
function literal(path) {
    return path.replace(/["'$*?[\\]|[^\p{L}\p{N}\p{M} !-~]/gu, (character) => {
        if (character === '\\')
            return '[\\\\\\\\]';
        if (/["'$]/.test(character))
            return `[\\${character}]`;
        return /[*?[]/.test(character) ? `[${character}]` : '?';
    });
}
/** Written with a wildcard, and so allowed to be missing. */
function optional(component) {
    const [first = ''] = component;
    const rest = literal(component.slice(first.length));
    if (first === '' || literal(first) !== first)
        return `${literal(first)}${rest}`;
    // A class may not begin with these.
    return /[\]^-]/.test(first) ? `?${rest}` : `[${first}]${rest}`;
}

;// CONCATENATED MODULE: ./lib/src/verify/extraction.js
// Reads single files out of an image through the builder, without running anything of the image.









/**
 * Looks for all files of all platforms in one build, or in a few where an image is unusual.
 *
 * `COPY --from` follows links inside the image and runs no ONBUILD trigger, unlike `FROM`. It fails
 * when a path is missing, unless every component that may be missing carries a wildcard; but a
 * wildcard makes BuildKit walk the whole tree below it, and does not go through linked folders. So
 * the paths as they are come first, wildcards second, and what these do not show is asked for alone.
 *
 * Source: https://github.com/tonistiigi/fsutil/blob/master/copy/copy.go (ResolveWildcards)
 */
async function lookForFiles(doors, look) {
    const plain = await copyOut(doors, look, plainPattern);
    if (plain.kind === 'copied')
        return plain.find;
    // A wildcard that finds a link to nowhere, or to itself, fails like a path that is missing.
    const wild = await copyOut(doors, look, wildPattern);
    const seen = wild.kind === 'copied' ? wild.find : () => undefined;
    const alone = new Map();
    for (const { platform, lookups } of look.wanted) {
        for (const lookup of lookups) {
            if (seen(platform, lookup) !== undefined)
                continue;
            const found = await findAlone(doors, { ...look, wanted: [{ platform, lookups: [lookup] }] });
            if (found !== undefined)
                alone.set(lookupKey(platform, lookup), found);
        }
    }
    return (platform, lookup) => seen(platform, lookup) ?? alone.get(lookupKey(platform, lookup));
}
async function findAlone(doors, look) {
    for (const { platform, lookups } of look.wanted) {
        for (const { word, places } of lookups) {
            for (const place of places) {
                const lookup = { word, places: [place] };
                const wanted = [{ platform, lookups: [lookup] }];
                const copied = await copyOut(doors, { ...look, wanted }, plainPattern);
                if (copied.kind === 'copied') {
                    const found = copied.find(platform, lookup);
                    if (found?.isExecutable || places.length === 1)
                        return found;
                }
                else if (!/not found|no such file|not a directory|too many links/i.test(copied.exit.stderr)) {
                    throw lookError(look, copied.exit);
                }
            }
        }
    }
    return undefined;
}
function lookError({ image }, exit) {
    return new errors/* ActionError */.lZ({
        message: `The builder cannot read files out of ${image}: ${(0,command/* reasonOf */.A3)(exit)}`,
        hint: 'No tag was moved. Check that the builder reaches the registry; `verify: index` leaves the machine code out.',
    });
}
let looks = 0;
async function copyOut(doors, { builder, image, wanted }, pattern) {
    looks += 1;
    const folder = (0,external_node_path_.join)(doors.folder(), `look-${looks}`);
    const files = (0,external_node_path_.join)(folder, 'files');
    (0,external_node_fs_.mkdirSync)(folder);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'Dockerfile'), lookDockerfile(wanted, pattern));
    const args = [
        ...['build', '--builder', builder.info.name, '--quiet'],
        ...['--platform', wanted.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(',')],
        ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
        ...['--output', `type=local,"dest=${files.replaceAll('"', '""')}"`, folder],
    ];
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: `Reading files of ${image}`,
        attempt: () => (0,system_buildx/* runBuildx */.A)(doors.run, builder.buildx, { args, output: 'captured' }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        return { kind: 'failed', exit };
    }
    return {
        kind: 'copied',
        find: (platform, lookup) => {
            const root = wanted.length === 1 ? files : (0,external_node_path_.join)(files, (0,oci_platform/* formatPlatform */.Bq)(platform).replaceAll('/', '_'));
            const index = wanted
                .find((one) => (0,oci_platform/* formatPlatform */.Bq)(one.platform) === (0,oci_platform/* formatPlatform */.Bq)(platform))
                ?.lookups.findIndex((other) => other.places === lookup.places);
            if (index === undefined || index === -1)
                return undefined;
            for (const [nth, place] of lookup.places.entries()) {
                const found = openFound((0,external_node_path_.join)(root, `${index}`, `${nth}`), place);
                if (found !== undefined && (found.isExecutable || lookup.places.length === 1))
                    return found;
            }
            return undefined;
        },
    };
}
function lookupKey(platform, { places }) {
    return `${(0,oci_platform/* formatPlatform */.Bq)(platform)} ${places.join(':')}`;
}

;// CONCATENATED MODULE: ./lib/src/verify/binaries.js
// Reads the machine code that every platform's image would start, before any tag moves.





// A script may name a script, as deep as the kernel follows; then its program, then the loader.
const mostRounds = 7;
async function checkBinaries(doors, { images, ...look }) {
    let open = images.map(firstTasks);
    const all = open;
    for (let round = 0; round < mostRounds; round += 1) {
        const wanted = open
            .filter(({ tasks }) => tasks.length > 0)
            .map(({ progress: { platform }, tasks }) => ({
            platform,
            lookups: tasks.map(({ lookup }) => lookup),
        }));
        if (wanted.length === 0)
            break;
        const find = await lookForFiles(doors, { ...look, wanted });
        open = open.map(({ progress, tasks }) => {
            const next = tasks.flatMap((task) => examine(progress, { task, file: find(progress.platform, task.lookup) }));
            return { progress, tasks: withoutSeen(next, progress) };
        });
    }
    return all.map(({ progress: { platform, files, notes, faults } }) => ({
        platform,
        files,
        notes,
        faults,
    }));
}
function firstTasks({ platform, config }) {
    const start = (0,program/* parseStartConfig */.ax)(config);
    const progress = { platform, start, files: [], notes: [], faults: [] };
    if (!hasKnownMachine(platform)) {
        progress.notes.push(`programs of ${(0,oci_platform/* formatPlatform */.Bq)(platform)} cannot be checked`);
        return { progress, tasks: [] };
    }
    const [first, ...others] = (0,program/* programWords */.Os)([...start.entrypoint, ...start.command]);
    const needed = first === undefined ? undefined : (0,program/* lookUp */.TE)(first.word, start);
    if (needed === undefined) {
        progress.notes.push('the image has no entrypoint and no command, so there is nothing to check');
        return { progress, tasks: [] };
    }
    const role = start.entrypoint.length > 0 ? 'the entrypoint' : 'the command';
    const task = { lookup: needed, role, isNeeded: true };
    return { progress, tasks: [task, ...programTasks(others, start)] };
}
function withoutSeen(tasks, { files }) {
    return tasks.filter(({ lookup }, index) => !files.some(({ path }) => lookup.places.length === 1 && lookup.places[0] === path) &&
        tasks.findIndex((other) => other.lookup.places.join() === lookup.places.join()) === index);
}

;// CONCATENATED MODULE: ./lib/src/verify/image-check.js


function checkImage({ manifest, digest, size, configs, platforms, insisted = [], }) {
    return manifest.kind === 'manifest'
        ? checkSingle({ digest, size, configs, platforms })
        : checkIndex({ entries: manifest.manifests, configs, platforms, insisted });
}
function checkSingle({ digest, size, configs, platforms, }) {
    const [platform, ...others] = platforms;
    if (platform === undefined || others.length > 0) {
        const asked = platforms.map(oci_platform/* formatPlatform */.Bq).join(', ');
        return {
            images: [],
            attestations: 0,
            faults: [`it is a single image, and ${asked} were asked for`],
        };
    }
    const config = configOf(configs, { digest, platform });
    return {
        images: [{ platform, digest, size, config }],
        attestations: 0,
        faults: configFaults({ platform, config }),
    };
}
function checkIndex({ entries, configs, platforms, insisted, }) {
    const attestations = entries.filter(oci_manifest/* isAttestation */.H3);
    const candidates = entries.filter((entry) => !(0,oci_manifest/* isAttestation */.H3)(entry));
    const faults = entries.length === 0 ? ['the index is empty'] : [];
    const images = [];
    for (const platform of platforms) {
        const matching = candidates.filter((entry) => entry.platform !== undefined && (0,oci_platform/* isSamePlatform */.SW)(platform, entry.platform));
        const [entry, second] = matching;
        if (entry === undefined) {
            faults.push(`${(0,oci_platform/* formatPlatform */.Bq)(platform)} is not in the index`);
            continue;
        }
        if (second !== undefined) {
            faults.push(`${(0,oci_platform/* formatPlatform */.Bq)(platform)} is in the index ${matching.length} times`);
        }
        const config = configOf(configs, {
            digest: entry.digest,
            platform: entry.platform ?? platform,
        });
        images.push({ platform, digest: entry.digest, size: entry.size, config });
        if (insisted.some((one) => (0,oci_platform/* isSamePlatform */.SW)(one, platform)) && config !== undefined)
            continue;
        faults.push(...configFaults({ platform, config }));
    }
    faults.push(...sharedDigests(images));
    for (const entry of candidates) {
        const { platform } = entry;
        if (platform !== undefined && platforms.some((asked) => (0,oci_platform/* isSamePlatform */.SW)(asked, platform))) {
            continue;
        }
        faults.push(platform === undefined
            ? `the index holds ${entry.digest} without a platform`
            : `the index holds ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, which was not asked for`);
    }
    for (const entry of attestations) {
        if (entry.platform !== undefined && entry.platform.os !== 'unknown') {
            faults.push(`the attestation ${entry.digest} calls itself ${(0,oci_platform/* formatPlatform */.Bq)(entry.platform)}, and a pull would take it for the image`);
        }
        const subject = (0,oci_manifest/* attestedDigest */.Js)(entry);
        if (!candidates.some((image) => image.digest === subject)) {
            faults.push(`the attestation ${entry.digest} is about ${subject ?? 'nothing'}, which is not in the index`);
        }
    }
    return { images, attestations: attestations.length, faults };
}
function configOf(configs, { digest, platform }) {
    switch (configs.kind) {
        case 'single':
            return configs.config;
        case 'by-manifest':
            return configs.configs.get(digest);
        case 'by-platform': {
            const found = Object.entries(configs.configs).find(([name]) => {
                const parsed = (0,oci_platform/* parsePlatform */.FL)(name, '');
                return parsed.ok && (0,oci_platform/* isSamePlatform */.SW)(parsed.value, platform);
            });
            return found?.[1];
        }
    }
}
function configFaults({ platform, config, }) {
    const name = (0,oci_platform/* formatPlatform */.Bq)(platform);
    if (config === undefined)
        return [`the image config of ${name} cannot be read`];
    const stated = (0,oci_manifest/* parseConfigPlatform */.jN)(config);
    if (!stated.ok)
        return [`the image config of ${name} is not one: ${stated.reason}`];
    return (0,oci_platform/* isSamePlatform */.SW)(platform, stated.value)
        ? []
        : [`the image config of ${name} says ${(0,oci_platform/* formatPlatform */.Bq)(stated.value)}`];
}
// The platform is part of the config, so equal digests mean that one of the entries is mislabelled.
function sharedDigests(images) {
    return images.flatMap(({ platform, digest }, index) => {
        const twin = images.slice(0, index).find((other) => other.digest === digest);
        return twin === undefined
            ? []
            : [
                `${(0,oci_platform/* formatPlatform */.Bq)(twin.platform)} and ${(0,oci_platform/* formatPlatform */.Bq)(platform)} are the same image, ${digest}`,
            ];
    });
}

;// CONCATENATED MODULE: ./lib/src/verify/smoke-test.js
// Runs a command inside every platform's image, emulated where needed, and never out of a cache.









/** Throws when the command fails on any platform; no tag has moved then. */
async function runSmokeTest(doors, { builder, image, images, test, }) {
    assertNoTriggers(images);
    const folder = (0,external_node_path_.join)(doors.folder(), 'smoke-test');
    (0,external_node_fs_.mkdirSync)(folder);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'Dockerfile'), smokeDockerfile(images, test));
    const args = [
        ...['build', '--builder', builder.info.name, '--no-cache'],
        ...['--platform', images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(',')],
        ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
        ...['--output', 'type=cacheonly', folder],
    ];
    // For the layers that are not there yet: a test that failed has failed.
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: 'The smoke test',
        attempt: () => (0,system_buildx/* runBuildx */.A)(doors.run, builder.buildx, { args, output: 'shown' }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit))
        throw smokeError(exit, { images, test });
    doors.log.info(`The smoke test ended well on ${(0,oci_platform/* formatPlatforms */.Iu)(images.map(({ platform }) => platform))}.`);
}
// `FROM` would run them, and what they do is meant for images built on this one.
function assertNoTriggers(images) {
    const triggered = images.filter(({ config }) => (0,program/* parseStartConfig */.ax)(config).hasTriggers);
    if (triggered.length === 0)
        return;
    throw new errors/* ActionError */.lZ({
        message: `The image has ONBUILD triggers on ${(0,oci_platform/* formatPlatforms */.Iu)(triggered.map(({ platform }) => platform))}, and a smoke test would run them.`,
        hint: 'Remove `smoke-test`, or test an image built on this one. No tag was moved.',
    });
}
/**
 * One stage per platform. The command stands in a JSON array, since in a line of its own a Dockerfile
 * gives backslashes, heredocs and comments a meaning; a shell line goes to the shell of that image.
 */
function smokeDockerfile(images, test) {
    const stages = images.flatMap(({ platform, config }) => {
        const words = test.form === 'exec' ? test.command : [...shellOf(config), test.command];
        const { os, architecture, variant = '' } = platform;
        return [`FROM image AS test-${os}${architecture}${variant}`, `RUN ${JSON.stringify(words)}`];
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
    return [...stages, 'FROM test-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}
/** The shell that the image's SHELL names, as `RUN` would use it. */
function shellOf(config) {
    const inner = (0,oci_manifest/* isRecord */.u4)(config) && (0,oci_manifest/* isRecord */.u4)(config.config) ? config.config.Shell : undefined;
    return Array.isArray(inner) && inner.length > 0 ? inner.map(String) : ['/bin/sh', '-c'];
}
function smokeError({ stderr }, { images, test }) {
    // The failed step as buildx names it: ` > [linux/arm64 test-linuxarm64 2/2] RUN …`
    const failed = / > \[([a-z0-9]+\/[a-z0-9/]+) [^\]]*\] RUN[^\n]*\n([\s\S]*?)\n------/.exec(stderr);
    const single = images.length === 1 ? images[0] : undefined;
    const platform = failed?.[1] ?? (single === undefined ? undefined : (0,oci_platform/* formatPlatform */.Bq)(single.platform));
    const status = /exit code: (\d+)/.exec(stderr)?.[1];
    const command = test.form === 'exec' ? JSON.stringify(test.command) : test.command;
    const words = (failed?.[2] ?? stderr).trim().split('\n').slice(-12).join('\n');
    return new errors/* ActionError */.lZ({
        message: `The smoke test failed on ${platform ?? 'a platform'}: \`${command}\` ${endingOf(status)}; no tag was moved.\n${words}`,
        hint: /exec format error/.test(stderr)
            ? 'The builder cannot run programs of that platform: let this step install the emulator (`emulators: auto`), or remove `smoke-test`.'
            : 'Run the same with `docker run --platform`, and correct the image or `smoke-test`. What fails only under emulation needs a native runner for that platform.',
    });
}
/** Exit statuses above 128 mean a signal. */
function endingOf(status) {
    if (status === undefined)
        return 'could not be run';
    const signal = Number(status) - 128;
    const names = {
        4: 'SIGILL',
        6: 'SIGABRT',
        9: 'SIGKILL',
        11: 'SIGSEGV',
        15: 'SIGTERM',
    };
    const name = names[signal];
    return `ended with exit status ${status}${name === undefined ? '' : ` (${name})`}`;
}

// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
;// CONCATENATED MODULE: ./lib/src/verify/source.js
// Where verification reads an image from: a registry, through buildx, or an OCI layout on the disk.









/** Asks a registry about one image, in one of the forms that `imagetools inspect` prints. */
function askRegistry({ run }, { builder: { buildx, info }, format, image, }) {
    const builder = info === undefined ? [] : ['--builder', info.name];
    return (0,system_buildx/* runBuildx */.A)(run, buildx, {
        args: ['imagetools', 'inspect', ...builder, ...format, image],
        output: 'captured',
        limit: retry/* longestAnswer */.nq,
    });
}
function registrySource(doors, { repository, digest, builder, }) {
    const name = (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(repository, digest));
    const ask = (format, image) => askRegistry(doors, { builder, format, image });
    const inspect = async (format) => {
        const exit = await (0,retry/* runWithRetries */.G8)(doors, {
            what: `Reading ${name} back`,
            wasPushed: true,
            attempt: () => ask(format, name),
        });
        if ((0,command/* isSuccess */.oJ)(exit))
            return exit.stdout;
        throw new errors/* ActionError */.lZ({
            message: `${name} was pushed and cannot be read back: ${(0,command/* reasonOf */.A3)(exit)}`,
            hint: 'Check that the registry is up and that the login may pull as well as push. No tag was moved.',
        });
    };
    return {
        name,
        digest,
        buildContext: `docker-image://${name}`,
        readTop: async () => checked(await inspect(['--raw']), { name, digest }),
        readConfigs: async () => {
            const json = (0,oci_manifest/* parseJson */.qF)(await inspect(['--format', '{{json .Image}}']));
            if (!(0,oci_manifest/* isRecord */.u4)(json))
                return { kind: 'single', config: undefined };
            // One image: its config. Several: an object with the configs under their platforms.
            return 'architecture' in json
                ? { kind: 'single', config: json }
                : { kind: 'by-platform', configs: json };
        },
        // For a figure of the report: nobody waits for that.
        tryReadManifest: async (image) => {
            const exit = await ask(['--raw'], (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(repository, image)));
            return (0,command/* isSuccess */.oJ)(exit) && (0,oci_digest/* digestOf */.ol)(exit.stdout) === image ? exit.stdout : undefined;
        },
    };
}
// A registry that hands out something else than what was asked for must not be believed.
function checked(text, { name, digest }) {
    const found = (0,oci_digest/* digestOf */.ol)(text);
    if (found === digest)
        return text;
    throw new errors/* ActionError */.lZ({
        message: `${name} has other content than its name says: ${found}.`,
        hint: 'The registry, or a proxy before it, answers wrongly. No tag was moved.',
    });
}
function layoutSource(folder, digest) {
    const readBlob = (blob) => {
        const text = (0,files/* tryReadText */.B)((0,external_node_path_.join)(folder, 'blobs', 'sha256', (0,oci_digest/* encodedPart */.eA)(blob)));
        if (text !== undefined)
            return checked(text, { name: `oci-layout://${folder}`, digest: blob });
        throw new errors/* ActionError */.lZ({
            message: `The OCI layout ${folder} lacks the blob ${blob}.`,
            hint: 'The disk may be full. Nothing was pushed.',
        });
    };
    return {
        name: `oci-layout://${folder}@${digest}`,
        digest,
        buildContext: `oci-layout://${folder}@${digest}`,
        readTop: async () => readBlob(digest),
        tryReadManifest: async (image) => readBlob(image),
        readConfigs: async () => {
            const configs = new Map();
            const top = (0,oci_manifest/* parseManifest */.Ng)(readBlob(digest));
            if (!top.ok)
                return { kind: 'by-manifest', configs };
            const images = top.value.kind === 'manifest' ? [digest] : top.value.manifests.map((entry) => entry.digest);
            for (const image of images) {
                const manifest = (0,oci_manifest/* parseManifest */.Ng)(readBlob(image));
                if (manifest.ok && manifest.value.kind === 'manifest') {
                    configs.set(image, (0,oci_manifest/* parseJson */.qF)(readBlob(manifest.value.config.digest)));
                }
            }
            return { kind: 'by-manifest', configs };
        },
    };
}
/** Where what was built can be read back: the layout, or every repository that it was pushed to. */
function builtSources(doors, { plan, builder, built, }) {
    if (built.layout !== undefined)
        return [layoutSource(built.layout, built.digest)];
    const repositories = plan.delivery.kind === 'push' ? plan.delivery.repositories : [];
    const [first, ...copies] = repositories.map((repository) => registrySource(doors, { repository, digest: built.digest, builder }));
    if (first === undefined)
        throw new Error('an image was pushed to no repository');
    return [first, ...copies];
}

;// CONCATENATED MODULE: ./lib/src/verify/verify.js







/** What was built, by the plan that it was built by. */
function verify(doors, { plan, builder, built, }) {
    return verifyImage(doors, {
        sources: builtSources(doors, { plan, builder, built }),
        platforms: plan.platforms,
        verification: plan.verification,
        builder,
    });
}
/** An image, wherever it comes from. Throws unless it is exactly what was asked for. */
async function verifyImage(doors, { sources, platforms, verification, builder, }) {
    const [source] = sources;
    const { images, attestations, faults } = checkImage({
        ...(await readImage(sources)),
        platforms,
        insisted: verification.insisted ?? [],
    });
    if (faults.length > 0)
        throw refusal(source.name, faults);
    const [binaries, sized] = await Promise.all([
        verification.binaries
            ? checkBinaries(doors, { builder, image: source.buildContext, images })
            : [],
        Promise.all(images.map((image) => withSize(source, image))),
    ]);
    assertBinaries(doors, { name: source.name, binaries });
    const { smokeTest: test } = verification;
    if (test !== undefined) {
        await runSmokeTest(doors, { builder, image: source.buildContext, images, test });
    }
    return { digest: source.digest, images: sized, attestations, binaries };
}
async function readImage([source, ...copies]) {
    // The copies' bytes are checked against the same digest, so reading them is all there is to do.
    const [top, configs] = await Promise.all([
        source.readTop(),
        source.readConfigs(),
        ...copies.map((copy) => copy.readTop()),
    ]);
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(top);
    if (!manifest.ok)
        throw refusal(source.name, [`it cannot be read: ${manifest.reason}`]);
    const size = Buffer.byteLength(top);
    return { manifest: manifest.value, digest: source.digest, size, configs };
}
async function withSize(source, image) {
    const text = await source.tryReadManifest(image.digest);
    const manifest = text === undefined ? undefined : (0,oci_manifest/* parseManifest */.Ng)(text);
    if (!manifest?.ok || manifest.value.kind !== 'manifest')
        return image;
    const parts = [manifest.value.config, ...manifest.value.layers];
    return { ...image, compressedSize: parts.reduce((total, { size }) => total + size, image.size) };
}
/** Shows what was read of the programs; throws when one of them is wrong. */
function assertBinaries({ log }, { name, binaries }) {
    for (const { platform, files, notes } of binaries) {
        const read = files.map(({ path, what }) => `${path} (${what})`).join(', ');
        if (read !== '')
            log.info(`${(0,oci_platform/* formatPlatform */.Bq)(platform)}: read ${read}.`);
        for (const note of notes)
            log.info(`${(0,oci_platform/* formatPlatform */.Bq)(platform)}: ${note}.`);
    }
    const wrong = binaries.flatMap((check) => check.faults.map((fault) => `${(0,oci_platform/* formatPlatform */.Bq)(check.platform)}: ${fault}`));
    if (wrong.length > 0)
        throw binaryRefusal(name, wrong);
}
function refusal(name, faults) {
    return new errors/* ActionError */.lZ({
        message: [`${name} is not what was asked for:`, ...faults.map((fault) => `- ${fault}`)].join('\n'),
        hint: 'No tag was moved. The builder, or the registry, made something else of it: run the step again, and with another builder when it happens twice.',
    });
}
function binaryRefusal(name, faults) {
    return new errors/* ActionError */.lZ({
        message: [
            `${name} would not start on every platform:`,
            ...faults.map((fault) => `- ${fault}.`),
        ].join('\n'),
        hint: 'No tag was moved. Look for a file that was built elsewhere and copied, a download for a fixed architecture, a compiler that was not told the target (`TARGETARCH`), or a stage with a fixed `--platform`. If the image is meant to be so, write `verify: index`.',
    });
}


/***/ })

};
