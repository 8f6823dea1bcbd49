export const id = 921;
export const ids = [921];
export const modules = {

/***/ 5828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ dummyManifest)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);

/**
 * Of no layers, and with an annotation that no other manifest has: `mark` is unique. `config` is the
 * digest of the blob `{}`.
 */
function dummyManifest(config, mark) {
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.manifest[0],
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 },
        layers: [],
        annotations: { 'multiplatform-image.dummy': mark },
    });
}


/***/ }),

/***/ 1921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   removeStagingTags: () => (/* binding */ removeStagingTags)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6618);
/* harmony import */ var _oci_dummy_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5828);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2041);
/* harmony import */ var _system_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4324);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2507);
/* harmony import */ var _system_registry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1650);
// Takes the tags away that kept the legs' digests alive, and leaves what they were on as it is.







/** Never fails the job: the image is published, and a tag that stays is only untidy. */
async function removeStagingTags({ log, env, sleep: wait }, tags, open = async (tag) => {
    const credentials = await (0,_system_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .findCredentials */ .g)(env, tag.registry);
    log.mask(credentials?.secret ?? '');
    return (0,_system_registry_js__WEBPACK_IMPORTED_MODULE_6__/* .openRegistry */ .Me)({ repository: tag, credentials, wait });
}) {
    for (const tag of tags) {
        const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)(tag);
        // Once cancelled, none is begun; one that was moved off its image is taken away all the same.
        await wait(0);
        const outcome = await tryRemoveTag(open, tag);
        switch (outcome.kind) {
            case 'absent':
                break;
            case 'removed':
                log.info(`Removed ${name}.`);
                break;
            case 'stays':
                log.warning(`The staging tag ${name} could not be removed: ${outcome.why}`);
                break;
        }
    }
}
async function tryRemoveTag(open, tag) {
    try {
        return await removeTag(await open(tag), tag.tag);
    }
    catch (error) {
        if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .CancelledError */ .cc)
            throw error;
        return { kind: 'stays', why: (0,_system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .explain */ .WE)(error) };
    }
}
/**
 * Registries delete by digest, and with a digest every tag on it: the tag is put on a manifest that
 * nothing else has, and that is deleted. Registry 2.8 answers 400 to deleting a tag by its name.
 */
async function removeTag(registry, tag) {
    const shown = await registry.readManifest(tag);
    if (shown.kind === 'missing')
        return { kind: 'absent' };
    // A digest that nothing has: whether this registry deletes at all is asked before the tag moves.
    const probe = await registry.deleteManifest((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()));
    if (probe.kind === 'refused')
        return stays('this registry, or this login, does not delete', probe);
    const config = await registry.writeBlob('{}');
    if (config.kind !== 'found')
        return stays('a manifest to move it to cannot be pushed', config);
    const manifest = (0,_oci_dummy_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .dummyManifest */ .E)(config.value, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    const moved = await registry.writeManifest(tag, manifest);
    if (moved.kind !== 'found')
        return stays('it cannot be moved off its image', moved);
    const deleted = await registry.deleteManifest((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(manifest));
    return deleted.kind === 'refused'
        ? stays('it is on an empty manifest now, which stays', deleted)
        : { kind: 'removed' };
}
function stays(what, found) {
    return {
        kind: 'stays',
        why: `${what}: ${found.kind === 'missing' ? 'the repository is not there' : found.reason}`,
    };
}


/***/ }),

/***/ 4324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findCredentials)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1972);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
// Logins that the docker command would use for a registry: from its config.json or a helper program.




/**
 * What `docker login` or a credential helper has for this registry; undefined when there is none, so
 * that it is asked without. Helpers come before what is written down, as in the docker command.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go (GetAuthConfig)
 */
async function findCredentials(env, registry) {
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfig */ .p1)(env);
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(registry, config);
    if (helper !== undefined)
        return (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetFromHelper */ .M0)({ helper, key: (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialKey */ .TC)(registry) });
    const auths = Object.entries((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(config.auths) ? config.auths : {});
    const entry = auths.find(([key]) => (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryOfKey */ .Yq)(key) === registry)?.[1];
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) ? writtenCredentials(entry) : undefined;
}
function writtenCredentials(entry) {
    const { auth, identitytoken: identity } = entry;
    if (typeof identity === 'string' && identity !== '')
        return { username: '<token>', secret: identity };
    if (typeof auth !== 'string')
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 1)
        return undefined;
    // The docker command pads the password with NUL.
    return { username: text.slice(0, colon), secret: text.slice(colon + 1).replace(/\0+$/, '') };
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ openRegistry),
  mc: () => (/* binding */ registryAttempts)
});

// UNUSED EXPORTS: registryUrl

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/oci/challenge.js
var oci_challenge = __webpack_require__(8501);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/system/registry-login.js

/**
 * The Authorization header that the challenge asks for; undefined when there is none to give.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and .../auth/oauth/
 */
async function authorization(challenge, { credentials, registryUrl, scope, fetch, }) {
    if (challenge.scheme === 'basic')
        return credentials && basic(credentials);
    if (challenge.scheme !== 'bearer')
        return undefined;
    const { realm = '', service } = challenge.parameters;
    // A password goes over TLS, or stays on this machine as the registry itself does.
    if (!URL.canParse(realm) || (registryUrl.startsWith('https:') && !realm.startsWith('https:'))) {
        return undefined;
    }
    const response = await askForToken(realm, { service, scope, credentials, fetch });
    const body = (0,oci_manifest/* parseJson */.qF)(await response.text());
    if (!response.ok || !(0,oci_manifest/* isRecord */.u4)(body))
        return undefined;
    const token = body.token ?? body.access_token;
    return typeof token === 'string' ? `Bearer ${token}` : undefined;
}
function askForToken(realm, { service, scope, credentials, fetch, }) {
    const fields = { ...(service === undefined ? {} : { service }), scope };
    if (credentials?.username === '<token>') {
        const body = new URLSearchParams({
            ...fields,
            grant_type: 'refresh_token',
            client_id: 'multiplatform-image',
            refresh_token: credentials.secret,
        });
        return fetch(realm, { method: 'POST', body });
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(fields))
        url.searchParams.set(name, value);
    return fetch(url, {
        headers: credentials === undefined ? {} : { authorization: basic(credentials) },
    });
}
function basic({ username, secret }) {
    return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/system/registry.js
// A repository of a registry over its HTTP API, for what buildx cannot do: listing and deleting.







/** How often whatever is transient is tried. */
const registryAttempts = 4;
const longestWaitMs = 60_000;
const requestLimitMs = 30_000;
const mostPages = 1000;
const accepted = Object.values(oci_manifest/* mediaTypes */.Ib).flat().join(', ');
/** `localhost` speaks plain HTTP, as for the docker command. */
function registryUrl(registry) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
    return `${isLocal ? 'http' : 'https'}://${host}`;
}
function openRegistry({ repository, credentials, fetch: given = fetch, wait = promises_.setTimeout, }) {
    const base = registryUrl(repository.registry);
    const root = `${base}/v2/${repository.path}`;
    const limited = (url, init) => given(url, { ...init, signal: AbortSignal.timeout(requestLimitMs) });
    const logins = new Map();
    const scopes = {
        pull: `repository:${repository.path}:pull`,
        push: `repository:${repository.path}:pull,push`,
        delete: `repository:${repository.path}:pull,push,delete`,
    };
    const once = async (url, init) => {
        const { scope, headers, ...rest } = init;
        const send = (login) => limited(url, { ...rest, headers: { ...headers, ...(login && { authorization: login }) } });
        // An upload's address elsewhere, such as a signed one of a storage, is none of this registry's.
        if (!url.startsWith(`${base}/`))
            return send(undefined);
        const response = await send(logins.get(scope));
        const [challenge] = (0,oci_challenge/* parseChallenges */.u)(response.headers.get('www-authenticate') ?? '');
        if (response.status !== 401 || challenge === undefined)
            return response;
        const login = await authorization(challenge, {
            credentials,
            registryUrl: base,
            scope: scopes[scope],
            fetch: limited,
        });
        if (login === undefined)
            return response;
        await response.arrayBuffer();
        logins.set(scope, login);
        return send(login);
    };
    const send = (url, init) => withPatience(() => once(url, init), { wait, name: (0,reference/* formatRepository */.Sh)(repository) });
    const read = (path, accept) => send(`${root}${path}`, { method: 'GET', scope: 'pull', headers: { accept } });
    return {
        listTags: async () => {
            const tags = [];
            let next = `${root}/tags/list?n=1000`;
            for (let page = 0; next !== undefined && page < mostPages; page += 1) {
                const url = next;
                const response = await send(url, { method: 'GET', scope: 'pull', headers: {} });
                const text = await response.text();
                if (!response.ok)
                    return refusal(response, text);
                const body = (0,oci_manifest/* parseJson */.qF)(text);
                const listed = (0,oci_manifest/* isRecord */.u4)(body) && Array.isArray(body.tags) ? body.tags : [];
                tags.push(...listed.filter((tag) => typeof tag === 'string'));
                const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
                next = link === undefined ? undefined : String(new URL(link, url));
                // A page elsewhere is none of this registry's, and would get its login.
                if (next !== undefined && !next.startsWith(`${base}/`))
                    next = undefined;
            }
            return found(tags);
        },
        readManifest: async (reference) => {
            const response = await read(`/manifests/${reference}`, accepted);
            const text = await response.text();
            if (!response.ok)
                return refusal(response, text);
            const digest = (0,oci_digest/* digestOf */.ol)(text);
            return reference.includes(':') && reference !== digest
                ? { kind: 'refused', status: 200, reason: `it hands out ${digest} under that name` }
                : found({ digest, text });
        },
        readBlob: async (digest) => {
            const response = await read(`/blobs/${digest}`, '*/*');
            const text = await response.text();
            return response.ok ? found(text) : refusal(response, text);
        },
        writeBlob: async (content) => {
            const digest = (0,oci_digest/* digestOf */.ol)(content);
            const headers = { 'content-length': '0' };
            const begun = await send(`${root}/blobs/uploads/`, {
                method: 'POST',
                scope: 'push',
                headers,
            });
            const location = begun.headers.get('location');
            if (begun.status !== 202 || location === null)
                return refusal(begun, await begun.text());
            const url = new URL(location, base);
            url.searchParams.set('digest', digest);
            const type = { 'content-type': 'application/octet-stream' };
            const init = { method: 'PUT', scope: 'push', headers: type, body: content };
            const response = await send(String(url), init);
            const text = await response.text();
            return response.ok ? found(digest) : refusal(response, text);
        },
        writeManifest: async (reference, manifest) => {
            const response = await send(`${root}/manifests/${reference}`, {
                method: 'PUT',
                scope: 'push',
                headers: { 'content-type': oci_manifest/* mediaTypes */.Ib.manifest[0] },
                body: manifest,
            });
            const text = await response.text();
            return response.ok ? found((0,oci_digest/* digestOf */.ol)(manifest)) : refusal(response, text);
        },
        deleteManifest: async (digest) => {
            const url = `${root}/manifests/${digest}`;
            const response = await send(url, { method: 'DELETE', scope: 'delete', headers: {} });
            const text = await response.text();
            return response.ok ? found(digest) : refusal(response, text);
        },
    };
}
function found(value) {
    return { kind: 'found', value };
}
/** Everything that is asked here can be asked twice, deletions too: the second finds nothing. */
async function withPatience(send, { wait, name }) {
    for (let attempt = 1;; attempt += 1) {
        const response = await send().catch((error) => error);
        const isAnswer = response instanceof Response;
        if (isAnswer && response.status !== 429 && response.status < 500)
            return response;
        const after = isAnswer ? Number(response.headers.get('retry-after') ?? Number.NaN) : Number.NaN;
        const pause = Number.isFinite(after) ? after * 1000 : 500 * 2 ** attempt;
        if (attempt === registryAttempts || pause > longestWaitMs) {
            if (isAnswer)
                return response;
            const cause = response instanceof Error ? (response.cause ?? response) : response;
            throw new errors/* ActionError */.lZ({
                message: `The registry of ${name} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}`,
                hint: 'Check that the registry is up and reachable from this runner.',
                cause,
            });
        }
        if (isAnswer)
            await response.arrayBuffer();
        await wait(pause);
    }
}
function refusal({ status }, body) {
    if (status === 404)
        return { kind: 'missing' };
    const json = (0,oci_manifest/* parseJson */.qF)(body);
    const [error] = (0,oci_manifest/* isRecord */.u4)(json) && Array.isArray(json.errors) ? json.errors : [];
    const code = (0,oci_manifest/* isRecord */.u4)(error) ? `${String(error.code)}: ${String(error.message)}` : '';
    return { kind: 'refused', status, reason: `${status} ${code}`.trim() };
}


/***/ })

};
