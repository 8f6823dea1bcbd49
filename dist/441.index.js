export const id = 441;
export const ids = [441];
export const modules = {

/***/ 5155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _post_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5895);
/* harmony import */ var _system_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9178);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1734);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
/* harmony import */ var _system_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2597);
/* harmony import */ var _system_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3103);
// The post step: undoes what main left behind, also after a failure or a cancel.






async function post() {
    const log = (0,_system_log_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerLog */ .t)(Date.now);
    try {
        const run = (0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .realRun */ .E0)({ log, cancellation: (0,_system_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .Y)() });
        await (0,_post_post_js__WEBPACK_IMPORTED_MODULE_0__/* .removeLeftovers */ .D)({ run, log, env: process.env }, (0,_system_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeftovers */ .ju)());
    }
    catch (error) {
        log.warning((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error));
    }
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


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  dN: () => (/* binding */ exportVariable),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, getBooleanInput, getIDToken, getInput, getMultilineInput, group, isDebug, markdownSummary, platform, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(6928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return file_command_issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

};
