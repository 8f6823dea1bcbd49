export const id = 265;
export const ids = [265];
export const modules = {

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

/***/ 5265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clearAbandoned: () => (/* binding */ clearAbandoned)
/* harmony export */ });
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2507);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5895);
// Clears what steps left whose runner died before their post, on a machine that goes on.


async function clearAbandoned(doors, abandoned) {
    for (const leftovers of abandoned) {
        const { builder, folder, logins } = leftovers;
        const things = [
            ...(builder === undefined ? [] : [`the builder ${builder.name}`]),
            ...(folder === undefined ? [] : [folder]),
            ...(logins === undefined ? [] : ['logins']),
        ];
        doors.log.info(`A step that was killed left ${things.join(' and ')} on this machine.`);
        try {
            await (0,_post_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLeftovers */ .D)(doors, leftovers);
        }
        catch (error) {
            // What another job left is no reason for this one to fail.
            if (error instanceof _system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
                throw error;
            doors.log.warning(`Not all of it could be removed. ${(0,_system_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(error)}`);
        }
    }
}


/***/ }),

/***/ 5895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers)
/* harmony export */ });
/* unused harmony export isBuildxFor */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_buildx_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5932);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1734);
/* harmony import */ var _system_docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
/* harmony import */ var _system_login_journal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7069);
/* harmony import */ var _system_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1735);
/* harmony import */ var _system_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1580);
// Removes what this step made, whatever happened before; never fails the job.








async function removeLeftovers(doors, { folder, builder, logins, record }) {
    try {
        if (builder !== undefined)
            await removeBuilder(doors, builder);
    }
    finally {
        if (logins !== undefined)
            await (0,_system_login_journal_js__WEBPACK_IMPORTED_MODULE_4__/* .undoLogins */ .tY)(doors, logins);
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
    // A cancelled removal leaves it: the next step on this machine then removes the rest.
    if (record !== undefined)
        (0,_system_records_js__WEBPACK_IMPORTED_MODULE_6__/* .removeRecord */ .GI)(record);
}
async function removeBuilder({ run, log, env }, { name, buildx, keepState, selectedBefore }) {
    // A main that was killed leaves its children: one of them could finish the builder after its removal.
    await (0,_system_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .endProcesses */ .Hk)((words) => isBuildxFor(name, words));
    // A later step may have selected another one, and is not to be overruled.
    const isSelected = (0,_system_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .selectedBuilderName */ .Up)(env) === name;
    const remove = () => (0,_system_buildx_js__WEBPACK_IMPORTED_MODULE_7__/* .runBuildx */ .A)(run, { words: buildx }, { args: ['rm', ...(keepState ? ['--keep-state'] : []), name], output: 'captured' });
    const first = await remove();
    // A busy engine needs longer for a large volume than the 20 seconds that buildx waits.
    const removed = /deadline exceeded/.test(first.stderr) ? await remove() : first;
    if ((0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .oJ)(removed)) {
        log.info(`Removed the builder ${name}${keepState ? ', its state kept' : ''}.`);
    }
    else if (/no builder .* found/.test(removed.stderr)) {
        log.info(`The builder ${name} is gone already.`);
    }
    else {
        log.warning(`The builder ${name} could not be removed: ${(0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(removed)}\nRemove it by hand: ${buildx.join(' ')} rm ${name}`);
    }
    if (isSelected && selectedBefore !== undefined) {
        await (0,_system_buildx_js__WEBPACK_IMPORTED_MODULE_7__/* .runBuildx */ .A)(run, { words: buildx }, { args: ['use', selectedBefore], output: 'captured' });
    }
}
/** Whether a command line is buildx at work on that builder; a name alone may be any word. */
function isBuildxFor(name, words) {
    return (words.some((word) => ['buildx', 'docker-buildx'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(word))) &&
        words.some((word, index) => word === name && ['--name', '--builder', '--bootstrap'].includes(words[index - 1] ?? '')));
}


/***/ }),

/***/ 5932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runBuildx)
/* harmony export */ });
function runBuildx(run, buildx, { args, ...rest }) {
    const [tool = 'buildx', ...first] = buildx.words;
    return run({ tool, args: [...first, ...args], ...rest });
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


/***/ })

};
