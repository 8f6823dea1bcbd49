export const id = 466;
export const ids = [466];
export const modules = {

/***/ 9466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertSoundLayouts: () => (/* binding */ assertSoundLayouts)
});

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/plain-document.js
var plain_document = __webpack_require__(3892);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/src/verify/plain-file.js
// Reads files of an untrusted folder: plain ones only, with their digests, and no more than is safe.


/** What cannot be taken as it is; the message completes "the layout is refused: …". */
class Refused extends Error {
}
const chunkBytes = 1_000_000;
function readPlainFile(path, limits) {
    // O_NONBLOCK: a pipe must not make the step wait.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const file = (0,external_node_fs_.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            throw new Refused(`${path} is no plain file`);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const chunk = Buffer.alloc(chunkBytes);
        let kept = [];
        let length = 0;
        for (let count = (0,external_node_fs_.readSync)(file, chunk); count > 0; count = (0,external_node_fs_.readSync)(file, chunk)) {
            hash.update(chunk.subarray(0, count));
            length += count;
            if (length > limits.read)
                throw new Refused(`${path} is larger than ${limits.read} bytes`);
            if (length <= limits.kept)
                kept.push(Buffer.from(chunk.subarray(0, count)));
            else
                kept = [];
        }
        return { bytes: Buffer.concat(kept), digest: `sha256:${hash.digest('hex')}`, length };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./lib/src/verify/layout-blobs.js
// The blobs of an untrusted OCI layout, each checked against the digest and the size that name it.




/** What a layout may be at most: far more than any image is. */
const layoutLimits = {
    blobs: 2000,
    documentBytes: 4_000_000,
    totalBytes: 20_000_000_000,
};
function openBlobs(folder) {
    const root = (0,external_node_path_.join)(folder, 'blobs');
    const place = (0,external_node_path_.join)(root, 'sha256');
    assertPlainFolder(root);
    const algorithms = (0,external_node_fs_.readdirSync)(root).filter((name) => name !== 'sha256');
    if (algorithms.length > 0) {
        throw new Refused(`it holds blobs of ${algorithms.join(', ')}, and only sha256 is checked`);
    }
    assertPlainFolder(place);
    const names = new Set((0,external_node_fs_.readdirSync)(place));
    if (names.size > layoutLimits.blobs) {
        throw new Refused(`it holds ${names.size} blobs, more than ${layoutLimits.blobs}`);
    }
    const checked = new Map();
    let total = 0;
    const read = ({ digest, size }, kept) => {
        const name = (0,oci_digest/* encodedPart */.eA)(digest);
        if (!names.has(name))
            throw new Refused(`it lacks the blob ${digest}`);
        const left = layoutLimits.totalBytes - total;
        const file = readPlainFile((0,external_node_path_.join)(place, name), { kept, read: left });
        if (file.digest !== digest) {
            throw new Refused(`the blob ${digest} has other content: ${file.digest}`);
        }
        if (file.length !== size) {
            throw new Refused(`the blob ${digest} has ${file.length} bytes, and its entry says ${size}`);
        }
        if (!checked.has(name))
            total += size;
        checked.set(name, size);
        return file.bytes;
    };
    return {
        check: (blob) => {
            if (checked.get((0,oci_digest/* encodedPart */.eA)(blob.digest)) !== blob.size)
                read(blob, 0);
        },
        read: (blob) => {
            if (blob.size > layoutLimits.documentBytes) {
                throw new Refused(`${blob.digest} is too large for a manifest`);
            }
            return read(blob, layoutLimits.documentBytes);
        },
        foreign: () => [...names].filter((name) => !checked.has(name)),
    };
}
/** A link could lead out of the layout. */
function assertPlainFolder(path) {
    if (!(0,external_node_fs_.lstatSync)(path).isDirectory())
        throw new Refused(`${path} is no folder`);
}

;// CONCATENATED MODULE: ./lib/src/verify/layout-check.js
// Holds an OCI layout from an untrusted job to being one image, whole, and nothing besides.








const indexTypes = [...manifest/* mediaTypes */.Ib.index, ...manifest/* mediaTypes */.Ib.manifestList];
const manifestTypes = manifest/* mediaTypes */.Ib.manifest;
// A copy follows what calls itself a manifest, wherever it stands; so nothing else may stand here.
const layout_check_image = {
    config: /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/,
    layer: /^application\/vnd\.(?:oci\.image\.layer\.v1\.tar(?:\+(?:gzip|zstd))?|docker\.image\.rootfs\.diff\.tar(?:\.(?:gzip|zstd))?)$/,
};
// https://github.com/moby/buildkit/blob/v0.33.1/docs/attestations/attestation-storage.md
const attestation = {
    config: /^application\/vnd\.oci\.(?:image\.config|empty)\.v1\+json$/,
    layer: /^application\/vnd\.in-toto\+json$/,
};
const attestationType = 'application/vnd.docker.attestation.manifest.v1+json';
/**
 * Recomputes the digest of every blob, and refuses what is not reached from the one entry of
 * index.json: buildx copies referrers that a layout holds, so one of a fork could bring a signature
 * for an image that it never built.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */
function checkLayout(folder) {
    try {
        return (0,parsed/* accepted */.q)(assertLayout(folder));
    }
    catch (error) {
        if (error instanceof Refused)
            return (0,parsed/* rejected */.n)(error.message);
        const { code, path } = (0,manifest/* isRecord */.u4)(error) ? error : { code: undefined, path: undefined };
        if (typeof code === 'string')
            return (0,parsed/* rejected */.n)(`${String(path ?? folder)} cannot be read (${code})`);
        throw error;
    }
}
function assertLayout(folder) {
    assertPlainFolder(folder);
    const known = ['oci-layout', 'index.json', 'blobs'];
    const others = (0,external_node_fs_.readdirSync)(folder).filter((name) => !known.includes(name) && !(name === 'ingest' && isEmptyFolder((0,external_node_path_.join)(folder, name))));
    if (others.length > 0) {
        throw new Refused(`it holds ${others.join(', ')}, which is no part of a layout`);
    }
    const version = readDocument(folder, 'oci-layout');
    if (!(0,manifest/* isRecord */.u4)(version) || version.imageLayoutVersion !== '1.0.0') {
        throw new Refused('its oci-layout file does not say version 1.0.0');
    }
    const top = readDocument(folder, 'index.json');
    const entries = (0,manifest/* isRecord */.u4)(top) && Array.isArray(top.manifests) ? top.manifests : [];
    const [entry, ...more] = entries;
    if (!(0,manifest/* isRecord */.u4)(top) || top.subject !== undefined || entry === undefined || more.length > 0) {
        throw new Refused(`its index.json has ${entries.length} entries, and an image is one`);
    }
    const blobs = openBlobs(folder);
    const digest = visitTop(blobs, entry);
    const [foreign] = blobs.foreign();
    if (foreign !== undefined) {
        throw new Refused(`it holds the blob ${foreign}, which is no part of the image`);
    }
    return { digest };
}
/** Buildx leaves the folder in which blobs were being written. */
function isEmptyFolder(path) {
    assertPlainFolder(path);
    return (0,external_node_fs_.readdirSync)(path).length === 0;
}
/** What an entry points to, when it may stand where it stands. */
function targetOf(value, isAllowed) {
    if (!(0,manifest/* isRecord */.u4)(value) || !(0,oci_digest/* isDigest */.Bc)(value.digest)) {
        throw new Refused('it has an entry without a digest');
    }
    const { digest, size, mediaType, data } = value;
    if (typeof mediaType !== 'string' || !isAllowed(mediaType)) {
        const type = JSON.stringify(mediaType) ?? 'absent';
        throw new Refused(`the type of its entry ${digest} is ${type}, which does not belong there`);
    }
    if (typeof size !== 'number')
        throw new Refused(`its entry ${digest} has no size`);
    if (value.urls !== undefined)
        throw new Refused(`its entry ${digest} is to be had elsewhere`);
    if (data !== undefined && (0,oci_digest/* digestOf */.ol)(Buffer.from(String(data), 'base64')) !== digest) {
        throw new Refused(`its entry ${digest} carries other content`);
    }
    return { digest, size, mediaType };
}
function visitTop(blobs, value) {
    const target = targetOf(value, (type) => [...indexTypes, ...manifestTypes].includes(type));
    if (!indexTypes.includes(target.mediaType))
        return visitManifest(blobs, target, undefined);
    const { document, parsed } = readManifest(blobs, target);
    if (parsed.kind !== 'index' || document.subject !== undefined) {
        throw new Refused(`${target.digest} is no index of an image`);
    }
    const entries = Array.isArray(document.manifests) ? document.manifests : [];
    if (entries.length > layoutLimits.blobs) {
        throw new Refused(`${target.digest} has ${entries.length} entries`);
    }
    const images = parsed.manifests.filter((entry) => !(0,manifest/* isAttestation */.H3)(entry));
    for (const [position, entry] of parsed.manifests.entries()) {
        const inner = targetOf(entries[position], (type) => manifestTypes.includes(type));
        const subjects = (0,manifest/* isAttestation */.H3)(entry) ? images.map(({ digest }) => digest) : undefined;
        visitManifest(blobs, inner, subjects);
    }
    return target.digest;
}
/** `subjects` are the images that it may be about: those of the same index, for an attestation. */
function visitManifest(blobs, target, subjects) {
    const { digest } = target;
    const { document, parsed } = readManifest(blobs, target);
    if (parsed.kind !== 'manifest')
        throw new Refused(`${digest} is no manifest of an image`);
    const { subject, artifactType, config, layers } = document;
    const about = (0,manifest/* isRecord */.u4)(subject) ? subject.digest : subject;
    if (about !== undefined && !subjects?.some((image) => image === about)) {
        throw new Refused(`${digest} is about ${String(about)}, which is not what this layout is for`);
    }
    if (artifactType !== undefined && (subjects === undefined || artifactType !== attestationType)) {
        throw new Refused(`${digest} is of the type ${String(artifactType)}, and no image`);
    }
    const shape = subjects === undefined ? layout_check_image : attestation;
    blobs.check(targetOf(config, (type) => shape.config.test(type)));
    for (const layer of Array.isArray(layers) ? layers : []) {
        blobs.check(targetOf(layer, (type) => shape.layer.test(type)));
    }
    return digest;
}
function readManifest(blobs, target) {
    const { digest, mediaType } = target;
    const text = blobs.read(target).toString('utf8');
    const [parsed, document] = [(0,manifest/* parseManifest */.Ng)(text), (0,manifest/* parseJson */.qF)(text)];
    if (!parsed.ok)
        throw new Refused(`${digest} is no manifest: ${parsed.reason}`);
    if (!(0,manifest/* isRecord */.u4)(document) || (document.mediaType ?? mediaType) !== mediaType) {
        throw new Refused(`${digest} does not call itself ${mediaType}, as its entry does`);
    }
    return { document, parsed: parsed.value };
}
/** The JSON of a small file beside the blobs. */
function readDocument(folder, name) {
    const limit = layoutLimits.documentBytes;
    const { bytes } = readPlainFile((0,external_node_path_.join)(folder, name), { kept: limit, read: limit });
    const text = bytes.toString('utf8');
    const document = (0,manifest/* parseJson */.qF)(text);
    const oddity = (0,plain_document/* oddityOf */.h)(text, document);
    if (oddity !== undefined)
        throw new Refused(`its ${name} is no plain document: ${oddity}`);
    return document;
}

;// CONCATENATED MODULE: ./lib/src/verify/suspects.js


function assertSoundLayouts({ log }, folders) {
    for (const folder of folders) {
        const checked = checkLayout(folder);
        if (!checked.ok) {
            throw new errors/* ActionError */.lZ({
                message: `The OCI layout ${folder} is refused: ${checked.reason}.`,
                hint: 'Nothing was published. The run that made it has to leave exactly what the output `layout` of this action names.',
            });
        }
        log.info(`${folder} is one image, ${checked.value.digest}, and every blob has its digest.`);
    }
}


/***/ })

};
