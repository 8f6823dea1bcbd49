export const id = 155;
export const ids = [155];
export const modules = {

/***/ 5155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _post_post_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5895);
/* harmony import */ var _system_cancel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9178);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5016);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);
/* harmony import */ var _system_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2604);
/* harmony import */ var _system_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3103);
// The post step: undoes what main left behind, also after a failure or a cancel.






async function post() {
    const log = (0,_system_log_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerLog */ .t1)(Date.now);
    try {
        const run = (0,_system_command_js__WEBPACK_IMPORTED_MODULE_2__/* .realRun */ .E0)({ log, cancellation: (0,_system_cancel_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancel */ .Y)() });
        await (0,_post_post_js__WEBPACK_IMPORTED_MODULE_0__/* .removeLeftovers */ .D)({ run, log, env: process.env }, (0,_system_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readLeftovers */ .ju)());
    }
    catch (error) {
        log.warning((0,_system_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(error));
    }
}


/***/ }),

/***/ 6672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ judgeFailure)
/* harmony export */ });
// Whether what a registry, or the way to it, did to a command is worth another try. Pure.
const permanent = { kind: 'permanent' };
/** GHCR asks to wait at least so long after a secondary limit, which it answers with 403. */
const ghcrPause = 20_000;
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
    '\\bEOF$',
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
/** A refusal is a refusal, but for GHCR: it answers its secondary limits that way. */
function denied(error) {
    return /(?:^|[\s/"])ghcr\.io\//.test(error)
        ? { kind: 'once', reason: 'denied, as GHCR answers its limits too', pause: ghcrPause }
        : permanent;
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

/***/ 5895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ removeLeftovers)
/* harmony export */ });
/* unused harmony export isBuildxFor */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _system_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5932);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5016);
/* harmony import */ var _system_docker_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(127);
/* harmony import */ var _system_processes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1735);
/* harmony import */ var _system_records_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1580);
// Removes what this step made, whatever happened before; never fails the job.







async function removeLeftovers(doors, { folder, builder, record }) {
    try {
        if (builder !== undefined)
            await removeBuilder(doors, builder);
    }
    finally {
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
        if (record !== undefined)
            (0,_system_records_js__WEBPACK_IMPORTED_MODULE_6__/* .removeRecord */ .GI)(record);
    }
}
async function removeBuilder({ run, log, env }, { name, buildx, keepState, selectedBefore }) {
    // A main that was killed leaves its children: one of them could finish the builder after its removal.
    await (0,_system_processes_js__WEBPACK_IMPORTED_MODULE_5__/* .endProcesses */ .Hk)((words) => isBuildxFor(name, words));
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


/***/ }),

/***/ 5932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ runBuildx),
/* harmony export */   Q: () => (/* binding */ runImagetools)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);

function runBuildx(run, buildx, { args, ...rest }) {
    const [tool = 'buildx', ...first] = buildx.words;
    return run({ tool, args: [...first, ...args], ...rest });
}
/** Runs `buildx imagetools`; it needs no builder to be up. */
function runImagetools(run, { buildx, info }, [verb = '', ...rest]) {
    return runBuildx(run, buildx, {
        args: ['imagetools', verb, '--builder', info.name, ...rest],
        output: 'captured',
        // Copying takes as long as its layers do; reading does not.
        ...(verb === 'inspect' ? { limit: _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .longestAnswer */ .nq } : {}),
    });
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
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5016);
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
