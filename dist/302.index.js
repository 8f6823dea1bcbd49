export const id = 302;
export const ids = [302];
export const modules = {

/***/ 7302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tags: () => (/* binding */ tags_tags)
});

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var report_outputs = __webpack_require__(8139);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/gather/tags.js
var tags = __webpack_require__(3543);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/naming.js
var naming = __webpack_require__(6510);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
;// CONCATENATED MODULE: ./lib/src/plan/tag-plan.js




/** Throws PlanError with every problem. */
async function planTags(facts) {
    const { inputs, origin } = facts;
    const { makeMetadata } = await Promise.all(/* import() */[__webpack_require__.e(236), __webpack_require__.e(88), __webpack_require__.e(341), __webpack_require__.e(378)]).then(__webpack_require__.bind(__webpack_require__, 8378));
    const problems = [];
    const reading = { inputs, report: (problem) => problems.push(problem) };
    checkContext(reading, facts);
    const { metadata, images, warnings } = await makeMetadata(reading, {
        origin,
        rules: (0,naming/* ruleLines */.SD)(reading),
    });
    const plan = {
        metadata,
        images: images.map(({ name }) => name),
        separators: {
            tags: inputs['sep-tags'] || '\n',
            labels: inputs['sep-labels'] || '\n',
            annotations: inputs['sep-annotations'] || '\n',
        },
        bakeTarget: inputs['bake-target'] || 'docker-metadata-action',
        exports: readExports(reading, facts.exports),
        warnings: [
            ...(0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
            ...warnings,
            ...(metadata.version === '' ? ['No rule of `tags` gives a tag for this event.'] : []),
        ],
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
function checkContext({ inputs, report }, { origin }) {
    if (inputs.context !== 'workflow' && inputs.context !== 'git') {
        report({
            subject: 'context',
            message: `\`${inputs.context}\` is not where ref and commit come from`,
            edit: 'Write `workflow` or `git`',
        });
    }
    else if (inputs.context === 'git' && origin.ref === '') {
        report({
            subject: 'context',
            message: `git cannot tell a ref of what is in the workspace${origin.sha === '' ? '' : ` (${origin.sha})`}`,
            edit: 'Run actions/checkout before this step, or write `context: workflow`',
        });
    }
}
/** Source: Util.parseBool, https://github.com/docker/actions-toolkit/blob/v0.79.0/src/util.ts */
function readExports({ report }, text) {
    if (text === '' || ['1', 't', 'T'].includes(text))
        return true;
    if (['0', 'f', 'F'].includes(text))
        return false;
    const parsed = (0,lists/* parseBoolean */.yG)(text);
    if (parsed.ok)
        return parsed.value;
    report({
        subject: 'DOCKER_METADATA_SET_OUTPUT_ENV',
        message: `\`${text}\` is not a boolean`,
        edit: 'Write `true` or `false`',
    });
    return false;
}

// EXTERNAL MODULE: ./lib/src/oci/labels.js
var oci_labels = __webpack_require__(6025);
;// CONCATENATED MODULE: ./lib/src/report/bake-files.js
// The bake files of the door `tags/`: definitions that a bake target inherits from.

/** Source: getBakeFile, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
function bakeFiles({ metadata, images, bakeTarget }) {
    const { tags, annotations, version } = metadata;
    const labels = (0,oci_labels/* labelObject */.s)(metadata.labels);
    const args = {
        DOCKER_META_IMAGES: images.join(','),
        ...(version === '' ? {} : { DOCKER_META_VERSION: version }),
    };
    const file = (output, definition) => ({
        output,
        name: `docker-metadata-action-${output.replace('bake-file', 'bake')}.json`,
        text: JSON.stringify({ target: { [bakeTarget]: definition } }, undefined, 2),
    });
    return [
        file('bake-file-tags', { tags, args }),
        file('bake-file-labels', { labels }),
        file('bake-file-annotations', { annotations }),
        file('bake-file', { tags, labels, args }),
    ];
}

;// CONCATENATED MODULE: ./lib/src/tags-job.js
// The story of the door `tags/`: gather → plan → report; nothing is built and nothing published.







async function runTagsJob(doors, writers) {
    const facts = await doors.log.group('Gather', () => (0,tags/* gatherTags */.t)(doors));
    const plan = await planTags(facts).catch((error) => {
        if (error instanceof errors/* PlanError */.W6)
            warn(doors, error);
        throw error;
    });
    warn(doors, plan);
    const { metadata } = plan;
    for (const lines of [metadata.tags, metadata.labels, metadata.annotations]) {
        for (const line of lines)
            doors.log.info(line);
    }
    const outputs = {
        ...(0,report_outputs/* metadataOutputs */._V)(metadata, plan.separators),
        'tag-names': metadata.tagNames.join(plan.separators.tags),
        ...writeBakeFiles(doors, plan),
    };
    writers.outputs(outputs);
    if (plan.exports)
        writers.variables(exported(outputs));
}
function warn({ log }, { warnings }) {
    for (const warning of warnings)
        log.warning(warning);
}
/** The paths of the files; post removes them at the end of the job. */
function writeBakeFiles(doors, plan) {
    return Object.fromEntries(bakeFiles(plan).map(({ output, name, text }) => {
        const path = (0,external_node_path_.join)(doors.folder(), name);
        (0,external_node_fs_.writeFileSync)(path, text);
        return [output, path];
    }));
}
/** Source: setOutputAndEnv, https://github.com/docker/metadata-action/blob/v6.0.0/src/main.ts */
function exported(outputs) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [
        `DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`,
        value,
    ]));
}

// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/tags.js
// The main step of the door `tags/`.



function tags_tags() {
    return (0,step/* runStep */.e)((doors) => runTagsJob(doors, { outputs: report_outputs/* writeOutputs */.Kn, variables: report_outputs/* exportVariables */.qY }));
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

/***/ 9884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _system_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6107);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80);
// What an image is named after: ref, commit, dates, and what GitHub says of the repository.



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

/***/ 3543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ usesCommitDate),
/* harmony export */   t: () => (/* binding */ gatherTags)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3732);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6503);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9884);



/** Never fails, as `gather`. */
async function gatherTags(doors) {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko)(doors.env, 'tags');
    return {
        inputs,
        unknownInputs: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownInputs */ .qs)(doors.env, 'tags'),
        knownInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .doorInputs */ .GI.tags,
        origin: await (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrigin */ .P)(doors, {
            event: (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readEvent */ .j)(doors.env),
            source: inputs.context === 'git' ? 'git' : 'workflow',
            token: inputs['github-token'],
            wantsCommitDate: usesCommitDate(inputs),
        }),
        exports: doors.env.DOCKER_METADATA_SET_OUTPUT_ENV ?? '',
    };
}
/** Whether an expression needs the commit's date, for which GitHub may have to be asked. */
function usesCommitDate(inputs) {
    return Object.values(inputs).some((text) => text.includes('commit_date'));
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
async function planNaming({ inputs, origin }) {
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


/***/ })

};
