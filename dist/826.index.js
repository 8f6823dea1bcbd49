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


/***/ })

};
