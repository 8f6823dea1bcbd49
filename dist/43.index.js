export const id = 43;
export const ids = [43];
export const modules = {

/***/ 9043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  matrix: () => (/* binding */ matrix)
});

// EXTERNAL MODULE: ./lib/src/gather/inputs.js
var inputs = __webpack_require__(6503);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js
var plan_platforms = __webpack_require__(7564);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
;// CONCATENATED MODULE: ./lib/src/plan/matrix.js








/** Throws PlanError with every problem. */
function makeMatrixPlan({ inputs, unknownInputs, knownInputs, }) {
    const problems = [];
    const reading = { inputs, report: (problem) => problems.push(problem) };
    const platforms = (0,plan_platforms/* readRequestedPlatforms */.j)(reading, { architecture: 'amd64' });
    const given = readRunners(reading);
    const unused = given.filter(({ platform }) => !platforms.some((asked) => runnerFor(asked, [{ platform }]) !== undefined));
    const warnings = [
        ...(0,unknown_inputs/* unknownInputWarnings */.u)(unknownInputs, knownInputs),
        ...unused.map(({ platform }) => `\`runners\` has a runner for ${(0,oci_platform/* formatPlatform */.Bq)(platform)}, and no such platform is built.`),
    ];
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, warnings);
    const legs = new Map();
    const emulated = [];
    for (const platform of platforms) {
        const runner = runnerFor(platform, given)?.runner ?? hostedRunner(platform);
        // Emulation is slow, and each such platform has its own leg to be slow in.
        const key = JSON.stringify(runner === undefined ? { alone: (0,oci_platform/* formatPlatform */.Bq)(platform) } : { runner });
        if (runner === undefined)
            emulated.push(platform);
        legs.set(key, [...(legs.get(key) ?? []), platform]);
    }
    return {
        legs: [...legs].map(([key, own]) => legOf(own, runnerOf(key))),
        notices: emulated.map((platform) => `${(0,oci_platform/* formatPlatform */.Bq)(platform)} is emulated on ${usualRunner}: GitHub hosts no runner of that architecture. Name yours in \`runners\`, such as \`${(0,oci_platform/* formatPlatform */.Bq)(platform)}=self-hosted,${platform.architecture}\`.`),
        warnings,
    };
}
function legOf(platforms, runner) {
    const name = platforms.map(oci_platform/* outputName */.Vf).join('_');
    return {
        name,
        platforms: platforms.map(oci_platform/* formatPlatform */.Bq).join(','),
        runner,
        'cache-scope': name,
    };
}
function runnerOf(key) {
    const json = (0,manifest/* parseJson */.qF)(key);
    const runner = (0,manifest/* isRecord */.u4)(json) ? asRunner(json.runner) : undefined;
    return runner ?? usualRunner;
}
// https://docs.github.com/en/actions/reference/runners/github-hosted-runners
const usualRunner = 'ubuntu-24.04';
/** A hosted runner that runs the platform's programs itself. */
function hostedRunner(platform) {
    switch (familyOf(platform)) {
        case 'amd64':
            return usualRunner;
        case 'arm64':
            return `${usualRunner}-arm`;
        default:
            return undefined;
    }
}
/** The architecture whose machines run the platform's programs. */
function familyOf({ os, architecture }) {
    if (os !== 'linux')
        return undefined;
    if (architecture === '386')
        return 'amd64';
    return architecture === 'arm' ? 'arm64' : architecture;
}
/** The line of the platform itself, else that of its family's 64-bit platform. */
function runnerFor(platform, given) {
    const family = familyOf(platform);
    return (given.find((one) => (0,oci_platform/* isSamePlatform */.SW)(one.platform, platform)) ??
        given.find((one) => one.platform.os === 'linux' &&
            one.platform.architecture === family &&
            one.platform.variant === undefined));
}
function readRunners(reading) {
    const all = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'runners',
        items: (0,lists/* plainLines */.y1)(reading.inputs.runners),
        parse: parseAssignment,
        noun: 'a runner of a platform',
        edit: 'Write it like `linux/arm64=ubuntu-24.04-arm`, `linux/s390x=self-hosted,s390x` or `linux/s390x=["self-hosted", "s390x"]`',
    });
    return all.filter(({ platform }, index) => {
        if (!all.slice(0, index).some((other) => (0,oci_platform/* isSamePlatform */.SW)(other.platform, platform)))
            return true;
        reading.report({
            subject: 'runners',
            message: `${(0,oci_platform/* formatPlatform */.Bq)(platform)} has two runners`,
            edit: 'Name one; several labels that must all fit stand in one line, with commas between them',
        });
        return false;
    });
}
function parseAssignment(line) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(line) ?? [];
    const platform = (0,oci_platform/* parsePlatform */.FL)(name.trim(), 'amd64');
    if (!platform.ok)
        return (0,parsed/* rejected */.n)(`what precedes = is no platform, ${platform.reason}`);
    const text = value.trim();
    if (!/^[[{"]/.test(text)) {
        const labels = text.split(',').map((label) => label.trim());
        const runner = asRunner(labels.length === 1 ? text : labels);
        return runner === undefined
            ? (0,parsed/* rejected */.n)('a label is missing')
            : (0,parsed/* accepted */.q)({ platform: platform.value, runner });
    }
    const runner = asRunner((0,manifest/* parseJson */.qF)(text));
    return runner === undefined
        ? (0,parsed/* rejected */.n)('what follows = is no JSON that `runs-on` takes')
        : (0,parsed/* accepted */.q)({ platform: platform.value, runner });
}
function asRunner(value) {
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    if (Array.isArray(value)) {
        const labels = value.filter((label) => typeof label === 'string' && label !== '');
        return labels.length > 0 && labels.length === value.length ? labels : undefined;
    }
    return (0,manifest/* isRecord */.u4)(value) && ('group' in value || 'labels' in value) ? value : undefined;
}

// EXTERNAL MODULE: ./lib/src/story.js
var story = __webpack_require__(8679);
;// CONCATENATED MODULE: ./lib/src/matrix-job.js
// The story of matrix/: inputs in, JSON out; nothing is asked and nothing started.



async function runMatrixJob(doors, write) {
    const { legs } = (0,story/* announce */.i)(doors, () => makeMatrixPlan({
        inputs: (0,inputs/* readInputs */.Ko)(doors.env, 'matrix'),
        unknownInputs: (0,inputs/* unknownInputs */.qs)(doors.env, 'matrix'),
        knownInputs: inputs/* doorInputs */.GI.matrix,
    }));
    for (const { platforms, runner } of legs) {
        doors.log.info(`${platforms} on ${typeof runner === 'string' ? runner : JSON.stringify(runner)}`);
    }
    write({ matrix: JSON.stringify({ include: legs }) });
}

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var outputs = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/matrix.js
// The only step of matrix/.



function matrix() {
    return (0,step/* runStep */.e)((doors) => runMatrixJob(doors, outputs/* writeOutputs */.Kn));
}


/***/ }),

/***/ 6242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ runStep)
});

// EXTERNAL MODULE: ./lib/src/system/cancel.js
var cancel = __webpack_require__(9178);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
// EXTERNAL MODULE: ./lib/src/system/disk.js
var disk = __webpack_require__(1073);
;// CONCATENATED MODULE: ./lib/src/system/known-causes.js
// Causes that can hit any phase, and that are told the same way wherever they do: full disks, rate limits.


const fullDisk = /no space left on device|ENOSPC|disk quota exceeded|EDQUOT/i;
const rateLimit = /toomanyrequests|429 Too Many Requests|pull rate limit/i;
/** The same failure with the hint that its cause deserves, when that is a known one. */
async function withKnownCause(doors, error) {
    if (error instanceof errors/* PlanError */.W6 || error instanceof errors/* CancelledError */.cc)
        return error;
    const message = error instanceof Error ? error.message : '';
    if (fullDisk.test(message)) {
        return new errors/* ActionError */.lZ({ message, hint: await fullDiskHint(doors), cause: error });
    }
    if (rateLimit.test(message) && error instanceof errors/* ActionError */.lZ) {
        return new errors/* ActionError */.lZ({ message, hint: rateLimitHint(message), cause: error });
    }
    return error;
}
async function fullDiskHint(doors) {
    const usage = await (0,disk/* tryReadUsage */.Hl)(doors);
    return [
        `A disk is full. On this machine ${(0,disk/* readSpaces */.c_)(doors.env).map(disk/* formatSpace */.cZ).join(', and ')}.`,
        ...(usage === '' ? [] : ['What the engine holds (`docker system df`):', usage]),
        'Make room: `docker system prune --all --volumes` on a self-hosted runner, removing tools that the job does not need on a hosted one. Or need less: fewer platforms per job, smaller stages, a larger runner. No tag was moved, unless the message says so.',
    ].join('\n');
}
function rateLimitHint(message) {
    return /docker\.io|pull rate limit/i.test(message)
        ? 'Docker Hub limits how much may be pulled. There are two ways out: log in (`username` and `password`), which raises the limit, or name a mirror (`mirrors: mirror.gcr.io`), which then also serves base images.'
        : 'The registry limits how many requests it takes. Log in to it when the step does not, run fewer jobs at the same time, or try again later.';
}

// EXTERNAL MODULE: ./lib/src/system/log.js + 1 modules
var system_log = __webpack_require__(2597);
// EXTERNAL MODULE: ./lib/src/system/records.js
var records = __webpack_require__(1580);
// EXTERNAL MODULE: ./lib/src/system/state.js
var system_state = __webpack_require__(3103);
;// CONCATENATED MODULE: ./lib/src/entries/step.js
// What every entry does around its story: opens the doors, and is the only place that catches.








/** Runs the story of a step that may fail; what it throws becomes the step's one error. */
async function runStep(story) {
    const cancellation = (0,cancel/* listenForCancel */.Y)();
    const log = (0,system_log/* runnerLog */.t)(Date.now);
    const state = (0,records/* recordedState */.Od)((0,system_state/* runnerState */.Ej)(), process.env);
    const doors = {
        run: (0,command/* realRun */.E0)({ log, cancellation }),
        log,
        state,
        env: process.env,
        now: Date.now,
        sleep: cancellation.sleep,
        // Until a plan says otherwise.
        attempts: 1,
        folder: (0,files/* stepFolder */.Do)(process.env, state),
    };
    try {
        const abandoned = (0,records/* takeAbandoned */.Q4)(process.env);
        if (abandoned.length > 0) {
            // Rare, so not in the part that every step loads.
            const { clearAbandoned } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 5265));
            await clearAbandoned(doors, abandoned);
        }
        await story(doors);
    }
    catch (error) {
        const failure = await withKnownCause(doors, error);
        // One error, which the runner shows beside the line of a Dockerfile when it is about one.
        log.error((0,errors/* explain */.WE)(failure), error instanceof errors/* ActionError */.lZ ? error.place : undefined);
        process.exitCode = 1;
        cancellation.stopChildren();
        if (error instanceof errors/* CancelledError */.cc)
            process.exitCode = (0,cancel/* exitCodeOf */.F)(error.signal);
    }
}


/***/ }),

/***/ 6503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ doorInputs),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   qs: () => (/* binding */ unknownInputs)
/* harmony export */ });
/** How a builder is had, and what it needs; every door that may need one has them. */
const machineryInputs = [
    'emulators',
    'binfmt-image',
    'mirrors',
    'buildx-version',
    'driver',
    'driver-opts',
    'buildkitd-flags',
    'buildkitd-config',
    'buildkitd-config-inline',
    'endpoint',
    'builder',
    'name',
    'use',
    'cleanup',
    'keep-state',
];
const loginInputs = [
    'registry',
    'username',
    'password',
    'registry-auth',
    'ecr',
    'logout',
    'github-token',
];
// Each door's action.yml is the source of these names; a contract test holds them together.
const doorInputs = {
    root: [
        'images',
        'tags',
        'flavor',
        'platform-tags',
        'push',
        'labels',
        'annotations',
        'context',
        'platforms',
        'file',
        'target',
        'build-args',
        'build-contexts',
        'secrets',
        'secret-envs',
        'secret-files',
        'ssh',
        ...loginInputs,
        'provenance',
        'sbom',
        'attests',
        'no-cache',
        'no-cache-filters',
        'pull',
        'network',
        'add-hosts',
        'allow',
        'ulimit',
        'shm-size',
        'cgroup-parent',
        'call',
        'outputs',
        'load',
        'cache-from',
        'cache-to',
        'cache',
        'verify',
        'smoke-test',
        ...machineryInputs,
        'append',
        'allow-missing-nodes',
        'attempts',
        'move-tags',
        'summary',
        'comment',
        'preview',
        'preview-tag',
        'staging-tags',
    ],
    matrix: ['platforms', 'runners'],
    merge: [
        'images',
        'tags',
        'flavor',
        'platform-tags',
        'push',
        'annotations',
        'sources',
        'digests',
        'platforms',
        'verify',
        'smoke-test',
        ...machineryInputs,
        ...loginInputs,
        'attempts',
        'move-tags',
        'summary',
        'staging-tags',
        'comment',
        'preview',
        'preview-tag',
    ],
    inspect: [
        'image',
        'platforms',
        'verify',
        'smoke-test',
        ...machineryInputs,
        ...loginInputs,
        'attempts',
        'summary',
    ],
    cleanup: [
        'images',
        'tags',
        'older-than',
        'dry-run',
        'registry',
        'username',
        'password',
        'registry-auth',
        'logout',
        'github-token',
        'summary',
    ],
    tags: [
        'context',
        'images',
        'tags',
        'flavor',
        'labels',
        'annotations',
        'sep-tags',
        'sep-labels',
        'sep-annotations',
        'bake-target',
        'github-token',
    ],
};
const prefix = 'INPUT_';
/**
 * Reads the door's inputs from the runner's variables: `INPUT_` and the name in upper case, blanks
 * as `_`.
 *
 * Source: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
function readInputs(env, door) {
    const own = new Set(doorInputs[door]);
    const read = (name) => own.has(name) ? trimmed(name, env[`${prefix}${name.toUpperCase()}`] ?? '') : '';
    const names = Object.values(doorInputs).flat();
    return Object.fromEntries(names.map((name) => [name, read(name)]));
}
/** A separator may be a blank. */
function trimmed(name, text) {
    return name.startsWith('sep-') ? text : text.trim();
}
/** Names under `with:` that this door does not have; the runner passes them on all the same. */
function unknownInputs(env, door) {
    const known = new Set(doorInputs[door]);
    return Object.keys(env)
        .filter((variable) => variable.startsWith(prefix))
        .map((variable) => variable.slice(prefix.length).toLowerCase())
        .filter((name) => name !== '' && !known.has(name));
}


/***/ }),

/***/ 6728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   XR: () => (/* binding */ csvField),
/* harmony export */   qZ: () => (/* binding */ csvFields),
/* harmony export */   y1: () => (/* binding */ plainLines)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5175);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
// Lists as Docker's actions and buildx write them: one item per line or between commas, quoted as CSV.


/**
 * Items of a list input, trimmed, without blank lines and `#` comment lines. A quoted field may
 * hold commas and newlines.
 *
 * Source: getList, https://github.com/docker/actions-toolkit/blob/main/src/util.ts; comment lines
 * are this action's addition, and only whole lines: values such as `a#b` stay what they are.
 */
function listItems(text, separator) {
    try {
        const rows = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            raw: true,
            relax_quotes: true,
            relax_column_count: true,
            skip_empty_lines: true,
        });
        const records = rows
            .filter(({ raw }) => !raw.trimStart().startsWith('#'))
            .map(({ record }) => record);
        const items = separator === 'newline' ? records.map((record) => record.join(',')) : records.flat();
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(items.map((item) => item.trim()).filter((item) => item !== ''));
    }
    catch (error) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(error instanceof Error ? error.message : String(error));
    }
}
/** Lines without any quoting, such as driver options, which buildx reads as CSV itself. */
function plainLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/** Fields of one line of CSV. */
function csvFields(line) {
    try {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)((0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(line, { relax_quotes: false })[0] ?? []);
    }
    catch (error) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)(error instanceof Error ? error.message : String(error));
    }
}
/** One field of a line of CSV, quoted where it must be. */
function csvField(text) {
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}


/***/ }),

/***/ 6025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ splitPair),
/* harmony export */   s: () => (/* binding */ labelObject)
/* harmony export */ });
// Labels and annotations as lines, `name=value`, and as an object. Pure.
/** Name and value; the value of a name without `=` is empty. */
function splitPair(pair) {
    const [name = ''] = pair.split('=', 1);
    return [name, pair.slice(name.length + 1)];
}
function labelObject(labels) {
    return Object.fromEntries(labels.map(splitPair));
}


/***/ }),

/***/ 1381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.Dw),
/* harmony export */   XR: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.XR),
/* harmony export */   qZ: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.qZ),
/* harmony export */   s6: () => (/* binding */ isEmptyList),
/* harmony export */   y1: () => (/* reexport safe */ _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__.y1),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _oci_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6728);
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1459);
// The syntax of inputs: lists with CSV quoting, and booleans.



/** Whether there is nothing in the list, not even something wrong. */
function isEmptyList(text) {
    const items = (0,_oci_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .listItems */ .Dw)(text, 'comma-or-newline');
    return items.ok && items.value.length === 0;
}
/**
 * `true` and `false` as YAML 1.2's core schema writes them.
 *
 * Source: https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
function parseBoolean(text) {
    if (['true', 'True', 'TRUE'].includes(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(true);
    if (['false', 'False', 'FALSE'].includes(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .accepted */ .q)(false);
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .rejected */ .n)('it is neither true nor false');
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readRequestedPlatforms),
/* harmony export */   t: () => (/* binding */ readPlatforms)
/* harmony export */ });
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1459);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);




/** The input `platforms`, which names at least one. */
function readRequestedPlatforms(reading, { architecture }) {
    const platforms = readPlatforms(reading, {
        name: 'platforms',
        localArchitecture: architecture,
    });
    if ((0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(reading.inputs.platforms)) {
        reading.report({
            subject: 'platforms',
            message: 'it is empty',
            edit: 'Name at least one, such as `linux/amd64`, or leave the input out',
        });
    }
    return platforms;
}
/** Reads a list of platforms; a doubled one, in any spelling, is a problem. */
function readPlatforms(reading, { name, localArchitecture }) {
    const items = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reading, { name, separator: 'comma-or-newline' });
    const asked = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readItems */ .F1)(reading, {
        name,
        items,
        parse: (text) => {
            // https://github.com/docker/buildx/blob/v0.36.1/util/platformutil/parse.go
            const spelled = /^local$/i.test(text) ? `linux/${localArchitecture}` : text;
            const parsed = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(spelled, localArchitecture);
            return parsed.ok ? (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)({ text, platform: parsed.value }) : parsed;
        },
        noun: 'a platform',
        edit: 'Write it like `linux/amd64` or `linux/arm/v7`',
    });
    return asked
        .filter(({ text, platform }, index) => {
        const earlier = asked
            .slice(0, index)
            .find((other) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(platform, other.platform));
        if (earlier === undefined)
            return true;
        reading.report({
            subject: name,
            message: `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)} is asked for twice (\`${earlier.text}\` and \`${text}\`)`,
            edit: 'Name each platform once; aliases such as `aarch64` and `arm64/v8` mean the same',
        });
        return false;
    })
        .map(({ platform }) => platform);
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

/***/ 8838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ unknownInputWarnings)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);
// Inputs that this action does not have: most are misspelt.

/** One warning per name, with the nearest right one where there is a near one. */
function unknownInputWarnings(names, known) {
    return names.map((name) => {
        const nearest = nearestName(name, known);
        return nearest === undefined
            ? `\`${name}\` is not an input of this action; it is ignored.`
            : `\`${name}\` is not an input of this action; it is ignored. Did you mean \`${nearest}\`?`;
    });
}
function nearestName(name, known) {
    const [best] = known
        .map((candidate) => ({ candidate, distance: (0,leven__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(name.replaceAll('_', '-'), candidate) }))
        .sort((one, other) => one.distance - other.distance);
    // A third of the letters wrong is a slip; more is another word.
    return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 3))
        ? best.candidate
        : undefined;
}


/***/ }),

/***/ 8139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S7: () => (/* binding */ builderOutputs),
  qY: () => (/* binding */ exportVariables),
  _V: () => (/* binding */ metadataOutputs),
  Yz: () => (/* binding */ outputsOf),
  zg: () => (/* binding */ writeArtifacts),
  Kn: () => (/* binding */ writeOutputs),
  Sy: () => (/* binding */ writeSummary)
});

// UNUSED EXPORTS: doorOutputs, fixedOutputNames, platformOutputs

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(235);
// EXTERNAL MODULE: ./lib/src/oci/labels.js
var oci_labels = __webpack_require__(6025);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
;// CONCATENATED MODULE: ./lib/src/report/cleanup-outputs.js
// Names of the outputs of `cleanup/`.
const cleanupOutputNames = ['tags', 'digests'];

;// CONCATENATED MODULE: ./lib/src/report/outputs.js
// The step's outputs, and the table in the log.






/** Outputs that every run knows by name; the platforms' own come on top. */
const fixedOutputNames = [
    'digest',
    'digests',
    'reference',
    'tags',
    'version',
    'labels',
    'annotations',
    'json',
    'pushed',
    'layout',
    'report',
    'imageid',
    'metadata',
    'name',
    'driver',
    'platforms',
    'nodes',
];
/** Outputs of each door that have the same name in every run. */
const doorOutputs = {
    root: fixedOutputNames,
    inspect: ['digest', 'digests', 'platforms', 'report'],
    matrix: ['matrix'],
    merge: fixedOutputNames,
    tags: [
        'version',
        'tags',
        'tag-names',
        'labels',
        'annotations',
        'json',
        'bake-file-tags',
        'bake-file-labels',
        'bake-file-annotations',
        'bake-file',
    ],
    cleanup: cleanupOutputNames,
};
/** Every output by name; one that does not apply is empty. */
function outputsOf({ plan, builder, built, verified, published }, report) {
    const fixed = {
        digest: verified.digest,
        digests: JSON.stringify(Object.fromEntries(verified.images.map(({ platform, digest }) => [(0,oci_platform/* formatPlatform */.Bq)(platform), digest]))),
        reference: published.repositories
            .map((repository) => (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(repository, verified.digest)))
            .join('\n'),
        ...metadataOutputs(plan.metadata),
        pushed: String(published.pushed),
        layout: published.pushed ? '' : (built.layout ?? ''),
        report,
        imageid: built.imageId,
        metadata: built.metadata.trim(),
        ...builderOutputs(builder),
    };
    return { ...fixed, ...platformOutputs(verified.images, verified.digest) };
}
/** As setup-buildx-action has them. */
function builderOutputs({ info, }) {
    return {
        name: info.name,
        driver: info.driver,
        platforms: info.nodes[0]?.platforms ?? '',
        nodes: JSON.stringify(info.nodes, undefined, 2),
    };
}
/** The outputs that have docker/metadata-action's names and syntax. */
function metadataOutputs(metadata, separators = { tags: '\n', labels: '\n', annotations: '\n' }) {
    const { version, tags, tagNames, labels, annotations } = metadata;
    return {
        version,
        tags: tags.join(separators.tags),
        labels: labels.join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: JSON.stringify({
            tags,
            'tag-names': tagNames,
            labels: (0,oci_labels/* labelObject */.s)(labels),
            annotations,
        }),
    };
}
/** `linux-amd64` and `linux-amd64-index`, for each platform. */
function platformOutputs(images, index) {
    return Object.fromEntries(images.flatMap(({ platform, digest }) => [
        [(0,oci_platform/* outputName */.Vf)(platform), digest],
        [`${(0,oci_platform/* outputName */.Vf)(platform)}-index`, index],
    ]));
}
/** Appends to the job summary, where the runner has one. */
function writeSummary(markdown) {
    const { GITHUB_STEP_SUMMARY: file } = process.env;
    if (file)
        (0,external_node_fs_.appendFileSync)(file, markdown);
}
/** Lines that actions/attest takes as its subjects, where the runner collects them. */
function writeArtifacts(lines) {
    const { GITHUB_ARTIFACTS: file } = process.env;
    if (file)
        (0,external_node_fs_.appendFileSync)(file, lines.map((line) => `${line}\n`).join(''));
}
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        core/* setOutput */.uH(name, value);
}
/** Variables that the later steps of the job get. */
function exportVariables(variables) {
    for (const [name, value] of Object.entries(variables))
        core/* exportVariable */.dN(name, value);
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

/***/ 1073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ tryReadUsage),
/* harmony export */   cZ: () => (/* binding */ formatSpace),
/* harmony export */   c_: () => (/* binding */ readSpaces)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1734);
// How full the disks are that a build needs.



/** The engine's folder, unless its configuration says otherwise. */
const engineFolder = '/var/lib/docker';
/** The disks of the step's own files and of the engine, each once. */
function readSpaces(env) {
    const folders = [env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), engineFolder].filter((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path));
    const byDisk = new Map(folders.map((path) => [deviceOf(path), path]).reverse());
    return [...byDisk.values()].reverse().flatMap((path) => trySpace(path) ?? []);
}
function deviceOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).dev;
    }
    catch {
        return -1;
    }
}
function trySpace(path) {
    try {
        const { bavail, blocks, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(path);
        return { path, free: bavail * bsize, size: blocks * bsize };
    }
    catch {
        return undefined;
    }
}
function formatSpace({ path, free, size }) {
    return `${formatBytes(free)} of ${formatBytes(size)} are free in ${path}`;
}
const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];
function formatBytes(bytes) {
    const unit = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
    return `${(bytes / 1024 ** unit).toFixed(unit === 0 ? 0 : 1)} ${units[unit]}`;
}
/** What the engine's images, containers, volumes and caches take; empty when it does not say. */
async function tryReadUsage({ run }) {
    try {
        const exit = await run({ tool: 'docker', args: ['system', 'df'], output: 'captured' });
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .oJ)(exit) ? exit.stdout.trim() : '';
    }
    catch {
        return ''; // The step was cancelled.
    }
}


/***/ })

};
