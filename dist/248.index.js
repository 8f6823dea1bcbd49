export const id = 248;
export const ids = [248];
export const modules = {

/***/ 3520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readLogins)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1459);
/* harmony import */ var _oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1972);
/* harmony import */ var _system_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _system_docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
// What is known of logins: those that are there, and the list of those that are asked for.





/** The registry that the job's token may be good for. */
const ownRegistry = 'ghcr.io';
async function readLogins(env, inputs) {
    const list = inputs['registry-auth'];
    const config = (0,_system_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfigFile */ .RG)(env);
    const fields = config.ok ? config.value : {};
    const isOwnAsked = Object.values(inputs).some((text) => text.includes(ownRegistry));
    const helper = isOwnAsked ? (0,_system_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(ownRegistry, fields) : undefined;
    const isInHelper = helper !== undefined &&
        (await (0,_system_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetFromHelper */ .M0)({ helper, key: (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialKey */ .TC)(ownRegistry) })) !== undefined;
    const inVariable = keysWithLogin(parseEnvironment(env)).map(_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryOfKey */ .Yq);
    return {
        ...(list === '' ? {} : { list: await parseYaml(list) }),
        known: [
            ...keysWithLogin(fields.auths).map(_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryOfKey */ .Yq),
            ...inVariable,
            ...(isInHelper ? [ownRegistry] : []),
        ],
        inVariable,
        ...(config.ok ? {} : { configFault: config.reason }),
        awsAccounts: (env.AWS_ACCOUNT_IDS ?? '').split(',').flatMap((id) => id.trim() || []),
        awsRegion: env.AWS_REGION || env.AWS_DEFAULT_REGION || '',
        areScopesOff: /^(?:1|t|true)$/i.test(env.DOCKER_LOGIN_SCOPE_DISABLED ?? ''),
    };
}
// A helper leaves entries without credentials.
function keysWithLogin(auths) {
    return Object.entries((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(auths) ? auths : {})
        .filter(([, entry]) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) && Object.values(entry).some((value) => value !== ''))
        .map(([key]) => key);
}
// docker looks here before it looks into its configuration:
// https://github.com/docker/cli/blob/v29.7.2/cli/config/configfile/file.go (DockerEnvConfigKey)
function parseEnvironment(env) {
    try {
        const value = JSON.parse(env.DOCKER_AUTH_CONFIG || '{}');
        return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) ? value.auths : {};
    }
    catch {
        return {};
    }
}
/** Every scalar as the text that it is: a password of digits is no number. */
async function parseYaml(text) {
    const { parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    // Its usual messages quote the lines in question, which hold passwords.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false });
    const [error] = document.errors;
    if (error === undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .accepted */ .q)(document.toJS({ maxAliasCount: 0 }));
    const line = text.slice(0, error.pos[0]).split('\n').length;
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_4__/* .rejected */ .n)(`line ${line} is not YAML (${error.code})`);
}


/***/ }),

/***/ 902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ secondsOf),
/* harmony export */   z: () => (/* binding */ parseBuildSteps)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
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
        const status = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(line);
        const changed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(status) && Array.isArray(status.vertexes) ? status.vertexes : [];
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
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
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
    const parsed = named?.[1] === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(named[1], '');
    const only = platforms.length === 1 && /^\[\S* ?\d+\/\d+\]/.test(name) ? platforms[0] : undefined;
    const platform = parsed?.ok
        ? platforms.find((asked) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(asked, parsed.value))
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


/***/ }),

/***/ 8501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ parseChallenges)
/* harmony export */ });
// What a registry asks for when it answers 401: the WWW-Authenticate header. Pure.
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const parameter = new RegExp(`(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, 'y');
const scheme = new RegExp(`(${token})(?=\\s|,|$)(?!\\s*=)`, 'y');
/**
 * The challenges of a header, several separated by commas.
 *
 * Source: https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(header) {
    const found = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const match = pattern.exec(header);
        if (match !== null)
            position = pattern.lastIndex;
        return match;
    };
    while (position < header.length) {
        const [, name, quoted, plain] = take(parameter) ?? [];
        const current = found.at(-1);
        if (name !== undefined) {
            const value = quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '';
            if (current !== undefined)
                current.parameters[name.toLowerCase()] ??= value;
            continue;
        }
        const [, word] = take(scheme) ?? [];
        if (word === undefined)
            position += 1;
        else
            found.push({ scheme: word.toLowerCase(), parameters: {} });
    }
    return found;
}


/***/ }),

/***/ 6213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ pullRequestOf)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
// What an event says of a pull request. Pure.

/** The pull request that the event is about, of `pull_request` and `pull_request_target`. */
function pullRequestOf(event) {
    if (event.name !== 'pull_request' && event.name !== 'pull_request_target')
        return undefined;
    const { pull_request: pull, number } = event.payload;
    if (!(0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pull))
        return undefined;
    const found = typeof pull.number === 'number' ? pull.number : number;
    if (typeof found !== 'number')
        return undefined;
    const head = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pull.head) ? pull.head : {};
    // A fork that was deleted has no repository any more, and is still not this one.
    const repository = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(head.repo) ? head.repo.full_name : undefined;
    return {
        number: found,
        isFork: typeof repository !== 'string' || repository.toLowerCase() !== event.repository.toLowerCase(),
        headSha: typeof head.sha === 'string' ? head.sha : '',
    };
}


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   TC: () => (/* binding */ credentialKey),
/* harmony export */   TZ: () => (/* binding */ parseRegistryHost),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Yq: () => (/* binding */ registryOfKey)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
// A registry's address, as logins name it, as docker's configuration does and as HTTP does. Pure.


// Every name that the docker command itself takes for Docker Hub:
// https://github.com/docker/cli/blob/v28.5.2/cli/command/registry/login.go and
// https://github.com/moby/moby/blob/v28.5.2/registry/config.go (IndexHostname, DefaultRegistryHost)
const hubNames = [
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
];
/** The address without scheme and path, which `docker login` ignores too; `docker.io` for Docker Hub. */
function parseRegistryHost(text) {
    const [host = ''] = text.replace(/^https?:\/\//i, '').split('/');
    if (!_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .registryPattern */ .sR.test(host))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('its form is a host, and perhaps a port');
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(hubNames.includes(host.toLowerCase()) ? 'docker.io' : host);
}
/**
 * The name under which docker's configuration and credential helpers know it.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/command/registry.go (GetAuthConfigKey)
 */
function credentialKey(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
/**
 * The registry that a key of docker's configuration is about; keys of old are whole addresses.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/credentials/file_store.go
 */
function registryOfKey(key) {
    const parsed = parseRegistryHost(key);
    return parsed.ok ? parsed.value : key;
}
/** Where its API is. */
function registryUrl(registry) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const url = new URL(`https://${host}/v2/`);
    if (isLoopback(url))
        url.protocol = 'http:';
    return url;
}
/** Whether only this machine is reached: plain HTTP is as good as any there. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}


/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeFailure)
/* harmony export */ });
// Whether what a registry, or the way to it, did to a command is worth another try. Pure.
const permanent = { kind: 'permanent' };
/** A refusal of GHCR may be a secondary limit, and when it says so, GitHub asks for a minute. */
const ghcrPause = 20_000;
const ghcrLimitPause = 60_000;
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
/** A refusal is a refusal, but for a push to GHCR: it answers its secondary limits that way. */
function denied(error) {
    if (!/(?:^|[\s/"])ghcr\.io\//.test(error) || /failed to resolve/.test(error))
        return permanent;
    return {
        kind: 'once',
        reason: 'denied, as GHCR answers its limits too',
        pause: /rate limit/i.test(error) ? ghcrLimitPause : ghcrPause,
    };
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

/***/ 1908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ planLogins)
});

// EXTERNAL MODULE: ./lib/src/oci/pull-request.js
var pull_request = __webpack_require__(6213);
// EXTERNAL MODULE: ./lib/src/oci/registry-host.js
var registry_host = __webpack_require__(1972);
;// CONCATENATED MODULE: ./lib/src/oci/ecr.js
// Addresses of Amazon's registries: account, region, and whether it is the public one. Pure.
// Private ones with their FIPS, dual-stack, Chinese and European names.
// https://docs.aws.amazon.com/general/latest/gr/ecr.html
const pattern = /^(\d{12})(\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.aws|on\.amazonwebservices\.com\.cn))$/;
function parseEcrRegistry(host) {
    if (['public.ecr.aws', 'ecr-public.aws.com'].includes(host))
        return { kind: 'public' };
    const [, account, suffix, region] = pattern.exec(host) ?? [];
    if (account === undefined || suffix === undefined || region === undefined)
        return undefined;
    return { kind: 'private', account, region, suffix };
}

;// CONCATENATED MODULE: ./lib/src/plan/ecr-login.js

/** Source: https://github.com/docker/login-action/blob/master/src/aws.ts */
function planEcr({ report }, { entry: { username, password, subject }, host, ecr, facts: { logins }, shared, }) {
    if ((username === '') !== (password === '')) {
        report({
            subject,
            message: `for ${host}, username and password are an access key of AWS and its secret, and one of them is missing`,
            edit: 'Give both, or neither: then AWS is asked with the credentials of the environment',
        });
    }
    if (ecr === 'unknown' && logins.awsRegion === '') {
        report({
            subject,
            message: `the address \`${host}\` does not show a region of AWS, and neither AWS_REGION nor AWS_DEFAULT_REGION is set`,
            edit: 'Set AWS_REGION, or remove `ecr: true` when the registry is none of AWS',
        });
    }
    const accessKey = username !== '' && password !== '' ? { accessKey: { id: username, secret: password } } : {};
    const login = { kind: 'ecr', ...accessKey, ...shared };
    if (ecr === 'unknown') {
        return [{ ...login, registries: [host], isPublic: false, region: logins.awsRegion }];
    }
    // The public registry's tokens come from one region, whatever the environment says:
    // https://docs.aws.amazon.com/AmazonECR/latest/public/public-registry-auth.html
    if (ecr.kind === 'public') {
        return [{ ...login, registries: [host], isPublic: true, region: 'us-east-1' }];
    }
    const accounts = [...new Set([ecr.account, ...logins.awsAccounts])];
    const registries = accounts.map((account) => `${account}${ecr.suffix}`);
    return [{ ...login, registries, isPublic: false, region: ecr.region }];
}
/** Undefined for a login with a password of its own. */
function readEcr({ report }, { entry: { ecr, subject, isListed }, host, }) {
    const mode = ecr.toLowerCase();
    if (mode === 'false')
        return undefined;
    if (mode === 'true')
        return parseEcrRegistry(host) ?? 'unknown';
    if (mode !== '' && mode !== 'auto') {
        report({
            subject: isListed ? subject : 'ecr',
            message: `\`ecr: ${ecr}\` is not a choice`,
            edit: 'Write `auto`, `true` or `false`',
        });
    }
    return parseEcrRegistry(host);
}

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
;// CONCATENATED MODULE: ./lib/src/plan/login-entries.js

const keys = ['registry', 'username', 'password', 'scope', 'ecr'];
const singleInputs = [
    'registry',
    'username',
    'password',
    'ecr',
];
function readEntries(reading, facts) {
    const { inputs, report } = reading;
    const given = singleInputs.filter((name) => inputs[name] !== '');
    if (inputs['registry-auth'] !== '') {
        if (given.length > 0) {
            report({
                subject: 'registry-auth',
                message: `it is given together with ${given.map((name) => `\`${name}\``).join(', ')}`,
                edit: 'Move them into the list',
            });
        }
        return readListed(reading, facts);
    }
    // Docker Hub is what an empty `registry` means, but not what empty inputs mean.
    if (given.every((name) => name === 'ecr'))
        return [];
    const { registry, username, password, ecr } = inputs;
    return [{ registry, username, password, scope: '', ecr, subject: 'registry', isListed: false }];
}
function readListed({ report }, { list }) {
    const subject = 'registry-auth';
    const edit = 'Write a list whose entries have `registry`, `username` and `password`; quote a value that a secret fills in, such as `password: "…"`';
    if (list === undefined || !list.ok) {
        report({ subject, message: list?.reason ?? 'it was not read', edit });
        return [];
    }
    if (!Array.isArray(list.value)) {
        report({ subject, message: 'it is not a list', edit });
        return [];
    }
    return list.value.flatMap((entry, index) => {
        const name = `entry ${index + 1}`;
        if (!(0,manifest/* isRecord */.u4)(entry)) {
            report({ subject, message: `${name} is not a mapping`, edit });
            return [];
        }
        // Values stay out of every message: any of them may be a password in the wrong place.
        const unknown = Object.keys(entry).filter((key) => !keys.includes(key));
        if (unknown.length > 0) {
            report({
                subject,
                message: `${name} has ${unknown.length === 1 ? 'a key' : 'keys'} besides ${keys.join(', ')}`,
                edit: `Remove ${unknown.length === 1 ? 'it' : 'them'}, and quote values that hold a colon`,
            });
        }
        const odd = keys.find((key) => typeof (entry[key] ?? '') !== 'string');
        if (odd !== undefined) {
            report({ subject, message: `\`${odd}\` of ${name} is not a text`, edit });
            return [];
        }
        const read = (key) => {
            const value = entry[key];
            return typeof value === 'string' ? value : '';
        };
        return [
            {
                registry: read('registry'),
                username: read('username'),
                password: read('password'),
                scope: read('scope'),
                ecr: read('ecr'),
                subject,
                isListed: true,
            },
        ];
    });
}

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
;// CONCATENATED MODULE: ./lib/src/plan/login-scope.js
// Logins for one repository, or for pushing only: the `scope` of login-action. Pure.


/**
 * `repository`, `repository@actions` or `@actions`.
 *
 * Source: https://github.com/docker/login-action/blob/master/src/context.ts (scopeToConfigDir)
 */
function parseScope(text) {
    const [repository = '', actions, ...more] = text.split('@');
    if (more.length > 0)
        return (0,parsed/* rejected */.n)('it has more than one @');
    if (repository !== '' && !(0,reference/* isRepositoryPath */.og)(repository)) {
        return (0,parsed/* rejected */.n)('a repository is written in lower case, without the registry');
    }
    if (actions !== undefined && !/^[a-z]+(?:,[a-z]+)*$/.test(actions)) {
        return (0,parsed/* rejected */.n)('what follows @ are names in lower case, separated by commas');
    }
    return (0,parsed/* accepted */.q)({ repository, actions: actions?.split(',') ?? [] });
}

// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/logins.js






/**
 * The logins of the inputs, which are login-action's, and GHCR's with the job's token.
 *
 * Source: https://github.com/docker/login-action/blob/master/src/context.ts and aws.ts
 */
function planLogins(reading, { facts, registries, pushes, }) {
    const notices = [];
    const asked = readEntries(reading, facts.logins).flatMap((entry) => {
        const host = (0,registry_host/* parseRegistryHost */.TZ)(entry.registry || 'docker.io');
        if (host.ok)
            return planEntry(reading, { entry, host: host.value, facts, notices });
        reading.report({
            subject: entry.subject,
            message: `\`${entry.registry}\` is not a registry's address: ${host.reason}`,
            edit: 'Write it like `ghcr.io` or `registry.example.com:5000`',
        });
        return [];
    });
    reportTwins(reading, asked);
    noticeShadowed(asked, { facts, notices });
    const own = ownLogin(reading, { facts, registries, pushes, asked });
    const logins = [...asked, ...own];
    if (logins.length > 0 && facts.logins.configFault !== undefined) {
        reading.report({
            subject: 'docker',
            message: `a login cannot be kept: ${facts.logins.configFault}`,
            edit: 'Mend that file or remove it',
        });
    }
    return { logins, logout: (0,plan_reading/* readBoolean */.Vf)(reading, 'logout'), notices };
}
function planEntry(reading, { entry, host, facts, notices, }) {
    const { username, password, subject } = entry;
    const scope = entry.scope === '' || facts.logins.areScopesOff ? undefined : readScope(reading, entry);
    const shared = scope === undefined ? {} : { scope };
    const ecr = readEcr(reading, { entry, host });
    if (ecr !== undefined)
        return planEcr(reading, { entry, host, ecr, facts, shared });
    if (username.includes(':')) {
        reading.report({
            subject: entry.isListed ? subject : 'username',
            message: `the user name for ${host} has a colon in it, which ends a user name`,
            edit: 'Correct it; the password is an input of its own',
        });
    }
    if (username !== '' && password !== '') {
        return [{ kind: 'password', registry: host, username, password, isOptional: false, ...shared }];
    }
    const missing = [
        ...(username === '' ? ['username'] : []),
        ...(password === '' ? ['password'] : []),
    ];
    const what = `${missing.join(' and ')} for ${host} ${missing.length === 1 ? 'is' : 'are'} empty`;
    if (hasNoSecrets(facts)) {
        notices.push(`Not logged in to ${host}: ${what}, since this event gets no secrets (a pull request of a fork, or of Dependabot).`);
        return [];
    }
    reading.report({
        subject: entry.isListed ? subject : (missing[0] ?? subject),
        message: `${what}; a secret that does not exist, or that this job does not get, is empty`,
        edit: host === 'ghcr.io'
            ? "Give both, or leave the login out: the job's own token is used for ghcr.io then"
            : 'Give both, or leave the login out',
    });
    return [];
}
function readScope({ report }, { scope, subject }) {
    const parsed = parseScope(scope);
    if (parsed.ok)
        return parsed.value;
    report({
        subject,
        message: `\`scope: ${scope}\` is not a scope: ${parsed.reason}`,
        edit: 'Write a repository, such as `acme/app`, with `@push` or `@pull` behind it when it is for one of them only',
    });
    return undefined;
}
function reportTwins({ report }, logins) {
    const seen = new Set();
    for (const login of logins) {
        for (const registry of registriesOf(login)) {
            const { repository = '', actions = [] } = login.scope ?? {};
            const name = `${registry} ${repository}@${actions.join(',')}`;
            if (seen.has(name) && login.kind === 'password') {
                report({
                    subject: 'registry-auth',
                    message: `${registry} is in the list twice with the same scope`,
                    edit: 'Remove one of the two, or give them scopes',
                });
            }
            seen.add(name);
        }
    }
}
/** docker looks into that variable first, and our login would not count. */
function noticeShadowed(logins, { facts, notices }) {
    for (const registry of logins.flatMap(registriesOf)) {
        if (!facts.logins.inVariable.includes(registry))
            continue;
        notices.push(`The variable DOCKER_AUTH_CONFIG has a login for ${registry} as well, and docker prefers it.`);
    }
}
function registriesOf(login) {
    return login.kind === 'ecr' ? login.registries : [login.registry];
}
/** GHCR with the job's token, which is good for nothing on another server. */
function ownLogin({ inputs }, { facts: { event, logins }, registries, pushes, asked, }) {
    const registry = 'ghcr.io';
    const password = inputs['github-token'];
    const isAsked = asked.some((login) => login.kind === 'password' && login.registry === registry);
    const isWanted = registries.includes(registry) && !isAsked && !logins.known.includes(registry);
    if (!isWanted || password === '' || event.serverUrl !== 'https://github.com')
        return [];
    // GHCR knows the user by the token; the name is for its log.
    const username = event.actor || 'x-access-token';
    return [{ kind: 'password', registry, username, password, isOptional: !pushes }];
}
function hasNoSecrets({ event }) {
    // With `pull_request_target` a fork's pull request gets the secrets of the base.
    const isOfFork = event.name === 'pull_request' && (0,pull_request/* pullRequestOf */._)(event)?.isFork === true;
    return isOfFork || event.actor === 'dependabot[bot]';
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

/***/ 160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ logIn)
});

// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
;// CONCATENATED MODULE: ./lib/src/prepare/ecr-password.js


/**
 * One password is good for every registry that the caller may use, whatever its account.
 *
 * Source: https://docs.aws.amazon.com/cli/latest/reference/ecr/get-login-password.html
 */
async function getEcrPassword({ run, log }, { registries, isPublic, region, accessKey }) {
    const exit = await run({
        tool: 'aws',
        args: [isPublic ? 'ecr-public' : 'ecr', 'get-login-password', '--region', region],
        output: 'captured',
        ...(accessKey === undefined
            ? {}
            : {
                env: {
                    AWS_ACCESS_KEY_ID: accessKey.id,
                    AWS_SECRET_ACCESS_KEY: accessKey.secret,
                    // It belongs to another key.
                    AWS_SESSION_TOKEN: undefined,
                },
            }),
    });
    const password = (0,command/* isSuccess */.oJ)(exit) ? exit.stdout.trim() : '';
    log.mask(password);
    if (password !== '')
        return password;
    const names = registries.join(', ');
    throw exit.code === 127
        ? new errors/* ActionError */.lZ({
            message: `The password of ${names} comes from AWS, and the runner has no \`aws\` command.`,
            hint: 'Install the AWS CLI on the runner, log in before this step with aws-actions/amazon-ecr-login, or give a password of your own with `ecr: false`.',
        })
        : new errors/* ActionError */.lZ({
            message: `AWS gave no password for ${names} (region ${region}): ${(0,command/* reasonOf */.A3)({ ...exit, stdout: '' })}`,
            hint: `Check that the job has credentials of AWS (aws-actions/configure-aws-credentials before this step) and that they allow ${isPublic ? 'ecr-public:GetAuthorizationToken and sts:GetServiceBearerToken' : 'ecr:GetAuthorizationToken'}.`,
        });
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/registry-host.js
var registry_host = __webpack_require__(1972);
// EXTERNAL MODULE: ./lib/src/system/credential-helper.js + 1 modules
var credential_helper = __webpack_require__(2437);
// EXTERNAL MODULE: ./lib/src/system/docker-config.js
var docker_config = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/src/system/login-file.js
var login_file = __webpack_require__(2310);
// EXTERNAL MODULE: ./lib/src/system/login-journal.js
var login_journal = __webpack_require__(7069);
;// CONCATENATED MODULE: ./lib/src/prepare/login-store.js
// Keeps logins for this step and the later ones, and writes down first what they replace.






/** Writes them where docker and buildx look: into their configuration, or a credential helper. */
async function keepLogins(doors, { logins, logout }) {
    if (logins.length === 0)
        return;
    const { env, state } = doors;
    const config = (0,docker_config/* dockerConfig */.p1)(env);
    const inHelpers = logins.flatMap((login) => {
        const helper = login.scope === undefined ? (0,credential_helper/* helperFor */.yW)(login.registry, config) : undefined;
        return helper === undefined ? [] : [{ login, helper }];
    });
    const files = [
        ...entriesByFile(env, logins.filter((login) => !inHelpers.some((one) => one.login === login))),
    ].map(([file, entries]) => (0,login_file/* planFileChange */.k7)(file, entries));
    const helpers = await Promise.all(inHelpers.map(async ({ login, helper }) => {
        const key = (0,registry_host/* credentialKey */.TC)(login.registry);
        const before = await (0,credential_helper/* tryGetFromHelper */.M0)({ helper, key });
        if (before !== undefined)
            doors.log.mask(before.secret);
        return {
            helper,
            key,
            after: (0,login_file/* digest */.br)(login.password),
            ...(before === undefined ? {} : { before }),
        };
    }));
    if (logout) {
        const journal = (0,login_journal/* newJournalPath */.xV)(env);
        // Before anything is written: a step killed halfway through must not leave it.
        state.remember({ logins: journal });
        (0,login_journal/* writeJournal */.fY)(journal, { files: files.map(({ change }) => change), helpers });
    }
    for (const { change, text } of files)
        (0,login_file/* makeFileChange */.xs)(change, text);
    for (const { login, helper } of inHelpers) {
        const { registry, username, password: secret } = login;
        await (0,credential_helper/* storeInHelper */.FM)({ helper, key: (0,registry_host/* credentialKey */.TC)(registry), username, secret });
    }
}
function entriesByFile(env, logins) {
    const byFile = new Map();
    for (const login of logins) {
        const file = fileFor(env, login);
        const entry = { [(0,registry_host/* credentialKey */.TC)(login.registry)]: { auth: authOf(login) } };
        byFile.set(file, { ...byFile.get(file), ...entry });
    }
    return byFile;
}
/**
 * Where docker and buildx look for it.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/dockerutil/dockerconfig/configprovider.go
 */
function fileFor(env, { registry, scope }) {
    if (scope === undefined)
        return (0,docker_config/* configFile */.Ze)(env);
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const path = [host, ...(scope.repository === '' ? [] : [scope.repository])].join('/');
    const actions = scope.actions.length === 0 ? '' : `@${scope.actions.join(',')}`;
    return (0,external_node_path_.join)((0,docker_config/* buildxFolder */.jN)(env), 'config', `${path}${actions}`, 'config.json');
}
/** The form in which docker's configuration holds them. */
function authOf({ username, password }) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}

// EXTERNAL MODULE: ./lib/src/oci/challenge.js
var oci_challenge = __webpack_require__(8501);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/system/http.js
var http = __webpack_require__(2156);
;// CONCATENATED MODULE: ./lib/src/prepare/registry-trial.js
// Tries a login where it counts: at the registry, and at the token service that it names.




/**
 * Asks for `/v2/`, with what the registry's challenge asks for.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and
 * https://github.com/moby/moby/blob/v28.5.2/registry/auth.go (loginV2)
 */
async function tryLogin(registry, { credentials, env }) {
    const url = (0,registry_host/* registryUrl */.NH)(registry);
    const first = await (0,http/* tryGet */._)({ url, headers: {}, env });
    if (first.kind === 'unanswered')
        return unanswered(first);
    if (isGood(first.status))
        return { kind: 'accepted' };
    if (first.status !== 401)
        return unexpected(first, registry);
    const challenges = (0,oci_challenge/* parseChallenges */.u)(String(first.headers['www-authenticate'] ?? ''));
    const challenge = challenges.find(({ scheme }) => ['bearer', 'basic'].includes(scheme));
    if (challenge === undefined) {
        return failed(`${registry} asks neither for a password nor for a token`);
    }
    const authorization = challenge.scheme === 'basic'
        ? { kind: 'header', header: basic(credentials) }
        : await getToken(challenge, { registryUrl: url, credentials, env });
    if (authorization.kind !== 'header')
        return authorization;
    const second = await (0,http/* tryGet */._)({ url, headers: { authorization: authorization.header }, env });
    if (second.kind === 'unanswered')
        return unanswered(second);
    if (isGood(second.status))
        return { kind: 'accepted' };
    return isRefusal(second.status) ? refused(second) : unexpected(second, registry);
}
async function getToken({ parameters: { realm = '', service } }, { registryUrl, credentials, env, }) {
    if (!URL.canParse(realm))
        return failed('it names no token service');
    const url = new URL(realm);
    const isLocal = (0,registry_host/* isLoopback */.U9)(url) && (0,registry_host/* isLoopback */.U9)(registryUrl);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
        return failed(`its token service ${url.origin} is not reached over HTTPS`);
    }
    url.searchParams.set('account', credentials.username);
    url.searchParams.set('client_id', 'docker');
    if (service !== undefined)
        url.searchParams.set('service', service);
    const answer = await (0,http/* tryGet */._)({ url, headers: { authorization: basic(credentials) }, env });
    if (answer.kind === 'unanswered')
        return unanswered(answer);
    if (isRefusal(answer.status) || answer.status === 400)
        return refused(answer);
    if (!isGood(answer.status))
        return unexpected(answer, url.host);
    const body = (0,manifest/* parseJson */.qF)(answer.body);
    const token = (0,manifest/* isRecord */.u4)(body) ? (body.token ?? body.access_token) : undefined;
    return typeof token === 'string' && token !== ''
        ? { kind: 'header', header: `Bearer ${token}` }
        : failed(`its token service ${url.host} answers without a token`);
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function isGood(status) {
    return status >= 200 && status < 300;
}
function isRefusal(status) {
    return status === 401 || status === 403;
}
function refused(answer) {
    return { kind: 'refused', reason: describe(answer) };
}
function failed(reason) {
    return { kind: 'failed', reason, transience: { kind: 'permanent' } };
}
function unexpected(answer, host) {
    const { status, headers } = answer;
    const reason = `${host} answers ${describe(answer)}`;
    const seconds = Number(headers['retry-after']);
    const asked = seconds > 0 ? { asked: seconds * 1000 } : {};
    if (status < 500 && status !== 408 && status !== 429)
        return failed(reason);
    const transience = { kind: 'transient', reason, isRateLimit: status === 429, ...asked };
    return { kind: 'failed', reason, transience };
}
// A registry's certificate may be one that the engine and the builder know, and Node does not.
const certificateFault = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;
function unanswered({ reason, code }) {
    if (certificateFault.test(code))
        return { kind: 'untold', reason };
    // A name that nobody knows is most often a wrong one.
    const transience = /ENOTFOUND|EAI_AGAIN/.test(code)
        ? { kind: 'once', reason, pause: lookupPause }
        : { kind: 'transient', reason };
    return { kind: 'failed', reason, transience };
}
const lookupPause = 2_000;
const longestWords = 200;
/** Status, and what the registry or its token service says about it. */
function describe({ status, body }) {
    const said = (0,manifest/* parseJson */.qF)(body);
    const fields = (0,manifest/* isRecord */.u4)(said) ? said : {};
    const [first] = Array.isArray(fields.errors) ? fields.errors : [];
    const words = [(0,manifest/* isRecord */.u4)(first) ? first.message : undefined, fields.message, fields.details];
    const text = words.find((word) => typeof word === 'string' && word !== '');
    return text === undefined ? String(status) : `${status} (${String(text).slice(0, longestWords)})`;
}

;// CONCATENATED MODULE: ./lib/src/prepare/logins.js





/** Throws with all that were refused; nothing is kept then. */
async function logIn(doors, { logins, logout }) {
    if (logins.length === 0)
        return;
    maskPasswords(doors, logins);
    const ready = (await Promise.all(logins.map((login) => withPassword(doors, login)))).flat();
    const tried = await Promise.all(ready.map(async (login) => ({ login, trial: await tryWithRetries(doors, login) })));
    const problems = tried.flatMap(({ login, trial }) => problemOf(login, trial));
    for (const { login, message } of problems) {
        if (login.isOptional)
            doors.log.warning(`${message} The step goes on without this login.`);
    }
    const fatal = problems.filter(({ login }) => !login.isOptional);
    if (fatal.length > 0)
        throw loginError(fatal.map(({ message }) => message));
    const failed = new Set(problems.map(({ login }) => login));
    const kept = ready.filter((login) => !failed.has(login));
    for (const { login, trial } of tried) {
        if (trial.kind === 'untold') {
            doors.log.info(`The login to ${login.registry} is kept untried: ${trial.reason}`);
        }
    }
    await keepLogins(doors, { logins: kept, logout });
    for (const { registry, username, scope } of kept) {
        doors.log.info(`Logged in to ${registry} as ${username}${scopeText(scope)}.`);
    }
}
// What docker's configuration holds is no secret that the runner knows by itself.
function maskPasswords({ log }, logins) {
    for (const login of logins) {
        if (login.kind === 'ecr')
            log.mask(login.accessKey?.secret ?? '');
        else
            maskPassword({ log }, login);
    }
}
function maskPassword({ log }, credentials) {
    log.mask(credentials.password);
    log.mask(authOf(credentials));
}
async function withPassword(doors, login) {
    if (login.kind === 'password')
        return [login];
    const password = await getEcrPassword(doors, login);
    const credentials = { username: 'AWS', password };
    maskPassword(doors, credentials);
    return login.registries.map((registry) => ({
        ...credentials,
        registry,
        isOptional: false,
        ...(login.scope === undefined ? {} : { scope: login.scope }),
    }));
}
function tryWithRetries(doors, login) {
    return (0,retry/* withRetries */.LH)(doors, {
        what: `The login to ${login.registry}`,
        attempt: async () => {
            const trial = await tryLogin(login.registry, { credentials: login, env: doors.env });
            return withoutPassword(trial, login);
        },
        judge: (trial) => (trial.kind === 'failed' ? trial.transience : undefined),
    });
}
/** A registry may well repeat what it was sent. */
function withoutPassword(trial, login) {
    if (trial.kind === 'accepted')
        return trial;
    const { password } = login;
    const reason = trial.reason.replaceAll(password, '***').replaceAll(authOf(login), '***');
    if (trial.kind !== 'failed')
        return { ...trial, reason };
    const { transience } = trial;
    return {
        ...trial,
        reason,
        transience: transience.kind === 'permanent' ? transience : { ...transience, reason },
    };
}
function problemOf(login, trial) {
    const { registry, username } = login;
    switch (trial.kind) {
        case 'accepted':
        case 'untold':
            return [];
        case 'refused':
            return [
                {
                    login,
                    message: `${registry} refused the login of ${username}: ${trial.reason}.`,
                },
            ];
        case 'failed':
            return [
                {
                    login,
                    message: `The login of ${username} to ${registry} could not be tried: ${trial.reason}.`,
                },
            ];
    }
}
function loginError(messages) {
    return new errors/* ActionError */.lZ({
        message: messages.join('\n'),
        hint: 'Check `registry`, `username` and `password` (or `registry-auth`): a token may have expired, belong to another registry or lack its scope, and Docker Hub, GHCR and others take an access token instead of the password. Nothing was changed.',
    });
}
function scopeText(scope) {
    if (scope === undefined)
        return '';
    const actions = scope.actions.length === 0 ? '' : `@${scope.actions.join(',')}`;
    return `, for ${scope.repository}${actions}`;
}


/***/ }),

/***/ 9879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aY: () => (/* binding */ code),
  hS: () => (/* binding */ counted),
  Mk: () => (/* binding */ escaped),
  ix: () => (/* binding */ megabytes),
  fO: () => (/* binding */ programCell),
  Mg: () => (/* binding */ smokeCell),
  eH: () => (/* binding */ summaryMarkdown),
  tp: () => (/* binding */ table)
});

// EXTERNAL MODULE: ./lib/src/oci/build-steps.js
var build_steps = __webpack_require__(902);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var platform = __webpack_require__(6993);
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
        ...new Set(steps.flatMap(({ platform }) => platform ?? []).map(platform/* formatPlatform */.Bq)),
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
            ...longest(steps.filter((step) => step.platform && (0,platform/* formatPlatform */.Bq)(step.platform) === name)).map((step) => bar(step.name, step.started - start, step.completed - start)),
        ]),
        '```',
    ].join('\n');
}
function longest(steps) {
    return steps
        .filter(({ isCached }) => !isCached)
        .sort((one, other) => (0,build_steps/* secondsOf */.T)(other) - (0,build_steps/* secondsOf */.T)(one))
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

;// CONCATENATED MODULE: ./lib/src/report/native-runners.js
// GitHub's own runners: https://docs.github.com/en/actions/reference/runners/github-hosted-runners
const nativeRunners = {
    'linux/amd64': 'ubuntu-24.04',
    'linux/386': 'ubuntu-24.04',
    'linux/arm64': 'ubuntu-24.04-arm',
};
/** Worth a word when emulated platforms took much longer than native ones, and long at all. */
function emulationNote(platforms) {
    const slowest = (execution) => platforms
        .filter((one) => one.execution === execution && one.seconds !== null)
        .toSorted((one, other) => secondsOf(other) - secondsOf(one))[0];
    const [emulated, native] = [slowest('emulated'), slowest('native')];
    if (emulated === undefined || secondsOf(emulated) < 60)
        return '';
    if (native !== undefined && secondsOf(emulated) < 2 * secondsOf(native))
        return '';
    const compared = native === undefined
        ? ''
        : `, ${native.platform} natively ${secondsOf(native).toFixed(0)} s; on a runner of its own architecture it takes about as long as that, and both run at the same time`;
    const crossing = 'Where the language can, cross-compiling needs no emulator at all: `FROM --platform=$BUILDPLATFORM … AS build`.';
    const start = `> [!TIP]\n> ${emulated.platform} took ${secondsOf(emulated).toFixed(0)} s under emulation${compared}.`;
    return nativeRunners[emulated.platform] === undefined
        ? `${start} ${crossing}`
        : `${start} One job per runner builds it natively, and \`merge/\` puts the images together; the lines are below. ${crossing}\n\n${jobLines(platforms)}`;
}
function secondsOf({ seconds }) {
    return seconds ?? 0;
}
/** Platforms without a runner of their own stay emulated, on the one that is fastest at it. */
function jobLines(platforms) {
    const byRunner = new Map();
    for (const { platform } of platforms) {
        const runner = nativeRunners[platform] ?? 'ubuntu-24.04';
        byRunner.set(runner, [...(byRunner.get(runner) ?? []), platform]);
    }
    return [
        '```yaml',
        'strategy:',
        '  matrix:',
        '    include:',
        ...[...byRunner].map(([runner, names]) => `      - { runner: ${runner}, platforms: "${names.join(',')}" }`),
        `runs-on: ${matrix('runner')}`,
        '# and in this step',
        `platforms: ${matrix('platforms')}`,
        'push: by-digest',
        '```',
    ].join('\n');
}
function matrix(name) {
    return `\${{ matrix.${name} }}`;
}

;// CONCATENATED MODULE: ./lib/src/report/summary.js
// The job summary: Markdown for people. What comes from an image or a Dockerfile is escaped. Pure.




const slowestShown = 5;
function summaryMarkdown({ report, steps, phases, layout, loaded }) {
    return [
        `### ${report.pushed ? 'Published' : 'Built and verified'}: ${code(report.digest)}`,
        platformTable(report),
        whereTo(report, layout),
        inEngine(loaded ?? []),
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
        smokeCell(platform),
    ]);
    return table(['platform', 'digest', 'size', 'ran', 'steps', 'program', 'smoke test'], rows);
}
function stepsCell({ seconds, steps, cachedSteps }) {
    if (seconds === null)
        return '';
    const cached = cachedSteps === 0 ? '' : `, ${cachedSteps} of ${steps} cached`;
    return `${seconds.toFixed(1)} s${cached}`;
}
function smokeCell({ smokeTest }) {
    if (smokeTest === null)
        return '';
    const { result, exitStatus, signal, seconds } = smokeTest;
    const status = result === 'failed' && exitStatus !== null ? `exit status ${exitStatus}` : '';
    const time = seconds === null ? '' : `${seconds.toFixed(1)} s`;
    return [result, status, signal ?? '', time].filter((part) => part !== '').join(', ');
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
function inEngine(loaded) {
    return loaded.length === 0
        ? ''
        : `Loaded into the runner's engine: ${loaded.map(code).join(', ')}`;
}
function slowestSteps(steps) {
    const slowest = [...steps]
        .filter((step) => step.platform !== undefined && !step.isCached && (0,build_steps/* secondsOf */.T)(step) >= 1)
        .sort((one, other) => (0,build_steps/* secondsOf */.T)(other) - (0,build_steps/* secondsOf */.T)(one))
        .slice(0, slowestShown);
    if (slowest.length === 0)
        return '';
    const rows = slowest.map((step) => [
        `${(0,build_steps/* secondsOf */.T)(step).toFixed(1)} s`,
        step.platform === undefined ? '' : code((0,platform/* formatPlatform */.Bq)(step.platform)),
        code(shortened(step.name)),
    ]);
    return `**Slowest steps**\n\n${table(['time', 'platform', 'step'], rows)}`;
}
/** `1 attestation manifest`, `2 attestation manifests`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
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

/***/ 2437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rk: () => (/* binding */ eraseFromHelper),
  yW: () => (/* binding */ helperFor),
  FM: () => (/* binding */ storeInHelper),
  M0: () => (/* binding */ tryGetFromHelper)
});

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/registry-host.js
var registry_host = __webpack_require__(1972);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/child.js
var child = __webpack_require__(5988);
// EXTERNAL MODULE: ./lib/src/system/child-environment.js
var child_environment = __webpack_require__(9904);
// EXTERNAL MODULE: ./lib/src/system/kept-output.js
var kept_output = __webpack_require__(7764);
;// CONCATENATED MODULE: ./lib/src/system/piped-command.js
// A short command that reads from us, such as a credential helper: never shown, never on a command line.



const longestAnswer = 2 ** 20;
/** Runs it to its end and never throws. */
async function runPiped(tool, args, input) {
    const stdout = (0,kept_output/* wholeOrCut */.jU)(longestAnswer);
    const stderr = (0,kept_output/* wholeOrCut */.jU)(longestAnswer);
    const end = await (0,child/* runChild */.w)({
        tool,
        args,
        env: (0,child_environment/* childEnvironment */.Q)(),
        input,
        onStdout: stdout.add,
        onStderr: stderr.add,
    });
    return end.kind === 'ended'
        ? { code: end.code, stdout: stdout.text(), stderr: stderr.text() }
        : { code: 127, stdout: '', stderr: end.reason };
}

;// CONCATENATED MODULE: ./lib/src/system/credential-helper.js
// Credential helpers: programs that keep docker's passwords, asked as docker asks them.





/**
 * The helper that keeps the passwords of a registry, by docker's configuration.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go
 * (getConfiguredCredentialStore)
 */
function helperFor(registry, { credHelpers, credsStore }) {
    const own = Object.entries((0,manifest/* isRecord */.u4)(credHelpers) ? credHelpers : {}).find(([key]) => (0,registry_host/* registryOfKey */.Yq)(key) === registry)?.[1];
    const helper = typeof own === 'string' && own !== '' ? own : credsStore;
    return typeof helper === 'string' && helper !== '' ? helper : undefined;
}
/** Undefined when the helper has none, or does not work. */
async function tryGetFromHelper(place) {
    const exit = await call(place, 'get', place.key);
    const value = (0,command/* isSuccess */.oJ)(exit) ? (0,manifest/* parseJson */.qF)(exit.stdout) : undefined;
    return (0,manifest/* isRecord */.u4)(value) && typeof value.Username === 'string' && typeof value.Secret === 'string'
        ? { username: value.Username, secret: value.Secret }
        : undefined;
}
async function storeInHelper({ username, secret, ...place }) {
    const entry = { ServerURL: place.key, Username: username, Secret: secret };
    const exit = await call(place, 'store', JSON.stringify(entry));
    if (!(0,command/* isSuccess */.oJ)(exit))
        throw helperError(place, exit, [secret]);
}
async function eraseFromHelper(place) {
    const exit = await call(place, 'erase', place.key);
    if (!(0,command/* isSuccess */.oJ)(exit))
        throw helperError(place, exit, []);
}
// https://github.com/docker/docker-credential-helpers/blob/v0.9.8/client/client.go
function call({ helper }, verb, input) {
    return runPiped(`docker-credential-${helper}`, [verb], input);
}
const longestWords = 300;
/** Helpers speak of failures on standard output; what they say must not show what they were given. */
function helperError({ helper, key }, { code, stdout, stderr }, secrets) {
    const words = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), `${stdout}\n${stderr}`.trim());
    return new errors/* ActionError */.lZ({
        message: `The credential helper docker-credential-${helper} failed for ${key} (${code === null ? 'killed by a signal' : `exit status ${code}`}): ${words.slice(0, longestWords)}`,
        hint: "docker's config.json names this helper in `credsStore` or `credHelpers`: make it work on this runner, or take it out there.",
    });
}


/***/ }),

/***/ 2156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ tryGet)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var _oci_registry_host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1972);
// One GET over HTTP or HTTPS, through the machine's proxy: for the small answers of registries.



const usualLimit = 15_000;
const longestBody = 1_000_000;
const mostRedirects = 5;
/** Follows redirects; credentials go to no other origin, and nothing goes from HTTPS to HTTP. */
async function tryGet(question) {
    const signal = AbortSignal.timeout(question.limit ?? usualLimit);
    let { url, headers } = question;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
        const result = await tryOnce({ ...question, url, headers }, signal);
        if (result.kind === 'unanswered')
            return result;
        const location = result.status >= 300 && result.status < 400 && result.headers.location;
        if (!location || !URL.canParse(location, url.href))
            return result;
        const next = new URL(location, url);
        if (url.protocol === 'https:' && next.protocol !== 'https:')
            return result;
        if (next.origin !== url.origin) {
            const { authorization: _, ...rest } = headers;
            headers = rest;
        }
        url = next;
    }
    return { kind: 'unanswered', reason: `more than ${mostRedirects} redirects`, code: '' };
}
function tryOnce({ url, headers, env }, signal) {
    return new Promise((resolve) => {
        const fail = (error) => {
            const code = typeof error.code === 'string' ? error.code : '';
            const reason = signal.aborted ? 'no answer in time' : error.message || code;
            resolve({ kind: 'unanswered', reason, code });
        };
        const options = { headers: { 'user-agent': 'multiplatform-image', ...headers }, signal };
        // The agents read HTTPS_PROXY, HTTP_PROXY and NO_PROXY themselves; docker, too, asks no proxy for
        // what is on this machine.
        const proxies = (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url) ? {} : { proxyEnv: env };
        const outgoing = url.protocol === 'https:'
            ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, { ...options, agent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(proxies) })
            : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { ...options, agent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(proxies) });
        outgoing.on('error', fail);
        outgoing.on('response', (answer) => {
            readBody(answer).then((body) => {
                const { statusCode: status = 0, headers: received } = answer;
                resolve({ kind: 'answered', status, headers: received, body });
            }, fail);
        });
        outgoing.end();
    });
}
/** What is longer than any honest answer is cut. */
async function readBody(answer) {
    const chunks = [];
    let length = 0;
    for await (const chunk of answer) {
        if (!Buffer.isBuffer(chunk))
            continue;
        chunks.push(chunk);
        length += chunk.length;
        if (length > longestBody)
            break;
    }
    return Buffer.concat(chunks).subarray(0, longestBody).toString('utf8');
}


/***/ }),

/***/ 2310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   QP: () => (/* binding */ undoFileChange),
/* harmony export */   br: () => (/* binding */ digest),
/* harmony export */   ef: () => (/* binding */ removeEmpty),
/* harmony export */   k7: () => (/* binding */ planFileChange),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   xs: () => (/* binding */ makeFileChange)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8775);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2507);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1809);
// One file of docker's configuration with logins in it: changed without touching the rest, and put back.






const ownerOnly = 0o600;
/** Decides the change without making it. */
function planFileChange(file, entries) {
    const path = realPath(file);
    const old = (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .tryReadText */ .Bw)(path);
    const text = withEntries(old ?? '', (auths) => ({ ...auths, ...entries }));
    return {
        text,
        change: {
            path,
            ...(old === undefined ? {} : { before: { text: old, mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).mode & 0o777 } }),
            after: digest(text),
            entries: Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, digest(JSON.stringify(entry))])),
            folders: missingFolders((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)),
        },
    };
}
function makeFileChange({ path, folders }, text) {
    try {
        for (const folder of folders)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        writeWhole(path, { text, mode: ownerOnly });
    }
    catch (cause) {
        throw unwritable(path, cause);
    }
}
function unwritable(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ({
        message: `The login cannot be written to ${path}: ${cause instanceof Error ? cause.message : cause}`,
        hint: 'Point DOCKER_CONFIG to a folder that this user may write to, or log in before this step.',
        cause,
    });
}
/** Puts back what was there; an entry that somebody changed since is theirs and stays. */
function undoFileChange({ path, before, after, entries, folders }) {
    const now = (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .tryReadText */ .Bw)(path);
    if (now === undefined)
        return;
    if (digest(now) === after) {
        if (before === undefined) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path);
            removeEmpty(folders);
        }
        else {
            writeWhole(path, before);
        }
        return;
    }
    const auths = authsOf(now);
    const ours = Object.entries(entries)
        .filter(([key, written]) => digest(JSON.stringify(auths[key])) === written)
        .map(([key]) => key);
    if (ours.length === 0)
        return;
    const old = Object.entries(authsOf(before?.text ?? '')).filter(([key]) => ours.includes(key));
    const others = Object.entries(auths).filter(([key]) => !ours.includes(key));
    const text = withEntries(now, () => Object.fromEntries([...others, ...old]));
    writeWhole(path, { text, mode: (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).mode & 0o777 });
}
function authsOf(text) {
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(config) && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(config.auths) ? config.auths : {};
}
/** Everything else stays as it is, in docker's layout when the file shows no other. */
function withEntries(text, change) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(parsed) ? parsed : {};
    const indent = /^[[{]\r?\n([ \t]+)/.exec(text)?.[1] ?? '\t';
    const end = /\s*$/.exec(text)?.[0] ?? '';
    return JSON.stringify({ ...config, auths: change(authsOf(text)) }, null, indent) + end;
}
/** At once, so that nobody reads half of it. */
function writeWhole(path, { text, mode }) {
    const draft = `${path}.${process.pid}.new`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { mode: ownerOnly });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(draft, mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
    }
    catch {
        // A file that is mounted alone cannot be replaced, nor one in a folder that is not ours.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, text, { mode });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(path, mode);
    }
}
/** The file itself where the path is a link to it. */
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function missingFolders(folder) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(folder).isDirectory())
            return [];
    }
    catch {
        // It is not there.
    }
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return parent === folder ? [] : [...missingFolders(parent), folder];
}
/** Removes folders that we made and that nobody else uses. */
function removeEmpty(folders) {
    for (const folder of folders.toReversed()) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmdirSync)(folder);
        }
        catch {
            return;
        }
    }
}
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(text ?? '')
        .digest('hex');
}


/***/ }),

/***/ 7069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fY: () => (/* binding */ writeJournal),
/* harmony export */   tY: () => (/* binding */ undoLogins),
/* harmony export */   xV: () => (/* binding */ newJournalPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8775);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2437);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(127);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2507);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1809);
/* harmony import */ var _login_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2310);
// What a step's logins replaced, written down before they are made, and put back from there.









/** A path that no other step has. */
function newJournalPath(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(journalFolder(env), `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}.json`);
}
function journalFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .dockerFolder */ .NC)(env), 'multiplatform-image');
}
function writeJournal(path, changes) {
    const folders = (0,_login_file_js__WEBPACK_IMPORTED_MODULE_8__/* .missingFolders */ .KY)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const journal = { version: 1, ...changes, folders };
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path, JSON.stringify(journal), { mode: 0o600 });
    }
    catch (cause) {
        throw (0,_login_file_js__WEBPACK_IMPORTED_MODULE_8__/* .unwritable */ .mP)(path, cause);
    }
}
/** Undoes what the journal lists, as far as nobody changed it since; never throws. */
async function undoLogins(doors, path) {
    const journal = readJournal(path);
    if (journal === undefined)
        return;
    for (const change of journal.files) {
        await attempt(doors, () => (0,_login_file_js__WEBPACK_IMPORTED_MODULE_8__/* .undoFileChange */ .QP)(change));
    }
    for (const change of journal.helpers) {
        await attempt(doors, () => undoHelperChange(change));
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { force: true });
    (0,_login_file_js__WEBPACK_IMPORTED_MODULE_8__/* .removeEmpty */ .ef)([...new Set([...journal.folders, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path)])]);
}
async function undoHelperChange({ helper, key, before, after }) {
    const now = await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .tryGetFromHelper */ .M0)({ helper, key });
    if (now === undefined || (0,_login_file_js__WEBPACK_IMPORTED_MODULE_8__/* .digest */ .br)(now.secret) !== after)
        return;
    if (before === undefined)
        await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .eraseFromHelper */ .Rk)({ helper, key });
    else
        await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .storeInHelper */ .FM)({ helper, key, ...before });
}
async function attempt({ log }, undo) {
    try {
        await undo();
    }
    catch (error) {
        log.warning(`A login could not be put back. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .explain */ .WE)(error)}`);
    }
}
/** Written by this action only, into a folder of this user. */
function readJournal(path) {
    const value = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)((0,_files_js__WEBPACK_IMPORTED_MODULE_7__/* .tryReadText */ .Bw)(path) ?? '');
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value) && value.version === 1 ? value : undefined;
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
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1734);
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


/***/ })

};
