export const id = 10;
export const ids = [10];
export const modules = {

/***/ 4901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ combine)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/imagetools.js
var imagetools = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
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

// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/src/build/own-layout.js
// The OCI layout that a merged image is put together in: nothing is in it but what the image names.







function blobPath(layout, digest) {
    return (0,external_node_path_.join)(layout, 'blobs', 'sha256', (0,oci_digest/* encodedPart */.eA)(digest));
}
/**
 * An empty layout of which the index is the only image.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
function makeLayout(layout, index) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(layout, 'blobs', 'sha256'), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    writeDocument(layout, index.text);
    nameOnly(layout, index);
}
/** Makes the index the layout's only name: whatever is copied into a layout leaves one of its own. */
function nameOnly(layout, { mediaType, digest, text }) {
    const entry = { mediaType, digest, size: Buffer.byteLength(text) };
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
}
function writeDocument(layout, text) {
    (0,external_node_fs_.writeFileSync)(blobPath(layout, (0,oci_digest/* digestOf */.ol)(text)), text);
}
/**
 * Takes the config and the layers of a manifest over from another layout, which may be a stranger's:
 * buildx would follow links in it, and bring along whatever else its index.json names, such as a
 * signature for another image. Answers what is wrong with it.
 */
async function takeContent(layout, { from, manifest }) {
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(manifest);
    if (!parsed.ok || parsed.value.kind !== 'manifest')
        return [`it is no image manifest`];
    const parts = [parsed.value.config, ...parsed.value.layers];
    const faults = [];
    for (const { digest, mediaType } of parts) {
        const fault = (0,oci_manifest/* isManifestType */.Q3)(mediaType)
            ? `it calls ${digest} a layer, and that is ${mediaType}`
            : await tryTake(digest, { from: blobPath(from, digest), to: blobPath(layout, digest) });
        if (fault !== undefined)
            faults.push(fault);
    }
    return faults;
}
async function tryTake(digest, { from, to }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashing = new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            hash.update(chunk);
            done(null, chunk);
        },
    });
    try {
        if (!(0,external_node_fs_.lstatSync)(from).isFile())
            return `the blob ${digest} is no file`;
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(from), hashing, (0,external_node_fs_.createWriteStream)(to));
    }
    catch (error) {
        return `the blob ${digest} cannot be copied: ${error instanceof Error ? error.message : error}`;
    }
    const found = `sha256:${hash.digest('hex')}`;
    return found === digest ? undefined : `the blob ${digest} has other content: ${found}`;
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
function digestField({ digest }) {
    return digest;
}
function readerOf(doors, { builder, source }) {
    const { place } = source;
    return place.kind === 'registry'
        ? registryReader(doors, { builder, reference: place.reference })
        : layoutReader(place);
}
function registryReader(doors, { builder, reference }) {
    const inspect = async (format, image) => {
        const name = (0,oci_reference/* formatReference */.FH)(image);
        const exit = await (0,retry/* runWithRetries */.G8)(doors, {
            what: `Reading ${name}`,
            // A tag may be a slip of the pen; a digest was pushed, maybe by a leg that ended just now.
            wasPushed: image.digest !== undefined,
            attempt: () => (0,imagetools/* imagetools */.l)(doors, builder, { args: ['inspect', ...format, name] }),
        });
        return (0,command/* isSuccess */.oJ)(exit) ? (0,parsed/* accepted */.q)(exit.stdout) : (0,parsed/* rejected */.n)((0,command/* reasonOf */.A3)(exit));
    };
    const readManifest = async (digest) => {
        const text = await inspect(['--raw'], (0,oci_reference/* pinned */.dp)(reference, digest));
        return text.ok ? checked(text.value, digest) : text;
    };
    const { digest: named } = reference;
    return {
        readTop: () => (named === undefined ? inspect(['--raw'], reference) : readManifest(named)),
        readManifest,
        readConfig: async (manifest) => {
            const text = await inspect(['--format', '{{json .Image}}'], (0,oci_reference/* pinned */.dp)(reference, manifest));
            return text.ok ? (0,oci_manifest/* parseJson */.qF)(text.value) : undefined;
        },
    };
}
function layoutReader(place) {
    const readManifest = async (digest) => {
        const text = tryReadDocument((0,external_node_path_.join)(place.folder, 'blobs', 'sha256', (0,oci_digest/* encodedPart */.eA)(digest)));
        return text === undefined
            ? (0,parsed/* rejected */.n)(`the blob ${digest} is not there, or is no document`)
            : checked(text, digest);
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
function topOfLayout({ folder, tag, digest }) {
    if (digest !== undefined)
        return (0,parsed/* accepted */.q)(digest);
    const text = tryReadDocument((0,external_node_path_.join)(folder, 'index.json'));
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
// The limit of registries for a manifest: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-manifests
const largestDocument = 4 * 1024 * 1024;
/** A layout may be a stranger's: what is in the place of a file may be a link to an endless one. */
function tryReadDocument(path) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(path);
        return stats.isFile() && stats.size <= largestDocument ? (0,files/* tryReadText */.Bw)(path) : undefined;
    }
    catch {
        return undefined;
    }
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
        nameOnly(layout, index);
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
/**
 * The new index with the manifests it names: all that buildx reads when a repository has the rest.
 * What comes from another layout is taken over whole.
 */
async function writeLayout(doors, { builder, images, index, layout }) {
    makeLayout(layout, index);
    const faults = [];
    const parts = images.flatMap((image) => [image, ...image.attestations]);
    await Promise.all(parts.map(async ({ from, digest }) => {
        const { source } = from;
        const text = from.digest === digest
            ? (0,parsed/* accepted */.q)(from.text)
            : await readManifestOf(doors, { builder, source, digest });
        if (!text.ok) {
            faults.push(`${digest} of ${source.name} cannot be read: ${text.reason}`);
            return;
        }
        writeDocument(layout, text.value);
        if (source.place.kind === 'registry')
            return;
        const wrong = await takeContent(layout, { from: source.place.folder, manifest: text.value });
        faults.push(...wrong.map((fault) => `${digest} of ${source.name}: ${fault}`));
    }));
    if (faults.length > 0)
        throw refusal(faults);
}
/** Copies what the repository, or without one the layout, may lack. Nothing there is named by it. */
async function copyContent(doors, { builder, images, layout, to }) {
    const copies = new Map();
    for (const from of new Set(images.map((image) => image.from))) {
        const { place } = from.source;
        // What came from a layout is in ours.
        if (place.kind === 'layout' || isSameRepository(place.reference, to))
            continue;
        for (const digest of contentToCopy(from, images)) {
            const target = to === undefined ? `oci-layout://${layout}` : (0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(to, digest));
            copies.set((0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(place.reference, digest)), target);
        }
    }
    for (const [name, target] of copies) {
        doors.log.info(`Copying ${name} to ${to === undefined ? 'the OCI layout' : (0,oci_reference/* formatRepository */.Sh)(to)}`);
        await create(doors, { builder, target, name });
    }
}
function isSameRepository(one, other) {
    return other !== undefined && (0,oci_reference/* formatRepository */.Sh)(one) === (0,oci_reference/* formatRepository */.Sh)(other);
}
async function pushIndex(doors, { builder, index, layout, to }) {
    const target = (0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(to, index.digest));
    doors.log.info(`Pushing ${target}, without a tag`);
    await create(doors, { builder, target, name: `oci-layout://${layout}@${index.digest}` });
}
async function create(doors, { builder, target, name, }) {
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: `Copying ${name} to ${target}`,
        attempt: () => (0,imagetools/* imagetools */.l)(doors, builder, {
            // Without the flag a lone manifest would be wrapped in a new index, with another digest.
            args: ['create', '--prefer-index=false', '--tag', target, name],
        }),
    });
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

/***/ 3010:
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
;// CONCATENATED MODULE: ./lib/src/oci/push-refusal.js
// Pushes that a registry refuses for lack of permission: how that reads, and what to permit. Pure.
// `permission_denied: write_package` is GHCR's, `insufficient_scope` that of token servers; the others
// are codes and texts of the distribution API.
// https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes
const refusals = /permission_denied|\bdenied\b|insufficient_scope|403 Forbidden|installation not allowed/i;
/** The edit that permits it; undefined when the failure is another one. */
function refusedPushHint(text) {
    if (/401 Unauthorized|no basic auth credentials/i.test(text)) {
        return 'The registry asks for a login and has none, or one that it does not know. Give this step `registry`, `username` and `password`, or log in in an earlier step.';
    }
    if (!refusals.test(text))
        return undefined;
    if (/installation not allowed to create/i.test(text)) {
        return 'The organisation does not let workflows create packages. Allow it in its settings (Packages), or push the package once by hand and give this repository access to it.';
    }
    return /write_package|ghcr\.io/.test(text)
        ? "The job's token may not write this package. Give the job `permissions: packages: write` (and `contents: read`); when another repository made the package, add this one to the package's settings under Manage Actions access, with the role Write."
        : 'The registry refuses this login the push. Log in with one that may push to this repository; for GHCR the job needs `permissions: packages: write`.';
}

// EXTERNAL MODULE: ./lib/src/system/buildx.js
var buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
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

// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
;// CONCATENATED MODULE: ./lib/src/build/emulation-failure.js
// Explains a build that failed because a program could not be run, or because its emulator stopped it.





/** What happened and what to edit; undefined for failures that no emulator has to do with. */
async function emulationHint(doors, failure) {
    const { excerpt } = failure;
    const signal = /uncaught target signal (\d+)/.exec(excerpt)?.[1];
    if (signal !== undefined)
        return crashHint(doors, { ...failure, signal });
    return /exec format error/.test(excerpt) ? formatHint(failure) : undefined;
}
function failedStep({ excerpt, plan: { platforms } }) {
    const [, place = '', step] = /(?:^|\n) ?> \[([^\]\n]*)\] ([^\n]*?):?(?:\n|$)/.exec(excerpt) ?? [];
    // buildx leaves the platform out of a step's name when there is only one.
    const named = /^([a-z]+\/[a-z0-9]+(?:\/[a-z0-9]+)?) /.exec(place)?.[1];
    const [only, ...others] = platforms;
    const platform = others.length === 0 ? only : platforms.find((one) => (0,oci_platform/* formatPlatform */.Bq)(one) === named);
    const name = platform === undefined ? (named ?? 'another platform') : (0,oci_platform/* formatPlatform */.Bq)(platform);
    return {
        where: step === undefined ? '' : ` in the step \`${step}\``,
        name,
        ...(platform === undefined ? {} : { platform }),
    };
}
function formatHint(failure) {
    const { plan, builder } = failure;
    const { where, name, platform } = failedStep(failure);
    const isIn = (list) => list.some((other) => (0,oci_platform/* formatPlatform */.Bq)(other) === name);
    if (isIn(plan.emulators.asked)) {
        return `The emulator for ${name} is up, and the builder has tried it: what was started${where} is a program of a third architecture. Look for a download or a COPY that is the same for every platform.`;
    }
    if (isIn(plan.emulators.native)) {
        return `${name} runs here without an emulator: what was started${where} is a program of another architecture. Look for a download or a COPY that is the same for every platform, or a stage with a fixed \`--platform\`.`;
    }
    const { proven, claimed } = (0,oci_builder/* reportedPlatforms */.Ew)(builder.info);
    const isClaimed = platform !== undefined && (0,oci_builder/* isListed */.yy)(platform, [...proven, ...claimed]);
    const state = isClaimed
        ? `the builder ${builder.info.name} claims to run ${name}, and nobody tried`
        : `the builder ${builder.info.name} has no working emulator for it: it runs ${proven.join(', ') || 'nothing that it would tell'}`;
    return `A program of ${name} was started${where} where nothing can run it: this step set up no emulator for ${name}, and ${state}. Let this step install the emulator (\`emulators: auto\`), or set one up where the builder runs, or copy and cross-compile instead of running.`;
}
async function crashHint(doors, failure) {
    const { where, name, platform } = failedStep(failure);
    const version = platform === undefined ? undefined : await emulatorOf(doors, failure, platform);
    return `The emulator${version === undefined ? '' : `, ${version},`} stopped a program of ${name} with signal ${failure.signal}${where}: a fault of QEMU, or of a program that QEMU is not good enough for. Try another QEMU, such as \`binfmt-image: docker.io/tonistiigi/binfmt:qemu-v7.0.0-28\` (emulators that are registered stay until they are removed: \`docker run --privileged --rm tonistiigi/binfmt --uninstall qemu-*\`), build that platform on a runner of its own, or cross-compile.`;
}
// How the kernel's registrations are named, after QEMU's own programs.
const qemuNames = {
    386: 'i386',
    amd64: 'x86_64',
    arm64: 'aarch64',
    loong64: 'loongarch64',
    mips64le: 'mips64el',
};
/** Which emulator runs that platform: its version, or where it comes from. */
async function emulatorOf({ run }, { plan: { emulators } }, { architecture }) {
    const [image] = emulators.images;
    if (emulators.install.includes(architecture) && image !== undefined) {
        const release = /^qemu-v([\d.]+)/.exec(image.tag ?? '')?.[1];
        return release === undefined ? `of ${(0,oci_reference/* formatReference */.FH)(image)}` : `QEMU ${release}`;
    }
    const name = qemuNames[architecture] ?? architecture;
    const text = (0,files/* tryReadText */.Bw)(`/proc/sys/fs/binfmt_misc/qemu-${name}`) ?? '';
    const interpreter = /^interpreter (\S+)$/m.exec(text)?.[1];
    if (interpreter === undefined)
        return undefined;
    const exit = await run({ tool: interpreter, args: ['--version'], output: 'captured' });
    const version = /version (\d[^\s,]*)/.exec(exit.stdout)?.[1];
    return (0,command/* isSuccess */.oJ)(exit) && version !== undefined
        ? `QEMU ${version}, registered before this step as ${interpreter}`
        : `registered before this step as ${interpreter}`;
}

;// CONCATENATED MODULE: ./lib/src/build/findings.js
// What the linter of the Dockerfile's frontend found, shown at the lines it is about.


/**
 * Reads the answer to `--call check,format=json`; a finding without a line is at the first.
 *
 * Source: LintResults, https://github.com/moby/buildkit/blob/v0.33.1/frontend/subrequests/lint/lint.go
 */
function parseAnswer(text) {
    const answer = (0,manifest/* parseJson */.qF)(text);
    const warnings = (0,manifest/* isRecord */.u4)(answer) && Array.isArray(answer.warnings) ? answer.warnings : [];
    return warnings.filter(manifest/* isRecord */.u4).map(({ ruleName, detail, description, url, location }) => {
        const words = [detail ?? description, url].filter((word) => typeof word === 'string');
        return {
            line: lineOf((0,manifest/* isRecord */.u4)(location) ? location.ranges : undefined),
            text: `${ruleName}: ${words.join(' ')}`,
        };
    });
}
/**
 * Reads what a build found besides, from buildx's metadata. Only warnings about a place in a source
 * are findings.
 *
 * Source: VertexWarning, https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go
 */
function findingsOf(metadata) {
    const parsed = (0,manifest/* parseJson */.qF)(metadata);
    const list = (0,manifest/* isRecord */.u4)(parsed) ? parsed['buildx.build.warnings'] : undefined;
    const findings = (Array.isArray(list) ? list : [])
        .filter(manifest/* isRecord */.u4)
        .filter(({ short, sourceInfo }) => typeof short === 'string' && (0,manifest/* isRecord */.u4)(sourceInfo))
        .map(({ short, url, range }) => ({
        line: lineOf(range),
        text: [Buffer.from(String(short), 'base64').toString('utf8'), url]
            .filter((word) => typeof word === 'string')
            .join(' '),
    }));
    // Each platform tells its own.
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
function lineOf(ranges) {
    const first = Array.isArray(ranges) ? ranges[0] : undefined;
    const line = (0,manifest/* isRecord */.u4)(first) && (0,manifest/* isRecord */.u4)(first.start) ? first.start.line : undefined;
    return typeof line === 'number' && line > 0 ? line : 1;
}
function annotate({ log }, { plan, findings }) {
    const file = dockerfileOf(plan);
    for (const { line, text } of findings) {
        if (file === undefined)
            log.warning(text);
        else
            log.warning(text, { file, line });
    }
}
/** Docker's own switch, with build-push-action's meaning. */
function wantsFindings(env) {
    return env.DOCKER_BUILD_CHECKS_ANNOTATIONS?.toLowerCase() !== 'false';
}

;// CONCATENATED MODULE: ./lib/src/build/input-hint.js
// Failures of a build that an input of this step mends. Pure.
/** The flags of `buildx build` whose inputs have other names. */
const inputOfFlag = {
    'add-host': 'add-hosts',
    annotation: 'annotations',
    attest: 'attests',
    'build-arg': 'build-args',
    'build-context': 'build-contexts',
    label: 'labels',
    'no-cache-filter': 'no-cache-filters',
    output: 'outputs',
    secret: 'secrets',
};
/**
 * The edit, for what BuildKit says when it lacks something that the step could have given.
 *
 * Sources, of https://github.com/moby/buildkit/blob/v0.33.1: session/secrets/secrets.go,
 * session/sshforward/sshprovider/agentprovider.go, util/entitlements/entitlements.go,
 * source/git/source.go; https://github.com/docker/buildx/blob/v0.36.1/build/build.go
 */
function inputHint(excerpt) {
    const secret = /: secret (\S+): not found/.exec(excerpt)?.[1];
    if (secret !== undefined) {
        return `The Dockerfile requires the secret ${secret}, and this step has none with a value: add \`${secret}=…\` to \`secrets\`, or take \`required\` off the mount.`;
    }
    const key = /unset ssh forward key (\S+)/.exec(excerpt)?.[1];
    if (key !== undefined) {
        return `The Dockerfile requires the SSH key ${key}: write \`ssh: ${key}\` with an agent in SSH_AUTH_SOCK, or \`ssh: ${key}=<path of a key>\`.`;
    }
    if (/make sure SSH_AUTH_SOCK is set/.test(excerpt)) {
        return 'No SSH agent runs here: start one in an earlier step and add the key, or write `ssh: default=<path of a key>`.';
    }
    const target = /target stage "(.+)" could not be found/.exec(excerpt)?.[1];
    if (target !== undefined) {
        return `The Dockerfile has no stage ${target}: correct \`target\`; \`call: targets\` lists the stages.`;
    }
    const flag = /invalid argument .* for "(?:-\w, )?--([\w-]+)" flag/.exec(excerpt)?.[1];
    if (flag !== undefined) {
        return `buildx does not take that value: correct the input \`${inputOfFlag[flag] ?? flag}\`.`;
    }
    const privilege = /\b(security\.insecure|network\.host|device)\S* is not allowed/.exec(excerpt)?.[1];
    if (privilege !== undefined) {
        return `The Dockerfile asks for a privilege: write \`allow: ${privilege}\`. A builder that was there before must have been started with \`--allow-insecure-entitlement ${privilege}\` as well.`;
    }
    const remote = /failed to fetch remote (\S+?):? /.exec(`${excerpt} `)?.[1];
    if (remote !== undefined && /could not read Username|Authentication failed/.test(excerpt)) {
        return `${remote} is private. On this GitHub server \`github-token\` must be one that may read it; for another server add the secret \`GIT_AUTH_TOKEN.<host>\`.`;
    }
    return remote === undefined
        ? undefined
        : `Check the address ${remote}, in \`context\`, in \`build-contexts\` or in an ADD of the Dockerfile: the repository, its ref and folder, and whether the builder reaches that server.`;
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
            env: {
                // Has buildx put what the linter found into its metadata.
                ...(wantsFindings(doors.env) ? { BUILDX_METADATA_WARNINGS: 'true' } : {}),
                ...secretEnvironment(plan.build.secrets),
                ...cacheEnvironment(plan.cache),
            },
            output: 'shown',
            ...(index === undefined ? {} : { label: (0,oci_platform/* formatPlatforms */.Iu)(platforms) }),
        }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        throw await buildError(doors, { exit, plan: { ...plan, platforms }, builder });
    }
    const built = parseMetadata((0,files/* tryReadText */.Bw)(metadataFile) ?? '');
    if (wantsFindings(doors.env)) {
        annotate(doors, { plan: plan.build, findings: findingsOf(built.metadata) });
    }
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
async function buildError(doors, { exit, plan, builder }) {
    const ending = exit.code === null ? 'killed by a signal' : `exit status ${exit.code}`;
    const excerpt = failureExcerpt(exit.stderr);
    const place = placeOf(excerpt, plan.build);
    return new errors/* ActionError */.lZ({
        message: `The build for ${(0,oci_platform/* formatPlatforms */.Iu)(plan.platforms)} failed (${ending}); no tag was moved.\n${excerpt}`,
        hint: (await emulationHint(doors, { excerpt, plan, builder })) ?? failureHint(excerpt),
        ...(place === undefined ? {} : { place }),
    });
}
/**
 * What buildx repeats at the end: the failed step with its last output, the lines of the Dockerfile,
 * and the error. Everything before it is progress, in lines that begin with `#` and a number, or, with
 * BUILDKIT_PROGRESS=rawjson, are objects.
 */
function failureExcerpt(stderr) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(stderr).trimEnd().split('\n');
    const lastProgress = lines.findLastIndex((line) => /^(?:#\d+ |\{")/.test(line));
    const excerpt = lines.slice(lastProgress + 1).filter((line) => !/^-+$/.test(line));
    const text = (0,command/* shortened */.vI)(excerpt.slice(-longestExcerpt)).join('\n').trim();
    return text || (0,command/* shortened */.vI)(lines.slice(-excerptLines)).join('\n');
}
const excerptLines = 12;
const longestExcerpt = 200;
function failureHint(excerpt) {
    if (/cache exporter|error writing (?:layer|manifest|config) blob/.test(excerpt)) {
        return 'The cache could not be written. Correct `cache-to`, or add `ignore-error=true` to its entry: then the image does not depend on its cache.';
    }
    if (/failed to push/.test(excerpt)) {
        const permission = refusedPushHint(excerpt);
        if (permission !== undefined)
            return permission;
        return 'Check that the registry is up and reachable, that this step (`registry`, `username`, `password`) or an earlier one logged in to it, and that the login may push (on GHCR: `permissions: packages: write`).';
    }
    if (/> exporting to image:[\s\S]*failed to (?:fetch \w+ token|authorize)/.test(excerpt)) {
        return 'The registry, or what hands out its tokens, did not accept the login. Check the user and the password of the step that logged in.';
    }
    if (/no match for platform in manifest/.test(excerpt)) {
        return 'The base image has none for that platform: take the platform out of `platforms`, or choose a base image that has it.';
    }
    if (/failed to resolve source metadata|failed to authorize|pull access denied/.test(excerpt)) {
        return 'Check the name of the base image, and that this step or an earlier one logged in to its registry when it is private.';
    }
    if (/^ERROR: .*(?:(?:code = |: )Unavailable\b|error reading from server)/m.test(excerpt)) {
        return 'The builder went away during the build: it was removed, killed or ran out of memory. Run the step again, and see the logs of the Docker engine when it happens twice.';
    }
    return (inputHint(excerpt) ??
        'The failed step and its output stand above; correct the Dockerfile or what it fetches.');
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
        ? parseAnswer((await ask('check,format=json', 'captured')).stdout)
        : [];
    annotate(doors, { plan: plan.build, findings });
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

// EXTERNAL MODULE: ./lib/src/oci/build-steps.js
var build_steps = __webpack_require__(902);
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
            // What the steps printed, up to megabytes of it.
            without: ['{"logs"', '{"statuses"'],
        });
        return (0,command/* isSuccess */.oJ)(exit) ? (0,build_steps/* parseBuildSteps */.z)(`${exit.stderr}\n${exit.stdout}`, own) : [];
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

// EXTERNAL MODULE: ./lib/src/build/combine.js + 4 modules
var combine = __webpack_require__(4901);
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

// EXTERNAL MODULE: ./lib/src/gather/gather.js + 10 modules
var gather = __webpack_require__(7147);
// EXTERNAL MODULE: ./lib/src/plan/make-plan.js + 11 modules
var make_plan = __webpack_require__(843);
// EXTERNAL MODULE: ./lib/src/plan/naming.js
var plan_naming = __webpack_require__(6510);
// EXTERNAL MODULE: ./lib/src/plan/preview.js + 1 modules
var preview = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/prepare/prepare.js + 6 modules
var prepare = __webpack_require__(8381);
// EXTERNAL MODULE: ./lib/src/publish/other-tags.js
var other_tags = __webpack_require__(7512);
// EXTERNAL MODULE: ./lib/src/publish/publish.js
var publish = __webpack_require__(2897);
// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var report_outputs = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/src/report/platform-report.js
var platform_report = __webpack_require__(6837);
// EXTERNAL MODULE: ./lib/src/report/summary.js + 2 modules
var summary = __webpack_require__(9879);
;// CONCATENATED MODULE: ./lib/src/report/report.js





function report({ log, writers }, { story, steps, phases, secrets = [], }) {
    const facts = (0,platform_report/* reportOf */.E)({ ...story, steps });
    const outputs = (0,report_outputs/* outputsOf */.Yz)(story, JSON.stringify(facts));
    writers.outputs(outputs);
    warnOfSecrets(log, outputs, secrets);
    writers.artifacts(facts.references.map((reference) => `oci://${reference}`));
    for (const line of summaryLines(story))
        log.info(line);
    if (!story.plan.summary)
        return;
    const { layout } = story.built;
    const { loaded } = story;
    writers.summary((0,summary/* summaryMarkdown */.eH)({
        report: facts,
        steps,
        phases,
        ...(layout === undefined ? {} : { layout }),
        ...(loaded === undefined ? {} : { loaded }),
    }));
}
/** Outputs of a step that built nothing. */
function reportCall({ outputs }, { plan, builder }) {
    outputs({
        ...(0,report_outputs/* builderOutputs */.S7)(builder),
        tags: plan.tags.map(oci_reference/* formatReference */.FH).join('\n'),
        pushed: 'false',
    });
}
/** The runner drops such outputs silently when a job declares them. */
function warnOfSecrets(log, outputs, secrets) {
    const names = Object.entries(outputs)
        .filter(([, value]) => secrets.some((secret) => value.includes(secret)))
        .map(([name]) => name);
    if (names.length === 0)
        return;
    log.warning(`A secret of this build is in the output \`${names.join('`, `')}\`, which the runner therefore does not pass on to other jobs. Is it a build argument, a label or a part of a tag as well?`);
}
function summaryLines({ built, verified, published, loaded }) {
    const width = Math.max(...verified.images.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform).length));
    const attestations = verified.attestations === 0
        ? ''
        : `, ${(0,summary/* counted */.hS)(verified.attestations, 'attestation manifest')}`;
    return [
        `Verified ${verified.digest}${attestations}`,
        ...verified.images.map(({ platform, digest }) => `  ${(0,oci_platform/* formatPlatform */.Bq)(platform).padEnd(width)}  ${digest}`),
        ...(published.pushed
            ? publishedLines({ verified, published })
            : [`Not pushed. OCI layout: ${built.layout}`]),
        ...(loaded === undefined
            ? []
            : [`Loaded into the runner's engine: ${loaded.join(', ') || built.imageId}`]),
    ];
}
function publishedLines({ verified, published, }) {
    return published.tags.length > 0
        ? published.tags.map((tag) => `Published ${(0,oci_reference/* formatReference */.FH)(tag)}`)
        : published.repositories.map((repository) => `Pushed untagged ${(0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(repository, verified.digest))}`);
}

// EXTERNAL MODULE: ./lib/src/story.js
var src_story = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/src/verify/verify.js
var verify = __webpack_require__(8865);
;// CONCATENATED MODULE: ./lib/src/job.js
// The story of a run, one phase after the other. What a phase makes is all that the next one knows.




















/** Throws when the job fails; no tag has moved then, unless the error lists those that did. */
async function runJob(opened, writers) {
    const phases = [];
    const phase = (title, body) => (0,src_story/* timed */.a)({ doors: opened, phases, title, body });
    const facts = await phase('Gather', () => (0,gather/* gather */.k)(opened));
    const plan = await decide(opened, facts);
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
    const published = await phase('Publish', async () => {
        const done = await (0,publish/* publish */.m)(doors, { plan, builder, built, verified });
        await (0,other_tags/* moveOtherTags */.D)(doors, { plan, builder, verified });
        return done;
    });
    const loaded = loadPlan === undefined ? {} : { loaded: plan.tags.map(oci_reference/* formatReference */.FH) };
    const story = { plan, builder, built, verified, published, ...loaded };
    const secrets = secretTexts(plan.build.secrets, doors.env);
    await tell(doors, { story, writers, phases, secrets });
}
/** The image is where it belongs by now: nothing that goes wrong here fails the job. */
async function tell(doors, { story, writers, phases, secrets = [], }) {
    try {
        const { plan, builder, built } = story;
        const steps = await tryReadSteps(doors, { builder, built, platforms: plan.platforms });
        report({ log: doors.log, writers }, { story, steps, phases, secrets });
    }
    catch (error) {
        doors.log.warning(`The report is incomplete. ${(0,errors/* explain */.WE)(error)}`);
    }
    const { comment } = story.plan;
    if (comment === undefined)
        return;
    const { tryComment } = await __webpack_require__.e(/* import() */ 64).then(__webpack_require__.bind(__webpack_require__, 3064));
    await tryComment(doors, { story, comment });
}
async function decide(doors, given) {
    const facts = (0,preview/* withPreview */.Tk)(given);
    const naming = await (0,plan_naming/* planNaming */.IY)(facts);
    const plan = (0,src_story/* announce */.i)(doors, () => (0,make_plan/* makePlan */.Cs)(facts, naming));
    if (plan.call !== undefined)
        return plan;
    if (naming.metadata !== undefined) {
        doors.log.info(`Named ${plan.metadata.tags.join(', ') || 'nothing'}.`);
    }
    const emulated = plan.emulators.asked;
    doors.log.info(`Building ${(0,oci_platform/* formatPlatforms */.Iu)(plan.platforms)} on ${facts.machine.architecture}` +
        `${emulated.length === 0 ? '' : `, emulated: ${(0,oci_platform/* formatPlatforms */.Iu)(emulated)}`}.`);
    return plan;
}


/***/ }),

/***/ 7512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ moveOtherTags)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _safety_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1869);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(365);
// Tags besides those of the whole image: of single platforms, and those that keep a leg's push alive.



/** By the same rules as every tag; throws, with what moved and what did not. */
async function moveOtherTags(doors, { plan: { platformTags, moveTags: rule, stagingTags = [] }, builder, verified: { digest, images }, }) {
    for (const image of images) {
        const own = platformTags.filter(({ platform }) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(platform, image.platform));
        const work = { builder, digest: image.digest };
        const tags = own.map(({ tag }) => tag);
        const { config } = image;
        const decided = await (0,_safety_js__WEBPACK_IMPORTED_MODULE_1__/* .decideTags */ .w)(doors, { ...work, tags, moveTags: rule, config });
        await (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .moveTags */ .F)(doors, { ...work, ...decided });
    }
    // They are this run's own: nothing newer can be on them.
    await (0,_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .moveTags */ .F)(doors, { builder, digest, toMove: stagingTags, equal: [], staying: [] });
}


/***/ }),

/***/ 2897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_imagetools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9820);
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3908);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39);
/* harmony import */ var _safety_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1869);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(365);








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
    const decided = await (0,_safety_js__WEBPACK_IMPORTED_MODULE_6__/* .decideTags */ .w)(doors, { ...work, tags, moveTags: rule, config });
    await (0,_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .moveTags */ .F)(doors, { ...work, ...decided });
    const shown = tags.filter((tag) => !decided.staying.includes(tag));
    return { pushed: true, repositories: delivery.repositories, tags: shown };
}
/** Copies the verified OCI layout to a repository, untagged, and reads it back. */
async function pushLayout(doors, { builder, digest, repository, layout, }) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .dp)(repository, digest));
    const exit = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .runWithRetries */ .G8)(doors, {
        what: `The push to ${name}`,
        attempt: () => (0,_system_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .imagetools */ .l)(doors, builder, {
            args: [
                ...['create', '--prefer-index=false', '--tag', name],
                `oci-layout://${layout}@${digest}`,
            ],
        }),
    });
    (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .assertSuccess */ .SX)(exit, {
        what: `The verified image could not be pushed to ${name}`,
        hint: 'Check the login and its permission to push (on GHCR: `permissions: packages: write`), and that the registry is up. No tag was moved.',
    });
    const shown = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .withRetries */ .LH)(doors, {
        what: `Reading ${name} back`,
        attempt: () => (0,_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .readDigest */ .rP)(doors, { builder, name }),
        judge: (read) => read.kind === 'shows' ? undefined : (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeExit */ .Yh)(read.exit, { wasPushed: true }),
    });
    if (shown.kind === 'shows' && shown.digest === digest)
        return;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: `${name} was pushed and cannot be read back: ${(0,_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .explainShown */ .fn)(shown)}`,
        hint: 'No tag was moved. Check that the login may pull as well as push.',
    });
}


/***/ }),

/***/ 39:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b2: () => (/* binding */ isMissing),
/* harmony export */   fn: () => (/* binding */ explainShown),
/* harmony export */   rP: () => (/* binding */ readDigest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6618);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
/* harmony import */ var _system_imagetools_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9820);
// What a registry shows under a name.



async function readDigest(doors, { builder, name }) {
    const exit = await (0,_system_imagetools_js__WEBPACK_IMPORTED_MODULE_2__/* .imagetools */ .l)(doors, builder, { args: ['inspect', '--raw', name] });
    return (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(exit)
        ? { kind: 'shows', digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(exit.stdout) }
        : { kind: 'unreadable', reason: (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(exit), exit };
}
/** Whether the registry says that it has nothing of that name. */
function isMissing({ stderr }) {
    // A credential helper that is not installed is no answer of the registry.
    return /(?<!executable file )\bnot found\b|(?:manifest|name) unknown/.test(stderr);
}
function explainShown(shown) {
    return shown.kind === 'shows' ? `it shows ${shown.digest}` : shown.reason;
}


/***/ }),

/***/ 1869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ decideTags)
});

// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
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

// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/imagetools.js
var imagetools = __webpack_require__(9820);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/system/http.js
var http = __webpack_require__(2156);
;// CONCATENATED MODULE: ./lib/src/publish/commit-order.js
// Which of two commits came first: asked of the checkout when it has the history, else of GitHub.



async function commitOrder(doors, commits, { forge, get = http/* tryGet */._ }) {
    const { ours, theirs } = commits;
    if (ours.startsWith(theirs) || theirs.startsWith(ours))
        return 'same';
    const known = await orderInCheckout(doors, commits);
    if (known !== 'unknown' || forge === undefined)
        return known;
    return orderOnGithub(doors, { commits, forge, get });
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
async function orderOnGithub({ env }, { commits: { ours, theirs }, forge: { apiUrl, repository }, get, }) {
    // One commit a page: only the status is read.
    const address = `${apiUrl}/repos/${repository}/compare/${theirs}...${ours}?per_page=1`;
    const url = URL.parse(address);
    if (url === null)
        return 'unknown';
    const token = tokenOf(env);
    const answer = await get({
        url,
        env,
        limit: patience,
        headers: {
            accept: 'application/vnd.github+json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
    });
    const comparison = answer.kind === 'answered' && answer.status === 200 ? (0,manifest/* parseJson */.qF)(answer.body) : undefined;
    switch ((0,manifest/* isRecord */.u4)(comparison) ? comparison.status : undefined) {
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
function tokenOf(env) {
    return env['INPUT_GITHUB-TOKEN'] || env.GITHUB_TOKEN || undefined;
}

// EXTERNAL MODULE: ./lib/src/publish/registry.js
var registry = __webpack_require__(39);
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
        attempt: () => (0,imagetools/* imagetools */.l)(doors, builder, { args: ['inspect', '--format', '{{json .}}', name] }),
    });
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        return (0,registry/* isMissing */.b2)(exit) ? { kind: 'nothing' } : { kind: 'unreadable', reason: (0,command/* reasonOf */.A3)(exit) };
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
        hint: 'It was not moved. Let the login pull as well as push, or write `move-tags: always`.',
    });
}


/***/ }),

/***/ 365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ moveTags)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_imagetools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9820);
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3908);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39);
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
            throw error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc
                ? cancelledWhile(error, { moved, own, untried })
                : error;
        }
    }
}
function stuckOf(states, { digest }) {
    return states.filter(({ shown }) => shown.kind !== 'shows' || shown.digest !== digest);
}
function moveTagsOfRegistry(doors, { registry, tags, ...work }) {
    return (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .withRetries */ .LH)(doors, {
        what: `Moving the tags of ${registry}`,
        attempt: async (previous) => {
            const left = previous === undefined ? tags : stuckOf(previous.states, work).map(tagOf);
            // What was taken is only looked for again.
            const exit = previous !== undefined && (0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(previous.exit)
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
            return (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeExit */ .Yh)(exit, { wasPushed: true }) ?? judgeShown(stuck.shown);
        },
    });
}
/** A registry that does not answer may have moved it all the same. */
function isUnknown(shown) {
    return shown.kind === 'unreadable' && !(0,_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .isMissing */ .b2)(shown.exit);
}
function tagOf({ tag }) {
    return tag;
}
/** Of a tag that the registry took, and does not show. */
function judgeShown(shown) {
    return shown.kind === 'shows'
        ? { kind: 'transient', reason: 'the registry still shows what the tag held before' }
        : (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeExit */ .Yh)(shown.exit, { wasPushed: true });
}
function tryMove(doors, { builder, digest, tags }) {
    doors.log.info(`Moving ${tags.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH).join(', ')} to ${digest}`);
    const sources = tags.slice(0, 1).map((tag) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .pinned */ .dp)(tag, digest)));
    return (0,_system_imagetools_js__WEBPACK_IMPORTED_MODULE_3__/* .imagetools */ .l)(doors, builder, {
        args: [
            // Without the flag a lone manifest would be wrapped in a new index, with another digest.
            ...['create', '--prefer-index=false'],
            ...tags.flatMap((tag) => ['--tag', (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)]),
            ...sources,
        ],
        limit: _system_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .longestAnswer */ .nq,
    });
}
async function readState(doors, { builder, tag }) {
    return { tag, shown: await (0,_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .readDigest */ .rP)(doors, { builder, name: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag) }) };
}
function cancelledWhile({ signal }, { moved, own, untried, }) {
    const lines = [
        ...moved.map((tag) => `- moved: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
        ...own.map((tag) => `- may have moved: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
        ...untried.map((tag) => `- not moved: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
    ];
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc(signal, ` Tags were on the move, each to the verified image:\n${lines.join('\n')}`);
}
function tagError({ digest, exit, moved, stuck, untried, staying, }) {
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: [
            `Not every tag could be moved to ${digest}${(0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(exit) ? '.' : `: ${(0,_system_command_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(exit)}`}`,
            ...moved.map((tag) => `- moved: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
            ...stuck.map(({ tag, shown }) => `- ${isUnknown(shown) ? 'may have moved' : 'not moved'}: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)} (${(0,_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .explainShown */ .fn)(shown)})`),
            ...untried.map((tag) => `- not tried: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
            ...staying.map((tag) => `- left where it is, by \`move-tags\`: ${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(tag)}`),
        ].join('\n'),
        hint: 'Check that the registry is up and that the login may push these tags. The image is there and verified: running the step again moves what is left.',
    });
}


/***/ })

};
