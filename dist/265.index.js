export const id = 265;
export const ids = [265];
export const modules = {

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
/* harmony import */ var _system_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5932);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1734);
/* harmony import */ var _system_docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(127);
/* harmony import */ var _system_login_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7069);
/* harmony import */ var _system_processes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1735);
/* harmony import */ var _system_records_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1580);
// Removes what this step made, whatever happened before; never fails the job.








async function removeLeftovers(doors, { folder, builder, logins, record }) {
    try {
        if (builder !== undefined)
            await removeBuilder(doors, builder);
    }
    finally {
        if (logins !== undefined)
            await (0,_system_login_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .undoLogins */ .tY)(doors, logins);
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
        if (record !== undefined)
            (0,_system_records_js__WEBPACK_IMPORTED_MODULE_7__/* .removeRecord */ .GI)(record);
    }
}
async function removeBuilder({ run, log, env }, { name, buildx, keepState, selectedBefore }) {
    // A main that was killed leaves its children: one of them could finish the builder after its removal.
    await (0,_system_processes_js__WEBPACK_IMPORTED_MODULE_6__/* .endProcesses */ .Hk)((words) => isBuildxFor(name, words));
    // A later step may have selected another one, and is not to be overruled.
    const isSelected = (0,_system_docker_config_js__WEBPACK_IMPORTED_MODULE_4__/* .selectedBuilderName */ .Up)(env) === name;
    const removed = await (0,_system_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .runBuildx */ .A)(run, { words: buildx }, { args: ['rm', ...(keepState ? ['--keep-state'] : []), name], output: 'captured' });
    if ((0,_system_command_js__WEBPACK_IMPORTED_MODULE_3__/* .isSuccess */ .oJ)(removed)) {
        log.info(`Removed the builder ${name}${keepState ? ', its state kept' : ''}.`);
    }
    else if (/no builder .* found/.test(removed.stderr)) {
        log.info(`The builder ${name} is gone already.`);
    }
    else {
        log.warning(`The builder ${name} could not be removed: ${(0,_system_command_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(removed)}\nRemove it by hand: ${buildx.join(' ')} rm ${name}`);
    }
    if (isSelected && selectedBefore !== undefined) {
        await (0,_system_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .runBuildx */ .A)(run, { words: buildx }, { args: ['use', selectedBefore], output: 'captured' });
    }
}
/** Whether a command line is buildx at work on that builder; a name alone may be any word. */
function isBuildxFor(name, words) {
    return (words.some((word) => ['buildx', 'docker-buildx'].includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(word))) &&
        words.some((word, index) => word === name && ['--name', '--builder', '--bootstrap'].includes(words[index - 1] ?? '')));
}


/***/ })

};
