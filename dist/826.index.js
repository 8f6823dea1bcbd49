export const id = 826;
export const ids = [826];
export const modules = {

/***/ 8826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js
var command = __webpack_require__(7443);
// EXTERNAL MODULE: ./lib/src/system/docker-config.js
var docker_config = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/src/system/processes.js
var processes = __webpack_require__(1735);
;// CONCATENATED MODULE: ./lib/src/post/post.js
// Removes what this step made, whatever happened before; never fails the job.






async function removeLeftovers(doors, { folder, builder }) {
    try {
        if (builder !== undefined)
            await removeBuilder(doors, builder);
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
async function removeBuilder({ run, log, env }, { name, buildx, keepState, selectedBefore }) {
    // A main that was killed leaves its children: one of them could finish the builder after its removal.
    await (0,processes/* endProcesses */.Hk)((words) => isBuildxFor(name, words));
    // A later step may have selected another one, and is not to be overruled.
    const isSelected = (0,docker_config/* selectedBuilderName */.Up)(env) === name;
    const removed = await (0,system_buildx/* runBuildx */.A)(run, { words: buildx }, { args: ['rm', ...(keepState ? ['--keep-state'] : []), name], output: 'captured' });
    if ((0,command/* isSuccess */.oJ)(removed)) {
        log.info(`Removed the builder ${name}${keepState ? ', its state kept' : ''}.`);
    }
    else if (/no builder .* found/.test(removed.stderr)) {
        log.info(`The builder ${name} is gone already.`);
    }
    else {
        log.warning(`The builder ${name} could not be removed: ${(0,command/* reasonOf */.A3)(removed)}\nRemove it by hand: ${buildx.join(' ')} rm ${name}`);
    }
    if (isSelected && selectedBefore !== undefined) {
        await (0,system_buildx/* runBuildx */.A)(run, { words: buildx }, { args: ['use', selectedBefore], output: 'captured' });
    }
}
/** Whether a command line is buildx at work on that builder; a name alone may be any word. */
function isBuildxFor(name, words) {
    return (words.some((word) => ['buildx', 'docker-buildx'].includes((0,external_node_path_.basename)(word))) &&
        words.some((word, index) => word === name && ['--name', '--builder', '--bootstrap'].includes(words[index - 1] ?? '')));
}

// EXTERNAL MODULE: ./lib/src/system/cancel.js
var cancel = __webpack_require__(9178);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/log.js
var system_log = __webpack_require__(2604);
// EXTERNAL MODULE: ./lib/src/system/state.js
var state = __webpack_require__(3103);
;// CONCATENATED MODULE: ./lib/src/entries/post.js
// The post step: undoes what main left behind, also after a failure or a cancel.






async function post() {
    const log = (0,system_log/* runnerLog */.t1)(Date.now);
    try {
        const run = (0,command/* realRun */.E0)({ log, cancellation: (0,cancel/* listenForCancel */.Y)() });
        await removeLeftovers({ run, log, env: process.env }, (0,state/* readLeftovers */.ju)());
    }
    catch (error) {
        log.warning((0,errors/* explain */.WE)(error));
    }
}


/***/ }),

/***/ 5932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runBuildx),
/* harmony export */   Q: () => (/* binding */ runImagetools)
/* harmony export */ });
function runBuildx(run, buildx, { args, ...rest }) {
    const [tool = 'buildx', ...first] = buildx.words;
    return run({ tool, args: [...first, ...args], ...rest });
}
/** Runs `buildx imagetools`; it needs no builder to be up. */
function runImagetools(run, { buildx, info }, [verb = '', ...rest]) {
    return runBuildx(run, buildx, {
        args: ['imagetools', verb, '--builder', info.name, ...rest],
        output: 'captured',
    });
}


/***/ }),

/***/ 127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NC: () => (/* binding */ dockerFolder),
/* harmony export */   Up: () => (/* binding */ selectedBuilderName),
/* harmony export */   fW: () => (/* binding */ contextName),
/* harmony export */   p1: () => (/* binding */ dockerConfig)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8775);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1809);
// The docker command's own configuration: its folder, its context, and the builder selected in it.




/** Folder of the docker command's configuration. */
function dockerFolder(env) {
    return env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.docker');
}
/** The fields of its config.json; none when there is no such file. */
function dockerConfig(env) {
    const config = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .tryReadText */ .B)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerFolder(env), 'config.json')) ?? '');
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(config) ? config : {};
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
    const folder = env.BUILDX_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dockerFolder(env), 'buildx');
    const selection = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .tryReadText */ .B)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'current')) ?? '');
    const name = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(selection) ? selection.Name : undefined;
    return typeof name === 'string' && name !== '' ? name : undefined;
}


/***/ })

};
