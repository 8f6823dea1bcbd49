export const id = 986;
export const ids = [986];
export const modules = {

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

/***/ 3732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1809);
// What started the workflow, as the runner tells it: variables, and the event's payload.


/**
 * Reads the default variables of a job.
 *
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function readEvent(env) {
    const read = (name) => env[name] ?? '';
    const payload = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)((0,_system_files_js__WEBPACK_IMPORTED_MODULE_1__/* .tryReadText */ .Bw)(read('GITHUB_EVENT_PATH')) ?? '');
    return {
        name: read('GITHUB_EVENT_NAME'),
        payload: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(payload) ? payload : {},
        ref: read('GITHUB_REF'),
        sha: read('GITHUB_SHA'),
        actor: read('GITHUB_ACTOR'),
        repository: read('GITHUB_REPOSITORY'),
        serverUrl: read('GITHUB_SERVER_URL'),
        apiUrl: read('GITHUB_API_URL'),
        workflow: read('GITHUB_WORKFLOW'),
        job: read('GITHUB_JOB'),
        runId: read('GITHUB_RUN_ID'),
        runAttempt: read('GITHUB_RUN_ATTEMPT'),
    };
}


/***/ }),

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ tryGit),
/* harmony export */   M: () => (/* binding */ gitRevision)
/* harmony export */ });
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1734);
// The workspace's own checkout: which commit it is, and by which ref one would name it.

// A container job's workspace belongs to another user, and git would refuse to read it.
const asAnyone = ['-c', 'safe.directory=*'];
/** The answer without its final newline; undefined when git fails or is not there. */
async function tryGit({ run }, args) {
    const exit = await run({ tool: 'git', args: [...asAnyone, ...args], output: 'captured' });
    return (0,_system_command_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(exit) ? exit.stdout.trim() : undefined;
}
/** Ref and commit of HEAD. */
async function gitRevision(doors) {
    const [sha, branch] = await Promise.all([
        tryGit(doors, ['rev-parse', 'HEAD']),
        tryGit(doors, ['symbolic-ref', '--quiet', 'HEAD']),
    ]);
    return { sha: sha ?? '', ref: branch || ((await detachedRef(doors)) ?? '') };
}
/**
 * The ref of a detached HEAD: what points to it, else what contains it.
 *
 * Source: getDetachedRef, https://github.com/docker/actions-toolkit/blob/v0.79.0/src/git.ts
 */
async function detachedRef(doors) {
    const names = await tryGit(doors, ['show', '-s', '--pretty=%D', 'HEAD']);
    if (names === undefined)
        return undefined;
    const [, first = ''] = /^(?:grafted, )?HEAD(?:, (.*))?$/.exec(names) ?? [];
    if (first === '')
        return containingRef(doors);
    if (first.startsWith('tag: '))
        return `refs/tags/${first.slice('tag: '.length).split(',')[0]}`;
    if (/^pull\/\d+\/(?:head|merge)$/.test(first))
        return `refs/${first}`;
    // `origin/main, main`, and `origin/main` alone.
    const branch = /^[^/]+\/[^/]+, (.+)$/.exec(first)?.[1] ?? /^[^/]+\/(.+)$/.exec(first)?.[1];
    return branch === undefined ? undefined : `refs/heads/${branch.trim()}`;
}
async function containingRef(doors) {
    const containing = async (scope) => {
        const refs = await tryGit(doors, [
            ...['for-each-ref', '--format=%(refname)', '--contains', 'HEAD', '--sort=-committerdate'],
            scope,
        ]);
        return refs?.split('\n')[0] || undefined;
    };
    const local = await containing('refs/heads/');
    if (local !== undefined)
        return local;
    const remote = await containing('refs/remotes/');
    if (remote !== undefined)
        return remote.replace(/^refs\/remotes\/[^/]+\//, 'refs/heads/');
    return containing('refs/tags/');
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

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ml: () => (/* binding */ usesCommitDate),
/* harmony export */   P2: () => (/* binding */ readOrigin),
/* harmony export */   s1: () => (/* binding */ originRequest)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _system_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6107);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80);
// What an image is named after: ref, commit, dates, and what GitHub says of the repository.



/** Whether an expression needs the commit's date, for which GitHub may have to be asked. */
function usesCommitDate(inputs) {
    return Object.values(inputs).some((text) => text.includes('commit_date'));
}
/** For a step whose inputs may hold rules. */
function originRequest(inputs, event) {
    return {
        event,
        source: 'workflow',
        token: inputs['github-token'],
        wantsCommitDate: usesCommitDate(inputs),
    };
}
/**
 * Never fails: what neither the event nor GitHub nor git says stays empty, a date the present one.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/context.ts
 */
async function readOrigin(doors, request) {
    const { event, source, wantsCommitDate } = request;
    const now = doors.now();
    const revision = source === 'git' ? await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .gitRevision */ .M)(doors) : revisionOfEvent(event, doors.env);
    const [commitDate, project] = await Promise.all([
        wantsCommitDate ? readCommitDate(doors, { ...request, sha: revision.sha }) : undefined,
        readProject(doors, request),
    ]);
    return {
        event: event.name,
        payload: event.payload,
        ...revision,
        now,
        commitDate: commitDate ?? now,
        project,
        shortShaLength: doors.env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '',
        annotationLevels: doors.env.DOCKER_METADATA_ANNOTATIONS_LEVELS ?? '',
    };
}
function revisionOfEvent({ name, ref, sha, payload }, env) {
    const pull = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(payload.pull_request) ? payload.pull_request : {};
    const head = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pull.head) ? pull.head.sha : undefined;
    const wantsHead = /true/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? '') && name.includes('pull_request');
    return {
        // The event's own ref is the base branch, and its tag would be that of a push there.
        ref: name === 'pull_request_target' && typeof payload.number === 'number'
            ? `refs/pull/${payload.number}/merge`
            : ref,
        sha: wantsHead && typeof head === 'string' ? head : sha,
    };
}
/** From the event, else from git, else from GitHub. */
async function readCommitDate(doors, { event, token, sha }) {
    const { commits, head_commit: headCommit } = event.payload;
    const listed = [...(Array.isArray(commits) ? commits : []), headCommit];
    const named = listed.find((commit) => (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(commit) && commit.id === sha);
    const pushed = timeOf((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(named) ? named.timestamp : undefined);
    if (pushed !== undefined)
        return pushed;
    const committed = timeOf(await (0,_git_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGit */ .I)(doors, ['show', '-s', '--format=%cI', sha, '--']));
    if (committed !== undefined)
        return committed;
    const data = await tryAsk(doors, { event, token, path: `/commits/${encodeURIComponent(sha)}` });
    const commit = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data) && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(data.commit) ? data.commit : {};
    return timeOf((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(commit.committer) ? commit.committer.date : undefined);
}
function timeOf(text) {
    const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}
/** The event has it, but for a schedule; then GitHub is asked, and else its name must do. */
async function readProject(doors, { event, token }) {
    const told = event.payload.repository;
    const found = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(told) && typeof told.default_branch === 'string'
        ? told
        : await tryAsk(doors, { event, token, path: '' });
    const facts = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(found) ? found : {};
    const text = (value) => (typeof value === 'string' ? value : '');
    const page = event.repository === '' ? '' : `${event.serverUrl}/${event.repository}`;
    return {
        name: text(facts.name) || (event.repository.split('/')[1] ?? ''),
        description: text(facts.description),
        url: text(facts.html_url) || page,
        license: text((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(facts.license) ? facts.license.spdx_id : undefined),
        defaultBranch: text(facts.default_branch),
    };
}
// A runner without network, or a limit: nothing of this is worth waiting for.
const impatient = ({ sleep }) => ({
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(5000) }),
    wait: (duration) => sleep(Math.min(duration, 500)),
});
/** What the API says of the repository; undefined when it cannot be asked, which is said. */
async function tryAsk({ env, log, sleep }, { event, token, path, }) {
    if (event.repository === '' || token === '')
        return undefined;
    try {
        const github = await (0,_system_github_js__WEBPACK_IMPORTED_MODULE_1__/* .openGitHub */ .o)({ apiUrl: (0,_system_github_js__WEBPACK_IMPORTED_MODULE_1__/* .apiUrlOf */ .p)(env), token, log, ...impatient({ sleep }) });
        const answer = await github.ask(`GET /repos/${event.repository}${path}`);
        if (answer.ok)
            return answer.data;
        log.info(`GitHub's API does not tell about the repository: ${answer.message}`);
    }
    catch (error) {
        log.info(`GitHub's API does not tell about the repository: ${String(error)}`);
    }
    return undefined;
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

/***/ 6510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ planNaming),
/* harmony export */   Qo: () => (/* binding */ plainMetadata),
/* harmony export */   SD: () => (/* binding */ ruleLines),
/* harmony export */   pX: () => (/* binding */ plainNaming)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);


function plainNaming({ inputs }) {
    return { inputs, repositories: [], problems: [], warnings: [] };
}
/** What the outputs tell without `images`: what was given. */
function plainMetadata(tags, { labels, annotations }) {
    return {
        version: '',
        tags: tags.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH),
        tagNames: tags.map(({ tag }) => tag),
        labels,
        annotations,
    };
}
/** The rules' code, with templates and time zones, is loaded only when there is an origin to name after. */
async function planNaming({ inputs, origin, }) {
    if (origin === undefined)
        return plainNaming({ inputs });
    const { makeMetadata } = await Promise.all(/* import() */[__webpack_require__.e(236), __webpack_require__.e(88), __webpack_require__.e(341), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 8378));
    const problems = [];
    const reading = { inputs, report: (problem) => problems.push(problem) };
    const made = await makeMetadata(reading, { origin, rules: ruleLines(reading) });
    const { metadata, images, expressions } = made;
    const buildArguments = expressions.expand(inputs['build-args'], { version: metadata.version });
    if (!buildArguments.ok) {
        reading.report({
            subject: 'build-args',
            message: `an expression cannot be filled in: ${buildArguments.reason}`,
            edit: 'Correct it; docs/tags.md has all expressions',
        });
    }
    return {
        inputs: {
            ...inputs,
            tags: images.length === 0 ? '' : metadata.tags.join('\n'),
            labels: quotedLines(metadata.labels),
            annotations: quotedLines(metadata.annotations),
            'build-args': buildArguments.ok ? buildArguments.value : '',
        },
        metadata,
        repositories: images.map(({ repository }) => repository),
        problems,
        warnings: made.warnings,
    };
}
/** Rules as they are; a line of bare names with commas is several of them. */
function ruleLines({ inputs, report }) {
    const lines = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listItems */ .Dw)(inputs.tags, 'newline');
    if (!lines.ok) {
        report({
            subject: 'tags',
            message: `the list cannot be read: ${lines.reason}`,
            edit: 'Balance the double quotes; a quote inside a quoted value is written twice',
        });
        return [];
    }
    return lines.value.flatMap((line) => {
        const fields = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .csvFields */ .qZ)(line);
        const isBare = fields.ok && fields.value.every((field) => !field.includes('='));
        const names = isBare ? fields.value.map((name) => name.trim()) : [line];
        return names.filter((name) => {
            if (!isBare || !isReference(name))
                return name !== '';
            report({
                subject: 'tags',
                message: `\`${name}\` is a full reference, and with \`images\` the tags are rules or names such as \`1.0\``,
                edit: 'Keep what follows the colon and name the repository in `images`, or leave `images` out',
            });
            return false;
        });
    });
}
// A branch name has slashes as well, and never a colon.
function isReference(name) {
    return /\/.*:/.test(name) || /^[^/]+:\d+\//.test(name);
}
/** The lines as an input has them: whatever they hold, they are read as one item each. */
function quotedLines(lines) {
    return lines.map((line) => `"${line.replaceAll('"', '""')}"`).join('\n');
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


/***/ }),

/***/ 6107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openGitHub),
/* harmony export */   p: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8775);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
// The one door to GitHub's REST API: base URL and token of the job, limits waited for, pages followed.



/** Where the job's server has its API. */
function apiUrlOf(env) {
    return (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
}
const attempts = 4;
// A limit that is lifted later than this is not worth a runner's minutes.
const longestWaitMs = 120_000;
const requestLimitMs = 30_000;
const mostPages = 200;
/** The library is loaded with the first client: most runs never talk to the API. */
async function openGitHub(options) {
    const { request } = await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 7359));
    const client = request.defaults({
        baseUrl: options.apiUrl,
        headers: {
            'user-agent': 'multiplatform-image',
            'x-github-api-version': '2022-11-28',
            ...(options.token === '' ? {} : { authorization: `Bearer ${options.token}` }),
        },
        request: {
            fetch: (url, init) => (options.fetch ?? fetch)(url, { ...init, signal: AbortSignal.timeout(requestLimitMs) }),
        },
    });
    const send = async (route, parameters) => {
        try {
            const { data, headers, status } = await client(route, { ...parameters });
            return { status, data, headers, message: '' };
        }
        catch (error) {
            return responseOf(error);
        }
    };
    const exchange = (route, parameters) => withPatience(() => send(route, parameters), { ...options, route });
    return {
        ask: async (route, parameters = {}) => answerOf(await exchange(route, parameters)),
        list: async (route, parameters = {}) => {
            const items = [];
            for (let page = 1; page <= mostPages; page += 1) {
                const response = await exchange(route, { per_page: 100, ...parameters, page });
                const answer = answerOf(response);
                if (!answer.ok)
                    return answer;
                items.push(...itemsOf(answer.data, route));
                if (!/<[^>]*>;\s*rel="next"/.test(String(response.headers.link ?? '')))
                    break;
                if (page === mostPages)
                    throw tooMany(route);
            }
            return { ok: true, items };
        },
    };
}
function responseOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    const response = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(error) && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(error.response) ? error.response : undefined;
    if (response === undefined || typeof response.status !== 'number') {
        return { status: undefined, data: undefined, headers: {}, message };
    }
    const headers = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(response.headers)
        ? Object.entries(response.headers).map(([name, value]) => [name, String(value)])
        : [];
    return {
        status: response.status,
        data: response.data,
        headers: Object.fromEntries(headers),
        message,
    };
}
function answerOf({ status = 0, data, message }) {
    return status >= 200 && status < 300 ? { ok: true, data } : { ok: false, status, message };
}
async function withPatience(send, { route, log, wait = node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout, now = Date.now }) {
    const isRead = route.startsWith('GET ');
    for (let attempt = 1;; attempt += 1) {
        const response = await send();
        const pause = pauseBefore(response, { attempt, isRead, now });
        if (pause === undefined) {
            if (response.status === undefined || response.status >= 500)
                throw noAnswer(route, response);
            return response;
        }
        if (attempt === attempts || pause > longestWaitMs) {
            throw isLimit(response) ? limited(route, response) : noAnswer(route, response);
        }
        log.info(`GitHub's API: ${response.message || 'no answer'}; asking again in ${(pause / 1000).toFixed(0)} s.`);
        await wait(pause);
    }
}
/**
 * Milliseconds to wait before asking again, or undefined when that would change nothing. What
 * writes is repeated only when it surely was not done: a limit is checked before anything else.
 *
 * Source: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 * (Handle rate limit errors appropriately)
 */
function pauseBefore(response, { attempt, isRead, now, }) {
    const { status, headers } = response;
    const growing = 1000 * 2 ** (attempt - 1);
    if (isLimit(response)) {
        const after = Number(headers['retry-after']);
        if (Number.isFinite(after) && headers['retry-after'] !== undefined)
            return after * 1000;
        const reset = Number(headers['x-ratelimit-reset']);
        if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
            return Math.max(reset * 1000 - now(), 0) + 1000;
        }
        return 60_000 * 2 ** (attempt - 1);
    }
    return isRead && (status === undefined || status >= 500) ? growing : undefined;
}
function isLimit({ status, headers, message }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /\brate limit\b/i.test(message));
}
function itemsOf(data, route) {
    if (Array.isArray(data))
        return data;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: `GitHub's API answered ${route} with something other than a list.`,
        hint: 'Check GITHUB_API_URL, and what a proxy before it does.',
    });
}
function limited(route, { message }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: `GitHub's API limits this token's requests (${route}): ${message}`,
        hint: 'Run the job again later, or give `github-token` a token of its own.',
    });
}
function noAnswer(route, { status, message }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: `GitHub's API could not be asked (${route}): ${status === undefined ? '' : `${status} `}${message}`,
        hint: 'Run the job again; when it happens twice, see https://www.githubstatus.com and check GITHUB_API_URL.',
    });
}
function tooMany(route) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: `GitHub's API has more than ${mostPages * 100} answers for ${route}.`,
        hint: 'Please report this: nothing that large was expected.',
    });
}


/***/ })

};
