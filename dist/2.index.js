export const id = 2;
export const ids = [2];
export const modules = {

/***/ 6618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   eA: () => (/* binding */ encodedPart),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
// Content digests: the only names in a registry that cannot move.

// The OCI specification registers sha512 too, but no builder or registry that this project talks to
// produces it for manifests, and a digest whose content cannot be checked is worth nothing here.
const pattern = /^sha256:[0-9a-f]{64}$/;
function isDigest(text) {
    return typeof text === 'string' && pattern.test(text);
}
/** Digest of exactly these bytes. A string counts as its UTF-8 bytes. */
function digestOf(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}
/** The hexadecimal part, which is the file name in an OCI layout's `blobs/sha256`. */
function encodedPart(digest) {
    return digest.slice('sha256:'.length);
}


/***/ }),

/***/ 8775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   XD: () => (/* binding */ isIndexEntry),
/* harmony export */   jN: () => (/* binding */ parseConfigPlatform),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6618);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1459);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
// Manifests and indexes: parsed once from JSON, a discriminated union afterwards.



const mediaTypes = {
    index: ['application/vnd.oci.image.index.v1+json'],
    manifestList: ['application/vnd.docker.distribution.manifest.list.v2+json'],
    manifest: [
        'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.docker.distribution.manifest.v2+json',
    ],
};
/** Whether content of this type is a manifest or an index, which registries store as such. */
function isManifestType(mediaType) {
    return Object.values(mediaTypes).some((types) => types.some((type) => type === mediaType));
}
/**
 * Parses the bytes of an image manifest or an image index, OCI's or Docker's.
 *
 * What a document is follows from its own fields, never from a registry's Content-Type, which lies
 * in the field: buildx believed one and published an empty index.
 */
function parseManifest(text) {
    const json = parseJson(text);
    if (!isRecord(json))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('it is not a JSON object');
    const { schemaVersion, manifests, config, layers } = json;
    const mediaType = typeof json.mediaType === 'string' ? json.mediaType : undefined;
    if (schemaVersion !== 2) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`its schemaVersion is ${JSON.stringify(schemaVersion) ?? 'absent'}, not 2`);
    }
    if (Array.isArray(manifests) && config === undefined && layers === undefined) {
        const expected = [...mediaTypes.index, ...mediaTypes.manifestList];
        if (mediaType !== undefined && !expected.includes(mediaType)) {
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`it has the fields of an index and calls itself ${mediaType}`);
        }
        const entries = parseDescriptors(manifests);
        return entries.ok
            ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({
                kind: 'index',
                mediaType: mediaType ?? mediaTypes.index[0],
                manifests: entries.value,
            })
            : entries;
    }
    if (config !== undefined && Array.isArray(layers) && manifests === undefined) {
        const expected = mediaTypes.manifest;
        if (mediaType !== undefined && !expected.includes(mediaType)) {
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`it has the fields of a manifest and calls itself ${mediaType}`);
        }
        const parsedConfig = parseDescriptor(config);
        const parsedLayers = parseDescriptors(layers);
        if (!parsedConfig.ok)
            return parsedConfig;
        if (!parsedLayers.ok)
            return parsedLayers;
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({
            kind: 'manifest',
            mediaType: mediaType ?? mediaTypes.manifest[0],
            config: parsedConfig.value,
            layers: parsedLayers.value,
        });
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('it is neither an image index nor an image manifest');
}
function parseDescriptors(values) {
    const descriptors = [];
    for (const value of values) {
        const descriptor = parseDescriptor(value);
        if (!descriptor.ok)
            return descriptor;
        descriptors.push(descriptor.value);
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)(descriptors);
}
function parseDescriptor(value) {
    if (!isRecord(value))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('a descriptor in it is not an object');
    const { mediaType, digest, size, platform, annotations } = value;
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`a descriptor in it has the digest ${JSON.stringify(digest) ?? 'absent'}`);
    }
    if (typeof size !== 'number' || typeof mediaType !== 'string') {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)(`the descriptor of ${digest} lacks its size or media type`);
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({
        mediaType,
        digest,
        size,
        annotations: isRecord(annotations) ? stringsOf(annotations) : {},
        ...platformField(platform),
    });
}
function platformField(value) {
    if (!isRecord(value))
        return {};
    const { os, architecture, variant } = value;
    if (typeof os !== 'string' || typeof architecture !== 'string')
        return {};
    // Go's tools write what is not stated as the empty text.
    if (os === '' || architecture === '')
        return {};
    const osVersion = value['os.version'];
    return {
        platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePlatform */ .WN)({
            os,
            architecture,
            variant: typeof variant === 'string' ? variant : undefined,
            osVersion: typeof osVersion === 'string' ? osVersion : undefined,
        }),
    };
}
/**
 * Whether an index entry holds attestations about another entry instead of an image.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/docs/attestations/attestation-storage.md
 */
function isAttestation(entry) {
    return entry.annotations['vnd.docker.reference.type'] === 'attestation-manifest';
}
/** Whether an index entry is itself an index. */
function isIndexEntry({ mediaType }) {
    const types = [...mediaTypes.index, ...mediaTypes.manifestList];
    return types.includes(mediaType);
}
/** Digest of the image that an attestation entry is about, as the entry says. */
function attestedDigest(entry) {
    return entry.annotations['vnd.docker.reference.digest'];
}
/**
 * Platform that an image config states for itself.
 *
 * Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md
 */
function parseConfigPlatform(config) {
    if (!isRecord(config))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('it is not a JSON object');
    const { platform } = platformField(config);
    return platform === undefined ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)('it states no os and architecture') : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)(platform);
}
/** The parsed JSON, or undefined when the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function stringsOf(record) {
    return Object.fromEntries(Object.entries(record).filter((entry) => typeof entry[1] === 'string'));
}


/***/ }),

/***/ 1459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ rejected),
/* harmony export */   q: () => (/* binding */ accepted)
/* harmony export */ });
// The answer of every parser: a value, or the reason why the text is not one.
function accepted(value) {
    return { ok: true, value };
}
/** `reason` completes the sentence "… is not a …: <reason>". */
function rejected(reason) {
    return { ok: false, reason };
}


/***/ }),

/***/ 6993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   Iu: () => (/* binding */ formatPlatforms),
/* harmony export */   RL: () => (/* binding */ architectureOfNode),
/* harmony export */   SW: () => (/* binding */ isSamePlatform),
/* harmony export */   Vf: () => (/* binding */ outputName),
/* harmony export */   WN: () => (/* binding */ normalisePlatform)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1459);
// Platforms (operating system, architecture, variant) as containerd parses and normalises them.

// https://github.com/containerd/platforms/blob/v1.0.0-rc.1/database.go
const knownSystems = new Set('aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(' '));
const knownArchitectures = new Set('386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'.split(' '));
/**
 * Normalises the fields of an index entry, of an image config or of parsed text.
 *
 * Source: normalizeOS and normalizeArch,
 * https://github.com/containerd/platforms/blob/v1.0.0-rc.1/database.go
 */
function normalisePlatform(fields) {
    const lowerCaseOs = fields.os.toLowerCase();
    const [architecture, variant] = normaliseArchitecture(fields.architecture.toLowerCase(), (fields.variant ?? '').toLowerCase());
    return {
        os: lowerCaseOs === 'macos' ? 'darwin' : lowerCaseOs,
        architecture,
        ...(variant === '' ? {} : { variant }),
        ...(fields.osVersion === undefined || fields.osVersion === ''
            ? {}
            : { osVersion: fields.osVersion }),
    };
}
function normaliseArchitecture(architecture, variant) {
    switch (architecture) {
        case 'i386':
            return ['386', ''];
        case 'x86_64':
        case 'x86-64':
        case 'amd64':
            return ['amd64', variant === 'v1' ? '' : variant];
        case 'aarch64':
        case 'arm64':
            return ['arm64', arm64Variant(variant)];
        case 'armhf':
            return ['arm', 'v7'];
        case 'armel':
            return ['arm', 'v6'];
        case 'arm':
            return ['arm', armVariant(variant)];
        default:
            return [architecture, variant];
    }
}
function arm64Variant(variant) {
    if (['8', 'v8', 'v8.0'].includes(variant))
        return '';
    return ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
}
function armVariant(variant) {
    if (variant === '' || variant === '7')
        return 'v7';
    return ['5', '6', '8'].includes(variant) ? `v${variant}` : variant;
}
/**
 * Parses `os[(version)]/architecture[/variant]`. A single word is an operating system if it is a
 * known one (its architecture is then `localArchitecture`), else an architecture on linux.
 *
 * Source: Parse, https://github.com/containerd/platforms/blob/v1.0.0-rc.1/platforms.go
 */
function parsePlatform(text, localArchitecture) {
    const parts = text.split('/');
    if (parts.length > 3)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .rejected */ .n)('it has more than three parts');
    const system = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)\))?$/.exec(parts[0] ?? '');
    if (system === null || !parts.slice(1).every((part) => /^[A-Za-z0-9_.-]+$/.test(part))) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .rejected */ .n)('its form is os/architecture or os/architecture/variant');
    }
    const os = system[1] ?? '';
    const osVersion = system[2];
    const [, architecture, variant] = parts;
    if (architecture !== undefined) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .q)(normalisePlatform({ os, architecture, variant, osVersion }));
    }
    const asSystem = normalisePlatform({ os, architecture: localArchitecture, osVersion });
    if (knownSystems.has(asSystem.os))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .q)(asSystem);
    const asArchitecture = normalisePlatform({ os: 'linux', architecture: os });
    if (osVersion === undefined && knownArchitectures.has(asArchitecture.architecture)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .accepted */ .q)(asArchitecture);
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .rejected */ .n)('it is neither a known operating system nor a known architecture');
}
/** `linux/arm/v7`, `windows(10.0.17763.0)/amd64`: what `--platform` takes. */
function formatPlatform(platform) {
    const os = platform.osVersion === undefined ? platform.os : `${platform.os}(${platform.osVersion})`;
    return [os, platform.architecture, platform.variant].filter((part) => part).join('/');
}
function formatPlatforms(platforms) {
    return platforms.map(formatPlatform).join(', ');
}
/** The name of this platform's output: `linux-arm-v7`. */
function outputName(platform) {
    return formatPlatform(platform)
        .replace(/[^A-Za-z0-9_.]+/g, '-')
        .replace(/-$/, '');
}
/**
 * Equality of normalised platforms. An absent version matches every version: `windows/amd64` asks
 * for no certain one, and builders add the base image's.
 */
function isSamePlatform(one, other) {
    return (one.os === other.os &&
        one.architecture === other.architecture &&
        one.variant === other.variant &&
        (one.osVersion === undefined ||
            other.osVersion === undefined ||
            one.osVersion === other.osVersion));
}
/** Name in Go's and OCI's words of what Node calls `process.arch`. */
function architectureOfNode(arch) {
    switch (arch) {
        case 'x64':
            return 'amd64';
        case 'ia32':
            return '386';
        case 'ppc64':
            return 'ppc64le'; // Node has no big-endian Linux build for POWER any more.
        default:
            return arch;
    }
}


/***/ }),

/***/ 2041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   dp: () => (/* binding */ pinned),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   og: () => (/* binding */ isRepositoryPath),
/* harmony export */   sR: () => (/* binding */ registryPattern)
/* harmony export */ });
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
/** Whether it is a repository's name without its registry. */
function isRepositoryPath(text) {
    return pathPattern.test(text) && text.length <= longestPath;
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

/***/ 9178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   Y: () => (/* binding */ listenForCancel)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1735);
// Cancelling: a signal from the runner stops the children first, so that none outlives the step.



const exitCodes = { SIGINT: 130, SIGTERM: 143 };
/** Exit status of a process that ended by this signal, as shells count. */
function exitCodeOf(signal) {
    return signal === 'SIGINT' || signal === 'SIGTERM' ? exitCodes[signal] : 1;
}
/**
 * From now on SIGINT and SIGTERM end the children of this process instead of the process itself,
 * and the story ends with CancelledError. The runner sends SIGINT, SIGTERM 7.5 s later and kills
 * after 2.5 s more, and it sends them to this process only: a `buildx create` left running would
 * finish its container after post had removed the builder. A second signal ends everything at once.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
function listenForCancel() {
    let received;
    const sleepers = new AbortController();
    const stopChildren = endChildren();
    const onSignal = (signal) => {
        if (received !== undefined) {
            for (const child of (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .descendantsOfThisProcess */ .dx)())
                (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .tryKill */ .ul)(child, 'SIGKILL');
            process.exit(exitCodeOf(signal));
        }
        received = signal;
        sleepers.abort();
        stopChildren();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    let hasFailed = false;
    const assertGoingOn = () => {
        // What a failed story left behind in parallel has nobody any more who would tell its error.
        if (received !== undefined || hasFailed)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc(received ?? 'SIGTERM');
    };
    return {
        assertGoingOn,
        sleep: async (milliseconds) => {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: sleepers.signal }).catch(() => { });
            assertGoingOn();
        },
        stopChildren: () => {
            hasFailed = true;
            sleepers.abort();
            stopChildren();
        },
    };
}
/**
 * Children of children too: `docker` starts its plug-ins. Each gets one signal: buildx takes a third
 * for an order to drop everything.
 */
function endChildren() {
    const told = new Set();
    const tell = () => {
        for (const child of (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .descendantsOfThisProcess */ .dx)()) {
            if (!told.has(child))
                (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .tryKill */ .ul)(child, 'SIGTERM');
            told.add(child);
        }
    };
    return () => {
        tell();
        // One may be about to start at this very moment.
        setInterval(tell, 100).unref();
    };
}


/***/ }),

/***/ 9904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
// The environment that children get.
/**
 * That of this process without the inputs, which hold passwords, and without the event: buildx would
 * put the whole payload, with commit messages and addresses of a private repository, into the image's
 * provenance. `more` comes on top; undefined takes a variable away.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/ghutil/ghutil.go
 */
function childEnvironment(more = {}) {
    const all = { ...process.env, GITHUB_EVENT_PATH: undefined, ...more };
    return Object.fromEntries(Object.entries(all).filter((entry) => entry[1] !== undefined && !entry[0].startsWith('INPUT_')));
}


/***/ }),

/***/ 5988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ runChild)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
// Starts one child process and follows it to its end.

const waiting = new Set();
/**
 * Reads no faster than our own output is read: what the runner has not taken yet waits in this
 * process's memory, and a log may be 100 MB.
 */
function follow(stream, onChunk) {
    stream?.on('data', (chunk) => {
        onChunk(chunk);
        if (!process.stdout.writableNeedDrain)
            return;
        stream.pause();
        if (waiting.size === 0)
            process.stdout.once('drain', resumeAll);
        waiting.add(stream);
    });
}
function resumeAll() {
    const streams = [...waiting];
    waiting.clear();
    for (const stream of streams)
        stream.resume();
}
/** How long the output of a child that has ended is waited for, when a grandchild keeps it open. */
const patience = 10_000;
/** Never throws. */
function runChild({ tool, args, env, input, onStdout, onStderr, }) {
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(tool, args, {
            env,
            stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        let late;
        follow(child.stdout, onStdout);
        follow(child.stderr, onStderr);
        // One that ends without reading what it is given is no failure of ours.
        child.stdin?.on('error', () => { });
        child.stdin?.end(input);
        child.on('error', ({ message }) => resolve({ kind: 'not started', reason: message }));
        child.on('exit', (code) => {
            late = setTimeout(() => {
                child.stdout?.destroy();
                child.stderr?.destroy();
                resolve({ kind: 'ended', code });
            }, patience);
        });
        child.on('close', (code) => {
            clearTimeout(late);
            resolve({ kind: 'ended', code });
        });
    });
}


/***/ }),

/***/ 1734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SX: () => (/* binding */ assertSuccess),
  oJ: () => (/* binding */ isSuccess),
  E0: () => (/* binding */ realRun),
  A3: () => (/* binding */ reasonOf),
  vI: () => (/* binding */ shortened)
});

// UNUSED EXPORTS: commandLine, lastWords

// EXTERNAL MODULE: ./lib/src/system/child.js
var child = __webpack_require__(5988);
// EXTERNAL MODULE: ./lib/src/system/child-environment.js
var child_environment = __webpack_require__(9904);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/src/system/display.js
// How a child's stream is shown: as it comes, or line by line in other words.

/** A line that is longer is taken in pieces: no tool's progress comes near it. */
const longestLine = 2 ** 22;
/** Where a stream is shown: as it is, or line by line as `display` says. */
function shownOutput(log, label, display) {
    const output = log.openChildOutput(label);
    if (display === undefined)
        return output;
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    const show = (lines) => {
        const text = lines.map(display).join('');
        if (text !== '')
            output.write(Buffer.from(text));
    };
    return {
        write: (chunk) => {
            const lines = `${rest}${decoder.write(Buffer.from(chunk))}`.split('\n');
            rest = lines.pop() ?? '';
            if (rest.length > longestLine) {
                lines.push(rest);
                rest = '';
            }
            show(lines);
        },
        end: () => {
            if (rest !== '')
                show([rest]);
            rest = '';
            output.end();
        },
    };
}

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/kept-output.js
var kept_output = __webpack_require__(7764);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/system/processes.js
var processes = __webpack_require__(1735);
;// CONCATENATED MODULE: ./lib/src/system/limit.js
// A command that may not take longer than so long: it ends then, with everything that it started.


const variable = 'MULTIPLATFORM_IMAGE_LIMITED';
/** Begins now. A grandchild that is left would keep the output open, and so the wait for its end. */
function startLimit(milliseconds) {
    const mark = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    let isOver = false;
    let again;
    const kill = () => {
        isOver = true;
        (0,processes/* killProcessesWith */.aT)(variable, mark);
        // One may be about to start another at this very moment.
        again ??= setInterval(kill, 100);
    };
    const timer = setTimeout(kill, milliseconds);
    return {
        variables: { [variable]: mark },
        stop: () => {
            clearTimeout(timer);
            clearInterval(again);
            return isOver ? `no answer within ${milliseconds / 1000} s` : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/system/command.js






function isSuccess(exit) {
    return exit.code === 0 && exit.isCut !== true;
}
function realRun({ log, cancellation, }) {
    return async ({ tool, args, output, label, env, without = [], limit: longest, display }) => {
        cancellation.assertGoingOn();
        const stdout = keptOutput(output, without);
        const stderr = keptOutput(output, without);
        if (output === 'shown')
            log.info(`$ ${commandLine(tool, args)}`);
        // Two streams, two sinks: half a line of one must not be glued to the other's.
        const shown = output === 'shown'
            ? { stdout: shownOutput(log, label, display), stderr: shownOutput(log, label, display) }
            : null;
        const limit = longest === undefined ? undefined : startLimit(longest);
        const end = await (0,child/* runChild */.w)({
            tool,
            args,
            env: (0,child_environment/* childEnvironment */.Q)({ ...env, ...limit?.variables }),
            onStdout: (chunk) => {
                stdout.add(chunk);
                shown?.stdout.write(chunk);
            },
            onStderr: (chunk) => {
                stderr.add(chunk);
                shown?.stderr.write(chunk);
            },
        });
        if (end.kind === 'not started')
            stderr.add(Buffer.from(end.reason));
        const ending = limit?.stop();
        if (ending !== undefined)
            stderr.add(Buffer.from(`\nERROR: ${ending}`));
        shown?.stdout.end();
        shown?.stderr.end();
        cancellation.assertGoingOn();
        return {
            code: end.kind === 'ended' ? end.code : 127,
            stdout: stdout.text(),
            stderr: stderr.text(),
            ...(output === 'captured' && (stdout.isCut() || stderr.isCut()) ? { isCut: true } : {}),
        };
    };
}
const mebibyte = 2 ** 20;
/** No manifest and no list of steps comes near it. */
const longestAnswer = 16 * mebibyte;
/** Enough for the error that stands at the end, with the lines of a Dockerfile in it. */
const keptOfShown = mebibyte;
function keptOutput(output, without) {
    return output === 'shown'
        ? (0,kept_output/* headAndTail */.U_)(keptOfShown / 8, keptOfShown)
        : (0,kept_output/* withoutLines */.Y8)(without, (0,kept_output/* wholeOrCut */.jU)(longestAnswer));
}
/** The command as one would type it into a shell. */
function commandLine(tool, args) {
    return [tool, ...args]
        .map((word) => /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)
        .join(' ');
}
/**
 * Throws unless the command ended well. `what` is a whole sentence without its full stop, such as
 * `The image could not be built`; the reason and the command's last words are added to it.
 */
function assertSuccess(exit, { what, hint }) {
    if (isSuccess(exit))
        return;
    throw new errors/* ActionError */.lZ({ message: `${what}: ${reasonOf(exit)}`, hint });
}
/** How a command ended, with the last lines that it wrote. */
function reasonOf(exit) {
    if (exit.isCut)
        return `it wrote more than ${longestAnswer / mebibyte} MiB, which is no answer`;
    const ending = exit.code === null ? 'the command was killed by a signal' : `exit status ${exit.code}`;
    const words = lastWords(exit);
    return words === '' ? `${ending}, without a word` : `${ending}:\n${words}`;
}
const linesKept = 12;
/** The last lines of what a command wrote, errors before anything else. */
function lastWords({ stderr, stdout }) {
    const text = stderr.trim() === '' ? stdout : stderr;
    return shortened(text.trim().split('\n').slice(-linesKept)).join('\n');
}
const command_longestLine = 2_000;
/** For messages: a line may be as long as a registry likes. */
function shortened(lines) {
    return lines.map((line) => line.length > command_longestLine ? `${line.slice(0, command_longestLine)} …` : line);
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ dockerFolder),
/* harmony export */   RG: () => (/* binding */ readConfigFile),
/* harmony export */   Up: () => (/* binding */ selectedBuilderName),
/* harmony export */   Ze: () => (/* binding */ configFile),
/* harmony export */   fW: () => (/* binding */ contextName),
/* harmony export */   jN: () => (/* binding */ buildxFolder),
/* harmony export */   p1: () => (/* binding */ dockerConfig)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8775);
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1459);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1809);
// The docker command's own configuration: its folder, its context, and the builder selected in it.






/** Folder of the docker command's configuration. */
function dockerFolder(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
}
function configFile(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dockerFolder(env), 'config.json');
}
/** The fields of its config.json; none when there is no such file. */
function dockerConfig(env) {
    const config = readConfigFile(env);
    return config.ok ? config.value : {};
}
/** The same, for who must not take a broken file for an empty one. */
function readConfigFile(env) {
    const file = configFile(env);
    const text = (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .tryReadText */ .Bw)(file) ?? '';
    if (text === '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) && !isReadable(file)) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .rejected */ .n)(`${file} cannot be read by this user`);
    }
    if (text.trim() === '')
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .accepted */ .q)({});
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(config) ? (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .accepted */ .q)(config) : (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_5__/* .rejected */ .n)(`${file} is not a JSON object`);
}
function isReadable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Folder of buildx's own configuration. */
function buildxFolder(env) {
    return env.BUILDX_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dockerFolder(env), 'buildx');
}
/**
 * Name of the docker context in force: `default` with DOCKER_HOST, else DOCKER_CONTEXT, else the one
 * selected in config.json. The engine's own builder has that name.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/command/cli.go (resolveContextName)
 */
function contextName(env) {
    if (env.DOCKER_HOST)
        return 'default';
    const { currentContext } = dockerConfig(env);
    return env.DOCKER_CONTEXT || (typeof currentContext === 'string' && currentContext) || 'default';
}
/**
 * The builder that `buildx use` selected, by buildx's own file; undefined when none is.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/store/store.go (the file `current`)
 */
function selectedBuilderName(env) {
    const selection = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .tryReadText */ .Bw)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(buildxFolder(env), 'current')) ?? '');
    const name = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(selection) ? selection.Name : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}


/***/ }),

/***/ 2507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W6: () => (/* binding */ PlanError),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
// The two ways a step can fail on purpose: one failure, or all the problems of a plan at once.
/** A failure that a user can do something about. Shown without a stack. */
class ActionError extends Error {
    hint;
    place;
    constructor({ message, hint, cause, place }) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'ActionError';
        this.hint = hint;
        this.place = place;
    }
}
/** Every problem of the plan. Nothing has been changed when it is thrown. */
class PlanError extends ActionError {
    problems;
    /** What the plan noticed besides: a misspelt name is often why another input is missing. */
    warnings;
    constructor(problems, warnings = []) {
        super({
            message: [
                problems.length === 1
                    ? 'The plan has a problem; nothing was changed:'
                    : `The plan has ${problems.length} problems; nothing was changed:`,
                ...problems.map(({ subject, message, edit }) => `- ${subject}: ${sentence(message)} ${sentence(edit)}`.replaceAll('\n', '\n  ')),
            ].join('\n'),
            hint: '',
        });
        this.name = 'PlanError';
        this.problems = problems;
        this.warnings = warnings;
    }
}
function sentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}
/** The step was cancelled: the runner sent a signal. */
class CancelledError extends ActionError {
    signal;
    constructor(signal, details = '') {
        super({ message: `Cancelled by ${signal}.${details}`, hint: '' });
        this.name = 'CancelledError';
        this.signal = signal;
    }
}
/** The text for the user: message and hint; for anything unforeseen the stack, since it is a bug. */
function explain(error) {
    if (error instanceof ActionError) {
        return error.hint === '' ? error.message : `${error.message}\n${error.hint}`;
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug of multiplatform-image; please report it with these lines:\n${details}`;
}


/***/ }),

/***/ 1809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ tryReadText),
/* harmony export */   Do: () => (/* binding */ stepFolder),
/* harmony export */   ze: () => (/* binding */ tryReadDocument)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
// Files of this step, all in one folder that post removes, and small reads of files of others.




/** Makes the step's folder when it is first asked for, only readable by this user. */
function stepFolder(env, state) {
    let folder;
    return () => {
        if (folder === undefined) {
            folder = makeFolder(env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
            state.remember({ folder });
        }
        return folder;
    };
}
function makeFolder(parent) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(parent, { recursive: true });
        // Buildx takes a colon in an OCI layout's path for the beginning of a tag.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent.includes(':') ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : parent, 'multiplatform-image-'));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ({
            message: `No folder for temporary files can be made in ${parent}: ${cause instanceof Error ? cause.message : cause}.`,
            hint: 'Point RUNNER_TEMP to a folder that this user may write to.',
            cause,
        });
    }
}
/** Bytes of a document of an image: no index, manifest or config comes near it. */
const largestDocument = 2 ** 24;
/** The text of somebody else's document, or undefined when it cannot be read or is no small file. */
function tryReadDocument(path) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return stat.isFile() && stat.size <= largestDocument ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
/** The file's text, or undefined when it cannot be read. */
function tryReadText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 7764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U_: () => (/* binding */ headAndTail),
/* harmony export */   Y8: () => (/* binding */ withoutLines),
/* harmony export */   jU: () => (/* binding */ wholeOrCut)
/* harmony export */ });
// What is kept of a child's output: never more than so much, however much it writes.
/** Beginning and end, which is where tools say what matters. */
function headAndTail(headLimit, tailLimit) {
    const head = upTo(headLimit);
    const tail = [];
    let tailSize = 0;
    let left = 0;
    return {
        add: (chunk) => {
            const rest = head.add(chunk);
            if (rest.length === 0)
                return;
            tail.push(rest);
            tailSize += rest.length;
            for (;;) {
                const [first] = tail;
                if (first === undefined || tailSize - first.length < tailLimit)
                    return;
                tail.shift();
                tailSize -= first.length;
                left += first.length;
            }
        },
        text: () => {
            const gap = left === 0 ? [] : [Buffer.from(`\n[${left} bytes left out]\n`)];
            return Buffer.concat([...head.chunks, ...gap, ...tail]).toString('utf8');
        },
        isCut: () => left > 0,
    };
}
/** The beginning alone, for an answer that is read as a whole or not at all. */
function wholeOrCut(limit) {
    const head = upTo(limit);
    let isCut = false;
    return {
        add: (chunk) => {
            if (head.add(chunk).length > 0)
                isCut = true;
        },
        text: () => Buffer.concat(head.chunks).toString('utf8'),
        isCut: () => isCut,
    };
}
function upTo(limit) {
    const chunks = [];
    let room = limit;
    return {
        chunks,
        /** What does not fit any more. */
        add: (chunk) => {
            const part = chunk.subarray(0, room);
            if (part.length > 0)
                chunks.push(part);
            room -= part.length;
            return chunk.subarray(part.length);
        },
    };
}
const newline = 0x0a;
/** Passes on all lines but those that begin so; holds no more of a line than that. */
function withoutLines(beginnings, { add, ...kept }) {
    const longest = Math.max(0, ...beginnings.map((text) => text.length));
    let start = Buffer.alloc(0);
    let verdict = 'open';
    const judge = () => {
        const text = start.toString('latin1');
        verdict = beginnings.some((beginning) => text.startsWith(beginning)) ? 'drop' : 'keep';
        if (verdict === 'keep')
            add(start);
        start = Buffer.alloc(0);
    };
    return {
        ...kept,
        add: (chunk) => {
            let rest = chunk;
            while (rest.length > 0) {
                const end = rest.indexOf(newline);
                const line = rest.subarray(0, end < 0 ? rest.length : end + 1);
                rest = rest.subarray(line.length);
                if (verdict === 'open') {
                    start = Buffer.concat([start, line]);
                    if (start.length >= longest || end >= 0)
                        judge();
                }
                else if (verdict === 'keep') {
                    add(line);
                }
                if (end >= 0)
                    verdict = 'open';
            }
        },
        text: () => {
            if (start.length > 0)
                judge();
            return kept.text();
        },
    };
}


/***/ }),

/***/ 2597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ runnerLog)
});

// UNUSED EXPORTS: harmless

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
;// CONCATENATED MODULE: ./lib/src/system/whole-lines.js
// Passes on what a child prints in whole lines, as the bytes that they are: a log may be 100 MB.
const newline = Buffer.from('\n');
/** A line without end is not waited for. */
const longestLine = 65_536;
/** `pass` gets whole lines, with their line breaks; the last one gets one if it has none. */
function wholeLines(pass) {
    let unfinished = [];
    let size = 0;
    const passWith = (part) => {
        const lines = size === 0 ? part : Buffer.concat([...unfinished, part]);
        unfinished = [];
        size = 0;
        pass(lines);
    };
    return {
        write: (chunk) => {
            const end = chunk.lastIndexOf(newline[0] ?? 0) + 1;
            if (end > 0)
                passWith(chunk.subarray(0, end));
            const rest = chunk.subarray(end);
            if (rest.length === 0)
                return;
            unfinished.push(rest);
            size += rest.length;
            if (size > longestLine)
                passWith(newline);
        },
        end: () => {
            if (size > 0)
                passWith(newline);
        },
    };
}

;// CONCATENATED MODULE: ./lib/src/system/log.js
// The log is the user interface: groups with their duration, annotations, and a fence around children.



/**
 * Text that the runner cannot take for a command: it reads `::name::` at the start of a line,
 * white space as .NET knows it ignored, and `##[name]` anywhere in one.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
function harmless(text) {
    return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1:\u200b').replace(/##(?=\[)/g, '##\u200b');
}
/** The log of a real runner. Time is in milliseconds. */
function runnerLog(now) {
    const fence = commandFence((output) => process.stdout.write(output));
    const say = (text) => fence.lift(() => core/* info */.pq(harmless(text)));
    return {
        info: say,
        notice: (text) => fence.lift(() => core/* notice */.lm(text)),
        warning: (text, place) => fence.lift(() => core/* warning */.$e(text, annotation(place))),
        error: (text, place) => fence.lift(() => core/* error */.z3(text, annotation(place))),
        group: async (title, body) => {
            const start = now();
            fence.lift(() => core/* startGroup */.Oh(harmless(title)));
            try {
                return await body();
            }
            finally {
                fence.lift(() => core/* endGroup */.N4());
                say(`${title}: ${((now() - start) / 1000).toFixed(1)} s`);
            }
        },
        openChildOutput: (label) => fence.open(label),
        mask: (text) => {
            if (text !== '')
                fence.lift(() => core/* setSecret */.Pq(text));
        },
    };
}
/** The runner's own words for a place. */
function annotation(place) {
    return place === undefined ? {} : { file: place.file, startLine: place.line };
}
/**
 * Keeps the runner deaf while any child prints, and lets this step's own commands through.
 *
 * The runner knows one stop token at a time, so children that print at the same time share one
 * fence: with a fence each, the first to finish would open the other's.
 */
function commandFence(write) {
    let children = 0;
    let token = '';
    const close = () => {
        token = `fence-${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`;
        write(`::stop-commands::${token}\n`);
    };
    const open = () => {
        write(`::${token}::\n`);
        token = '';
    };
    return {
        lift: (action) => {
            const closed = token !== '';
            if (closed)
                open();
            action();
            if (closed)
                close();
        },
        open: (label) => {
            // A half line of one child must not become the start of another's, or of our own token's.
            const lines = wholeLines((bytes) => {
                if (token === '')
                    close();
                write(label === undefined ? bytes : labelled(label, bytes));
            });
            let ended = false;
            children += 1;
            return {
                write: lines.write,
                end: () => {
                    if (ended)
                        return;
                    ended = true;
                    lines.end();
                    children -= 1;
                    if (children === 0 && token !== '')
                        open();
                },
            };
        },
    };
}
function labelled(label, lines) {
    return Buffer.from(lines)
        .toString('utf8')
        .replace(/^(?=.)/gm, `${label} `);
}


/***/ }),

/***/ 1735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Hk: () => (/* binding */ endProcesses),
/* harmony export */   aT: () => (/* binding */ killProcessesWith),
/* harmony export */   dx: () => (/* binding */ descendantsOfThisProcess),
/* harmony export */   ul: () => (/* binding */ tryKill)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
// Processes of this machine, as the kernel lists them.


/** Children, and what they started, found by their parents: none is forgotten, whoever started it. */
function descendantsOfThisProcess() {
    const parents = allProcesses().map((pid) => [pid, parentOf(pid)]);
    const childrenOf = (parent) => parents.filter(([, its]) => its === parent).flatMap(([pid]) => [pid, ...childrenOf(pid)]);
    return childrenOf(process.pid);
}
/** Ends, at once, every process that has this variable in the environment it was started with. */
function killProcessesWith(name, value) {
    for (const pid of allProcesses()) {
        if (environmentOf(pid).includes(`${name}=${value}`))
            tryKill(pid, 'SIGKILL');
    }
}
/**
 * Ends every process with such arguments, and waits until they are gone, at most five seconds. For
 * what a killed main left running: its children outlive it.
 */
async function endProcesses(matches) {
    for (let round = 0; round < 100; round += 1) {
        const left = allProcesses().filter((pid) => matches(argumentsOf(pid)));
        if (left.length === 0)
            return;
        for (const pid of left)
            tryKill(pid, 'SIGKILL');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(50);
    }
}
function tryKill(pid, signal) {
    try {
        process.kill(pid, signal);
    }
    catch {
        // It ended by itself.
    }
}
function allProcesses() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
function parentOf(pid) {
    const parent = statOf(pid)?.[1];
    return parent === undefined ? undefined : Number(parent);
}
/** When a process began, in ticks since the machine did; undefined when there is none. */
function startOf(pid) {
    const stat = statOf(pid);
    // A zombie has ended, and only waits for somebody to ask how.
    return stat?.[0] === 'Z' ? undefined : stat?.[19];
}
/**
 * The fields from the third on: state, parent, …
 *
 * Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
function statOf(pid) {
    // The second field is the program's name in parentheses, and may hold blanks and parentheses.
    const stat = tryRead(`/proc/${pid}/stat`);
    return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
function environmentOf(pid) {
    return tryRead(`/proc/${pid}/environ`).split('\0');
}
function argumentsOf(pid) {
    return tryRead(`/proc/${pid}/cmdline`).split('\0');
}
function tryRead(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return ''; // It ended between the two reads.
    }
}


/***/ }),

/***/ 1580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ removeRecord),
/* harmony export */   Od: () => (/* binding */ recordedState),
/* harmony export */   Q4: () => (/* binding */ takeAbandoned)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8775);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(127);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1809);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1735);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3103);
// Who made what on this machine: records of steps whose post has not run yet, beside buildx's own files.









/** The same state, and a record of it for the case that neither main nor post comes to its end. */
function recordedState(state, env) {
    const owner = tryOwner();
    if (owner === undefined)
        return state;
    const record = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(recordFolder(env), `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
    let known = { record };
    return {
        remember: (leftovers) => {
            known = { ...known, ...leftovers };
            state.remember(known);
            tryWrite(record, { owner, leftovers: known });
        },
    };
}
/** What steps left whose job has surely ended without post, taken over by this one's owner. */
function takeAbandoned(env) {
    const owner = tryOwner();
    const folder = recordFolder(env);
    return tryList(folder).flatMap((name) => {
        const old = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name);
        const value = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)((0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .tryReadText */ .Bw)(old) ?? '');
        if (owner === undefined || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(value) || !isGone(value.owner, owner))
            return [];
        const record = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
        // Of two steps that see it at the same time, one gets it.
        if (!tryRename(old, record))
            return [];
        const leftovers = { ...(0,_state_js__WEBPACK_IMPORTED_MODULE_8__/* .parseLeftovers */ .kV)(JSON.stringify(value.leftovers)), record };
        tryWrite(record, { owner, leftovers });
        return [leftovers];
    });
}
/** Once what it tells of is gone. */
function removeRecord(record) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(record, { force: true });
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(record));
    }
    catch {
        // Others are in it.
    }
}
function recordFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .buildxFolder */ .jN)(env), 'multiplatform-image');
}
/** Undefined where nobody could tell later whether it still runs. */
function tryOwner() {
    // A container's first process, or one that took over an orphan, is not the job's.
    const pid = process.ppid;
    const started = pid > 1 ? (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .startOf */ .GH)(pid) : undefined;
    const boot = (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .tryReadText */ .Bw)('/proc/sys/kernel/random/boot_id')?.trim();
    if (started === undefined || boot === undefined)
        return undefined;
    const machine = `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()} ${(0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .tryReadText */ .Bw)('/etc/machine-id')?.trim() ?? ''}`;
    return { machine, boot, namespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid'), pid, started };
}
/** Only when it surely is: another machine with the same home folder may well run it. */
function isGone(owner, ours) {
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(owner) || owner.machine !== ours.machine)
        return false;
    if (owner.boot !== ours.boot)
        return typeof owner.boot === 'string';
    if (owner.namespace !== ours.namespace || typeof owner.pid !== 'number')
        return false;
    return (0,_processes_js__WEBPACK_IMPORTED_MODULE_7__/* .startOf */ .GH)(owner.pid) !== owner.started;
}
/** A step works without its record: a home folder may be read-only. */
function tryWrite(path, content) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        // Whole or not at all: it is read by others at any time.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(`${path}.new`, path);
    }
    catch {
        // Then nobody clears up after a kill, as without this action.
    }
}
function tryRename(from, to) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(from, to);
        return true;
    }
    catch {
        return false;
    }
}
function tryList(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder).filter((name) => name.endsWith('.json'));
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 3103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ runnerState),
/* harmony export */   ju: () => (/* binding */ readLeftovers),
/* harmony export */   kV: () => (/* binding */ parseLeftovers)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(235);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
// What main leaves for post: one typed value, saved before each thing is made.


const stateName = 'leftovers';
function runnerState() {
    let known = {};
    return {
        remember: (leftovers) => {
            known = { ...known, ...leftovers };
            // The runner keeps the last value written for a name, so a killed main leaves what it knew.
            _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ(stateName, known);
        },
    };
}
/** What main left, or nothing when main did not come so far. */
function readLeftovers() {
    return parseLeftovers(_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getState */ .Gu(stateName));
}
function parseLeftovers(text) {
    const value = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return {};
    const builder = parseBuilder(value.builder);
    return {
        ...(typeof value.folder === 'string' ? { folder: value.folder } : {}),
        ...(typeof value.record === 'string' ? { record: value.record } : {}),
        ...(builder === undefined ? {} : { builder }),
        ...(typeof value.logins === 'string' ? { logins: value.logins } : {}),
    };
}
function parseBuilder(value) {
    if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || typeof value.name !== 'string' || !areStrings(value.buildx)) {
        return undefined;
    }
    return {
        name: value.name,
        buildx: value.buildx,
        keepState: value.keepState === true,
        ...(typeof value.selectedBefore === 'string' ? { selectedBefore: value.selectedBefore } : {}),
    };
}
function areStrings(value) {
    return Array.isArray(value) && value.every((word) => typeof word === 'string');
}


/***/ })

};
