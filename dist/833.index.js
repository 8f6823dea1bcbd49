export const id = 833;
export const ids = [833];
export const modules = {

/***/ 7147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
// EXTERNAL MODULE: ./lib/src/oci/git-context.js
var git_context = __webpack_require__(2618);
// EXTERNAL MODULE: ./lib/src/system/docker-config.js
var docker_config = __webpack_require__(127);
// EXTERNAL MODULE: ./lib/src/oci/csv.js
var csv = __webpack_require__(6728);
;// CONCATENATED MODULE: ./lib/src/gather/build.js
// What the build's inputs name outside of the action: files, folders and variables.




function readBuildFacts(env, inputs) {
    const valuesOf = (name) => {
        const items = (0,csv/* listItems */.Dw)(inputs[name], name === 'secret-envs' ? 'comma-or-newline' : 'newline');
        return items.ok ? items.value.map((item) => item.slice(item.indexOf('=') + 1)) : [];
    };
    const folders = valuesOf('build-contexts').filter((context) => !(0,build_context/* isRemoteContext */.u)(context) && !(0,git_context/* namesDefaultContext */.vc)(context));
    return {
        isWorkspaceEmpty: isEmptyFolder(process.cwd()),
        missingPaths: [...valuesOf('secret-files'), ...folders].filter((path) => !(0,external_node_fs_.existsSync)(path)),
        unsetVariables: valuesOf('secret-envs').filter((name) => env[name] === undefined),
        noDefaultAttestations: isOn(env.BUILDX_NO_DEFAULT_ATTESTATIONS),
        isHeadOfPull: env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF === 'true',
    };
}
// As Go reads booleans, which is how buildx reads this one.
function isOn(text) {
    return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}
function isEmptyFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).length === 0;
    }
    catch {
        return true;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
;// CONCATENATED MODULE: ./lib/src/gather/builder.js
// The builders that were there before this step.





/** Looks up a builder by name, without booting it. */
async function findBuilder({ run }, { name, buildx }) {
    if (buildx.kind === 'missing')
        return { kind: 'missing', name, reason: buildx.reason };
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx.buildx, {
        args: ['inspect', name],
        output: 'captured',
    });
    const builder = (0,command/* isSuccess */.oJ)(exit) ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout) : undefined;
    return builder === undefined
        ? { kind: 'missing', name, reason: (0,command/* reasonOf */.A3)(exit) }
        : { kind: 'found', builder };
}
/**
 * The builder that an earlier step selected. The engine's own does not count, nor does one that this
 * action made for another job: jobs of one user share the selection, and that job removes it.
 *
 * When surely nothing is selected, buildx is not asked.
 */
async function findSelectedBuilder({ run, env }, buildx) {
    const name = env.BUILDX_BUILDER || (0,docker_config/* selectedBuilderName */.Up)(env);
    if (buildx.kind === 'missing' || name === undefined || isOfAnotherJob(name, env))
        return undefined;
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx.buildx, { args: ['inspect'], output: 'captured' });
    const builder = (0,command/* isSuccess */.oJ)(exit) ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout) : undefined;
    return builder === undefined || builder.driver === 'docker' ? undefined : builder;
}
const prefix = 'multiplatform-image-';
/** A name that no other step, and no other job, gives its builder. */
function newBuilderName(env) {
    return `${prefix}${jobMark(env)}-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`;
}
function isOfAnotherJob(name, env) {
    return name.startsWith(prefix) && !name.startsWith(`${prefix}${jobMark(env)}-`);
}
// A runner's folder for temporary files tells apart the jobs that run at the same time, the rest
// those that run one after the other.
function jobMark(env) {
    const marks = ['RUNNER_TEMP', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'];
    const text = marks.map((name) => env[name] ?? '').join('\n');
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
}

;// CONCATENATED MODULE: ./lib/src/gather/buildx.js
// Finds buildx: the docker command's plug-in, or a stand-alone one.





/**
 * The first that tells its version. The plug-in is called by its own path: it is the same program
 * as behind `docker buildx`, whose start takes three times as long as that of buildx itself.
 */
async function findBuildx({ run, env }) {
    const plugin = pluginFolders(env)
        .map((folder) => (0,external_node_path_.join)(folder, 'docker-buildx'))
        .find(isExecutable);
    const failures = [];
    for (const words of [
        ...(plugin === undefined ? [] : [[plugin]]),
        ['docker', 'buildx'],
        ['buildx'],
    ]) {
        const exit = await (0,system_buildx/* runBuildx */.A)(run, { words }, { args: ['version'], output: 'captured' });
        if ((0,command/* isSuccess */.oJ)(exit))
            return { kind: 'found', buildx: { words, ...versionField(exit.stdout) } };
        failures.push(`${words.join(' ')}: ${(0,command/* reasonOf */.A3)(exit)}`);
    }
    return { kind: 'missing', reason: failures.join('\n') };
}
/**
 * Where the docker command looks for its plug-ins, first come first served.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli-plugins/manager/manager.go (getPluginDirs)
 * and manager_unix.go
 */
function pluginFolders(env) {
    const { cliPluginsExtraDirs: extra } = (0,docker_config/* dockerConfig */.p1)(env);
    return [
        ...(Array.isArray(extra) ? extra.filter((path) => typeof path === 'string') : []),
        (0,external_node_path_.join)((0,docker_config/* dockerFolder */.NC)(env), 'cli-plugins'),
        '/usr/local/lib/docker/cli-plugins',
        '/usr/local/libexec/docker/cli-plugins',
        '/usr/lib/docker/cli-plugins',
        '/usr/libexec/docker/cli-plugins',
    ];
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
// `github.com/docker/buildx v0.36.1 54b8df0…`; Debian's: `… 0.29.1+ds1 0.29.1+ds1-1`. A build that
// was not given its version says v0.0.0+unknown.
function versionField(text) {
    const version = /\sv?(\d+\.\d+\.\d+)/.exec(text)?.[1];
    return version === undefined || version === '0.0.0' ? {} : { version };
}

// EXTERNAL MODULE: ./lib/src/gather/git.js
var git = __webpack_require__(80);
;// CONCATENATED MODULE: ./lib/src/gather/checkout.js
// Which commits the workspace's checkout consists of, asked only where a fork's code would be dangerous.


/** Undefined on other events, for a remote context, and when git cannot say it. */
async function readCheckout(doors, { event, context }) {
    if (event.name !== 'pull_request_target' || (0,build_context/* isRemoteContext */.u)(context))
        return undefined;
    // Not `rev-list --parents`: the checkout is often shallow, and its log then ends at HEAD.
    const [head, commit] = await Promise.all([
        (0,git/* tryGit */.I)(doors, ['-C', context, 'rev-parse', 'HEAD']),
        (0,git/* tryGit */.I)(doors, ['-C', context, 'cat-file', 'commit', 'HEAD']),
    ]);
    if (head === undefined || commit === undefined)
        return undefined;
    const [header = ''] = commit.split('\n\n');
    const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, sha = '']) => sha);
    return { commits: [head, ...parents] };
}

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/system/files.js
var files = __webpack_require__(1809);
;// CONCATENATED MODULE: ./lib/src/gather/daemon-config.js
// The configuration of the BuildKit daemon, read when this step has something to add to it.




/** Its fields; undefined when there is nothing to add. */
async function readDaemonConfig(env, inputs) {
    if (['', 'auto'].includes(inputs.mirrors))
        return undefined;
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
    try {
        return (0,parsed/* accepted */.q)(parse(daemonConfigText(env, inputs), { integersAsBigInt: 'asNeeded' }));
    }
    catch (error) {
        // Its own message quotes the lines in question, which may hold passwords of a proxy.
        return (0,parsed/* rejected */.n)(error instanceof TomlError ? `line ${error.line} is not TOML` : 'it is not TOML');
    }
}
function daemonConfigText(env, inputs) {
    const file = inputs['buildkitd-config'];
    if (inputs['buildkitd-config-inline'] !== '')
        return inputs['buildkitd-config-inline'];
    if (file !== '')
        return (0,files/* tryReadText */.Bw)(file) ?? '';
    // What buildx takes when it is given none:
    // https://github.com/docker/buildx/blob/v0.36.1/util/confutil/config.go (BuildKitConfigFile)
    return (0,files/* tryReadText */.Bw)((0,external_node_path_.join)((0,docker_config/* buildxFolder */.jN)(env), 'buildkitd.default.toml')) ?? '';
}

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var platform = __webpack_require__(6993);
;// CONCATENATED MODULE: ./lib/src/gather/engine.js
// The engine: whether it is on this machine, and what it says of itself.




/** Asks the engine only when the answer is used: when `wantsInfo`, or when it may be elsewhere. */
async function readEngine(doors, { wantsInfo }) {
    const isLocal = isLocalEngine(doors.env);
    return {
        isLocal,
        context: (0,docker_config/* contextName */.fW)(doors.env),
        ...(wantsInfo || !isLocal ? { info: await askEngine(doors) } : {}),
    };
}
// Where another context leads is not looked up: its engine is asked instead.
function isLocalEngine(env) {
    return env.DOCKER_HOST ? env.DOCKER_HOST.startsWith('unix://') : (0,docker_config/* contextName */.fW)(env) === 'default';
}
async function askEngine({ run }) {
    const exit = await run({
        tool: 'docker',
        args: ['info', '--format', '{{json .}}'],
        output: 'captured',
    });
    const info = (0,manifest/* parseJson */.qF)(exit.stdout);
    // `docker info` exits 0 without a server when given a format, and says so in ServerErrors.
    if (!(0,command/* isSuccess */.oJ)(exit) || !(0,manifest/* isRecord */.u4)(info) || typeof info.Architecture !== 'string') {
        return { kind: 'silent', reason: (0,command/* reasonOf */.A3)(exit) };
    }
    if (info.Architecture === '') {
        const listed = Array.isArray(info.ServerErrors) ? info.ServerErrors : [];
        const errors = listed.filter((error) => typeof error === 'string').join('; ');
        return { kind: 'silent', reason: errors === '' ? (0,command/* reasonOf */.A3)(exit) : errors };
    }
    return {
        kind: 'answered',
        architecture: (0,platform/* normalisePlatform */.WN)({ os: 'linux', architecture: info.Architecture }).architecture,
        hasContainerdStore: hasContainerdStore(info.DriverStatus),
    };
}
// [["driver-type","io.containerd.snapshotter.v1"]], the way buildx itself tells the stores apart:
// https://github.com/docker/buildx/blob/v0.36.1/util/dockerutil/client.go
function hasContainerdStore(driverStatus) {
    return (Array.isArray(driverStatus) &&
        driverStatus.some((pair) => Array.isArray(pair) && pair[1] === 'io.containerd.snapshotter.v1'));
}

// EXTERNAL MODULE: ./lib/src/gather/event.js
var gather_event = __webpack_require__(3732);
;// CONCATENATED MODULE: ./lib/src/gather/github-cache.js
// GitHub's cache service, as far as this runner offers it and BuildKit can use it.

const missing = { kind: 'missing' };
/**
 * Knocks at the cache's door: BuildKit would wait for a service that is silent as long as the job
 * lasts. Any answer will do, a refusal as well.
 */
async function askGitHubCache(env, now, { ask = fetch, patience = 10_000 } = {}) {
    const offer = readGitHubCache(env, now);
    // Node's own client knows no proxy, so it could not tell.
    const isProxied = Boolean(env.HTTPS_PROXY || env.https_proxy);
    if (offer.kind !== 'offered' || isProxied)
        return offer;
    try {
        await ask(addressOf(env), { method: 'HEAD', signal: AbortSignal.timeout(patience) });
        return offer;
    }
    catch (error) {
        const { message, cause } = error instanceof Error ? error : new Error(String(error));
        return { kind: 'silent', reason: (cause instanceof Error && cause.message) || message };
    }
}
/**
 * Buildx itself takes address and token from these variables, so neither is ever on a command line.
 * They are looked at because a token that BuildKit cannot read fails the build whatever
 * `ignore-error` says, and runners other than GitHub's hand out such tokens.
 *
 * Source: addGithubToken and isActive, https://github.com/docker/buildx/blob/v0.36.1/build/opt.go;
 * New, https://github.com/tonistiigi/go-actions-cache/blob/54bc28c26fd2/cache.go
 */
function readGitHubCache(env, now) {
    const claims = claimsOf(env.ACTIONS_RUNTIME_TOKEN ?? '');
    if (addressOf(env) === '' || claims === undefined)
        return missing;
    const { ac, exp, nbf } = claims;
    const scopes = typeof ac === 'string' ? (0,manifest/* parseJson */.qF)(ac) : undefined;
    if (!Array.isArray(scopes) || typeof exp !== 'number' || typeof nbf !== 'number')
        return missing;
    const seconds = now / 1000;
    if (seconds < nbf || seconds > exp)
        return missing;
    return { kind: 'offered', isWritable: scopes.some(isWritableScope) };
}
/** The old service is still the one of GitHub Enterprise Server. */
function addressOf(env) {
    const isNew = /^(?:1|t|true)$/i.test(env.ACTIONS_CACHE_SERVICE_V2 ?? '');
    return (!isNew && env.ACTIONS_CACHE_URL) || env.ACTIONS_RESULTS_URL || '';
}
/** What a JSON Web Token claims; its signature is the cache service's affair. */
function claimsOf(token) {
    const [header = '', payload = '', signature, ...more] = token.split('.');
    if (signature === undefined || more.length > 0)
        return undefined;
    const [first, claims] = [header, payload].map((part) => (0,manifest/* parseJson */.qF)(Buffer.from(part, 'base64url').toString('utf8')));
    return (0,manifest/* isRecord */.u4)(first) && (0,manifest/* isRecord */.u4)(claims) ? claims : undefined;
}
const writing = 2;
function isWritableScope(scope) {
    const permission = (0,manifest/* isRecord */.u4)(scope) ? scope.Permission : undefined;
    return typeof permission === 'number' && (permission & writing) !== 0;
}

// EXTERNAL MODULE: ./lib/src/gather/inputs.js
var gather_inputs = __webpack_require__(6503);
// EXTERNAL MODULE: ./lib/src/gather/logins.js
var gather_logins = __webpack_require__(3520);
;// CONCATENATED MODULE: ./lib/src/gather/machine.js
// The machine: its system, its architecture, and the emulators that its kernel knows.





async function readMachine({ run }, { wantsArm }) {
    const architecture = (0,platform/* architectureOfNode */.RL)(process.arch);
    const runs32BitArm = architecture === 'arm' ||
        (architecture === 'arm64' &&
            wantsArm &&
            // The kernel grants the 32-bit personality only where the processor has that mode.
            // https://github.com/util-linux/util-linux/blob/v2.40/sys-utils/lscpu-cputype.c
            (0,command/* isSuccess */.oJ)(await run({ tool: 'setarch', args: ['linux32', 'true'], output: 'captured' })));
    return { os: process.platform, architecture, runs32BitArm };
}
const binfmtFolder = '/proc/sys/fs/binfmt_misc';
/**
 * Reads the kernel's registrations; undefined when the filesystem is not mounted here, which says
 * nothing about the kernel: the binfmt image mounts it for itself.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function readRegistrations(folder = binfmtFolder) {
    const names = tryReadFolder(folder);
    if (!names.includes('register'))
        return undefined;
    return names
        .filter((name) => !['register', 'status'].includes(name))
        .map((name) => ({ name, text: (0,files/* tryReadText */.Bw)((0,external_node_path_.join)(folder, name)) ?? '' }));
}
function tryReadFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./lib/src/gather/nodes.js

async function readNodes(env, append) {
    return {
        tls: readTls(env),
        ...(append === '' ? {} : { append: await parseYaml(append) }),
    };
}
/**
 * `BUILDER_NODE_<index>_AUTH_TLS_CACERT`, `…_CERT` and `…_KEY`.
 *
 * Source: https://github.com/docker/setup-buildx-action#authentication-support
 */
function readTls(env) {
    const found = new Map();
    for (const [name, value] of Object.entries(env)) {
        const [, index, part] = /^BUILDER_NODE_(\d+)_AUTH_TLS_(CACERT|CERT|KEY)$/.exec(name) ?? [];
        if (index === undefined || part === undefined || !value)
            continue;
        const known = found.get(Number(index)) ?? {};
        found.set(Number(index), { ...known, [part.toLowerCase()]: value });
    }
    return found;
}
async function parseYaml(text) {
    // Few workflows describe nodes, so its parser is loaded when one does.
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        return (0,parsed/* accepted */.q)(parse(text));
    }
    catch (error) {
        return (0,parsed/* rejected */.n)(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
}

// EXTERNAL MODULE: ./lib/src/gather/origin.js
var gather_origin = __webpack_require__(9884);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/github.js
var github = __webpack_require__(6107);
;// CONCATENATED MODULE: ./lib/src/gather/workflow-run.js
// The pull request behind a `workflow_run`: looked up, since a fork's run lists none.



/**
 * The open pull request whose head is exactly what the finished run was started for: repository,
 * branch and commit. Nothing that the run itself left behind is believed. Never throws for what
 * GitHub refuses.
 *
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run and
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
async function findRunPull(github, event) {
    const run = parseRun(event.payload.workflow_run);
    if (typeof run === 'string')
        return none(run);
    const [owner = '', repo = ''] = event.repository.split('/');
    const listed = await github.list('GET /repos/{owner}/{repo}/pulls', {
        owner,
        repo,
        state: 'open',
        head: `${run.owner}:${run.branch}`,
    });
    if (!listed.ok) {
        return none(`GitHub's API answers ${listed.status} ${listed.message} when it is asked for pull requests; the job needs \`permissions: pull-requests: read\``);
    }
    const candidates = listed.items.flatMap((item) => parsePull(item, { run, event }));
    const current = candidates.filter(({ headSha }) => headSha === run.sha);
    const [pull, ...others] = current;
    const where = `${run.branch} of ${run.repository}`;
    if (pull === undefined) {
        return none(candidates.length === 0
            ? `no open pull request comes from ${where}: it may have been closed since`
            : `the pull request from ${where} is at another commit by now than ${run.sha}`);
    }
    if (others.length > 0) {
        const numbers = current.map(({ number }) => number).join(' and ');
        return none(`pull requests ${numbers} both come from ${where}`);
    }
    return pull;
}
/** The same; that GitHub cannot be asked is a reason like the others. */
async function tryFindRunPull({ env, log, sleep: wait }, { event, token }) {
    try {
        return await findRunPull(await (0,github/* openGitHub */.o)({ apiUrl: (0,github/* apiUrlOf */.p)(env), token, log, wait }), event);
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        if (error instanceof errors/* ActionError */.lZ)
            return none(error.message.replace(/\.$/, ''));
        throw error;
    }
}
function none(reason) {
    return { kind: 'none', reason };
}
function parseRun(value) {
    if (!(0,manifest/* isRecord */.u4)(value))
        return 'the event tells of no workflow run';
    const { head_repository: head, head_branch: branch, head_sha: sha, event, conclusion } = value;
    if (event !== 'pull_request')
        return `the run was started by ${String(event)}`;
    if (conclusion !== 'success')
        return `the run ended with ${String(conclusion)}`;
    const owner = (0,manifest/* isRecord */.u4)(head) && (0,manifest/* isRecord */.u4)(head.owner) ? head.owner.login : undefined;
    const repository = (0,manifest/* isRecord */.u4)(head) ? head.full_name : undefined;
    const texts = [owner, repository, branch, sha];
    if (!texts.every((text) => typeof text === 'string' && text !== '')) {
        return 'the repository of the run is gone';
    }
    return {
        owner: String(owner),
        repository: String(repository),
        branch: String(branch),
        sha: String(sha),
    };
}
/** Only one from that repository and branch to this repository. */
function parsePull(item, { run, event }) {
    if (!(0,manifest/* isRecord */.u4)(item) || !(0,manifest/* isRecord */.u4)(item.head) || !(0,manifest/* isRecord */.u4)(item.base))
        return [];
    const { number, state, head, base } = item;
    const isFrom = isSameName(nameOf(head.repo), run.repository) && head.ref === run.branch;
    const isHere = isSameName(nameOf(base.repo), event.repository) && state === 'open';
    if (typeof number !== 'number' || typeof head.sha !== 'string' || !isFrom || !isHere)
        return [];
    const isFork = !isSameName(run.repository, event.repository);
    return [{ kind: 'found', number, headSha: head.sha, isFork, payload: item }];
}
function nameOf(repository) {
    const name = (0,manifest/* isRecord */.u4)(repository) ? repository.full_name : undefined;
    return typeof name === 'string' ? name : '';
}
/** GitHub's names are the same in any case of letters. */
function isSameName(one, other) {
    return one !== '' && one.toLowerCase() === other.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/src/gather/gather.js
// Gathers the facts, asking everything that is needed once and at the same time.



















/** Never fails: what is missing is a fact, and the plan makes a problem of it. */
async function gather(doors, door = 'root') {
    const inputs = (0,gather_inputs/* readInputs */.Ko)(doors.env, door);
    const event = (0,gather_event/* readEvent */.j)(doors.env);
    const build = readBuildFacts(doors.env, inputs);
    const [machine, firstLook, builders, nodes, githubCache, logins, daemonConfig, origin, checkout, runPull,] = await Promise.all([
        readMachine(doors, {
            wantsArm: /\barm(?!64)/i.test(`${inputs.platforms} ${inputs.emulators}`),
        }),
        readEngine(doors, { wantsInfo: needsEngineInfo(inputs) }),
        findBuilders(doors, inputs),
        readNodes(doors.env, inputs.append),
        findGitHubCache(doors, inputs),
        (0,gather_logins/* readLogins */.r)(doors.env, inputs),
        readDaemonConfig(doors.env, inputs),
        inputs.images === '' ? undefined : (0,gather_origin/* readOrigin */.P2)(doors, (0,gather_origin/* originRequest */.s1)(inputs, event)),
        readCheckout(doors, { event, context: inputs.context }),
        door === 'merge' && wantsRunPull(inputs, event)
            ? tryFindRunPull(doors, { event, token: inputs['github-token'] })
            : undefined,
    ]);
    // Which driver a builder has that is given by name is only known now.
    const isEngines = inputs.builder !== '' && driverOf(builders.namedBuilder) === 'docker';
    const engine = isEngines && firstLook.info === undefined
        ? await readEngine(doors, { wantsInfo: true })
        : firstLook;
    const selectedBefore = (0,docker_config/* selectedBuilderName */.Up)(doors.env);
    const registrations = readRegistrations();
    return {
        inputs,
        event,
        githubCache,
        ...(origin === undefined ? {} : { origin }),
        ...(checkout === undefined ? {} : { checkout }),
        ...(runPull === undefined ? {} : { runPull }),
        unknownInputs: (0,gather_inputs/* unknownInputs */.qs)(doors.env, door),
        knownInputs: gather_inputs/* doorInputs */.GI[door],
        machine,
        engine,
        paths: readPaths(inputs, build),
        build,
        logins,
        ...(daemonConfig === undefined ? {} : { daemonConfig }),
        ...builders,
        nodes,
        ...(registrations === undefined ? {} : { registrations }),
        ...(selectedBefore === undefined ? {} : { selectedBefore }),
        newBuilderName: newBuilderName(doors.env),
    };
}
function wantsRunPull(inputs, event) {
    return event.name === 'workflow_run' && inputs.preview.toLowerCase() === 'true';
}
// What a user asks for by name is used as it is.
async function findGitHubCache({ env, now }, inputs) {
    const isAutomatic = inputs.cache === 'auto' && inputs['cache-from'] === '' && inputs['cache-to'] === '';
    return isAutomatic ? askGitHubCache(env, now()) : readGitHubCache(env, now());
}
// The engine's image store decides how to load an image, and what the docker driver can do.
function needsEngineInfo(inputs) {
    const loads = inputs.load.toLowerCase() === 'true' || /\btype=docker\b/.test(inputs.outputs);
    return loads || inputs.driver === 'docker';
}
function driverOf(found) {
    return found?.kind === 'found' ? found.builder.driver : undefined;
}
async function findBuilders(doors, inputs) {
    const buildx = await findBuildx(doors);
    const name = inputs.builder || inputs.name;
    const [namedBuilder, selectedBuilder] = await Promise.all([
        name === '' ? undefined : findBuilder(doors, { name, buildx }),
        inputs.builder === '' ? findSelectedBuilder(doors, buildx) : undefined,
    ]);
    return {
        buildx,
        ...(namedBuilder === undefined ? {} : { namedBuilder: namedBuilder }),
        ...(selectedBuilder === undefined ? {} : { selectedBuilder }),
    };
}
function readPaths(inputs, { isWorkspaceEmpty }) {
    const { context } = inputs;
    const isCommit = context === '' || (context === '.' && isWorkspaceEmpty);
    const isRemote = isCommit || (0,build_context/* isRemoteContext */.u)(context) || (0,git_context/* namesDefaultContext */.vc)(context);
    const dockerfiles = inputs.file === ''
        ? [(0,external_node_path_.join)(inputs.context, 'Dockerfile'), (0,external_node_path_.join)(inputs.context, 'dockerfile')]
        : [(0,external_node_path_.isAbsolute)(inputs.file) ? inputs.file : (0,external_node_path_.resolve)(inputs.file)];
    return {
        hasContext: isRemote || (0,external_node_fs_.existsSync)(inputs.context),
        hasDockerfile: isRemote || (0,build_context/* isRemoteContext */.u)(inputs.file) || dockerfiles.some(external_node_fs_.existsSync),
        hasBuildkitdConfig: inputs['buildkitd-config'] === '' || (0,external_node_fs_.existsSync)(inputs['buildkitd-config']),
    };
}


/***/ }),

/***/ 114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
// Build contexts: which of them are not a path on this machine.
/**
 * Whether buildx fetches this context or Dockerfile itself instead of reading it from the disk.
 *
 * Source: IsRemoteURL and ParseGitRef,
 * https://github.com/docker/buildx/blob/v0.36.1/util/urlutil/urlutil.go
 */
function isRemoteContext(context) {
    return (/^(?:https?|git|ssh):\/\//i.test(context) ||
        /^(?:github\.com\/|[\w.-]+@[\w.-]+:)/.test(context) ||
        /^(?:docker-image|oci-layout):\/\//.test(context));
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ parseBuilderInfo),
/* harmony export */   Ew: () => (/* binding */ reportedPlatforms),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
// Builders as `buildx inspect` describes them.

/**
 * Reads what `buildx inspect` prints. Lists below a node (labels, GC policy, files) are left out.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/commands/inspect.go
 */
function parseBuilderInfo(text) {
    const [head = '', ...rest] = text.split(/^Nodes:.*$/m);
    const fields = fieldsOf(head);
    const name = fields.get('Name');
    const driver = fields.get('Driver');
    const error = fields.get('Error');
    if (name === undefined || driver === undefined)
        return undefined;
    const nodes = rest
        .join('\n')
        .split(/^(?=Name:)/m)
        .map((block) => parseNode(fieldsOf(block)))
        .filter((node) => node !== undefined);
    return { name, driver, nodes, ...(error === undefined ? {} : { error }) };
}
// Fields of a node begin at the start of a line; what is indented belongs to a list.
function fieldsOf(block) {
    const fields = new Map();
    for (const line of block.split('\n')) {
        const match = /^([A-Z][^:\t]*):\s+(.*?)\s*$/.exec(line);
        if (match?.[1] !== undefined && !fields.has(match[1]))
            fields.set(match[1], match[2] ?? '');
    }
    return fields;
}
function parseNode(fields) {
    const name = fields.get('Name');
    if (name === undefined)
        return undefined;
    const options = fields.get('Driver Options');
    const listed = {
        endpoint: fields.get('Endpoint'),
        'driver-opts': options === undefined ? undefined : parseOptions(options),
        status: fields.get('Status'),
        'buildkitd-flags': fields.get('BuildKit daemon flags'),
        buildkit: fields.get('BuildKit version'),
        platforms: fields.get('Platforms')?.replaceAll(', ', ','),
        error: fields.get('Error'),
    };
    const present = Object.entries(listed).filter(([, value]) => value !== undefined);
    return { name, ...Object.fromEntries(present) };
}
// `image="moby/buildkit:master" network="host"` → `image=moby/buildkit:master`, `network=host`
function parseOptions(text) {
    return [...text.matchAll(/([^\s=]+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, value]) => `${key}=${(value ?? '').replace(/\\(.)/g, '$1')}`);
}
function reportedPlatforms(builder) {
    const all = builder.nodes.flatMap((node) => node.platforms?.split(',') ?? []).filter((p) => p);
    return {
        proven: all.filter((platform) => !platform.endsWith('*')),
        claimed: all
            .filter((platform) => platform.endsWith('*'))
            .map((platform) => platform.slice(0, -1)),
    };
}
/**
 * Whether a builder's list covers a platform. A processor that runs arm/v7 runs arm/v6 and v5 too,
 * and QEMU's for arm64 is the largest there is; builders list no variant of these by itself.
 */
function isListed(platform, names) {
    return names.some((name) => {
        const parsed = (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(name, '');
        return parsed.ok && covers(parsed.value, platform);
    });
}
function covers(listed, asked) {
    if ((0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(listed, asked))
        return true;
    if (listed.os !== asked.os || listed.architecture !== asked.architecture)
        return false;
    switch (asked.architecture) {
        case 'arm':
        case 'amd64':
            return level(listed.variant) >= level(asked.variant);
        case 'arm64':
            return listed.variant === undefined;
        default:
            return false;
    }
}
/** `v7` → 7; no variant is the lowest level. */
function level(variant) {
    return Number(/^v(\d+)$/.exec(variant ?? 'v1')?.[1] ?? Number.NaN);
}


/***/ }),

/***/ 2618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h8: () => (/* binding */ withDefaultContext),
/* harmony export */   lv: () => (/* binding */ gitContextOf),
/* harmony export */   vc: () => (/* binding */ namesDefaultContext)
/* harmony export */ });
// The Git context of the commit that the workflow runs for, and the expression that names it. Pure.
const expression = /\{\{\{?\s*defaultContext\s*\}?\}\}/g;
/** Whether the text has a `{{defaultContext}}` in it. */
function namesDefaultContext(text) {
    return text.search(expression) >= 0;
}
/** A function, so that a `$` in the name of a branch means itself. */
function withDefaultContext(text, context) {
    return text.replace(expression, () => context);
}
/**
 * `https://github.com/acme/app.git#<commit>`; a pull request by its ref, since its merge commit is
 * on no branch. Undefined where the runner does not say which commit it is.
 *
 * Source: gitContext, https://github.com/docker/actions-toolkit/blob/main/src/buildx/build.ts; its
 * form with a fragment, which takes `:folder` after it.
 */
function gitContextOf(commit) {
    const { serverUrl, repository, ref, sha, isHeadOfPull } = commit;
    if (serverUrl === '' || repository === '')
        return undefined;
    const full = ref === '' || ref.startsWith('refs/') ? ref : `refs/heads/${ref}`;
    const isPull = full.startsWith('refs/pull/');
    const pull = isHeadOfPull ? full.replace(/\/merge$/, '/head') : full;
    const fragment = isPull ? pull : sha || full;
    return fragment === '' ? undefined : `${serverUrl}/${repository}.git#${fragment}`;
}


/***/ }),

/***/ 6012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ah: () => (/* binding */ parseShebang),
/* harmony export */   Os: () => (/* binding */ programWords),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   ax: () => (/* binding */ parseStartConfig),
/* harmony export */   u9: () => (/* binding */ hasRunShell)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8775);
// What a container of an image starts, found as the container runtime would find it. Pure.


// What containers get when the image sets none:
// https://github.com/moby/moby/blob/v28.5.2/oci/defaults.go (DefaultPathEnv)
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
// Each is a step of a build; an image that has more wants to keep somebody busy.
const mostFolders = 100;
/** Source: https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md */
function parseStartConfig(config) {
    const inner = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config) && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config.config) ? config.config : {};
    const env = words(inner.Env).findLast((line) => line.startsWith('PATH='));
    const path = (env === undefined ? defaultPath : env.slice('PATH='.length)).split(':');
    const entrypoint = words(inner.Entrypoint);
    return {
        // `ENTRYPOINT [""]` takes the base image's away:
        // https://github.com/moby/moby/blob/v28.5.2/daemon/create.go (mergeAndVerifyConfig)
        entrypoint: entrypoint.length === 1 && entrypoint[0] === '' ? [] : entrypoint,
        command: words(inner.Cmd),
        folder: typeof inner.WorkingDir === 'string' && inner.WorkingDir ? inner.WorkingDir : '/',
        // A relative folder in PATH is not searched: https://pkg.go.dev/os/exec#hdr-Executables_in_the_current_directory
        path: path.filter((folder) => folder.startsWith('/')).slice(0, mostFolders),
        hasTriggers: words(inner.OnBuild).length > 0,
    };
}
/**
 * Whether the image's history tells of a RUN in `/bin/sh`: then it very likely still has one, and
 * its entrypoint may be a script for it.
 *
 * BuildKit writes `RUN /bin/sh -c make # buildkit` and `RUN |1 A=b /bin/sh -c make # buildkit`, the
 * classic builder `/bin/sh -c make`, and `/bin/sh -c #(nop) …` for what is no RUN.
 */
function hasRunShell(config) {
    const history = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(config) && Array.isArray(config.history) ? config.history : [];
    return history.some((step) => {
        const made = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(step) ? step.created_by : undefined;
        return (typeof made === 'string' && /^(?:RUN (?:\|\d+ .*)?)?\/bin\/sh -c (?!#\(nop\))/s.test(made));
    });
}
function words(value) {
    return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}
/** Where the runtime looks for this word; nothing for an empty one. */
function lookUp(word, { folder, path }) {
    if (word === '')
        return undefined;
    if (word.includes('/')) {
        return { word, places: [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve('/', folder, word)))] };
    }
    return { word, places: [...new Set(path.map((entry) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', entry, word)))] };
}
/** Programs whose only task is to start the one named after their own options. */
const starters = new Set(['tini', 'tini-static', 'dumb-init', 'catatonit', 'docker-init', 'env']);
/** The programs that a command line starts, one through the other. */
function programWords(line) {
    const [word, ...rest] = line;
    if (word === undefined)
        return [];
    const first = { word, isSure: true };
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(word);
    if (starters.has(name))
        return [first, ...programWords(startedBy(rest))];
    if (/^(?:a|ba|da|k|z)?sh$/.test(name)) {
        const script = rest[rest.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1];
        const command = rest.some((option) => /^-[a-z]*c$/.test(option))
            ? firstProgramOf(script ?? '')
            : undefined;
        return [first, ...(command === undefined ? [] : [{ word: command, isSure: false }])];
    }
    return [first];
}
// Options of tini, dumb-init and env whose value is the next word.
const takesValue = new Set(['-p', '-e', '-r', '--rewrite', '-u', '--unset', '-C', '--chdir', '-a']);
/** What follows a starter's own options and `env`'s variables. */
function startedBy(words) {
    const start = words.findIndex((word, index) => !word.startsWith('-') && !/^\w+=/.test(word) && !takesValue.has(words[index - 1] ?? ''));
    return start === -1 ? [] : words.slice(start);
}
// What a shell does itself, and goes on after: https://pubs.opengroup.org/onlinepubs/9799919799/
const shellWords = new Set(': [ alias cd echo export false printf readonly set test trap true ulimit umask unset'.split(' '));
// What makes the rest of a line depend on more than its words.
const shellSyntax = new Set('. case command eval for if source time until while'.split(' '));
/** The first program of a shell line, when it is a plain word behind none but the shell's own. */
function firstProgramOf(script) {
    let hasMoved = false;
    for (const part of script.split(/&&|[;\n]/, 20)) {
        const word = /^\s*(?:[A-Za-z_]\w*=[\w./:-]*\s+)*(?:exec\s+)?(?!exec\s)([\w./+:[-]+)(?=$|[\s;&|])/.exec(part)?.[1];
        if (word === undefined || shellSyntax.has(word))
            return undefined;
        // After `cd`, a relative path is no longer one of the image's folder.
        if (!shellWords.has(word))
            return hasMoved && /^[^/]+\//.test(word) ? undefined : word;
        // A separator in quotes is none.
        if (/["'`\\]|\$\(/.test(part))
            return undefined;
        hasMoved ||= word === 'cd';
    }
    return undefined;
}
/**
 * Reads the first line of a script; undefined for a file that does not begin with `#!`. `next` is
 * the program that `env` is told to start.
 *
 * Source: https://man7.org/linux/man-pages/man2/execve.2.html#NOTES
 */
function parseShebang(start) {
    if (start[0] !== 0x23 || start[1] !== 0x21)
        return undefined;
    const line = Buffer.from(start.subarray(2, 258)).toString('utf8').split('\n')[0] ?? '';
    if (line.includes('\r')) {
        return { kind: 'broken', reason: 'its first line ends as on Windows (CRLF)' };
    }
    const [, path = '', argument = ''] = /^[ \t]*([^ \t]*)[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    if (path === '')
        return { kind: 'broken', reason: 'its first line names no interpreter' };
    if (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) !== 'env' || argument === '')
        return { kind: 'interpreter', path };
    const split = /^(?:-[a-z0]*S|--split-string=?)[ \t]*(.*)$/.exec(argument)?.[1];
    // The kernel hands over the rest of the line as one word; only `-S` takes it apart.
    if (split === undefined && /^[^-=]*[ \t]/.test(argument)) {
        return { kind: 'broken', reason: 'its first line gives `env` several words without `-S`' };
    }
    const [next] = startedBy(split === undefined ? [argument] : split.split(/[ \t]+/));
    return { kind: 'interpreter', path, ...(next === undefined ? {} : { next }) };
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readAttempts)
/* harmony export */ });
const most = 20;
function readAttempts({ inputs, report }) {
    const attempts = /^\d{1,3}$/.test(inputs.attempts) ? Number(inputs.attempts) : 0;
    if (attempts >= 1 && attempts <= most)
        return attempts;
    report({
        subject: 'attempts',
        message: `\`${inputs.attempts}\` is not a number of tries`,
        edit: `Write a whole number from 1 to ${most}; 1 tries everything once`,
    });
    return 1;
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ checkBuilder)
/* harmony export */ });
/* harmony import */ var _builder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5485);

function checkBuilder({ inputs, report }, { facts, builder, }) {
    if ((0,_builder_js__WEBPACK_IMPORTED_MODULE_0__/* .driverOf */ .SV)(builder) !== 'docker')
        return;
    const { info } = facts.engine;
    if (info?.kind === 'answered' && info.hasContainerdStore)
        return;
    const given = inputs.builder === '' ? '`driver: docker`' : `\`builder: ${inputs.builder}\``;
    report({
        subject: inputs.builder === '' ? 'driver' : 'builder',
        message: info?.kind === 'answered'
            ? `${given} builds in the engine, and this engine's classic image store can neither hold several platforms nor export an image to verify`
            : `${given} builds in the engine, and the engine does not answer: ${info?.reason ?? 'it was not asked'}`,
        edit: info?.kind === 'answered'
            ? `Remove ${given}, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`
            : 'Start the Docker engine',
    });
}


/***/ }),

/***/ 5485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fn: () => (/* binding */ creationInputs),
  SV: () => (/* binding */ driverOf),
  Zw: () => (/* binding */ planBuilder)
});

// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
;// CONCATENATED MODULE: ./lib/src/plan/daemon-config.js


/** Drivers whose daemon gets a configuration from buildx. */
const configurable = ['docker-container', 'kubernetes'];
/**
 * Undefined when there is nothing to add. Mirrors of the user's own configuration stay first:
 * BuildKit asks them in order, and Docker Hub last.
 *
 * Source: https://github.com/moby/buildkit/blob/v0.33.1/docs/buildkitd.toml.md
 */
function mirroredConfig({ inputs, report }, { facts: { daemonConfig }, driver, mirrors, }) {
    if (mirrors.length === 0 || daemonConfig === undefined || !configurable.includes(driver)) {
        return undefined;
    }
    if (!daemonConfig.ok) {
        report({
            subject: inputs['buildkitd-config-inline'] === '' ? 'buildkitd-config' : 'buildkitd-config-inline',
            message: `the mirrors cannot be added to it: ${daemonConfig.reason}`,
            edit: 'Correct the configuration, or name the mirrors in it and remove `mirrors`',
        });
        return undefined;
    }
    const fields = daemonConfig.value;
    const registries = (0,manifest/* isRecord */.u4)(fields.registry) ? fields.registry : {};
    const hub = (0,manifest/* isRecord */.u4)(registries['docker.io']) ? registries['docker.io'] : {};
    const own = Array.isArray(hub.mirrors) ? hub.mirrors : [];
    const all = [...new Set([...own, ...mirrors.map(plan_images/* formatMirror */.rn)])];
    const registry = { ...registries, 'docker.io': { ...hub, mirrors: all } };
    return { kind: 'fields', fields: { ...fields, registry } };
}

// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/nodes.js
var nodes = __webpack_require__(2529);
// EXTERNAL MODULE: ./lib/src/plan/pins.js
var pins = __webpack_require__(1882);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/created-builder.js







const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];
function readSwitches(reading) {
    return {
        use: (0,plan_reading/* readBoolean */.Vf)(reading, 'use'),
        cleanup: (0,plan_reading/* readBoolean */.Vf)(reading, 'cleanup'),
        keepState: (0,plan_reading/* readBoolean */.Vf)(reading, 'keep-state'),
    };
}
function planCreation(reading, { facts, mirrors, switches, }) {
    const { inputs, report } = reading;
    const driver = inputs.driver || 'docker-container';
    if (!drivers.includes(driver)) {
        report({
            subject: 'driver',
            message: `\`${driver}\` is not a driver of buildx`,
            edit: `Write one of ${drivers.join(', ')}`,
        });
    }
    if (driver === 'remote' && inputs.endpoint === '') {
        report({
            subject: 'endpoint',
            message: 'the remote driver needs the address of the BuildKit daemon',
            edit: 'Write it like `endpoint: tcp://buildkit.example.com:1234`',
        });
    }
    if (/^[^A-Za-z]|[^A-Za-z0-9_.-]/.test(inputs.name)) {
        report({
            subject: 'name',
            message: `\`${inputs.name}\` is not a name for a builder`,
            edit: 'Begin with a letter, and use letters, digits, `.`, `_` and `-` only',
        });
    }
    const given = planConfig(reading, facts);
    const config = mirroredConfig(reading, { facts, driver, mirrors: mirrors.ofBuilder }) ?? given;
    return {
        kind: 'created',
        name: inputs.name || facts.newBuilderName,
        driver,
        ...planOptions(reading, { driver, mirrors: mirrors.all }),
        ...planFlags(inputs),
        ...(config === undefined ? {} : { config }),
        ...(inputs.endpoint === '' ? {} : { endpoint: inputs.endpoint }),
        nodes: (0,nodes/* planNodes */.zA)(reading, { facts: facts.nodes, driver, cleanup: switches.cleanup }),
        ...switches,
        ...(switches.use && facts.selectedBefore !== undefined
            ? { selectedBefore: facts.selectedBefore }
            : {}),
    };
}
/**
 * The daemon refuses the privilege to every build unless it was started with it. setup-buildx-action
 * starts every builder so; here only one whose step asks for it.
 */
function planFlags(inputs) {
    const asked = /\bsecurity\.insecure\b/.test(inputs.allow)
        ? '--allow-insecure-entitlement security.insecure'
        : '';
    const buildkitdFlags = inputs['buildkitd-flags'] || asked;
    return buildkitdFlags === '' ? {} : { buildkitdFlags };
}
function planConfig({ inputs, report }, { paths }) {
    const path = inputs['buildkitd-config'];
    const text = inputs['buildkitd-config-inline'];
    if (path !== '' && text !== '') {
        report({
            subject: 'buildkitd-config',
            message: '`buildkitd-config-inline` is given too, and a daemon reads one configuration',
            edit: 'Remove one of the two',
        });
    }
    if (!paths.hasBuildkitdConfig) {
        report({
            subject: 'buildkitd-config',
            message: `there is no file ${path}`,
            edit: 'Correct the path; it is relative to the workspace',
        });
    }
    if (path !== '')
        return { kind: 'file', path };
    return text === '' ? undefined : { kind: 'inline', text };
}
function planOptions({ inputs, report }, { driver, mirrors }) {
    const fields = (0,lists/* plainLines */.y1)(inputs['driver-opts']).flatMap((line) => {
        const parsed = (0,lists/* csvFields */.qZ)(line);
        if (parsed.ok && parsed.value.every((field) => field.includes('=')))
            return parsed.value;
        report({
            subject: 'driver-opts',
            message: `\`${line}\` is not a list of key=value pairs`,
            edit: 'Write one option per line, such as `network=host`',
        });
        return [];
    });
    if (driver !== 'docker-container')
        return { driverOptions: fields.map(lists/* csvField */.XR), images: [] };
    const imageOption = fields.findLast((field) => field.startsWith('image='));
    const image = (0,reference/* parseReference */.F2)(imageOption?.slice('image='.length) ?? pins/* pinnedBuildkitImage */.ei);
    if (!image.ok) {
        report({
            subject: 'driver-opts',
            message: `\`${imageOption}\` does not name an image: ${image.reason}`,
            edit: 'Write it like `image=moby/buildkit:v0.33.1`',
        });
        return { driverOptions: [], images: [] };
    }
    return {
        driverOptions: fields.filter((field) => !field.startsWith('image=')).map(lists/* csvField */.XR),
        images: (0,plan_images/* imageCandidates */.mI)(withTag(image.value), mirrors),
    };
}
// Without one, `docker pull` and buildx would differ in what they take.
function withTag(image) {
    return image.tag === undefined && image.digest === undefined
        ? { ...image, tag: 'latest' }
        : image;
}

// EXTERNAL MODULE: ./lib/src/plan/emulator-table.js
var emulator_table = __webpack_require__(1936);
;// CONCATENATED MODULE: ./lib/src/plan/builder.js




/** Inputs that describe a builder to create. */
const creationInputs = [
    'driver',
    'driver-opts',
    'buildkitd-flags',
    'buildkitd-config',
    'buildkitd-config-inline',
    'endpoint',
    'append',
    'name',
];
function planBuilder(reading, { facts, platforms, mirrors, }) {
    const { inputs } = reading;
    const switches = readSwitches(reading);
    const given = creationInputs.filter((name) => inputs[name] !== '');
    if (inputs.builder !== '')
        return planNamed(reading, { facts, given });
    if (inputs.driver === 'docker') {
        reportUseless(reading, {
            names: given.filter((name) => name !== 'driver'),
            why: "the docker driver is the engine's own builder",
        });
        return { plan: { kind: 'engine', name: facts.engine.context } };
    }
    if (inputs.name !== '' && facts.namedBuilder?.kind === 'found') {
        return planReuse(reading, facts.namedBuilder.builder);
    }
    const created = planCreation(reading, { facts, mirrors, switches });
    const selected = facts.selectedBuilder;
    if (given.length > 0 || selected === undefined)
        return { plan: created };
    const lacking = inputs.emulators === 'none' ? [] : lackingPlatforms(selected, { facts, platforms });
    return lacking.length === 0
        ? {
            plan: { kind: 'existing', builder: selected, how: 'selected' },
            notice: `The builder ${selected.name}, which an earlier step selected, is used as it is.`,
        }
        : {
            plan: created,
            notice: `The builder ${selected.name}, which an earlier step selected, was started without an emulator for ${(0,platform/* formatPlatforms */.Iu)(lacking)}, so another one is created. To have it used, set up the emulators before it.`,
        };
}
function planNamed(reading, { facts, given }) {
    const name = reading.inputs.builder;
    reportUseless(reading, { names: given, why: `\`builder: ${name}\` uses one as it is` });
    const found = facts.namedBuilder;
    if (found?.kind === 'found') {
        return { plan: { kind: 'existing', builder: found.builder, how: 'named' } };
    }
    reading.report({
        subject: 'builder',
        message: `there is no builder \`${name}\`: ${found?.reason ?? 'it was not looked for'}`,
        edit: 'Name one that `docker buildx ls` lists, or leave the input out and one is created',
    });
    // Nothing is done with a plan that has a problem; the usual driver brings no further ones.
    const builder = { name, driver: 'docker-container', nodes: [] };
    return { plan: { kind: 'existing', builder, how: 'named' } };
}
function planReuse({ inputs, report }, builder) {
    if (inputs.driver !== '' && inputs.driver !== builder.driver) {
        report({
            subject: 'name',
            message: `the builder \`${inputs.name}\` is there already, and its driver is ${builder.driver}, not ${inputs.driver}`,
            edit: 'Choose another name, or remove that builder',
        });
    }
    return {
        plan: { kind: 'existing', builder, how: 'named' },
        notice: `The builder ${inputs.name} is there already and is used as it is.`,
    };
}
/** Foreign platforms that a builder, when it is up already, would not run: it looks only once. */
function lackingPlatforms(builder, { facts, platforms }) {
    const isUp = builder.nodes.some(({ status }) => status === 'running');
    if (builder.driver !== 'docker-container' || !isUp)
        return [];
    const { proven, claimed } = (0,oci_builder/* reportedPlatforms */.Ew)(builder);
    return (0,emulator_table/* emulatedPlatforms */.gc)(facts, platforms).filter((platform) => !(0,oci_builder/* isListed */.yy)(platform, [...proven, ...claimed]));
}
function reportUseless({ report }, { names, why }) {
    for (const name of names) {
        report({
            subject: name,
            message: `it has no effect: ${why}`,
            edit: `Remove \`${name}\`, or what makes it useless`,
        });
    }
}
/** The driver that will build. */
function driverOf(plan) {
    switch (plan.kind) {
        case 'existing':
            return plan.builder.driver;
        case 'engine':
        case 'idle':
            return 'docker';
        case 'created':
            return plan.driver;
    }
}


/***/ }),

/***/ 8542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planBuildx)
/* harmony export */ });
/* harmony import */ var semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1236);
/* harmony import */ var _pins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1882);
// Which buildx to use: the runner's own when it can do what the plan needs, else a pinned release.


/**
 * The oldest buildx that can do it.
 *
 * `imagetools create --prefer-index`, without which a single manifest would be wrapped in a new
 * index, came with 0.15; an OCI layout as imagetools' source came with 0.33 (seen in the sources
 * of https://github.com/docker/buildx, commands/imagetools and util/imagetools/location.go).
 */
const oldest = { pushing: '0.15.0', pushingLayouts: '0.33.0' };
function planBuildx({ inputs, report }, { facts, delivery }) {
    const found = facts.buildx.kind === 'found' ? facts.buildx.buildx : undefined;
    const missing = { kind: 'found', buildx: { words: ['docker', 'buildx'] } };
    const asked = inputs['buildx-version'].replace(/^v/, '');
    const needed = delivery.kind === 'layout-then-push' ? oldest.pushingLayouts : oldest.pushing;
    if (asked !== '') {
        if (found?.version === asked) {
            if (!semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__(asked, needed)) {
                report({
                    subject: 'buildx-version',
                    message: `${asked} cannot do what this step needs of it`,
                    edit: `Choose ${needed} or newer, or leave it empty`,
                });
            }
            return { plan: { kind: 'found', buildx: found } };
        }
        const version = asked === 'latest' ? _pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz : asked;
        const release = findRelease(version, facts.machine.architecture);
        if (release !== undefined)
            return { plan: { kind: 'download', release } };
        report({
            subject: 'buildx-version',
            message: `${inputs['buildx-version']} for ${facts.machine.architecture} is not among the releases whose checksum this version knows`,
            edit: `Choose among ${Object.keys(_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxChecksums */ .Lu).join(', ')}, or leave it empty to use the runner's own`,
        });
        return { plan: missing };
    }
    if (found !== undefined && (found.version === undefined || semver_functions_gte_js__WEBPACK_IMPORTED_MODULE_0__(found.version, needed))) {
        return { plan: { kind: 'found', buildx: found } };
    }
    const why = found === undefined
        ? 'No buildx was found here'
        : `The buildx found here is ${found.version}, and ${needed} or newer is needed`;
    const release = findRelease(_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz, facts.machine.architecture);
    if (release !== undefined) {
        return {
            plan: { kind: 'download', release },
            notice: `${why}: version ${release.version} is used.`,
        };
    }
    report({
        subject: 'buildx',
        message: `${why}, and there is no release of ${_pins_js__WEBPACK_IMPORTED_MODULE_1__/* .pinnedBuildxVersion */ .vz} for ${facts.machine.architecture}${facts.buildx.kind === 'missing' ? ` (${facts.buildx.reason})` : ''}`,
        edit: 'Install buildx on the runner: https://github.com/docker/buildx#installing',
    });
    return { plan: missing };
}
// Which 32-bit Arm it is cannot be read from Node; v6 programs run on every one of them.
function findRelease(version, architecture) {
    const name = architecture === 'arm' ? 'arm-v6' : architecture;
    const sha256 = _pins_js__WEBPACK_IMPORTED_MODULE_1__/* .buildxChecksums */ .Lu[version]?.[name];
    return sha256 === undefined ? undefined : { version, architecture: name, sha256 };
}


/***/ }),

/***/ 2381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ planComment)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6213);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);



/** Undefined when none was asked for, or when the run is of no pull request. */
function planComment(reading, { event, inputs, runPull }) {
    const found = runPull?.kind === 'found' ? runPull : undefined;
    const pull = found ?? (0,_oci_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .pullRequestOf */ ._)(event);
    if (!(0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(reading, 'comment') || pull === undefined)
        return undefined;
    const { serverUrl, repository, runId, runAttempt } = event;
    const page = `${serverUrl}/${repository}`;
    const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
    return {
        number: pull.number,
        repository,
        token: inputs['github-token'],
        commit: pull.headSha,
        commitUrl: `${page}/pull/${pull.number}/commits/${pull.headSha}`,
        runUrl: `${page}/actions/runs/${runId}${attempt}`,
        baseTags: baseTags(found?.payload ?? event.payload.pull_request),
    };
}
/** What docker/metadata-action's usual rules call the image of a branch. */
function baseTags(pull) {
    const base = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pull) && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(pull.base) ? pull.base : {};
    if (typeof base.ref !== 'string')
        return [];
    const branch = base.ref.replace(/[^a-zA-Z0-9._-]+/g, '-');
    const isDefault = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(base.repo) && base.repo.default_branch === base.ref;
    return isDefault ? [branch, 'edge', 'latest'] : [branch];
}


/***/ }),

/***/ 3386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ decideDelivery),
/* harmony export */   g: () => (/* binding */ readTags)
/* harmony export */ });
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1459);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);
// Where the image goes: tags, repositories, and whether anything is pushed.




/** Full references; one without a tag means `latest`, as everywhere. */
function readTags(reading) {
    const rule = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(reading.inputs.tags).find((line) => line.startsWith('type='));
    if (rule !== undefined) {
        reading.report({
            subject: 'tags',
            message: `\`${rule}\` is a rule, and rules need \`images\``,
            edit: 'Name the repositories in `images`, or write full references such as `ghcr.io/acme/app:1.0`',
        });
        return [];
    }
    const references = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readItems */ .F1)(reading, {
        name: 'tags',
        items: (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readList */ .LD)(reading, { name: 'tags', separator: 'comma-or-newline' }),
        parse: parseTaggedReference,
        noun: 'a reference to publish',
        edit: 'Write it like `ghcr.io/acme/app:1.0`',
    });
    const byName = new Map(references.map((reference) => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference), reference]));
    return [...byName.values()];
}
function parseTaggedReference(text) {
    const reference = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(text);
    if (!reference.ok)
        return reference;
    // `1.0` alone would be the repository docker.io/library/1.0.
    if (/^v?\d[\w.-]*$/.test(text))
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('it is a tag without a repository; name that in `images`');
    const { registry, path, tag, digest } = reference.value;
    return digest === undefined
        ? (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)({ registry, path, tag: tag ?? 'latest' })
        : (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('a digest cannot be chosen, it follows from the content');
}
/** `images` are pushed to even when no tag moves there. */
function decideDelivery(reading, { push, tags, images, canPushUntagged, }) {
    const { inputs } = reading;
    if (push.kind === 'no') {
        return { kind: 'layout', ...(push.notice === undefined ? {} : { notice: push.notice }) };
    }
    const repositories = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoriesOf */ .Ub)([...images, ...tags]);
    const hasTarget = push.kind === 'by-digest' ? repositories.length > 0 : tags.length > 0;
    if (!hasTarget && inputs.push.startsWith('auto')) {
        return {
            kind: 'layout',
            notice: `Nothing will be pushed: ${missingTarget(images)}, and \`push\` is \`${inputs.push}\`.`,
        };
    }
    if (!hasTarget && (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmptyList */ .s6)(inputs.tags)) {
        reading.report({
            subject: 'tags',
            message: `\`push\` is \`${inputs.push}\` and ${images.length === 0 ? 'there is no reference to push to' : missingTarget(images)}`,
            edit: images.length === 0
                ? 'Name at least one, such as `tags: ghcr.io/acme/app:1.0`, or write `push: false`'
                : 'Add a rule for this event, such as `type=ref,event=branch`, or write `push: auto`: then an event without a tag is built and not pushed',
        });
    }
    return {
        kind: canPushUntagged ? 'push' : 'layout-then-push',
        repositories,
        tags: push.kind === 'by-digest' ? [] : tags,
    };
}
function missingTarget(images) {
    return images.length === 0
        ? 'no image of `images` is enabled'
        : 'no rule of `tags` gives a tag for this event';
}


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ emulated),
/* harmony export */   SE: () => (/* binding */ hasEmulator),
/* harmony export */   YQ: () => (/* binding */ otherEmulated),
/* harmony export */   gc: () => (/* binding */ emulatedPlatforms),
/* harmony export */   ib: () => (/* binding */ isNative),
/* harmony export */   rM: () => (/* binding */ elfHeader),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);

/**
 * The architectures that the binfmt image has an emulator for, under its names for them, with what
 * their programs' headers say.
 *
 * Sources: https://github.com/tonistiigi/binfmt/blob/master/cmd/binfmt/config.go and
 * https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
 */
const emulated = {
    '386': { machine: 0x03, bits: 32 },
    amd64: { machine: 0x3e, bits: 64 },
    arm: { machine: 0x28, bits: 32 },
    arm64: { machine: 0xb7, bits: 64 },
    loong64: { machine: 0x102, bits: 64 },
    mips64: { machine: 0x08, bits: 64, isBigEndian: true },
    mips64le: { machine: 0x08, bits: 64 },
    ppc64le: { machine: 0x15, bits: 64 },
    riscv64: { machine: 0xf3, bits: 64 },
    s390x: { machine: 0x16, bits: 64, isBigEndian: true },
};
/** The start of a program for this machine, up to and with `e_version`. */
function elfHeader({ machine, bits, isBigEndian }) {
    const header = Buffer.alloc(24);
    header.set([0x7f, 0x45, 0x4c, 0x46, bits === 64 ? 2 : 1, isBigEndian ? 2 : 1, 1]);
    const fields = [2, machine]; // ET_EXEC and e_machine, two bytes each
    for (const [index, value] of fields.entries()) {
        if (isBigEndian)
            header.writeUInt16BE(value, 16 + 2 * index);
        else
            header.writeUInt16LE(value, 16 + 2 * index);
    }
    if (isBigEndian)
        header.writeUInt32BE(1, 20);
    else
        header.writeUInt32LE(1, 20);
    return header;
}
/** Whether this machine's kernel runs programs of the platform without help. */
function isNative(platform, host) {
    if (platform.os !== 'linux')
        return false;
    if (platform.architecture === host.architecture)
        return true;
    switch (platform.architecture) {
        case '386':
            return host.architecture === 'amd64';
        case 'arm':
            return host.architecture === 'arm64' && host.runs32BitArm;
        default:
            return false;
    }
}
function hasEmulator(platform) {
    return platform.os === 'linux' && platform.architecture in emulated;
}
function otherEmulated(wanted, host) {
    return Object.keys(emulated)
        .filter((architecture) => !wanted.has(architecture))
        .map((architecture) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePlatform */ .WN)({ os: 'linux', architecture }))
        .filter((platform) => !isNative(platform, host));
}
/** Platforms that the engine's machine runs only with an emulator, and for which there is one. */
function emulatedPlatforms(facts, platforms) {
    const host = hostOf(facts);
    return platforms.filter((platform) => !isNative(platform, host) && hasEmulator(platform));
}
function hostOf({ machine, engine }) {
    return !engine.isLocal && engine.info?.kind === 'answered'
        ? { architecture: engine.info.architecture, runs32BitArm: false }
        : machine;
}


/***/ }),

/***/ 2960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ planEmulators)
});

// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/plan/emulator-table.js
var emulator_table = __webpack_require__(1936);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js + 1 modules
var plan_platforms = __webpack_require__(7070);
;// CONCATENATED MODULE: ./lib/src/plan/registrations.js
/**
 * Parses the text of one file below binfmt_misc; undefined for an entry that goes by file extension.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
function parseRegistration({ name, text }) {
    const magic = /^magic ([0-9a-f]+)$/m.exec(text)?.[1];
    if (magic === undefined)
        return undefined;
    const flags = /^flags: ?(\w*)$/m.exec(text)?.[1] ?? '';
    const mask = /^mask ([0-9a-f]+)$/m.exec(text)?.[1];
    return {
        name,
        isEnabled: /^enabled$/m.test(text),
        isFixed: flags.includes('F'),
        keepsName: flags.includes('P'),
        offset: Number(/^offset (\d+)$/m.exec(text)?.[1] ?? 0),
        magic: Buffer.from(magic, 'hex'),
        mask: mask === undefined ? new Uint8Array(magic.length / 2).fill(0xff) : Buffer.from(mask, 'hex'),
    };
}
/** The first bytes of a program, as the kernel compares them. */
function isHandledBy({ offset, magic, mask }, header) {
    return magic.every((byte, index) => {
        const bits = mask[index] ?? 0xff;
        return ((header[offset + index] ?? 0) & bits) === (byte & bits);
    });
}

;// CONCATENATED MODULE: ./lib/src/plan/emulators.js




function planEmulators(reading, { facts, platforms, elsewhere = [], images, runsHere, }) {
    const host = (0,emulator_table/* hostOf */.w4)(facts);
    const here = platforms.filter((platform) => !elsewhere.some((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other)));
    const asked = askedPlatforms(reading, { platforms: here, host, runsHere });
    const wanted = new Set(asked.map((platform) => platform.architecture));
    const hoped = reading.inputs.emulators === 'all' && runsHere ? (0,emulator_table/* otherEmulated */.YQ)(wanted, host) : [];
    for (const { architecture } of hoped)
        wanted.add(architecture);
    // A remote engine's kernel is not the one whose registrations this machine shows.
    const registrations = facts.engine.isLocal
        ? facts.registrations?.map(parseRegistration).filter((entry) => entry !== undefined)
        : undefined;
    const states = [...wanted].map((architecture) => emulatorState(architecture, registrations ?? []));
    return {
        plan: {
            asked,
            hoped,
            native: runsHere ? platforms.filter((platform) => (0,emulator_table/* isNative */.ib)(platform, host)) : [],
            install: states.filter(({ isGood }) => !isGood).map(({ architecture }) => architecture),
            replace: states.filter(({ isGood }) => !isGood).flatMap(({ broken }) => broken),
            images,
        },
        warnings: states.flatMap(({ warnings }) => warnings),
    };
}
function askedPlatforms(reading, { platforms, host, runsHere, }) {
    const { inputs, report } = reading;
    if (inputs.emulators === 'none' || inputs.emulators === '')
        return [];
    if (['auto', 'all'].includes(inputs.emulators)) {
        return runsHere
            ? platforms.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && (0,emulator_table/* hasEmulator */.SE)(platform))
            : [];
    }
    const listed = (0,plan_platforms/* readPlatforms */.t)(reading, {
        name: 'emulators',
        localArchitecture: host.architecture,
    });
    if (!runsHere && listed.length > 0) {
        report({
            subject: 'emulators',
            message: `\`${inputs.emulators}\` asks for emulators on this machine, and the builder runs elsewhere`,
            edit: 'Write `emulators: none` and set emulators up where the builder runs',
        });
    }
    const without = listed.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && !(0,emulator_table/* hasEmulator */.SE)(platform));
    if (without.length > 0) {
        report({
            subject: 'emulators',
            message: `there is no emulator for ${(0,oci_platform/* formatPlatforms */.Iu)(without)}`,
            edit: `Choose among linux/${Object.keys(emulator_table/* emulated */.Or).join(', linux/')}`,
        });
    }
    return listed.filter((platform) => !(0,emulator_table/* isNative */.ib)(platform, host) && !without.some((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other)));
}
function emulatorState(architecture, registrations) {
    const machine = emulator_table/* emulated */.Or[architecture];
    const entries = machine === undefined
        ? []
        : registrations.filter((entry) => isHandledBy(entry, (0,emulator_table/* elfHeader */.rM)(machine)));
    const good = entries.filter((entry) => entry.isEnabled && entry.isFixed);
    const broken = entries.filter((entry) => !good.includes(entry)).map(({ name }) => name);
    const reasons = good.length > 0
        ? []
        : entries.map(({ name, isEnabled }) => isEnabled
            ? `The emulator registration ${name} lacks the flag F, so containers cannot find its interpreter. It is replaced. To keep your own, register it with the flags CFP.`
            : `The emulator registration ${name} is disabled. It is replaced.`);
    const namesLost = good.filter((entry) => !entry.keepsName);
    return {
        architecture,
        isGood: good.length > 0,
        broken,
        warnings: [
            ...reasons,
            ...namesLost.map(({ name }) => `The emulator registration ${name} lacks the flag P: programs lose the name that they were called by, and BusyBox's shell cannot find its applets. It is kept. To have it replaced, remove it first: echo -1 > /proc/sys/fs/binfmt_misc/${name}`),
        ],
    };
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mI: () => (/* binding */ imageCandidates),
/* harmony export */   ph: () => (/* binding */ readMirrors),
/* harmony export */   rn: () => (/* binding */ formatMirror)
/* harmony export */ });
/* unused harmony export parseMirror */
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1459);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2041);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1604);
// The places an image of the machinery may come from: its registry, then mirrors of Docker Hub.



/** A mirror's address, perhaps with the path that its copy of Docker Hub lives under. */
function parseMirror(text) {
    const probe = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(`${text.replace(/\/$/, '')}/library/probe`);
    if (!probe.ok)
        return probe;
    const { registry, path } = probe.value;
    if (registry === 'docker.io')
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .rejected */ .n)("it is not a registry's address");
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q)({ registry, path: path.slice(0, -'library/probe'.length) });
}
// Serves the same digests as Docker Hub, to everybody:
// https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
const usualMirror = { registry: 'mirror.gcr.io', path: '' };
function readMirrors(reading) {
    if (reading.inputs.mirrors === 'auto')
        return { all: [usualMirror], ofBuilder: [] };
    const all = (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readItems */ .F1)(reading, {
        name: 'mirrors',
        items: (0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(reading, { name: 'mirrors', separator: 'comma-or-newline' }),
        parse: parseMirror,
        noun: 'a mirror',
        edit: "Write a registry's address such as `mirror.gcr.io`",
    });
    return { all, ofBuilder: all };
}
/** As BuildKit's configuration names it. */
function formatMirror({ registry, path }) {
    return path === '' ? registry : `${registry}/${path.slice(0, -1)}`;
}
/**
 * The image itself, then the same content on each mirror. Mirrors copy Docker Hub only, and what
 * they hand out is the same for certain only when a digest names it.
 */
function imageCandidates(image, mirrors) {
    if (image.registry !== 'docker.io' || image.digest === undefined)
        return [image];
    return [
        image,
        ...mirrors.map((mirror) => ({
            ...image,
            registry: mirror.registry,
            path: `${mirror.path}${image.path}`,
        })),
    ];
}


/***/ }),

/***/ 843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b4: () => (/* binding */ assertLinux),
  Cs: () => (/* binding */ makePlan),
  v0: () => (/* binding */ readBinfmtImages)
});

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/plan/attempts.js
var attempts = __webpack_require__(4600);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/annotations.js
// OCI annotations: on which level of the image each of them goes.


const levels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'];
/**
 * The values of `--annotation`. BuildKit drops what is meant for one platform when that is the only
 * one (its exporter then asks for annotations of no platform), so there the platform is left out.
 *
 * Source: ParseAnnotations, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go;
 * Commit, https://github.com/moby/buildkit/blob/v0.33.1/exporter/containerimage/writer.go
 */
function planAnnotations(reading, { platforms, hasIndex }) {
    return (0,plan_reading/* readList */.LD)(reading, { name: 'annotations', separator: 'newline' }).map((item) => {
        const report = (message, edit) => {
            reading.report({ subject: 'annotations', message: `\`${item}\`: ${message}`, edit });
        };
        const [, given, key = '', value] = /^(?:([^=:]*):)?([^=]*)=(.*)$/s.exec(item) ?? [];
        if (value === undefined || key === '') {
            report('it is not `key=value`', 'Write it like `org.opencontainers.image.title=App`');
            return item;
        }
        if (given === undefined)
            return item;
        const written = given.split(',').map((level) => {
            const [, name = '', platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(level) ?? [];
            if (!levels.includes(name)) {
                report(`\`${level}\` is not a level of an image`, `Write one of ${levels.join(', ')}, or \`manifest[linux/amd64]\``);
            }
            if (name.startsWith('index') && !hasIndex) {
                report('an image of one platform without attestations has no index', 'Write `manifest:`, or leave `provenance` on');
            }
            if (platform === undefined)
                return level;
            const parsed = (0,oci_platform/* parsePlatform */.FL)(platform, '');
            const asked = parsed.ok && platforms.find((one) => (0,oci_platform/* isSamePlatform */.SW)(one, parsed.value));
            if (asked === undefined || asked === false) {
                report(`${platform} is not among the platforms`, 'Name one of `platforms`');
                return level;
            }
            return platforms.length === 1 ? name : `${name}[${(0,oci_platform/* formatPlatform */.Bq)(asked)}]`;
        });
        return `${written.join(',')}:${key}=${value}`;
    });
}

// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
;// CONCATENATED MODULE: ./lib/src/plan/attestations.js


/**
 * The values of `--attest`, by build-push-action's rules: `provenance` and `sbom` win over `attests`;
 * without a word about provenance it is `mode=max` for a public repository and `mode=min` for a
 * private one, and buildx's own default where the image is loaded.
 *
 * Source: getAttestArgs, https://github.com/docker/build-push-action/blob/v6/src/context.ts
 */
function planAttestations(reading, { facts, loads }) {
    const { inputs } = reading;
    const builder = builderId(facts);
    const listed = (0,plan_reading/* readList */.LD)(reading, { name: 'attests', separator: 'newline' }).map((item) => ({
        type: typeOf(reading, item),
        fields: fieldsOf(reading, 'attests', item).map(withoutBoolean),
    }));
    const has = (type) => listed.some((one) => one.type === type);
    const own = [
        ...(inputs.provenance === ''
            ? has('provenance') || loads || facts.build.noDefaultAttestations
                ? []
                : [attestation('provenance', withBuilder(defaultProvenance(facts), builder))]
            : [attestation('provenance', provenanceFields(reading, builder))]),
        ...(inputs.sbom === ''
            ? []
            : [attestation('sbom', fieldsOf(reading, 'sbom', inputs.sbom).map(withoutBoolean))]),
    ];
    const others = listed.filter(({ type }) => !(type === 'provenance' && inputs.provenance !== '') &&
        !(type === 'sbom' && inputs.sbom !== ''));
    return [
        ...own,
        ...others.map(({ type, fields }) => (type === 'provenance' ? withBuilder(fields, builder) : fields).map(lists/* csvField */.XR).join(',')),
    ];
}
/** Whether the image will have attestations, and with them an index even for a single platform. */
function hasAttestations(attestations, facts) {
    const isOff = (type) => attestations.some((one) => one.startsWith(`type=${type},`) && isDisabled(one));
    return (attestations.some((one) => !isDisabled(one)) ||
        (!isOff('provenance') && !facts.build.noDefaultAttestations));
}
function isDisabled(attestation) {
    return attestation.includes(',disabled=true');
}
/** Whether the provenance names every build argument with its value. */
function publishesArguments(attestations) {
    return attestations.some((one) => one.startsWith('type=provenance') && /,mode=max(?:,|$)/.test(one) && !isDisabled(one));
}
function attestation(type, fields) {
    return [`type=${type}`, ...fields.map(lists/* csvField */.XR)].join(',');
}
/** As there, a repository of which the event says nothing counts as public. */
function defaultProvenance({ event }) {
    const { repository } = event.payload;
    const isPrivate = typeof repository === 'object' &&
        repository !== null &&
        'private' in repository &&
        repository.private === true;
    return isPrivate ? ['mode=min', 'inline-only=true'] : ['mode=max'];
}
function provenanceFields(reading, builder) {
    const fields = fieldsOf(reading, 'provenance', reading.inputs.provenance);
    const [only = ''] = fields;
    if (fields.length === 1 && attestations_boolean(only) !== undefined) {
        return attestations_boolean(only) ? withBuilder([], builder) : ['disabled=true'];
    }
    return withBuilder(fields.map(withoutBoolean), builder);
}
/** Address of the run, which SLSA calls the builder. */
function builderId({ event }) {
    const { serverUrl, repository, runId, runAttempt } = event;
    if (serverUrl === '' || repository === '' || runId === '')
        return undefined;
    const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
    return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
}
function withBuilder(fields, builder) {
    const isGiven = fields.some((field) => field.startsWith('builder-id='));
    const isOff = fields.includes('disabled=true');
    return builder === undefined || isGiven || isOff ? fields : [...fields, `builder-id=${builder}`];
}
function typeOf(reading, item) {
    const fields = fieldsOf(reading, 'attests', item);
    const type = fields.find((field) => field.startsWith('type='));
    if (type === undefined) {
        reading.report({
            subject: 'attests',
            message: `\`${item}\` has no type`,
            edit: 'Write it like `type=sbom,generator=image`',
        });
    }
    return type?.slice('type='.length) ?? '';
}
function fieldsOf(reading, name, text) {
    const fields = (0,lists/* csvFields */.qZ)((0,lists/* plainLines */.y1)(text).join(','));
    const attributes = fields.ok ? fields.value.map((field) => field.trim()) : [];
    const odd = attributes.find((field) => !field.includes('=') && attestations_boolean(field) === undefined);
    if (fields.ok && odd === undefined)
        return attributes;
    reading.report({
        subject: name,
        message: `\`${text}\` is not a list of attributes: ${fields.ok ? `\`${odd}\` is neither \`key=value\` nor \`true\` or \`false\`` : fields.reason}`,
        edit: `Write it like \`${name === 'sbom' ? 'generator=image' : 'mode=max'}\`, with commas between attributes`,
    });
    return [];
}
/** `true` alone among attributes turns it on, as buildx reads it. */
function withoutBoolean(field) {
    const value = attestations_boolean(field);
    return value === undefined ? field : `disabled=${!value}`;
}
// The words of Go's strconv.ParseBool.
function attestations_boolean(text) {
    if (['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text))
        return true;
    return ['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(text) ? false : undefined;
}

// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
// EXTERNAL MODULE: ./lib/src/oci/git-context.js
var git_context = __webpack_require__(2618);
;// CONCATENATED MODULE: ./lib/src/plan/context.js



function planContext(reading, facts) {
    const { inputs } = reading;
    const isFallback = inputs.context === '.' && facts.build.isWorkspaceEmpty;
    const commit = (0,git_context/* gitContextOf */.lv)({ ...facts.event, isHeadOfPull: facts.build.isHeadOfPull });
    const given = inputs.context === '' || (isFallback && commit !== undefined)
        ? '{{defaultContext}}'
        : inputs.context;
    const resolve = (text, subject) => {
        if (!(0,git_context/* namesDefaultContext */.vc)(text))
            return text;
        if (commit !== undefined)
            return (0,git_context/* withDefaultContext */.h8)(text, commit);
        reading.report({
            subject,
            message: `${inputs[subject] === '' ? 'empty' : `\`${text}\``} means the Git context of the commit, and the runner names no commit`,
            edit: 'Name a folder or a Git URL, such as `context: .`',
        });
        return text;
    };
    const context = resolve(given, 'context');
    checkFiles(reading, { facts, context });
    return {
        plan: {
            context,
            ...(inputs.file === '' ? {} : { file: inputs.file }),
            buildContexts: readContexts(reading, facts).map((item) => resolve(item, 'build-contexts')),
        },
        ...(isFallback && commit !== undefined
            ? { notice: `The workspace is empty, so the context is the commit itself: ${context}` }
            : {}),
    };
}
function checkFiles({ inputs, report }, { facts: { paths }, context }) {
    for (const subject of ['context', 'file']) {
        if (inputs[subject] !== '-')
            continue;
        report({
            subject,
            message: '`-` means standard input, and a step has none',
            edit: 'Write it to a file in a step before, and name that file',
        });
        return;
    }
    if (!paths.hasContext) {
        report({
            subject: 'context',
            message: `there is no \`${context}\` in the workspace`,
            edit: 'Correct the path, or run actions/checkout before this step',
        });
    }
    else if (!paths.hasDockerfile) {
        report({
            subject: 'file',
            message: `there is no Dockerfile at \`${inputs.file || `${context}/Dockerfile`}\``,
            edit: 'Correct `file` (relative to the workspace) or `context`, run actions/checkout before this step, or write `context: "{{defaultContext}}"` to build the commit itself',
        });
    }
}
function readContexts(reading, { build }) {
    return (0,plan_reading/* readList */.LD)(reading, { name: 'build-contexts', separator: 'newline' }).filter((item) => {
        const [name = '', source = ''] = item.split(/=(.*)/s);
        if (name === '' || source === '') {
            reading.report({
                subject: 'build-contexts',
                message: `\`${item}\` is not \`name=source\``,
                edit: 'Write it like `docs=./docs` or `base=docker-image://alpine:3.22`',
            });
            return false;
        }
        if (!(0,build_context/* isRemoteContext */.u)(source) && build.missingPaths.includes(source)) {
            reading.report({
                subject: 'build-contexts',
                message: `\`${name}\` is the folder \`${source}\`, and there is none`,
                edit: 'Correct the path (relative to the workspace), or begin an image with `docker-image://`',
            });
            return false;
        }
        return true;
    });
}

;// CONCATENATED MODULE: ./lib/src/plan/secrets.js

function planSecrets(reading, { facts, contexts }) {
    const given = readValues(reading);
    const own = [
        ...given.secrets,
        ...readVariables(reading, facts),
        ...readFiles(reading, facts),
    ];
    reportDoubled(reading, own);
    return {
        secrets: [...own, ...gitToken(reading, { facts, contexts, own })],
        warnings: given.warnings,
    };
}
/** `id=value`; an empty value is a secret that this run does not have, as in a fork's pull request. */
function readValues(reading) {
    const pairs = readPairs(reading, { name: 'secrets', separator: 'newline', form: '`id=value`' });
    const empty = pairs.filter(([, value]) => value === '').map(([id]) => id);
    return {
        secrets: pairs
            .filter(([, value]) => value !== '')
            .map(([id, value]) => ({ id, source: 'value', value })),
        warnings: empty.map((id) => `The secret ${id} is empty, so the build does not get it.`),
    };
}
function readVariables(reading, { build }) {
    const form = '`id=VARIABLE`';
    const pairs = readPairs(reading, { name: 'secret-envs', separator: 'comma-or-newline', form });
    for (const [id, variable] of pairs) {
        if (!build.unsetVariables.includes(variable))
            continue;
        reading.report({
            subject: 'secret-envs',
            message: `the variable of the secret ${id} is not set`,
            edit: 'Correct its name, or set it under `env` of this step',
        });
    }
    return pairs.map(([id, variable]) => ({ id, source: 'variable', variable }));
}
function readFiles(reading, { build }) {
    const form = '`id=path`';
    const pairs = readPairs(reading, { name: 'secret-files', separator: 'newline', form });
    for (const [id, path] of pairs) {
        if (!build.missingPaths.includes(path))
            continue;
        reading.report({
            subject: 'secret-files',
            message: `there is no file \`${path}\` for the secret ${id}`,
            edit: 'Correct the path (relative to the workspace), or write the file in a step before',
        });
    }
    return pairs.map(([id, path]) => ({ id, source: 'file', path }));
}
/**
 * What is malformed may be the rest of a secret, so only its position is told; what stands before an
 * equals sign beside it may be one too, so nothing is made of the other values.
 */
function readPairs(reading, { name, separator, form, }) {
    const items = (0,plan_reading/* readList */.LD)(reading, { name, separator });
    const pairs = items.flatMap((item, index) => {
        const equals = item.indexOf('=');
        const pair = [item.slice(0, equals), item.slice(equals + 1)];
        const isPair = equals > 0 && /^[^\s",]+$/.test(pair[0]);
        if (isPair && (pair[1] !== '' || name === 'secrets'))
            return [pair];
        reading.report({
            subject: name,
            message: `item ${index + 1} is not ${form} (it is not shown, since it may be secret)`,
            edit: name === 'secrets'
                ? 'Write one `id=value` per line, and a value of several lines in double quotes: `"id=first line` … `last line"`'
                : `Write ${form}`,
        });
        return [];
    });
    return name === 'secrets' && pairs.length < items.length ? [] : pairs;
}
function reportDoubled({ report }, secrets) {
    const ids = secrets.map(({ id }) => id);
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
        report({
            subject: 'secrets',
            message: `the secret ${id} is given twice, and a build has one of each`,
            edit: 'Remove one of them from `secrets`, `secret-envs` or `secret-files`',
        });
    }
}
/**
 * The token for Git contexts on this GitHub server. build-push-action gives it as GIT_AUTH_TOKEN,
 * which BuildKit sends to every Git server that the build asks; with a host after the name it is
 * sent to that host only.
 *
 * Source: authSecretNames, https://github.com/moby/buildkit/blob/v0.33.1/source/git/source.go
 */
function gitToken({ inputs }, { facts, contexts, own, }) {
    const { serverUrl } = facts.event;
    const value = inputs['github-token'];
    const isOurs = own.some(({ id }) => /^GIT_AUTH_(?:TOKEN|HEADER)(?:\.|$)/.test(id));
    const isAsked = contexts.some((context) => URL.canParse(serverUrl) && context.startsWith(`${serverUrl}/`));
    if (value === '' || isOurs || !isAsked)
        return [];
    return [{ id: `GIT_AUTH_TOKEN.${new URL(serverUrl).host}`, source: 'value', value }];
}

;// CONCATENATED MODULE: ./lib/src/plan/build.js





function planBuild(reading, { facts, platforms, imageOptions, loads, pushes, }) {
    const { inputs } = reading;
    const { plan: sources, notice } = planContext(reading, facts);
    const contexts = [
        sources.context,
        ...(sources.file === undefined ? [] : [sources.file]),
        ...sources.buildContexts.map((item) => item.slice(item.indexOf('=') + 1)),
    ];
    const { secrets, warnings } = planSecrets(reading, { facts, contexts });
    const attestations = planAttestations(reading, { facts, loads });
    const hasIndex = platforms.length > 1 || hasAttestations(attestations, facts);
    const buildArgs = build_readPairs(reading, 'build-args');
    return {
        plan: {
            ...sources,
            ...(inputs.target === '' ? {} : { target: inputs.target }),
            buildArgs,
            labels: build_readPairs(reading, 'labels'),
            annotations: planAnnotations(reading, { platforms, hasIndex }),
            attestations,
            imageOptions,
            secrets,
            ...readSandbox(reading),
            noCache: (0,plan_reading/* readBoolean */.Vf)(reading, 'no-cache'),
            noCacheFilters: (0,plan_reading/* readList */.LD)(reading, {
                name: 'no-cache-filters',
                separator: 'comma-or-newline',
            }),
            pull: (0,plan_reading/* readBoolean */.Vf)(reading, 'pull'),
        },
        ...(notice === undefined ? {} : { notice }),
        warnings: [
            ...warnings,
            ...(pushes && publishesArguments(attestations) ? publishedSecrets(buildArgs) : []),
        ],
    };
}
/** What RUN steps see of the world. */
function readSandbox(reading) {
    const { network, 'shm-size': shmSize, 'cgroup-parent': cgroupParent } = reading.inputs;
    if (!['', 'default', 'none', 'host'].includes(network)) {
        reading.report({
            subject: 'network',
            message: `\`${network}\` is not a network of a build`,
            edit: 'Write `default`, `none` or `host`; for a network of Docker, give the builder `driver-opts: network=…`',
        });
    }
    const list = (name) => (0,plan_reading/* readList */.LD)(reading, { name, separator: 'comma-or-newline' });
    return {
        ssh: list('ssh'),
        addHosts: list('add-hosts'),
        allow: list('allow'),
        ...(network === '' ? {} : { network }),
        ulimits: (0,plan_reading/* readList */.LD)(reading, { name: 'ulimit', separator: 'newline' }),
        ...(shmSize === '' ? {} : { shmSize }),
        ...(cgroupParent === '' ? {} : { cgroupParent }),
    };
}
/** `NAME=value`, or `NAME` alone; values are never shown, they may be what the user keeps private. */
function build_readPairs(reading, name) {
    const items = (0,plan_reading/* readList */.LD)(reading, { name, separator: 'newline' });
    const nameless = items.filter((item) => item.startsWith('=')).length;
    if (nameless > 0) {
        reading.report({
            subject: name,
            message: `${nameless} of its lines begins with = and has no name`,
            edit: 'Write `NAME=value`',
        });
    }
    return items.filter((item) => !item.startsWith('='));
}
/**
 * Build arguments whose names BuildKit's own lint takes for secrets.
 *
 * Source: SecretsUsedInArgOrEnv,
 * https://github.com/moby/buildkit/blob/v0.33.1/frontend/dockerfile/dockerfile2llb/validations.go
 */
function publishedSecrets(buildArgs) {
    const names = buildArgs
        .map((item) => item.split('=')[0] ?? '')
        .filter((name) => /(?:^|_)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i.test(name) && !/(?:^|_)(?:public|file|version)(?:_|$)/i.test(name));
    if (names.length === 0)
        return [];
    return [
        `The provenance attestation (\`mode=max\`) publishes build arguments with the image, and by its name \`${names.join('`, `')}\` may be a secret. Pass it as one of \`secrets\`, or write \`provenance: mode=min\`.`,
    ];
}

// EXTERNAL MODULE: ./lib/src/plan/builder.js + 2 modules
var plan_builder = __webpack_require__(5485);
// EXTERNAL MODULE: ./lib/src/plan/builder-check.js
var builder_check = __webpack_require__(1510);
// EXTERNAL MODULE: ./lib/src/plan/buildx.js
var plan_buildx = __webpack_require__(8542);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
;// CONCATENATED MODULE: ./lib/src/plan/cache-secrets.js
// Keys of caches: what buildx reads from its environment as well needs no place on a command line.

/**
 * Attribute → variable, by type of the cache.
 *
 * Source: addGithubToken and addAwsCredentials,
 * https://github.com/docker/buildx/blob/v0.36.1/build/opt.go
 */
const variablesOfType = {
    gha: { token: 'ACTIONS_RUNTIME_TOKEN' },
    s3: {
        access_key_id: 'AWS_ACCESS_KEY_ID',
        secret_access_key: 'AWS_SECRET_ACCESS_KEY',
        session_token: 'AWS_SESSION_TOKEN',
    },
};
const secretAttributes = ['token', 'ghtoken', 'secret_access_key', 'session_token'];
/** Entries of one build share its environment: a second key of one name stays where it is. */
function openEntries(entries) {
    const variables = new Map();
    const secrets = [];
    const opened = entries.map((entry) => {
        const fields = cache_secrets_fieldsOf(entry);
        const names = variablesOfType[cache_secrets_typeOf(fields) ?? ''] ?? {};
        const kept = fields.filter(({ name, value }) => {
            if (secretAttributes.includes(name))
                secrets.push(value);
            const variable = names[name];
            if (variable === undefined)
                return true;
            const taken = variables.get(variable);
            if (taken === undefined)
                variables.set(variable, value);
            return taken !== undefined && taken !== value;
        });
        // Keys of the entry must not meet a session of the job's own account.
        const isWhole = fields.some(({ name }) => name === 'session_token');
        if (!isWhole && variables.has('AWS_SECRET_ACCESS_KEY'))
            variables.set('AWS_SESSION_TOKEN', '');
        return kept.map(({ text }) => (0,lists/* csvField */.XR)(text)).join(',');
    });
    return { entries: opened, variables: Object.fromEntries(variables), secrets };
}
function cache_secrets_fieldsOf(entry) {
    const fields = (0,lists/* csvFields */.qZ)(entry);
    return (fields.ok ? fields.value : []).map((text) => {
        const [name = '', ...value] = text.split('=');
        return { text, name: name.toLowerCase(), value: value.join('=') };
    });
}
function cache_secrets_typeOf(fields) {
    return fields.find(({ name }) => name === 'type')?.value;
}

;// CONCATENATED MODULE: ./lib/src/plan/cache.js






const none = { plan: { kind: 'none' }, warnings: [] };
function planCache(reading, { facts, images, isLeg, }) {
    const { inputs } = reading;
    const from = readEntries(reading, 'cache-from');
    const to = readEntries(reading, 'cache-to');
    if (inputs['cache-from'] !== '' || inputs['cache-to'] !== '') {
        const { entries, ...keys } = openEntries([...from, ...to]);
        const [sources, targets] = [entries.slice(0, from.length), entries.slice(from.length)];
        return {
            plan: { kind: 'explicit', from: sources, to: targets, ...keys },
            warnings: uselessWarnings([...from, ...to], facts),
        };
    }
    if (inputs.cache === 'off')
        return none;
    if (inputs.cache !== 'auto')
        return planRegistryCache(reading, { facts, isLeg });
    const { githubCache } = facts;
    switch (githubCache.kind) {
        case 'missing':
            return none;
        case 'silent':
            return {
                ...none,
                warnings: [
                    `GitHub's cache does not answer (${githubCache.reason}): this build goes without.`,
                ],
            };
        case 'offered': {
            const isWritten = githubCache.isWritable && !isOfOthersCode(facts);
            const scope = scopeOf(reading, images);
            return { plan: { kind: 'github', scope, isWritten }, warnings: [] };
        }
    }
}
/** The same build has the same scope on every branch: GitHub's cache keeps those apart itself. */
function scopeOf({ inputs }, images) {
    const { file, target } = inputs;
    // The commit of a Git context is no part of what the image is.
    const context = inputs.context.replace(/#[^:]*/, '#');
    const identity = [images.map(oci_reference/* formatRepository */.Sh).sort(), context, file, target];
    const name = images[0]?.path.replaceAll('/', '-') ?? 'image';
    return `${name}-${(0,digest/* encodedPart */.eA)((0,digest/* digestOf */.ol)(JSON.stringify(identity))).slice(0, 12)}`;
}
function planRegistryCache({ inputs, report }, { facts, isLeg }) {
    const reference = parseCacheReference(inputs.cache);
    if (!reference.ok) {
        report({
            subject: 'cache',
            message: `\`${inputs.cache}\` is neither \`auto\` nor \`off\` nor a reference: ${reference.reason}`,
            edit: 'Write `auto`, `off`, or a reference such as `ghcr.io/acme/app:buildcache`; what buildx takes with `type=` goes to `cache-from` and `cache-to`',
        });
        return none;
    }
    const { registry, path, tag = 'latest' } = reference.value;
    const isWritten = !isOfOthersCode(facts) && !isPullRequest(facts);
    return {
        plan: { kind: 'registry', reference: { registry, path, tag }, isLeg, isWritten },
        warnings: [],
    };
}
function parseCacheReference(text) {
    // A word alone would be one of Docker Hub's own images: `true`, `gha`, `Auto`.
    if (!text.includes('/'))
        return (0,parsed/* rejected */.n)('it names no repository');
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    return reference.ok && reference.value.digest !== undefined
        ? (0,parsed/* rejected */.n)('a digest cannot be written to')
        : reference;
}
function isPullRequest({ event }) {
    return event.name.startsWith('pull_request');
}
/**
 * Whether the code that is built may be a stranger's although the job has the rights of the base
 * branch: what such a build writes to the cache, later builds of that branch would run.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
function isOfOthersCode({ event }) {
    if (event.name !== 'workflow_run')
        return event.name === 'pull_request_target';
    const run = event.payload.workflow_run;
    return !(0,manifest/* isRecord */.u4)(run) || String(run.event).startsWith('pull_request');
}
/**
 * One entry of buildx per line. Quotes around a field are buildx's CSV; a line that is quoted as a
 * whole is what build-push-action makes of its own CSV.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/cache.go
 */
function readEntries({ inputs, report }, name) {
    return (0,lists/* plainLines */.y1)(inputs[name]).flatMap((line, index) => {
        const entry = parseEntry(line);
        if (entry.ok)
            return [entry.value];
        // The line itself may hold keys of a storage service.
        report({
            subject: name,
            message: `its entry ${index + 1} is no cache: ${entry.reason}`,
            edit: 'Write it like `type=registry,ref=ghcr.io/acme/app:buildcache`',
        });
        return [];
    });
}
function parseEntry(line) {
    const fields = (0,lists/* csvFields */.qZ)(line);
    if (!fields.ok)
        return fields;
    const [first = ''] = fields.value;
    if (fields.value.length === 1)
        return first.includes(',') ? parseEntry(first) : parseFields([first]);
    return parseFields(fields.value);
}
function parseFields(fields) {
    const entry = fields.map(lists/* csvField */.XR).join(',');
    // References alone, without `type=registry,ref=`.
    if (!entry.includes('='))
        return (0,parsed/* accepted */.q)(entry);
    const bare = fields.filter((field) => !field.includes('=')).length;
    if (bare > 0)
        return (0,parsed/* rejected */.n)(`${bare} of its fields is not \`name=value\``);
    return cache_typeOf(entry) === undefined ? (0,parsed/* rejected */.n)('it has no `type=`') : (0,parsed/* accepted */.q)(entry);
}
function cache_typeOf(entry) {
    const fields = (0,lists/* csvFields */.qZ)(entry);
    if (!fields.ok)
        return undefined;
    const field = fields.value.find((text) => /^type=./i.test(text));
    return field?.slice('type='.length);
}
/** Buildx leaves such an entry out without a word. */
function uselessWarnings(entries, { githubCache }) {
    const isUseless = githubCache.kind === 'missing' &&
        entries.some((entry) => cache_typeOf(entry) === 'gha' && !/(?:^|,)"?token=/i.test(entry));
    return isUseless
        ? [
            '`type=gha` is asked for, and this runner offers no GitHub cache that BuildKit can use (ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL, and ACTIONS_RUNTIME_TOKEN).',
        ]
        : [];
}

;// CONCATENATED MODULE: ./lib/src/plan/call.js

const methods = ['check', 'lint', 'outline', 'targets', 'subrequests.describe'];
/**
 * Undefined for a build, which is what `build` means too. `check,format=json` and
 * `check,ignorestatus=true` are buildx's own.
 *
 * Source: ParseCallFunc, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/callfunc.go
 */
function planCall({ inputs, report }) {
    const words = inputs.call;
    if (words === '' || words === 'build')
        return undefined;
    const fields = (0,lists/* csvFields */.qZ)(words);
    const named = fields.ok ? fields.value.filter((field) => !field.includes('=')) : [];
    const [method = ''] = named;
    if (named.length !== 1 || !methods.includes(method)) {
        report({
            subject: 'call',
            message: `\`${words}\` is not a question to a Dockerfile`,
            edit: 'Write `check`, `outline` or `targets`, or leave it empty to build',
        });
    }
    return { method: method === 'lint' ? 'check' : method, words };
}

// EXTERNAL MODULE: ./lib/src/plan/comment.js
var plan_comment = __webpack_require__(2381);
// EXTERNAL MODULE: ./lib/src/plan/delivery.js
var plan_delivery = __webpack_require__(3386);
// EXTERNAL MODULE: ./lib/src/plan/emulators.js + 1 modules
var plan_emulators = __webpack_require__(2960);
// EXTERNAL MODULE: ./lib/src/plan/images.js
var plan_images = __webpack_require__(9764);
// EXTERNAL MODULE: ./lib/src/plan/emulator-table.js
var emulator_table = __webpack_require__(1936);
;// CONCATENATED MODULE: ./lib/src/plan/leg.js


/** Hosted runners are native for these; who emulates others in a leg has no better choice. */
const hosted = {
    amd64: 'ubuntu-24.04',
    '386': 'ubuntu-24.04',
    arm64: 'ubuntu-24.04-arm',
    arm: 'ubuntu-24.04-arm',
};
/** A warning for a leg that emulates what some hosted runner runs; `emulators` by name is meant so. */
function legWarnings(facts, { isLeg, platforms, driver, }) {
    const isHere = !['kubernetes', 'remote'].includes(driver);
    if (!isLeg || !isHere || facts.inputs.emulators !== 'auto')
        return [];
    const foreign = (0,emulator_table/* emulatedPlatforms */.gc)(facts, platforms).filter(({ architecture }) => architecture in hosted);
    const [first] = foreign;
    if (first === undefined)
        return [];
    return [
        `This leg builds ${(0,oci_platform/* formatPlatforms */.Iu)(foreign)} on ${(0,emulator_table/* hostOf */.w4)(facts).architecture}, so it is emulated. Check the job's \`runs-on\`: \`${hosted[first.architecture]}\` is native for it. If emulation is meant, write \`emulators: ${(0,oci_platform/* formatPlatforms */.Iu)(foreign).replaceAll(' ', '')}\`.`,
    ];
}

;// CONCATENATED MODULE: ./lib/src/plan/load.js


function planLoad(reading, { facts, platforms, nodes, }) {
    if (!(0,plan_reading/* readBoolean */.Vf)(reading, 'load'))
        return undefined;
    const { info } = facts.engine;
    if (info?.kind !== 'answered') {
        reading.report({
            subject: 'load',
            message: `there is no engine to load into: ${info?.reason ?? 'it was not asked'}`,
            edit: 'Start the Docker engine, or remove `load`',
        });
        return undefined;
    }
    // Buildx cannot load from two nodes at once: what each of them has would replace the other's.
    if (info.hasContainerdStore && nodes === 1)
        return { platforms, withAttestations: true };
    // One platform alone is loaded even when it is foreign: somebody wants to run it emulated.
    const runnable = platforms.length === 1
        ? platforms[0]
        : platforms.find(({ os, architecture }) => os === 'linux' && architecture === info.architecture);
    if (runnable === undefined) {
        reading.report({
            subject: 'load',
            message: `${info.hasContainerdStore ? 'a builder of several nodes loads one platform' : "the engine's image store holds one platform"}, and linux/${info.architecture} is not among ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)}`,
            edit: info.hasContainerdStore
                ? `Add linux/${info.architecture} to \`platforms\`, or remove \`load\``
                : `Add linux/${info.architecture} to \`platforms\`, or turn on the engine's containerd image store: https://docs.docker.com/engine/storage/containerd/`,
        });
        return undefined;
    }
    return { platforms: [runnable], withAttestations: info.hasContainerdStore };
}

// EXTERNAL MODULE: ./lib/src/plan/logins.js + 4 modules
var plan_logins = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/src/plan/move-tags.js
var move_tags = __webpack_require__(3741);
// EXTERNAL MODULE: ./lib/src/plan/naming.js
var plan_naming = __webpack_require__(6510);
// EXTERNAL MODULE: ./lib/src/plan/nodes.js
var nodes = __webpack_require__(2529);
;// CONCATENATED MODULE: ./lib/src/plan/outputs.js

/**
 * An output that pushes is how this image is delivered: its names join `tags`, and its options go to
 * the exporter. All others are made once the image is verified.
 *
 * Source of the syntax: ExportEntry,
 * https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go
 */
function planOutputs(reading, { platforms }) {
    // As build-push-action reads it, quotes are left to buildx.
    const outputs = (0,lists/* plainLines */.y1)(reading.inputs.outputs).flatMap((text) => {
        const output = parseOutput(reading, text);
        return output === undefined ? [] : [output];
    });
    const pushes = outputs.filter((output) => isPush(reading, output));
    const rest = outputs.filter((output) => !pushes.includes(output) && output.type !== 'cacheonly');
    const loads = rest.filter(isLoad);
    const exports = rest.filter((output) => !isLoad(output));
    for (const output of exports)
        checkExport(reading, output, platforms);
    const [first, ...others] = pushes;
    const options = first === undefined ? [] : imageOptions(first);
    if (others.some((other) => imageOptions(other).join() !== options.join())) {
        reading.report({
            subject: 'outputs',
            message: `${pushes.length} outputs push the image in different forms (${pushes.map(({ text }) => `\`${text}\``).join(', ')}), and one image is verified and published`,
            edit: 'Keep one of them and name every repository in `tags`, or use a step for each',
        });
    }
    return {
        exports: exports.map(({ text }) => text),
        loads: loads.length > 0,
        imageOptions: options,
        ...(first === undefined
            ? {}
            : {
                push: {
                    byDigest: pushes.some(({ attributes }) => isTrue(attributes.get('push-by-digest'))),
                    names: pushes.flatMap(({ attributes }) => namesOf(attributes.get('name') ?? '')),
                },
            }),
    };
}
/** The inputs as they would be if what `outputs` says of pushing and loading were said by its own input. */
function withOutputs(reading, { push, loads }) {
    const { inputs } = reading;
    return {
        ...reading,
        inputs: {
            ...inputs,
            ...(loads ? { load: 'true' } : {}),
            ...(push === undefined
                ? {}
                : {
                    push: push.byDigest ? 'by-digest' : 'true',
                    tags: [inputs.tags, ...push.names].filter((text) => text !== '').join('\n'),
                }),
        },
    };
}
function parseOutput({ report }, text) {
    const fields = (0,lists/* csvFields */.qZ)(text);
    if (fields.ok && fields.value.length === 1 && !text.startsWith('type=')) {
        const type = text === '-' ? 'tar' : 'local';
        return { text, type, attributes: new Map([['dest', text]]) };
    }
    const pairs = fields.ok ? fields.value.map((field) => field.split(/=(.*)/s)) : [];
    const attributes = new Map(pairs.map(([key = '', value = '']) => [key.trim().toLowerCase(), value]));
    const type = attributes.get('type') ?? '';
    if (type !== '' && pairs.every(([, value]) => value !== undefined)) {
        return { text, type, attributes };
    }
    report({
        subject: 'outputs',
        message: `\`${text}\` is not an output: ${fields.ok ? 'it takes a type, and key=value pairs' : fields.reason}`,
        edit: 'Write it like `type=local,dest=out`, or `"name=a,b"` in quotes when a value has a comma',
    });
    return undefined;
}
/** `type=registry` is `type=image,push=true`; `push: true` makes every `type=image` push. */
function isPush({ inputs }, { type, attributes }) {
    if (type === 'registry')
        return true;
    const pushes = isTrue(attributes.get('push')) || isTrue(attributes.get('push-by-digest'));
    return type === 'image' && (pushes || inputs.push.toLowerCase() === 'true');
}
function isLoad({ type, attributes }) {
    return type === 'docker' && attributes.size === 1;
}
const ownOptions = ['type', 'name', 'push', 'push-by-digest', 'name-canonical'];
function imageOptions({ attributes }) {
    return [...attributes]
        .filter(([key]) => !ownOptions.includes(key))
        .map(([key, value]) => (0,lists/* csvField */.XR)(`${key}=${value}`));
}
function namesOf(text) {
    return text.split(',').filter((name) => name !== '');
}
// https://docs.docker.com/build/exporters/
const exporters = ['local', 'tar', 'oci', 'docker', 'image', 'registry', 'cacheonly'];
function checkExport({ report }, { text, type, attributes }, platforms) {
    if (!exporters.includes(type)) {
        report({
            subject: 'outputs',
            message: `\`${text}\` is of no type that BuildKit exports`,
            edit: `Write one of ${exporters.map((name) => `\`type=${name}\``).join(', ')}`,
        });
        return;
    }
    const destination = attributes.get('dest');
    const needsFile = ['local', 'tar', 'oci'].includes(type);
    if (destination === '-' || (needsFile && (destination ?? '') === '')) {
        report({
            subject: 'outputs',
            message: `\`${text}\` has no destination but standard output, which is the log of this step`,
            edit: `Add \`dest=…\` with a path, such as \`type=${type},dest=out${type === 'local' ? '' : '.tar'}\``,
        });
    }
    if (type === 'docker' && platforms.length > 1) {
        report({
            subject: 'outputs',
            message: `\`${text}\` holds one platform, and ${platforms.length} are asked for`,
            edit: 'Name one platform in `platforms`, write `type=oci`, or use `load: true` to load all of them',
        });
    }
}
function isTrue(text) {
    return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}

// EXTERNAL MODULE: ./lib/src/plan/platform-tags.js
var platform_tags = __webpack_require__(8779);
// EXTERNAL MODULE: ./lib/src/plan/platforms.js + 1 modules
var plan_platforms = __webpack_require__(7070);
// EXTERNAL MODULE: ./lib/src/plan/preview.js + 1 modules
var preview = __webpack_require__(4877);
// EXTERNAL MODULE: ./lib/src/plan/push.js + 1 modules
var push = __webpack_require__(157);
// EXTERNAL MODULE: ./lib/src/plan/staging.js
var staging = __webpack_require__(8485);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
// EXTERNAL MODULE: ./lib/src/plan/verification.js
var verification = __webpack_require__(3725);
;// CONCATENATED MODULE: ./lib/src/plan/make-plan.js





























/** Throws PlanError with every problem. `naming` is what `planNaming` makes of the same facts. */
function makePlan(given, naming = (0,plan_naming/* plainNaming */.pX)(given)) {
    const facts = { ...given, inputs: naming.inputs };
    assertLinux(facts);
    const problems = [...naming.problems];
    const reading = { inputs: facts.inputs, report: (problem) => problems.push(problem) };
    const platforms = (0,plan_platforms/* readRequestedPlatforms */.j)(reading, facts.machine);
    const mirrors = (0,plan_images/* readMirrors */.ph)(reading);
    const builder = (0,plan_builder/* planBuilder */.Zw)(reading, { facts, platforms, mirrors });
    (0,builder_check/* checkBuilder */.u)(reading, { facts, builder: builder.plan });
    const driver = (0,plan_builder/* driverOf */.SV)(builder.plan);
    (0,preview/* checkPreview */.nz)(reading);
    const call = planCall(reading);
    const outputs = planOutputs(reading, { platforms });
    const delivering = withOutputs(reading, outputs);
    const tags = (0,plan_delivery/* readTags */.g)(delivering);
    const { notice, ...delivery } = (0,plan_delivery/* decideDelivery */.T)(delivering, {
        push: (0,push/* decidePush */.v)(delivering, facts),
        tags,
        images: naming.repositories,
        canPushUntagged: driver !== 'docker',
    });
    const load = planLoad(delivering, { facts, platforms, nodes: (0,nodes/* nodesOf */.Nh)(builder.plan) });
    const buildx = (0,plan_buildx/* planBuildx */.G)(reading, { facts, delivery });
    const emulators = (0,plan_emulators/* planEmulators */.k)(call === undefined ? reading : withoutEmulators(reading), {
        facts,
        platforms,
        elsewhere: (0,nodes/* platformsElsewhere */.xs)(builder.plan, platforms),
        images: readBinfmtImages(reading, mirrors.all),
        runsHere: !['kubernetes', 'remote'].includes(driver),
    });
    const build = planBuild(reading, {
        facts,
        platforms,
        imageOptions: outputs.imageOptions,
        loads: load !== undefined,
        pushes: delivery.kind !== 'layout',
    });
    const isLeg = ['by-digest', 'auto-by-digest'].includes(delivering.inputs.push);
    const cache = planCache(delivering, {
        facts,
        images: (0,oci_reference/* repositoriesOf */.Ub)([...naming.repositories, ...tags]),
        isLeg,
    });
    const logins = (0,plan_logins/* planLogins */.I)(reading, {
        facts,
        registries: [...naming.repositories, ...tags].map(({ registry }) => registry),
        pushes: delivery.kind !== 'layout',
    });
    const comment = (0,plan_comment/* planComment */.t)(reading, facts);
    const plan = {
        platforms,
        build: build.plan,
        cache: cache.plan,
        tags,
        metadata: naming.metadata ?? (0,plan_naming/* plainMetadata */.Qo)(tags, build.plan),
        delivery,
        moveTags: (0,move_tags/* planMoveTags */.I)(reading, facts),
        platformTags: (0,platform_tags/* planPlatformTags */.Q)(reading, { tags, platforms, delivery }),
        stagingTags: (0,staging/* planStaging */.J)(reading, { facts, delivery, platforms }),
        verification: (0,verification/* planVerification */.l)(reading),
        ...(load === undefined ? {} : { load }),
        exports: outputs.exports,
        ...(call === undefined ? {} : { call }),
        buildx: buildx.plan,
        builder: builder.plan,
        emulators: emulators.plan,
        attempts: (0,attempts/* readAttempts */.j)(reading),
        logins,
        summary: (0,plan_reading/* readBoolean */.Vf)(reading, 'summary'),
        ...(comment === undefined ? {} : { comment }),
        notices: [
            ...[notice, build.notice, builder.notice, buildx.notice].filter((text) => text !== undefined),
            ...logins.notices,
        ],
        warnings: [
            ...(0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
            ...build.warnings,
            ...naming.warnings,
            ...emulators.warnings,
            ...cache.warnings,
            ...legWarnings(facts, { isLeg: isLeg && delivery.kind !== 'layout', platforms, driver }),
        ],
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
/** A question runs nothing of the image. */
function withoutEmulators(reading) {
    return { ...reading, inputs: { ...reading.inputs, emulators: 'none' } };
}
function assertLinux({ machine }) {
    if (machine.os === 'linux')
        return;
    throw new errors/* PlanError */.W6([
        {
            subject: 'runner',
            message: `this action runs on Linux, and this runner's system is ${machine.os}`,
            edit: 'Run the job on a Linux runner, such as `runs-on: ubuntu-latest`',
        },
    ]);
}
function readBinfmtImages(reading, mirrors) {
    const image = reading.inputs['binfmt-image'];
    const [reference] = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'binfmt-image',
        items: [image],
        parse: (text) => (text === '' ? (0,parsed/* rejected */.n)('it is empty') : (0,oci_reference/* parseReference */.F2)(text)),
        noun: 'an image',
        edit: 'Write a reference such as `tonistiigi/binfmt@sha256:…`, or leave the input out',
    });
    return reference === undefined ? [] : (0,plan_images/* imageCandidates */.mI)(reference, mirrors);
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planMoveTags)
/* harmony export */ });
function planMoveTags({ inputs, report }, { event }) {
    const mode = inputs['move-tags'];
    if (mode !== 'always' && mode !== 'forward') {
        report({
            subject: 'move-tags',
            message: `\`${mode}\` is not a rule for tags`,
            edit: "Write `always`, or `forward` to leave a tag that holds a newer commit's image where it is",
        });
    }
    const { apiUrl, repository, sha } = event;
    return {
        mode: mode === 'forward' ? 'forward' : 'always',
        ...(sha === '' ? {} : { revision: sha }),
        ...(apiUrl === '' || repository === '' ? {} : { forge: { apiUrl, repository } }),
    };
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ nodesOf),
/* harmony export */   xs: () => (/* binding */ platformsElsewhere),
/* harmony export */   zA: () => (/* binding */ planNodes)
/* harmony export */ });
/* harmony import */ var _oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1459);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1381);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1604);




const fields = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
/** What the inputs and variables say of the nodes of a builder that is created. */
function planNodes(reading, { facts, driver, cleanup, }) {
    const { report } = reading;
    const appended = readAppendedNodes(reading, facts);
    const lost = appended.findIndex(({ endpoint }) => endpoint === undefined);
    if (lost !== -1 && driver !== 'kubernetes') {
        report({
            subject: 'append',
            message: `node ${lost + 1} of it has no endpoint, and a machine of ${driver} has one node`,
            edit: 'Give it the address of another machine, such as `endpoint: ssh://user@arm.example.com`',
        });
    }
    const tls = driver === 'remote' ? facts.tls : new Map();
    for (const [index, { cert, key }] of tls) {
        if ((cert === undefined) === (key === undefined))
            continue;
        const [given, missing] = cert === undefined ? ['KEY', 'CERT'] : ['CERT', 'KEY'];
        report({
            subject: `BUILDER_NODE_${index}_AUTH_TLS_${given}`,
            message: `it is set and BUILDER_NODE_${index}_AUTH_TLS_${missing} is not, and a client shows both or neither`,
            edit: `Set BUILDER_NODE_${index}_AUTH_TLS_${missing} from a secret`,
        });
    }
    if (tls.size > 0 && !cleanup) {
        report({
            subject: 'cleanup',
            message: 'it is false, and the TLS material of BUILDER_NODE_… variables does not outlive the step',
            edit: 'Remove `cleanup: false`, or name files of the runner in `driver-opts` (`cacert=`, `cert=`, `key=`)',
        });
    }
    // Doors that only look into images do not have the input.
    const isGiven = reading.inputs['allow-missing-nodes'] !== '';
    return { appended, tls, allowMissing: isGiven && (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readBoolean */ .Vf)(reading, 'allow-missing-nodes') };
}
/** How many nodes the builder has, as far as it is known before it is booted. */
function nodesOf(plan) {
    switch (plan.kind) {
        case 'created':
            return 1 + plan.nodes.appended.length;
        case 'existing':
            return plan.builder.nodes.length;
        case 'engine':
        case 'idle':
            return 1;
    }
}
/**
 * Platforms that this machine needs no emulator for, since another node is there for them. A node
 * that does not say what it is for may be there for any.
 */
function platformsElsewhere(plan, platforms) {
    if (plan.kind !== 'created')
        return [];
    const claims = plan.nodes.appended.map((node) => node.platforms);
    return claims.some((claimed) => claimed.length === 0) ? platforms : claims.flat();
}
/**
 * Reads `append`: a YAML list of nodes, each an object.
 *
 * Source: https://github.com/docker/setup-buildx-action#append-additional-nodes-to-the-builder
 */
function readAppendedNodes({ report }, { append }) {
    if (append === undefined)
        return [];
    const problem = (message, edit) => {
        report({ subject: 'append', message, edit });
        return [];
    };
    const example = 'Write a YAML list such as `- endpoint: tcp://arm.example.com:1234`';
    if (!append.ok)
        return problem(`it is not YAML: ${append.reason}`, example);
    if (!Array.isArray(append.value))
        return problem('it is not a list of nodes', example);
    return append.value.flatMap((value, index) => {
        const node = parseNode(value);
        if (node.ok)
            return [node.value];
        return problem(`node ${index + 1} of it cannot be used: ${node.reason}`, example);
    });
}
function parseNode(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('it is not a map of fields');
    }
    const node = value;
    const unknown = Object.keys(node).filter((name) => !fields.includes(name));
    if (unknown.length > 0) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`it has no field ${unknown.join(', ')}; there are ${fields.join(', ')}`);
    }
    const texts = Object.entries(node).filter(([name]) => !['driver-opts', 'platforms'].includes(name));
    const wrong = texts.find(([, text]) => typeof text !== 'string' || text === '');
    if (wrong !== undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`its ${wrong[0]} is not a text`);
    const { name, endpoint } = node;
    if (typeof name === 'string' && !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(name)) {
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`\`${name}\` is not a name for a node`);
    }
    const options = parseOptions(node['driver-opts']);
    const platforms = parsePlatforms(node.platforms);
    if (!options.ok)
        return options;
    if (!platforms.ok)
        return platforms;
    const flags = node['buildkitd-flags'];
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)({
        ...(typeof name === 'string' ? { name } : {}),
        ...(typeof endpoint === 'string' ? { endpoint } : {}),
        ...(typeof flags === 'string' ? { buildkitdFlags: flags } : {}),
        driverOptions: options.value,
        platforms: platforms.value,
    });
}
/** A YAML list, or lines as in the input of that name. */
function parseOptions(value) {
    const lines = linesOf(value);
    if (lines === undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('its driver-opts are neither lines nor a list of them');
    const options = [];
    for (const line of lines) {
        const parsed = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .csvFields */ .qZ)(line);
        if (!parsed.ok || !parsed.value.every((field) => field.includes('='))) {
            return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`its driver option \`${line}\` is not a list of key=value pairs`);
        }
        options.push(...parsed.value.map(_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .csvField */ .XR));
    }
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)(options);
}
function parsePlatforms(value) {
    const lines = linesOf(value);
    if (lines === undefined)
        return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)('its platforms are neither a list nor comma-separated');
    const items = (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listItems */ .Dw)(lines.join('\n'), 'comma-or-newline');
    if (!items.ok)
        return items;
    const platforms = [];
    for (const item of items.value) {
        const platform = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)(item, '');
        if (!platform.ok)
            return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .rejected */ .n)(`\`${item}\` is not a platform: ${platform.reason}`);
        platforms.push(platform.value);
    }
    return (0,_oci_parsed_js__WEBPACK_IMPORTED_MODULE_3__/* .accepted */ .q)(platforms);
}
function linesOf(value) {
    if (value === undefined)
        return [];
    if (typeof value === 'string')
        return (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLines */ .y1)(value);
    return Array.isArray(value) && value.every((line) => typeof line === 'string')
        ? value
        : undefined;
}


/***/ }),

/***/ 1882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ buildxChecksums),
/* harmony export */   ei: () => (/* binding */ pinnedBuildkitImage),
/* harmony export */   vz: () => (/* binding */ pinnedBuildxVersion)
/* harmony export */ });
// What this version was tested with: the BuildKit image and the buildx releases it may download.
/**
 * BuildKit v0.33.1, the image that `buildx-stable-1` named in October 2026. Pinned by digest: a tag
 * that moves under a release pipeline is the very thing this action exists to end.
 */
const pinnedBuildkitImage = 'docker.io/moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea';
const pinnedBuildxVersion = '0.36.1';
/**
 * SHA-256 of the Linux binaries of each release, by architecture.
 *
 * Source: checksums.txt of https://github.com/docker/buildx/releases/tag/v0.36.1
 */
const buildxChecksums = {
    '0.36.1': {
        amd64: '48af8a397ebd60178778bf63611dbcebe5f5e7a9be90eb9147b24b9587455778',
        arm64: '5d0cafd9d16afe1a0f0d9529885344ace2cc99efdd531b6c783c5455a6001569',
        'arm-v6': '324ed0ca85defb28442eda3b002472dbfc7e77bf6992292f2daa94f699f0e43a',
        'arm-v7': '32ff9bee8c48c1fbceb1e2fb1d8472ec817ad1e25b5dff58ec9abf9b8d903518',
        ppc64le: '46f71a277d1d05cb20f87601abfb729d0056f88705903bd82ad6153f80e3cd9b',
        riscv64: '5e82f0ada635dabda74f1486dea604e0ea3a1214971ec8c52dcb4db6e08cce26',
        s390x: '9d8dff974aa0166fc59a5804f35bb6c9ea0693a3f5061a81101668cfe707b0b4',
    },
};


/***/ }),

/***/ 8779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ planPlatformTags)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2041);
// Tags of single platforms beside those of the whole: `platform-tags: "{tag}-{arch}"`.


const placeholders = ['tag', 'os', 'arch', 'variant', 'platform'];
/**
 * One per tag and platform; each must differ from the others, and from the tags of the whole. None
 * where the tags of the whole do not move either.
 */
function planPlatformTags({ inputs, report }, { tags, platforms, delivery, }) {
    const template = inputs['platform-tags'];
    if (template === '')
        return [];
    const refuse = (message, edit) => {
        report({ subject: 'platform-tags', message, edit });
        return [];
    };
    const known = placeholders.map((name) => `{${name}}`).join(', ');
    const [unknown] = [...template.matchAll(/\{([^}]*)\}?/g)].filter(([text, name]) => !text.endsWith('}') || !placeholders.some((one) => one === name));
    if (unknown !== undefined) {
        return refuse(`\`${template}\` has \`${unknown[0]}\` in it`, `Choose among ${known}`);
    }
    const all = tags.flatMap((tag) => platforms.map((platform) => ({
        platform,
        tag: { ...tag, tag: named(template, tag, platform) },
    })));
    const wrong = all.find(({ tag }) => !(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(tag.tag));
    if (wrong !== undefined) {
        return refuse(`\`${template}\` makes \`${wrong.tag.tag}\` for ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(wrong.platform)}, which is no tag`, 'A tag has at most 128 letters, digits, `_`, `.` and `-`, and does not begin with `.` or `-`');
    }
    const seen = new Map(tags.map((tag) => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(tag), 'the whole image']));
    for (const { platform, tag } of all) {
        const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(tag);
        const other = seen.get(name);
        if (other !== undefined) {
            return refuse(`\`${template}\` makes ${name} for ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)} and for ${other}`, 'Add what tells them apart: `{tag}`, `{arch}{variant}` or `{platform}`');
        }
        seen.set(name, (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform));
    }
    return delivery.kind === 'layout' || delivery.tags.length === 0 ? [] : all;
}
function named(template, { tag }, platform) {
    const values = {
        tag,
        os: platform.os,
        arch: platform.architecture,
        variant: platform.variant ?? '',
        platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .outputName */ .Vf)(platform),
    };
    return template.replace(/\{([a-z]+)\}/g, (_, name) => values[name] ?? '');
}


/***/ }),

/***/ 7070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPlatforms),
  j: () => (/* binding */ readRequestedPlatforms)
});

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var oci_parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./node_modules/leven/index.js
var leven = __webpack_require__(7785);
;// CONCATENATED MODULE: ./lib/src/plan/misspelt-platform.js
// Platforms that are slips of the pen: well formed, and nearly the name of one that exists.


/**
 * The platform that was meant. Containerd takes any name, and new ones come up, so one that is like
 * no other passes: BuildKit would look for base images of `amd46` and find none.
 */
function meantPlatform(platform) {
    const os = nearest(platform.os, oci_platform/* knownSystems */.Ch);
    const architecture = named(platform.architecture) ?? nearest(platform.architecture, oci_platform/* knownArchitectures */.Un);
    if (os === platform.os && architecture === platform.architecture)
        return undefined;
    if (os === undefined || architecture === undefined)
        return undefined;
    const [first = '', variant = platform.variant] = architecture.split('/');
    return (0,oci_platform/* formatPlatform */.Bq)((0,oci_platform/* normalisePlatform */.WN)({ os, architecture: first, variant }));
}
/** `armv7`, as `uname -m` and others have it, and `arm64v8`, as Docker Hub's accounts are called. */
function named(architecture) {
    if (/^(?:armv8|arm64-?v8)/.test(architecture))
        return 'arm64';
    const variant = /^arm-?(v[5-7])/.exec(architecture)?.[1];
    return variant === undefined ? undefined : `arm/${variant}`;
}
/** The name itself when it is known. */
function nearest(name, known) {
    if (known.has(name))
        return name;
    const [best] = [...known]
        // Of two that are as near, letters that changed places have the right number of them.
        .map((candidate) => ({
        candidate,
        distance: (0,leven/* default */.A)(name, candidate) + Math.abs(name.length - candidate.length) / 100,
    }))
        .sort((one, other) => one.distance - other.distance);
    return best !== undefined && best.distance < 2.1 && name.length > 2 ? best.candidate : undefined;
}

// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/platforms.js





/** The input `platforms`, which names at least one. */
function readRequestedPlatforms(reading, { architecture }) {
    const platforms = readPlatforms(reading, {
        name: 'platforms',
        localArchitecture: architecture,
    });
    if ((0,lists/* isEmptyList */.s6)(reading.inputs.platforms)) {
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
    const items = (0,plan_reading/* readList */.LD)(reading, { name, separator: 'comma-or-newline' });
    const asked = (0,plan_reading/* readItems */.F1)(reading, {
        name,
        items,
        parse: (text) => {
            // https://github.com/docker/buildx/blob/v0.36.1/util/platformutil/parse.go
            const spelled = /^local$/i.test(text) ? `linux/${localArchitecture}` : text;
            const parsed = (0,oci_platform/* parsePlatform */.FL)(spelled, localArchitecture);
            if (!parsed.ok)
                return parsed;
            const meant = meantPlatform(parsed.value);
            return meant === undefined
                ? (0,oci_parsed/* accepted */.q)({ text, platform: parsed.value })
                : (0,oci_parsed/* rejected */.n)(`did you mean \`${meant}\`?`);
        },
        noun: 'a platform',
        edit: 'Write it like `linux/amd64` or `linux/arm/v7`',
    });
    return asked
        .filter(({ text, platform }, index) => {
        const earlier = asked
            .slice(0, index)
            .find((other) => (0,oci_platform/* isSamePlatform */.SW)(platform, other.platform));
        if (earlier === undefined)
            return true;
        reading.report({
            subject: name,
            message: `${(0,oci_platform/* formatPlatform */.Bq)(platform)} is asked for twice (\`${earlier.text}\` and \`${text}\`)`,
            edit: 'Name each platform once; aliases such as `aarch64` and `arm64/v8` mean the same',
        });
        return false;
    })
        .map(({ platform }) => platform);
}


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nz: () => (/* binding */ checkPreview),
  Hv: () => (/* binding */ previewedPull),
  Tk: () => (/* binding */ withPreview)
});

// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
;// CONCATENATED MODULE: ./lib/src/oci/preview-tag.js
// The tag under which the image of a pull request can be tried. Pure.


const placeholder = '{number}';
/** `pr-{number}` of pull request 7 is `pr-7`. */
function previewTag(template, number) {
    if (!template.includes(placeholder)) {
        return (0,parsed/* rejected */.n)(`without \`${placeholder}\` all pull requests would share it`);
    }
    const own = template.replaceAll(placeholder, '');
    // cleanup/ refuses such patterns, so nothing would ever remove it.
    if (!/[A-Za-z]/.test(own))
        return (0,parsed/* rejected */.n)('it has no letter of its own');
    const tag = template.replaceAll(placeholder, String(number));
    return (0,reference/* isTag */.dz)(tag) ? (0,parsed/* accepted */.q)(tag) : (0,parsed/* rejected */.n)(`\`${tag}\` is no tag`);
}

// EXTERNAL MODULE: ./lib/src/oci/pull-request.js
var pull_request = __webpack_require__(6213);
// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
;// CONCATENATED MODULE: ./lib/src/plan/preview.js




/** Number of the pull request that this run makes a preview of; undefined without one. */
function previewedPull({ inputs, event, runPull, }) {
    const isAsked = (0,lists/* parseBoolean */.yG)(inputs.preview);
    if (!isAsked.ok || !isAsked.value)
        return undefined;
    if (runPull !== undefined)
        return runPull.kind === 'found' ? runPull.number : undefined;
    return event.name === 'pull_request' ? (0,pull_request/* pullRequestOf */._)(event)?.number : undefined;
}
/**
 * The same facts with the one rule that gives the preview's tag, so that labels, outputs and
 * expressions are the preview's as well. A fork's pull request gets them too: its image is published
 * under that tag by a trusted workflow.
 */
function withPreview(facts) {
    const number = previewedPull(facts);
    return number === undefined ? facts : { ...facts, inputs: previewInputs(facts.inputs, number) };
}
/**
 * Nothing else may give a tag, and no prefix of `flavor` changes it. Platform tags that do not follow
 * from it would be those of the released image.
 */
function previewInputs(inputs, number) {
    const tag = previewTag(inputs['preview-tag'], number);
    if (!tag.ok)
        return inputs;
    const followsTag = inputs['platform-tags'].includes('{tag}');
    return {
        ...inputs,
        ...(followsTag ? {} : { 'platform-tags': '' }),
        tags: `type=raw,value=${tag.value},prefix=,suffix=`,
        flavor: 'latest=false',
    };
}
/** Reported on every event, so that a mistake does not wait for the first pull request. */
function checkPreview(reading) {
    if (!(0,plan_reading/* readBoolean */.Vf)(reading, 'preview'))
        return;
    const { inputs, report } = reading;
    if ((0,lists/* isEmptyList */.s6)(inputs.images)) {
        report({
            subject: 'preview',
            message: 'it is `true`, and `images` names no repository for the preview',
            edit: 'Name it, such as `images: ghcr.io/acme/app`',
        });
    }
    const tag = previewTag(inputs['preview-tag'], 1);
    if (tag.ok)
        return;
    report({
        subject: 'preview-tag',
        message: `\`${inputs['preview-tag']}\` is no tag for previews: ${tag.reason}`,
        edit: 'Write one such as `pr-{number}`',
    });
}


/***/ }),

/***/ 157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ decidePush),
  b: () => (/* binding */ isForksRun)
});

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/pull-request.js
var pull_request = __webpack_require__(6213);
// EXTERNAL MODULE: ./lib/src/oci/build-context.js
var build_context = __webpack_require__(114);
;// CONCATENATED MODULE: ./lib/src/plan/fork-code.js



/**
 * True on `pull_request_target` of a fork unless the context surely is something else: a remote one
 * that names neither the fork nor the pull request, or a checkout of neither its head nor a merge of
 * it. Dockerfile and further contexts may name them no more than the context. `{{defaultContext}}` is the base branch's commit on this event.
 *
 * Source: https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/
 */
function buildsForkCode({ event, inputs, checkout }) {
    const pull = (0,pull_request/* pullRequestOf */._)(event);
    if (event.name !== 'pull_request_target' || pull?.isFork !== true)
        return false;
    const traces = [pull.headSha, forkName(event.payload)].filter((trace) => trace !== '');
    const sources = [inputs.context, inputs.file, inputs['build-contexts']].map((text) => text.toLowerCase());
    const isNamed = sources.some((text) => /\bpull\/\d+\b/.test(text) || traces.some((trace) => text.includes(trace)));
    if (isNamed)
        return true;
    if ((0,build_context/* isRemoteContext */.u)(inputs.context) || inputs.context.startsWith('{{'))
        return false;
    return checkout === undefined || checkout.commits.includes(pull.headSha);
}
/** `owner/name` in lower case; empty when the fork was deleted. */
function forkName({ pull_request: pull }) {
    const head = (0,manifest/* isRecord */.u4)(pull) && (0,manifest/* isRecord */.u4)(pull.head) ? pull.head : {};
    const name = (0,manifest/* isRecord */.u4)(head.repo) ? head.repo.full_name : undefined;
    return typeof name === 'string' ? name.toLowerCase() : '';
}

// EXTERNAL MODULE: ./lib/src/plan/preview.js + 1 modules
var preview = __webpack_require__(4877);
;// CONCATENATED MODULE: ./lib/src/plan/push.js




function decidePush(reading, facts) {
    const asked = readPush(reading);
    if (asked.kind === 'no' || (asked.isAuto && asksForNoPush(reading)))
        return { kind: 'no' };
    const reason = asked.isAuto ? reasonOfAuto(reading, facts) : reasonOfPullRequest(facts);
    if (reason !== undefined) {
        const { push } = reading.inputs;
        return { kind: 'no', notice: `Nothing will be pushed: \`push\` is \`${push}\`, and ${reason}` };
    }
    if (!asked.isAuto)
        reportForkCode(reading, facts);
    return { kind: asked.kind };
}
function readPush({ inputs: { push }, report }) {
    switch (push) {
        case 'auto':
            return { kind: 'tags', isAuto: true };
        case 'auto-by-digest':
            return { kind: 'by-digest', isAuto: true };
        case 'true':
        case 'True':
        case 'TRUE':
            return { kind: 'tags', isAuto: false };
        case 'by-digest':
            return { kind: 'by-digest', isAuto: false };
        case 'false':
        case 'False':
        case 'FALSE':
            return { kind: 'no', isAuto: false };
        default:
            report({
                subject: 'push',
                message: `\`${push}\` is not a way to push`,
                edit: 'Write `true`, `false`, `by-digest`, `auto` or `auto-by-digest`',
            });
            return { kind: 'no', isAuto: false };
    }
}
/** A whole sentence after "and", with the edit that publishes all the same. */
function reasonOfAuto({ inputs }, facts) {
    if (inputs.images === '') {
        return '`images` names no repository. Write `push: true` to publish the references of `tags`.';
    }
    const elsewhere = inputThatGoesElsewhere(inputs);
    if (elsewhere !== undefined) {
        return `\`${elsewhere}\` says where the image goes. Write \`push: true\` to publish it as well.`;
    }
    const { event } = facts;
    switch (event.name) {
        case 'pull_request':
            return (reasonOfPullRequest(facts) ??
                ((0,preview/* previewedPull */.Hv)(facts) === undefined ? 'this is a pull request.' : undefined));
        case 'pull_request_target':
        // They run for the pull request's merge as well, and give a fork the same token.
        case 'pull_request_review':
        case 'pull_request_review_comment':
            return 'this is a pull request.';
        case 'workflow_run':
            return isForksRun(facts) && (0,preview/* previewedPull */.Hv)(facts) === undefined
                ? 'this workflow runs after one of a fork. A trusted job can publish what that left behind.'
                : undefined;
        default:
            return isDependabot(facts)
                ? 'this run is Dependabot’s, whose token may not write packages.'
                : undefined;
    }
}
/** Why a run for a pull request may not push: GitHub gives it a token that only reads. */
function reasonOfPullRequest(facts) {
    const { event } = facts;
    if (event.name !== 'pull_request')
        return undefined;
    if ((0,pull_request/* pullRequestOf */._)(event)?.isFork === true) {
        return 'this pull request comes from a fork, whose token may not write packages. The image is built and verified all the same.';
    }
    return isDependabot(facts)
        ? 'this pull request is Dependabot’s, whose token may not write packages. The image is built and verified all the same.'
        : undefined;
}
/** Who builds for another end, and names nothing to publish, need not hear that nothing is. */
function asksForNoPush({ inputs }) {
    const elsewhere = inputThatGoesElsewhere(inputs);
    return elsewhere === 'call' || (elsewhere !== undefined && inputs.images === '');
}
// Inputs by which an image goes elsewhere or is not built at all.
function inputThatGoesElsewhere(inputs) {
    const given = inputs;
    if (given.call && given.call !== 'build')
        return 'call';
    if (/^true$/i.test(inputs.load))
        return 'load';
    return given.outputs ? 'outputs' : undefined;
}
// https://docs.github.com/en/code-security/reference/supply-chain-security/troubleshoot-dependabot/dependabot-on-actions
function isDependabot({ event }) {
    return event.actor === 'dependabot[bot]';
}
/** A deleted fork has no repository any more, and was not this one. */
function isForksRun({ event }) {
    const { workflow_run: run } = event.payload;
    const head = (0,manifest/* isRecord */.u4)(run) && (0,manifest/* isRecord */.u4)(run.head_repository) ? run.head_repository.full_name : '';
    return String(head ?? '').toLowerCase() !== event.repository.toLowerCase();
}
function reportForkCode({ inputs, report }, facts) {
    if (!buildsForkCode(facts))
        return;
    report({
        subject: 'push',
        message: `\`push\` is \`${inputs.push}\` and this run of pull_request_target would publish, with this repository's token, what a fork's code makes`,
        edit: 'Build the fork on `pull_request` (nothing is pushed there), or check out and build the base branch',
    });
}


/***/ }),

/***/ 8485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ planStaging),
/* harmony export */   f: () => (/* binding */ planStagedTags)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1604);


/** Those that a leg sets; an image with tags of its own needs none. */
function planStaging(reading, staged) {
    const { delivery } = staged;
    const all = planStagedTags(reading, staged);
    return delivery.kind !== 'layout' && delivery.tags.length === 0 ? all : [];
}
/**
 * Those that the legs of this run have set: one per repository and platform, so that a merge knows
 * them. Not the attempt: a leg that is run again alone is merged with those of the attempt before.
 */
function planStagedTags(reading, { facts: { event }, delivery, platforms }) {
    if (!(0,_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .readBoolean */ .Vf)(reading, 'staging-tags') || delivery.kind === 'layout')
        return [];
    const run = event.runId || 'local';
    return delivery.repositories.flatMap(({ registry, path }) => platforms.map((platform) => ({
        registry,
        path,
        tag: `staging-${run}-${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .outputName */ .Vf)(platform)}`,
    })));
}


/***/ }),

/***/ 3725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planVerification)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
// How thoroughly the image is verified before a tag moves.

function planVerification(reading) {
    const { inputs, report } = reading;
    if (!['index', 'binaries'].includes(inputs.verify)) {
        report({
            subject: 'verify',
            message: `\`${inputs.verify}\` is not a way to verify`,
            edit: 'Write `binaries`, or `index` to leave the machine code out',
        });
    }
    const smokeTest = readSmokeTest(reading);
    return {
        binaries: inputs.verify === 'binaries',
        ...(smokeTest === undefined ? {} : { smokeTest }),
    };
}
/** A JSON array of strings is the command itself; anything else is a line for the image's shell. */
function readSmokeTest({ inputs, report }) {
    const text = inputs['smoke-test'];
    if (text === '')
        return undefined;
    if (!text.startsWith('['))
        return { form: 'shell', command: text };
    const words = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (Array.isArray(words) && words.length > 0 && words.every((word) => typeof word === 'string')) {
        return { form: 'exec', command: words };
    }
    // `[ -f /etc/passwd ]` is a test for a shell; what looks like JSON and is not is a slip.
    if (/^\[\[?\s/.test(text))
        return { form: 'shell', command: text };
    report({
        subject: 'smoke-test',
        message: `\`${text}\` begins like a JSON array and is not an array of strings`,
        edit: 'Write it like `["/app", "--version"]`, or as a line for the shell',
    });
    return undefined;
}


/***/ }),

/***/ 8381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare),
  e: () => (/* binding */ provideBuildx)
});

// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/disk.js
var disk = __webpack_require__(1073);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/transience.js
var oci_transience = __webpack_require__(6672);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/oci/builder.js
var oci_builder = __webpack_require__(8283);
;// CONCATENATED MODULE: ./lib/src/prepare/boot.js
// Boots a builder and looks at who came up.



async function boot({ run }, { name, buildx, nodes }) {
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx, {
        args: ['inspect', '--bootstrap', name],
        output: 'captured',
    });
    const builder = (0,command/* isSuccess */.oJ)(exit)
        ? (0,oci_builder/* parseBuilderInfo */.Bt)(exit.stdout)
        : nodes < 2
            ? undefined
            : await tryPartial(run, { name, buildx, exit });
    // Inspecting exits 0 for a node that did not come up, and says so in the node's fields.
    const error = builder?.error ?? errorOfAll(builder);
    if (builder === undefined)
        return { kind: 'down', exit };
    return error === undefined
        ? { kind: 'up', builder }
        : { kind: 'down', exit: { ...exit, stderr: `${exit.stderr}\n${error}` } };
}
/**
 * One node that does not come up fails the whole of `--bootstrap`, which then says nothing of the
 * others; a second look tells who is up.
 */
async function tryPartial(run, { name, buildx, exit }) {
    const look = await (0,system_buildx/* runBuildx */.A)(run, buildx, { args: ['inspect', name], output: 'captured' });
    const builder = (0,command/* isSuccess */.oJ)(look) ? (0,oci_builder/* parseBuilderInfo */.Bt)(look.stdout) : undefined;
    if (builder === undefined)
        return undefined;
    const reason = /^ERROR: (.*)$/m.exec(exit.stderr)?.[1] ?? (0,command/* reasonOf */.A3)(exit);
    const nodes = builder.nodes.map((node) => node.status === 'running' || node.error !== undefined ? node : { ...node, error: reason });
    return nodes.every(({ error }) => error !== undefined) ? undefined : { ...builder, nodes };
}
/** The first node's error when no node is up; what is lost with some of several is decided later. */
function errorOfAll(builder) {
    const errors = builder?.nodes.map(({ error }) => error) ?? [];
    return errors.includes(undefined) ? undefined : errors[0];
}

// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
;// CONCATENATED MODULE: ./lib/src/oci/placement.js
// Which node of a builder builds which platform: its own machine's first, an emulated one last. Pure.


/**
 * One placement per node that has something to build. Buildx itself takes the first node that lists a
 * platform, and a node that emulates one lists it like its own: a native node behind it would idle.
 * So a claim of the user decides, then a node of that architecture, then one that emulates it, then
 * the first, since a build that runs nothing of a platform needs no node that could.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/build/driver.go (get)
 */
function placePlatforms(platforms, { nodes, claims }) {
    const placed = platforms.map((platform) => ({
        platform,
        node: nodeFor(platform, nodes, claims),
    }));
    return nodes.flatMap((node) => {
        const own = placed.filter((one) => one.node === node).map(({ platform }) => platform);
        const emulated = own.filter((platform) => !isNativeTo(node, platform));
        return own.length === 0 ? [] : [{ node: node.name, platforms: own, emulated }];
    });
}
function nodeFor(platform, nodes, claims) {
    return (nodes.find(({ name }) => claims.get(name)?.some((claim) => (0,oci_platform/* isSamePlatform */.SW)(claim, platform))) ??
        nodes.find((node) => (0,oci_builder/* isListed */.yy)(platform, namesOf(node)) && isNativeTo(node, platform)) ??
        nodes.find((node) => (0,oci_builder/* isListed */.yy)(platform, namesOf(node))) ??
        nodes[0]);
}
/** Whether the node's processor runs such programs itself. BuildKit lists its own platform first. */
function isNativeTo(node, { os, architecture }) {
    const own = (0,oci_platform/* parsePlatform */.FL)(namesOf(node)[0] ?? '', '');
    if (!own.ok || own.value.os !== os)
        return false;
    if (own.value.architecture === architecture)
        return true;
    // What a 64-bit processor runs besides, if its kernel lets it; the list says so.
    const also = own.value.architecture === 'amd64' ? '386' : own.value.architecture === 'arm64' ? 'arm' : '';
    return architecture === also;
}
// A star marks what somebody claimed, which proves nothing.
function namesOf({ platforms = '' }) {
    return platforms.split(',').filter((name) => name !== '' && !name.endsWith('*'));
}
/** `amd (linux/amd64), arm (linux/arm64, emulated)` */
function formatPlacements(placements) {
    return placements
        .map(({ node, platforms, emulated }) => {
        const names = platforms.map((platform) => `${(0,oci_platform/* formatPlatform */.Bq)(platform)}${emulated.includes(platform) ? ', emulated' : ''}`);
        return `${node} (${names.join(', ')})`;
    })
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/src/prepare/nodes.js
// Builders beyond one machine: further nodes, their TLS files, those that are down, and who builds what.








const shortestMasked = 8;
/** Options that name the TLS files of a node, which are written into the step's folder. */
function tlsOptions(doors, { nodes: { tls } }, index) {
    const material = tls.get(index) ?? {};
    for (const line of material.key?.split(/\r?\n/) ?? []) {
        // The last line may be so short that digests had stars in them.
        if (line.length >= shortestMasked && !line.startsWith('-----'))
            doors.log.mask(line.trim());
    }
    return Object.entries(material).map(([part, text]) => {
        const path = (0,external_node_path_.join)(doors.folder(), `node-${index}-${part}.pem`);
        (0,external_node_fs_.writeFileSync)(path, `${text.trim()}\n`, { mode: 0o600 });
        return `${part}=${path}`;
    });
}
/** Adds the further nodes to a builder that was just created; the first that fails is the answer. */
async function appendNodes(doors, { plan, buildx, image, configFile, }) {
    for (const [index, node] of plan.nodes.appended.entries()) {
        const options = [...appendedOptions(node, image), ...tlsOptions(doors, plan, index + 1)];
        const args = [
            ...['create', '--append', '--name', plan.name],
            ...(node.name === undefined ? [] : ['--node', node.name]),
            ...options.flatMap((option) => ['--driver-opt', option]),
            ...(node.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', node.buildkitdFlags]),
            ...(configFile === undefined ? [] : ['--buildkitd-config', configFile]),
            ...(node.endpoint === undefined ? [] : ['--', node.endpoint]),
        ];
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        if (!(0,command/* isSuccess */.oJ)(exit))
            return exit;
    }
    return undefined;
}
function appendedOptions({ driverOptions }, image) {
    const hasOwn = driverOptions.some((option) => option.startsWith('image='));
    return image === undefined || hasOwn ? driverOptions : [`image=${image}`, ...driverOptions];
}
/** Takes the nodes that are down out of the builder, when the plan allows it. */
async function withoutMissing(doors, { builder, plan, buildx, }) {
    const missing = builder.nodes.filter(({ error }) => error !== undefined);
    if (missing.length === 0)
        return builder;
    const names = missing.map(({ name, endpoint, error }) => `- ${name} at ${endpoint}: ${error}`);
    const isAllowed = plan.kind === 'created' && plan.nodes.allowMissing;
    const present = builder.nodes.filter(({ error }) => error === undefined);
    if (!isAllowed || present.length === 0) {
        throw new errors/* ActionError */.lZ({
            message: `${missing.length} of the ${builder.nodes.length} nodes of the builder ${builder.name} ${missing.length === 1 ? 'does' : 'do'} not come up:\n${names.join('\n')}`,
            hint: present.length === 0
                ? 'Check the addresses, the certificates and the firewall between this runner and them.'
                : 'Start them and check that this runner reaches them; or write `allow-missing-nodes: true` to build on the others, emulated where they are of another architecture.',
        });
    }
    doors.log.warning(`The build goes on without ${missing.length} of ${builder.nodes.length} nodes:\n${names.join('\n')}`);
    for (const { name } of missing) {
        const args = ['create', '--leave', '--name', builder.name, '--node', name];
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        (0,command/* assertSuccess */.SX)(exit, {
            what: `The node ${name} could not be taken out of the builder ${builder.name}`,
            hint: 'Run the step again, or remove the node from `append`.',
        });
    }
    return { ...builder, nodes: present };
}
/** Decides who builds what; a builder of this step is told, so that buildx decides the same. */
async function placeOnNodes(doors, { builder, plan, buildx, platforms, }) {
    const { nodes } = builder;
    const [first] = nodes;
    if (first === undefined || nodes.length === 1)
        return [];
    // What is not ours is not changed: buildx chooses, and each platform gets a build of its own.
    if (plan.kind !== 'created')
        return predictedPlacements(nodes, platforms);
    const placements = placePlatforms(platforms, { nodes, claims: claimsOf(plan, nodes) });
    doors.log.info(`Nodes: ${formatPlacements(placements)}.`);
    for (const { node, platforms: own } of placements) {
        const args = [
            ...['create', '--name', builder.name, '--node', node],
            ...['--platform', own.map(oci_platform/* formatPlatform */.Bq).join(',')],
            ...settingsOf(plan, nodes.find(({ name }) => name === node) ?? first),
        ];
        const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        (0,command/* assertSuccess */.SX)(exit, {
            what: `The builder ${builder.name} could not be told that ${node} builds ${own.map(oci_platform/* formatPlatform */.Bq).join(', ')}`,
            hint: 'No tag was moved. Run the step again, and with `platforms` of one node only when it happens twice.',
        });
    }
    return placements;
}
/** Buildx asks for a remote node's address again, and would take flags away that are not repeated. */
function settingsOf(plan, node) {
    const flags = node['buildkitd-flags'];
    return [
        ...(flags === undefined || plan.driver === 'remote' ? [] : ['--buildkitd-flags', flags]),
        ...(plan.driver === 'remote' && node.endpoint !== undefined ? ['--', node.endpoint] : []),
    ];
}
/** The nodes in the order they were given: the first, then those of `append`. */
function claimsOf({ nodes: { appended } }, nodes) {
    return new Map(appended.flatMap((claim) => {
        const node = nodes.find(({ name, endpoint }) => name === claim.name || endpoint === claim.endpoint);
        return node === undefined ? [] : [[node.name, claim.platforms]];
    }));
}
/** One placement per platform; the node is the one that buildx will take. */
function predictedPlacements(nodes, platforms) {
    const claims = new Map(nodes.map((node) => {
        const { claimed } = (0,oci_builder/* reportedPlatforms */.Ew)({ name: '', driver: '', nodes: [node] });
        const parsed = claimed.map((name) => (0,oci_platform/* parsePlatform */.FL)(name, ''));
        return [node.name, parsed.flatMap((one) => (one.ok ? [one.value] : []))];
    }));
    return platforms.flatMap((platform) => placePlatforms([platform], { nodes, claims }));
}

;// CONCATENATED MODULE: ./lib/src/prepare/builder.js
// Creates and boots the builder, or boots the one that is there.










async function bootBuilder(doors, { plan, buildx }) {
    switch (plan.kind) {
        case 'created':
            return createBuilder(doors, { plan, buildx });
        case 'existing':
            return bootExisting(doors, {
                name: plan.builder.name,
                buildx,
                nodes: plan.builder.nodes.length,
            });
        case 'engine':
            return bootExisting(doors, { name: plan.name, buildx, nodes: 1 });
        case 'idle':
            return { name: plan.name, driver: 'docker', nodes: [] };
    }
}
async function bootExisting(doors, { name, ...rest }) {
    const booted = await boot(doors, { name, ...rest });
    if (booted.kind === 'up')
        return booted.builder;
    throw new errors/* ActionError */.lZ({
        message: `The builder ${name} does not come up: ${(0,command/* reasonOf */.A3)(booted.exit)}`,
        hint: `See what \`docker buildx inspect --bootstrap ${name}\` says on the runner, or write \`driver: docker-container\` to have one created.`,
    });
}
async function createBuilder(doors, { plan, buildx }) {
    const { name, cleanup, keepState, selectedBefore } = plan;
    if (cleanup) {
        // Before it exists: a step killed halfway through must not leave it.
        doors.state.remember({
            builder: {
                name,
                buildx: buildx.words,
                keepState,
                ...(selectedBefore === undefined ? {} : { selectedBefore }),
            },
        });
    }
    const configFile = await writeConfig(doors, plan);
    const { builder, failures } = await (0,retry/* withRetries */.LH)(doors, {
        what: `Pulling the BuildKit image for the builder ${name}`,
        attempt: (previous) => tryEveryImage(doors, { plan, buildx, configFile, isFirst: previous === undefined }),
        judge: ({ transience }) => transience,
    });
    if (builder !== undefined)
        return builder;
    throw new errors/* ActionError */.lZ({
        message: `The builder ${name} could not be created.\n${failures.join('\n')}`,
        hint: creationHint(plan),
    });
}
async function tryEveryImage(doors, { plan, buildx, configFile, isFirst, }) {
    const { name, keepState } = plan;
    const images = plan.images.length === 0 ? [undefined] : plan.images.map(reference/* formatReference */.FH);
    const failures = [];
    const judged = [];
    for (const image of images) {
        doors.log.info(`Creating the builder ${name}${image === undefined ? '' : ` with ${image}`}`);
        const exit = await createNodes(doors, { plan, buildx, image, configFile });
        if (isFirst && failures.length === 0)
            assertOurs(doors, plan, exit);
        const booted = (0,command/* isSuccess */.oJ)(exit)
            ? await boot(doors, { name, buildx, nodes: 1 + plan.nodes.appended.length })
            : { kind: 'down', exit };
        if (booted.kind === 'up')
            return { builder: booted.builder, failures };
        failures.push(image === undefined ? (0,command/* reasonOf */.A3)(booted.exit) : `${image}: ${(0,command/* reasonOf */.A3)(booted.exit)}`);
        // A builder that did not come up stays listed, and selected, until it is removed.
        if ((0,command/* isSuccess */.oJ)(exit) || plan.nodes.appended.length > 0) {
            const args = ['rm', ...(keepState ? ['--keep-state'] : []), name];
            await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
        }
        if (!isPullFailure(booted.exit))
            return { failures };
        judged.push((0,oci_transience/* judgeFailure */.c)(booted.exit.stderr));
        doors.log.info(`The builder does not come up: ${(0,command/* reasonOf */.A3)(booted.exit)}`);
    }
    const transience = judged.find(({ kind }) => kind !== 'permanent');
    return { failures, ...(transience === undefined ? {} : { transience }) };
}
/**
 * It was not there when it was looked for, and is another job's now, which removes it itself.
 *
 * Source: https://github.com/docker/buildx/blob/v0.36.1/builder/builder.go (Create)
 */
function assertOurs({ state }, { name }, exit) {
    if ((0,command/* isSuccess */.oJ)(exit) || !exit.stderr.includes('existing instance for'))
        return;
    state.remember({ builder: undefined });
    throw new errors/* ActionError */.lZ({
        message: `Another job of this user created the builder ${name} while this step was about to.`,
        hint: 'Run the step again, and it uses that one; or leave `name` out, and every job has a builder of its own.',
    });
}
async function createNodes(doors, node) {
    const { plan, buildx } = node;
    const tls = tlsOptions(doors, plan, 0);
    const args = creationArguments({ ...plan, driverOptions: [...plan.driverOptions, ...tls] }, node);
    const exit = await (0,system_buildx/* runBuildx */.A)(doors.run, buildx, { args, output: 'captured' });
    return (0,command/* isSuccess */.oJ)(exit) ? ((await appendNodes(doors, node)) ?? exit) : exit;
}
async function writeConfig(doors, { config }) {
    switch (config?.kind) {
        case undefined:
            return undefined;
        case 'file':
            return config.path;
        case 'inline':
            return writeConfigText(doors, config.text);
        case 'fields': {
            const { stringify } = await __webpack_require__.e(/* import() */ 292).then(__webpack_require__.bind(__webpack_require__, 3292));
            return writeConfigText(doors, stringify(config.fields));
        }
    }
}
function writeConfigText(doors, text) {
    const path = (0,external_node_path_.join)(doors.folder(), 'buildkitd.toml');
    // It may hold credentials of a proxy or a mirror.
    (0,external_node_fs_.writeFileSync)(path, `${text}\n`, { mode: 0o600 });
    return path;
}
function creationArguments(plan, { image, configFile, }) {
    const options = [...(image === undefined ? [] : [`image=${image}`]), ...plan.driverOptions];
    return [
        ...['create', '--name', plan.name, '--driver', plan.driver],
        ...options.flatMap((option) => ['--driver-opt', option]),
        ...(plan.buildkitdFlags === undefined ? [] : ['--buildkitd-flags', plan.buildkitdFlags]),
        ...(configFile === undefined ? [] : ['--buildkitd-config', configFile]),
        ...(plan.use ? ['--use'] : []),
        ...(plan.endpoint === undefined ? [] : ['--', plan.endpoint]),
    ];
}
// The docker-container driver pulls first of all, and says `pulling image` when that is what failed.
function isPullFailure({ stderr }) {
    const steps = [
        ...stderr.matchAll(/^#\d+ (pulling image|creating container|booting buildkit|starting container)/gm),
    ];
    return steps.at(-1)?.[1] === 'pulling image';
}
function creationHint({ driver }) {
    return driver === 'docker-container'
        ? 'Check that the Docker engine is up, that the runner reaches the registry of the BuildKit image (log in or name a copy in `mirrors`), and that `driver-opts`, `buildkitd-flags` and `buildkitd-config` are right.'
        : `Check that the ${driver} driver's \`endpoint\` and \`driver-opts\` are right and reachable from this runner.`;
}

;// CONCATENATED MODULE: ./lib/src/prepare/emulators.js
// Installs emulators into the kernel of the engine's machine, with the binfmt image.





// `docker run` ends with it when the engine could not start the container, as for a failed pull.
// https://docs.docker.com/engine/containers/run/#exit-status
const engineFailed = 125;
/** Installs what the plan lacks. Nothing is started when nothing is lacking. */
async function installEmulators(doors, plan) {
    const { install } = plan;
    if (install.length === 0)
        return ['Every emulator needed was registered before.'];
    const { isInstalled, attempts } = await (0,retry/* withRetries */.LH)(doors, {
        what: 'Installing emulators',
        attempt: () => emulators_tryEveryImage(doors, plan),
        judge: ({ transience }) => transience,
    });
    if (isInstalled)
        return attempts;
    throw new errors/* ActionError */.lZ({
        message: `No emulator could be installed for ${install.join(', ')}.\n${attempts.join('\n')}`,
        hint: 'Log in to Docker Hub before this step, name a registry that holds a copy in `mirrors` or `binfmt-image`, register the emulators on the runner, or write `emulators: none` when the Dockerfile runs nothing of those platforms.',
    });
}
async function emulators_tryEveryImage({ run, log }, { install, replace, images }) {
    const attempts = [];
    const judged = [];
    for (const image of images.map(reference/* formatReference */.FH)) {
        log.info(`Installing emulators for ${install.join(', ')} with ${image}`);
        const exit = await run({
            tool: 'docker',
            args: [
                ...['run', '--rm', '--privileged', '--network', 'none', image],
                ...(replace.length === 0 ? [] : ['--uninstall', replace.join(',')]),
                ...['--install', install.join(',')],
            ],
            output: 'captured',
        });
        if ((0,command/* isSuccess */.oJ)(exit)) {
            // It exits 0 whatever happened; what it said matters when the builder does not agree.
            const said = `${image} installed ${install.join(', ')} and said: ${exit.stderr.trim() || 'nothing'}`;
            return { attempts: [...attempts, said], isInstalled: true };
        }
        attempts.push(`${image}: ${(0,command/* reasonOf */.A3)(exit)}`);
        if (exit.code !== engineFailed)
            return { attempts, isInstalled: false };
        judged.push((0,oci_transience/* judgeFailure */.c)(exit.stderr));
        log.info(`${image} cannot be run: ${(0,command/* reasonOf */.A3)(exit)}`);
    }
    const transience = judged.find(({ kind }) => kind !== 'permanent');
    return {
        attempts,
        isInstalled: false,
        ...(transience === undefined ? {} : { transience }),
    };
}

// EXTERNAL MODULE: ./lib/src/prepare/logins.js + 3 modules
var logins = __webpack_require__(160);
;// CONCATENATED MODULE: ./lib/src/prepare/platform-check.js
// Holds the builder's own list of platforms against what the plan asked for.



/**
 * Throws unless the builder can run every platform for which an emulator was asked. The builder is
 * the authority: its daemon lists only what its own kernel really ran.
 */
function checkPlatforms({ platforms, emulators, builder: builderPlan, }, { builder, attempts }) {
    const reported = (0,oci_builder/* reportedPlatforms */.Ew)(builder);
    const isProven = (platform) => (0,oci_builder/* isListed */.yy)(platform, reported.proven);
    const isClaimed = (platform) => (0,oci_builder/* isListed */.yy)(platform, reported.claimed);
    const missing = emulators.asked.filter((platform) => !isProven(platform) && !isClaimed(platform));
    if (missing.length > 0) {
        throw new errors/* ActionError */.lZ({
            message: [
                `The builder ${builder.name} cannot run ${(0,oci_platform/* formatPlatforms */.Iu)(missing)}: it lists ${reported.proven.join(', ') || 'nothing'}.`,
                'What was tried:',
                ...attempts.map((attempt) => `- ${attempt}`),
            ].join('\n'),
            hint: missingHint(builderPlan, builder.name),
        });
    }
    const unproven = platforms.filter((platform) => !isProven(platform));
    const hopeless = emulators.hoped.filter((platform) => !isProven(platform));
    return {
        warnings: [
            ...(hopeless.length === 0 ? [] : [hopelessWarning(hopeless)]),
            ...unproven.map((platform) => isClaimed(platform)
                ? `${(0,oci_platform/* formatPlatform */.Bq)(platform)} is in the builder's list because somebody put it there: whether it runs was not tried.`
                : `The builder ${builder.name} cannot run ${(0,oci_platform/* formatPlatform */.Bq)(platform)}: a RUN step of that platform fails with \`exec format error\`. Cross-compiling and copying need no emulator.`),
        ],
    };
}
function hopelessWarning(platforms) {
    return `No emulator could be set up for ${(0,oci_platform/* formatPlatforms */.Iu)(platforms)}. The build needs none of them.`;
}
function missingHint(plan, name) {
    const without = 'If the Dockerfile runs nothing of those platforms, write `emulators: none`.';
    if (plan.kind !== 'existing') {
        return `Register the emulator on the machine of the Docker engine (its kernel needs binfmt_misc), or choose a \`binfmt-image\` that has it. ${without}`;
    }
    const restart = `That builder may have been started before the emulators were: restart it with \`docker buildx stop ${name}\``;
    return plan.how === 'named'
        ? `${restart}, or leave \`builder\` and \`name\` out and one is created. ${without}`
        : `${restart}, set up the emulators before it, or write \`driver: docker-container\` to have one created. ${without}`;
}

;// CONCATENATED MODULE: ./lib/src/prepare/prepare.js








async function prepare(doors, plan) {
    // Before the pulls, which a login may have to open, and before anything that would have to be undone.
    await (0,logins/* logIn */.E)(doors, plan.logins);
    warnOfFullDisks(doors);
    // A builder looks for emulators when it starts and keeps the answer, so they come first; its image
    // can be on its way meanwhile.
    const [buildx, attempts, builderPlan] = await Promise.all([
        provideBuildx(doors, plan),
        installEmulators(doors, plan.emulators),
        plan.emulators.install.length > 0 ? pullAhead(doors, plan.builder) : plan.builder,
    ]);
    const booted = await bootBuilder(doors, { plan: builderPlan, buildx });
    if (builderPlan.kind === 'idle')
        return { info: booted, buildx };
    const info = await withoutMissing(doors, { builder: booted, plan: builderPlan, buildx });
    const { warnings } = checkPlatforms(plan, { builder: info, attempts });
    for (const warning of warnings)
        doors.log.warning(warning);
    doors.log.info(`The builder ${info.name} (${info.driver}) is up.`);
    const placements = await placeOnNodes(doors, {
        builder: info,
        plan: builderPlan,
        buildx,
        platforms: plan.platforms,
    });
    return { info, buildx, ...(placements.length === 0 ? {} : { placements }) };
}
const littleSpace = 2 ** 30;
/** A build that ends for want of room has wasted its time. */
function warnOfFullDisks({ log, env }) {
    for (const space of (0,disk/* readSpaces */.c_)(env).filter(({ free }) => free < littleSpace)) {
        log.warning(`Only ${(0,disk/* formatSpace */.cZ)(space)}: the image and its layers may not fit. \`docker system df\` shows what the engine holds.`);
    }
}
/** The buildx of the plan, downloaded when it has to be. */
async function provideBuildx({ log, folder }, { buildx }) {
    if (buildx.kind === 'found')
        return buildx.buildx;
    // The library asserts that the runner names these; where it does not, the download lasts one job.
    process.env.RUNNER_TEMP ||= folder();
    process.env.RUNNER_TOOL_CACHE ||= folder();
    // Downloading is rare, and its library is heavy.
    const { installBuildx } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(665), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 4408));
    return installBuildx(buildx.release, { log });
}
/** Pulls the builder's image; what could not be pulled is not tried again first. */
async function pullAhead({ run }, plan) {
    if (plan.kind !== 'created')
        return plan;
    const pulled = await firstPulled(plan.images, async (image) => (0,command/* isSuccess */.oJ)(await run({
        tool: 'docker',
        args: ['pull', '--quiet', (0,reference/* formatReference */.FH)(image)],
        output: 'captured',
    })));
    if (pulled === undefined)
        return plan;
    return { ...plan, images: [pulled, ...plan.images.filter((image) => image !== pulled)] };
}
async function firstPulled(images, tryPull) {
    for (const image of images) {
        if (await tryPull(image))
            return image;
    }
    return undefined;
}


/***/ }),

/***/ 6837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   g: () => (/* binding */ platformReport)
/* harmony export */ });
/* harmony import */ var _oci_build_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(902);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
/* harmony import */ var _oci_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6012);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2041);
// The report: what is known of each platform's image, as JSON for machines. Pure.




function reportOf({ plan, builder, verified, published, steps }) {
    return {
        version: 1,
        digest: verified.digest,
        references: published.repositories.map((repository) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pinned */ .dp)(repository, verified.digest))),
        tags: published.tags.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH),
        pushed: published.pushed,
        attestations: verified.attestations,
        platforms: verified.images.map((image) => platformReport(image, { plan, builder, verified, steps })),
    };
}
function platformReport(image, { plan, builder, verified, steps, }) {
    const own = stepsOf(image.platform, steps);
    const start = (0,_oci_program_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStartConfig */ .ax)(image.config);
    const binary = verified.binaries.find(({ platform }) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(platform, image.platform));
    return {
        platform: (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(image.platform),
        digest: image.digest,
        size: image.compressedSize ?? null,
        execution: executionOf(image.platform, plan, builder),
        seconds: steps.length === 0 ? null : sum(own.map(_oci_build_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsOf */ .T)),
        steps: own.length,
        cachedSteps: own.filter(({ isCached }) => isCached).length,
        config: { entrypoint: start.entrypoint, command: start.command, folder: start.folder },
        binary: binary === undefined ? null : { files: binary.files, notes: binary.notes },
        smokeTest: smokeReport(image.platform, verified.smokeTests),
    };
}
function smokeReport(platform, results) {
    const own = results.find((result) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(result.platform, platform));
    if (own === undefined)
        return null;
    const { ending, exitStatus = null, signal = null, seconds = null } = own;
    return { result: ending, exitStatus, signal, seconds };
}
function stepsOf(platform, steps) {
    return steps.filter((step) => step.platform && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(step.platform, platform));
}
function executionOf(platform, { emulators }, { placements = [] }) {
    const isIn = (list) => list.some((other) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(other, platform));
    const placement = placements.find(({ platforms }) => isIn(platforms));
    if (placement !== undefined)
        return isIn(placement.emulated) ? 'emulated' : 'native';
    if (isIn(emulators.asked))
        return 'emulated';
    return isIn(emulators.native) ? 'native' : 'unknown';
}
function sum(numbers) {
    return Math.round(numbers.reduce((total, number) => total + number, 0) * 10) / 10;
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

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ imagetools)
/* harmony export */ });
/* harmony import */ var _buildx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5932);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3908);
// Asking registries through `buildx imagetools`, the one way to do it.


/** A copy takes as long as its layers do, unless `limit` says otherwise; an answer does not. */
function imagetools({ run }, { buildx, info }, { args: [verb = '', ...rest], ...command }) {
    const builder = info === undefined ? [] : ['--builder', info.name];
    return (0,_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .runBuildx */ .A)(run, buildx, {
        args: ['imagetools', verb, ...builder, ...rest],
        output: 'captured',
        ...(verb === 'inspect' ? { limit: _retry_js__WEBPACK_IMPORTED_MODULE_0__/* .longestAnswer */ .nq } : {}),
        ...command,
    });
}


/***/ }),

/***/ 23:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ eachInParallel)
/* harmony export */ });
// Several things at a time, and not more: each of them may be a process.
const most = 4;
/** Does the work for every item, at most four at a time; results are in the items' order. */
async function eachInParallel(items, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ checkBinaries)
});

// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
;// CONCATENATED MODULE: ./lib/src/oci/machines.js

const machines = {
    '386': { number: 0x03, bits: 32 },
    amd64: { number: 0x3e, bits: 64 },
    arm: { number: 0x28, bits: 32 },
    armbe: { number: 0x28, bits: 32, isBigEndian: true },
    arm64: { number: 0xb7, bits: 64 },
    loong64: { number: 0x102, bits: 64 },
    mips: { number: 0x08, bits: 32, isBigEndian: true },
    mipsle: { number: 0x08, bits: 32 },
    mips64: { number: 0x08, bits: 64, isBigEndian: true },
    mips64le: { number: 0x08, bits: 64 },
    ppc64: { number: 0x15, bits: 64, isBigEndian: true },
    ppc64le: { number: 0x15, bits: 64 },
    riscv64: { number: 0xf3, bits: 64 },
    s390x: { number: 0x16, bits: 64, isBigEndian: true },
};
/** Whether this project knows what programs of the platform look like. */
function hasKnownMachine(platform) {
    return platform.os === 'linux' && Object.hasOwn(machines, platform.architecture);
}
/**
 * Judges a program by its header. Wrong is only what is provably wrong: kernels for amd64 run 386
 * programs and most for arm64 run 32-bit Arm ones, and what Go makes for Arm shows neither float ABI
 * nor variant.
 */
function judgeProgram(header, platform) {
    const expected = machines[platform.architecture];
    if (expected === undefined)
        return { kind: 'right' };
    if (isFor(header, expected))
        return { kind: 'right' };
    const { architecture } = platform;
    const { bits, isBigEndian, machine } = header;
    // x32: 64-bit instructions with 32-bit pointers, a build option of amd64 kernels.
    const isX32 = machine === 0x3e && bits === 32 && !isBigEndian;
    if (architecture === 'amd64' && (isFor(header, machineOf('386')) || isX32)) {
        return { kind: 'right' };
    }
    if (architecture === 'arm64' && isFor(header, machineOf('arm'))) {
        return {
            kind: 'odd',
            reason: 'a 32-bit Arm program, which many arm64 servers cannot run',
        };
    }
    return { kind: 'wrong', found: describeProgram(header) };
}
function machineOf(architecture) {
    const machine = machines[architecture];
    if (machine === undefined)
        throw new Error(`no machine is known for ${architecture}`);
    return machine;
}
function isFor({ machine, bits, isBigEndian }, expected) {
    return (machine === expected.number &&
        bits === expected.bits &&
        isBigEndian === (expected.isBigEndian ?? false));
}
/** `a linux/amd64 program`, or the bare facts for a machine without a name here. */
function describeProgram(header) {
    const known = Object.entries(machines).find(([, machine]) => isFor(header, machine));
    if (known !== undefined) {
        return `a program for ${(0,oci_platform/* formatPlatform */.Bq)({ os: 'linux', architecture: known[0] })}`;
    }
    const order = header.isBigEndian ? 'big-endian' : 'little-endian';
    return `a ${header.bits}-bit ${order} program for ELF machine 0x${header.machine.toString(16)}`;
}

// EXTERNAL MODULE: ./lib/src/oci/program.js
var program = __webpack_require__(6012);
;// CONCATENATED MODULE: ./lib/src/oci/elf.js
// ELF headers: what machine a program is for, and which loader it asks for. Pure, and wary.
const magic = [0x7f, 0x45, 0x4c, 0x46];
const programTypes = [2, 3];
const [loadSegment, interpreterSegment] = [1, 3];
// What Linux takes, load_elf_phdrs and load_elf_binary:
// https://github.com/torvalds/linux/blob/v6.12/fs/binfmt_elf.c
const largestTable = 65_536;
const longestLoader = 4096;
function isElf(start) {
    return magic.every((byte, index) => start[index] === byte);
}
/**
 * Parses the header, and of a program the segments too. Undefined for a file that is cut off, and for
 * a program whose header no kernel accepts.
 *
 * Source: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html and ch5.pheader.html
 */
function parseElf(readAt) {
    const start = readAt(0, 64);
    const bits = start[4] === 1 ? 32 : start[4] === 2 ? 64 : undefined;
    const order = start[5];
    if (!isElf(start) || bits === undefined || (order !== 1 && order !== 2))
        return undefined;
    if (start.length < (bits === 64 ? 64 : 52))
        return undefined;
    const fields = fieldReader(start, order === 2);
    const table = bits === 64
        ? { offset: fields.long(32), flags: 48, entrySize: 54, count: 56 }
        : { offset: fields.word(28), flags: 36, entrySize: 42, count: 44 };
    const header = {
        bits,
        isBigEndian: order === 2,
        machine: fields.half(18),
        flags: fields.word(table.flags),
        isProgram: programTypes.includes(fields.half(16)),
    };
    if (!header.isProgram)
        return header;
    const segments = readSegments(readAt, {
        bits,
        isBigEndian: order === 2,
        offset: table.offset,
        entrySize: fields.half(table.entrySize),
        count: fields.half(table.count),
    });
    if (segments === undefined)
        return undefined;
    return segments.loader === undefined ? header : { ...header, loader: segments.loader };
}
/** Undefined when a kernel would refuse the table, or a segment lies behind the end of the file. */
function readSegments(readAt, { bits, isBigEndian, offset, entrySize, count }) {
    const size = bits === 64 ? 56 : 32;
    if (!Number.isSafeInteger(offset) || entrySize !== size)
        return undefined;
    if (count === 0 || count * size > largestTable)
        return undefined;
    const table = readAt(offset, count * size);
    if (table.length < count * size)
        return undefined;
    let loader;
    for (let index = 0; index < count; index += 1) {
        const segment = table.subarray(index * size, (index + 1) * size);
        const fields = fieldReader(segment, isBigEndian);
        const [from, length] = bits === 64 ? [fields.long(8), fields.long(32)] : [fields.word(4), fields.word(16)];
        const type = fields.word(0);
        if (type === loadSegment && !isThere(readAt, { from, length }))
            return undefined;
        if (type !== interpreterSegment || loader !== undefined)
            continue;
        loader = readLoader(readAt, { from, length });
        if (loader === undefined)
            return undefined;
    }
    // A relative one would be looked for in the working folder; nobody means that.
    return loader?.startsWith('/') ? { loader } : {};
}
// The last page may end before its segment does: kernels fill it up with zeros. 64 KiB is the largest
// page that any of them uses.
function isThere(readAt, { from, length }) {
    if (length === 0)
        return true;
    const last = from + length - 1;
    if (!Number.isSafeInteger(last))
        return false;
    return readAt(Math.max(from, last - (last % 65_536)), 1).length === 1;
}
function readLoader(readAt, { from, length }) {
    if (!Number.isSafeInteger(from) || length < 2 || length > longestLoader)
        return undefined;
    const bytes = readAt(from, length);
    if (bytes.length < length || bytes[length - 1] !== 0)
        return undefined;
    return Buffer.from(bytes).toString('utf8').split('\0')[0];
}
function fieldReader(bytes, isBigEndian) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const little = !isBigEndian;
    return {
        half: (offset) => view.getUint16(offset, little),
        word: (offset) => view.getUint32(offset, little),
        long: (offset) => Number(view.getBigUint64(offset, little)),
    };
}

;// CONCATENATED MODULE: ./lib/src/oci/file-kind.js
// What a file is that is neither an ELF program nor a script, by its first bytes. Pure.
/** A phrase such as `a Windows program`. */
function describeOther(start) {
    const [a, b, c, d] = start;
    if (start.length === 0)
        return 'an empty file';
    if (a === 0x4d && b === 0x5a)
        return 'a Windows program';
    const word = ((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0);
    if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(word >>> 0)) {
        return 'a macOS program';
    }
    // For several machines at once, their number follows; in a Java class it is the version, from 45 on.
    if (word >>> 0 === 0xcafebabe && (start[7] ?? 0) < 45)
        return 'a macOS program';
    if (isWebAssembly(start))
        return 'a WebAssembly module';
    return start.subarray(0, 512).includes(0) ? 'a file of unknown form' : 'a text without a #! line';
}
function isWebAssembly([a, b, c, d]) {
    return a === 0 && b === 0x61 && c === 0x73 && d === 0x6d;
}

;// CONCATENATED MODULE: ./lib/src/verify/examination.js
// Judges one file that an image would start, and says which other files it needs in turn.





/** Tasks for what a command line starts besides its first word. */
function programTasks(words, start) {
    return words.flatMap(({ word, isSure }) => {
        const lookup = (0,program/* lookUp */.TE)(word, start);
        return lookup === undefined ? [] : [{ lookup, role: 'which it starts', isNeeded: isSure }];
    });
}
function examine(progress, { task, file }) {
    if (file === undefined) {
        missing(progress, task);
        return [];
    }
    const start = file.readAt(0, 4096);
    if (isElf(start))
        return examineElf(progress, { task, file });
    const shebang = task.isLoader ? undefined : (0,program/* parseShebang */.Ah)(start);
    if (shebang?.kind === 'interpreter')
        return examineScript(progress, { task, file, shebang });
    const what = shebang?.kind === 'broken'
        ? `is a script and ${shebang.reason}`
        : `is ${describeOther(start)}, which the kernel cannot start`;
    // Some runtimes start WebAssembly in a linux image by themselves.
    const isFault = task.isNeeded && !isWebAssembly(start);
    (isFault ? progress.faults : progress.notes).push(`${called(task, file)} ${what}`);
    return [];
}
function missing({ faults, notes }, task) {
    const { lookup, isNeeded, isLoader } = task;
    const name = called(task);
    if (isLoader) {
        faults.push(`${name} is not in the image: starting it fails with "no such file or directory". Choose a base image with that C library, or link statically`);
    }
    else if (isNeeded) {
        const searched = lookup.word.includes('/')
            ? ''
            : ` (looked in ${lookup.places.join(', ') || 'no folder, since PATH is empty'})`;
        faults.push(`${name} is not a file of the image${searched}`);
    }
    else {
        notes.push(`${lookup.word} is not a file of the image and was not checked`);
    }
}
function examineElf({ platform, start, files, notes, faults }, { task, file }) {
    const name = called(task, file);
    const header = parseElf(file.readAt);
    if (header === undefined) {
        faults.push(`${name} is a damaged ELF file, cut off or never whole`);
        return [];
    }
    if (!header.isProgram) {
        faults.push(`${name} is an ELF file and no program, such as a compiler's object file`);
        return [];
    }
    const verdict = judgeProgram(header, platform);
    switch (verdict.kind) {
        case 'wrong':
            faults.push(`${name} is ${verdict.found}, and ${(0,oci_platform/* formatPlatform */.Bq)(platform)} was expected: it fails with "exec format error"`);
            return [];
        case 'odd':
            notes.push(`${name} is ${verdict.reason}`);
            break;
        case 'right':
            break;
    }
    assertExecutable(faults, { task, file });
    files.push({ path: file.place, what: header.loader ? 'dynamic program' : 'static program' });
    if (header.loader === undefined || task.isLoader)
        return [];
    const lookup = (0,program/* lookUp */.TE)(header.loader, start);
    const role = `the loader of ${name.replace(/,$/, '')}`;
    return lookup === undefined ? [] : [{ lookup, role, isNeeded: true, isLoader: true }];
}
function examineScript({ start, files, faults }, { task, file, shebang }) {
    const name = called(task, file);
    assertExecutable(faults, { task, file });
    files.push({ path: file.place, what: `script for ${shebang.path}` });
    const words = [shebang.path, ...(shebang.next === undefined ? [] : [shebang.next])];
    const interpreters = words.flatMap((word) => {
        const lookup = (0,program/* lookUp */.TE)(word, start);
        return lookup === undefined
            ? []
            : [{ lookup, role: `the interpreter of ${name.replace(/,$/, '')}`, isNeeded: task.isNeeded }];
    });
    if (interpreters.some(({ lookup }) => lookup.places[0] === file.place)) {
        faults.push(`${name} is a script for itself`);
    }
    // An entrypoint script that ends with `exec "$@"` starts the command, or what it makes of it.
    const text = Buffer.from(file.readAt(0, 65_536)).toString('utf8');
    const passesOn = /\bexec\b[^\n]*["']?\$(?:@|\{@\}|\*)/.test(text) && start.entrypoint.length > 0;
    if (!passesOn)
        return interpreters;
    const command = (0,program/* programWords */.Os)(start.command)
        .filter(({ word }) => !word.startsWith('-'))
        .map(({ word }) => ({ word, isSure: false }));
    return [...interpreters, ...programTasks(command, start)];
}
function assertExecutable(faults, { task, file }) {
    if (file.isExecutable || !task.isNeeded)
        return;
    faults.push(`${called(task, file)} may not be executed: its mode has no x`);
}
/**
 * Completes "linux/arm64: … is a program for linux/amd64"; with the place where the file is, when
 * that is not the word itself.
 */
function called({ lookup: { word }, role }, file) {
    const place = file === undefined || file.place === word ? '' : ` (${file.place})`;
    return /^the (?:entrypoint|command)$/.test(role)
        ? `${role} ${word}${place}`
        : `${word}${place}, ${role},`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/system/processes.js
var processes = __webpack_require__(1735);
;// CONCATENATED MODULE: ./lib/src/system/size-limit.js
// Bounds what a child may write into a folder: what grows too large is ended.



const interval = 200;
/**
 * Runs `body`, whose child has the folder's path among its arguments or in one of them, and ends that
 * child when the folder takes more than `most` bytes. Undefined when it was, or had become, too large.
 */
async function withinSize({ folder, most }, body) {
    let isTooLarge = false;
    const timer = setInterval(() => {
        if (isTooLarge || diskUsage(folder) <= most)
            return;
        isTooLarge = true;
        void (0,processes/* endProcesses */.Hk)((words) => words.some((word) => word.includes(folder)));
    }, interval);
    try {
        const result = await body();
        return isTooLarge || diskUsage(folder) > most ? undefined : result;
    }
    finally {
        clearInterval(timer);
    }
}
/** Bytes that the files below a folder take on the disk; links are not followed. */
function diskUsage(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .reduce((sum, entry) => sum + (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(entry.parentPath, entry.name)).blocks * 512, 0);
    }
    catch {
        return 0; // Not there yet, or changing at this moment.
    }
}

;// CONCATENATED MODULE: ./lib/src/verify/found-file.js
// Files that a builder exported: hostile, so links are not followed and reads are bounded.

/** What was copied from this place, when it is a plain file. */
function openFound(path, place) {
    try {
        return withFile(path, (descriptor) => {
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stat.isFile())
                return undefined;
            return {
                place,
                isExecutable: (stat.mode & 0o111) !== 0,
                readAt: (offset, length) => readAt(path, { offset, length }),
            };
        });
    }
    catch {
        return undefined; // Not there, or a link: what a builder exports is not followed.
    }
}
const largestPiece = 65_536;
function readAt(path, { offset, length }) {
    return withFile(path, (descriptor) => {
        const buffer = Buffer.alloc(Math.min(length, largestPiece));
        return buffer.subarray(0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, offset));
    });
}
function withFile(path, use) {
    const descriptor = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        return use(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/src/verify/look-dockerfile.js
// The Dockerfile that copies single files out of an image, and the patterns that name them. Pure.

/** One stage per platform, each with a `COPY` per place; the platform chooses its stage. */
function lookDockerfile(wanted, pattern) {
    const stages = wanted.flatMap(({ platform, lookups }) => [
        `FROM scratch AS ${stageOf(platform)}`,
        ...lookups.flatMap((lookup, index) => lookup.places.map((place, nth) => {
            // A name of its own, so that a folder, whose content is copied, cannot pass for a file in it.
            const paths = JSON.stringify([pattern(place, lookup), `/${index}/${nth}`]);
            return `COPY --from=image ${paths}`;
        })),
    ]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
    return [...stages, 'FROM files-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}
function stageOf({ os, architecture, variant = '' }) {
    return `files-${os}${architecture}${variant}`;
}
/** As it is where there is one place; where there are several, the file itself may be missing. */
const plainPattern = (place, { places }) => places.length === 1
    ? literal(place)
    : external_node_path_.posix.join(literal(external_node_path_.posix.dirname(place)), optional(external_node_path_.posix.basename(place)));
/** Every component may be missing. */
const wildPattern = (place) => place.split('/').map(optional).join('/');
// Dockerfile words give quotes, `$` and `\` a meaning, wildcards give one to `*`, `?`, `[` and `\`:
// in a class, and escaped for the words, each stands for itself. What is no character of a name, such
// as a line break, is left to `?`.
function literal(path) {
    return path.replace(/["'$*?[\\]|[^\p{L}\p{N}\p{M} !-~]/gu, (character) => {
        if (character === '\\')
            return '[\\\\\\\\]';
        if (/["'$]/.test(character))
            return `[\\${character}]`;
        return /[*?[]/.test(character) ? `[${character}]` : '?';
    });
}
/** Written with a wildcard, and so allowed to be missing. */
function optional(component) {
    const [first = ''] = component;
    const rest = literal(component.slice(first.length));
    if (first === '' || literal(first) !== first)
        return `${literal(first)}${rest}`;
    // A class may not begin with these.
    return /[\]^-]/.test(first) ? `?${rest}` : `[${first}]${rest}`;
}

;// CONCATENATED MODULE: ./lib/src/verify/extraction.js
// Reads single files out of an image through the builder, without running anything of the image.










const gibibyte = 2 ** 30;
// COPY has no bound of its own. The largest programs that anybody starts are a few hundred megabytes;
// models that are packed into one are larger, and as right as others.
const largestLook = 2 * gibibyte;
/** The files wanted take more room than may be spent on looking at them. */
class TooLargeError extends Error {
}
/**
 * Looks for all files of all platforms in one build, or in a few where an image is unusual.
 *
 * `COPY --from` follows links inside the image and runs no ONBUILD trigger, unlike `FROM`. It fails
 * when a path is missing, unless every component that may be missing carries a wildcard; but a
 * wildcard makes BuildKit walk the whole tree below it, and does not go through linked folders. So
 * the paths as they are come first, wildcards second, and what these do not show is asked for alone.
 *
 * Source: https://github.com/tonistiigi/fsutil/blob/master/copy/copy.go (ResolveWildcards)
 */
async function lookForFiles(doors, look) {
    const plain = await copyOut(doors, look, plainPattern);
    if (plain.kind === 'copied')
        return plain.find;
    // A wildcard that finds a link to nowhere, or to itself, fails like a path that is missing.
    const wild = await copyOut(doors, look, wildPattern);
    const seen = wild.kind === 'copied' ? wild.find : () => undefined;
    const alone = new Map();
    for (const { platform, lookups } of look.wanted) {
        for (const lookup of lookups) {
            if (seen(platform, lookup) !== undefined)
                continue;
            const found = await findAlone(doors, { ...look, wanted: [{ platform, lookups: [lookup] }] });
            if (found !== undefined)
                alone.set(lookupKey(platform, lookup), found);
        }
    }
    return (platform, lookup) => seen(platform, lookup) ?? alone.get(lookupKey(platform, lookup));
}
async function findAlone(doors, look) {
    for (const { platform, lookups } of look.wanted) {
        for (const { word, places } of lookups) {
            for (const place of places) {
                const lookup = { word, places: [place] };
                const wanted = [{ platform, lookups: [lookup] }];
                const copied = await copyOut(doors, { ...look, wanted }, plainPattern);
                if (copied.kind === 'copied') {
                    const found = copied.find(platform, lookup);
                    if (found?.isExecutable || places.length === 1)
                        return found;
                }
                else if (!/not found|no such file|not a directory|too many links/i.test(copied.exit.stderr)) {
                    throw lookError(look, copied.exit);
                }
            }
        }
    }
    return undefined;
}
function lookError({ image }, exit) {
    return new errors/* ActionError */.lZ({
        message: `The builder cannot read files out of ${image}: ${(0,command/* reasonOf */.A3)(exit)}`,
        hint: 'No tag was moved. Check that the builder reaches the registry; `verify: index` leaves the machine code out.',
    });
}
let looks = 0;
async function copyOut(doors, { builder, image, wanted, most = largestLook }, pattern) {
    looks += 1;
    const folder = (0,external_node_path_.join)(doors.folder(), `look-${looks}`);
    const files = (0,external_node_path_.join)(folder, 'files');
    (0,external_node_fs_.mkdirSync)(folder);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'Dockerfile'), lookDockerfile(wanted, pattern));
    const args = [
        ...['build', '--builder', builder.info.name, '--quiet'],
        ...['--platform', wanted.map(({ platform }) => (0,oci_platform/* formatPlatform */.Bq)(platform)).join(',')],
        ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
        ...['--output', `type=local,"dest=${files.replaceAll('"', '""')}"`, folder],
    ];
    const exit = await withinSize({ folder, most }, () => (0,retry/* runWithRetries */.G8)(doors, {
        what: `Reading files of ${image}`,
        attempt: () => (0,buildx/* runBuildx */.A)(doors.run, builder.buildx, { args, output: 'captured' }),
    }));
    if (exit === undefined) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw new TooLargeError();
    }
    if (!(0,command/* isSuccess */.oJ)(exit)) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        return { kind: 'failed', exit };
    }
    return {
        kind: 'copied',
        find: (platform, lookup) => {
            const root = wanted.length === 1 ? files : (0,external_node_path_.join)(files, (0,oci_platform/* formatPlatform */.Bq)(platform).replaceAll('/', '_'));
            const index = wanted
                .find((one) => (0,oci_platform/* formatPlatform */.Bq)(one.platform) === (0,oci_platform/* formatPlatform */.Bq)(platform))
                ?.lookups.findIndex((other) => other.places === lookup.places);
            if (index === undefined || index === -1)
                return undefined;
            for (const [nth, place] of lookup.places.entries()) {
                const found = openFound((0,external_node_path_.join)(root, `${index}`, `${nth}`), place);
                if (found !== undefined && (found.isExecutable || lookup.places.length === 1))
                    return found;
            }
            return undefined;
        },
    };
}
function lookupKey(platform, { places }) {
    return `${(0,oci_platform/* formatPlatform */.Bq)(platform)} ${places.join(':')}`;
}

;// CONCATENATED MODULE: ./lib/src/verify/binaries.js
// Reads the machine code that every platform's image would start, before any tag moves.





// A script may name a script, as deep as the kernel follows; then its program, then the loader.
const mostRounds = 7;
async function checkBinaries(doors, { images, ...look }) {
    let open = images.map(firstTasks);
    const all = open;
    for (let round = 0; round < mostRounds; round += 1) {
        if (open.every(({ tasks }) => tasks.length === 0))
            break;
        const wanted = open.map(wantedOf).filter(({ lookups }) => lookups.length > 0);
        if (wanted.length > 0) {
            const find = await tryLook(doors, { ...look, wanted });
            if (find === undefined) {
                for (const { progress, tasks } of open) {
                    if (tasks.length > 0)
                        progress.notes.push('its programs are too large to be copied and read');
                }
                break;
            }
            for (const { progress, known } of open) {
                const { lookups = [] } = wanted.find((one) => one.platform === progress.platform) ?? {};
                for (const lookup of lookups)
                    known.set(keyOf(lookup), find(progress.platform, lookup));
            }
        }
        open = open.map(({ progress, tasks, known }) => {
            const next = tasks.flatMap((task) => examine(progress, { task, file: known.get(keyOf(task.lookup)) }));
            return { progress, tasks: withoutSeen(next, progress), guesses: [], known };
        });
    }
    return all.map(({ progress: { platform, files, notes, faults } }) => ({
        platform,
        files,
        notes,
        faults,
    }));
}
/** Undefined for files that are too large: nothing is said of them then, neither good nor bad. */
async function tryLook(doors, look) {
    try {
        return await lookForFiles(doors, look);
    }
    catch (error) {
        if (error instanceof TooLargeError)
            return undefined;
        throw error;
    }
}
/** What the next look has to find: nothing for a platform that has no open task. */
function wantedOf({ progress: { platform }, tasks, guesses, known }) {
    const lookups = [...tasks.map(({ lookup }) => lookup), ...guesses];
    const fresh = lookups.filter((lookup, index) => !known.has(keyOf(lookup)) &&
        lookups.findIndex((other) => keyOf(other) === keyOf(lookup)) === index);
    return { platform, lookups: tasks.length === 0 ? [] : fresh };
}
function keyOf({ places }) {
    return places.join('\n');
}
function firstTasks({ platform, config }) {
    const start = (0,program/* parseStartConfig */.ax)(config);
    const progress = { platform, start, files: [], notes: [], faults: [] };
    const closed = { tasks: [], guesses: [], known: new Map() };
    if (!hasKnownMachine(platform)) {
        progress.notes.push(`programs of ${(0,oci_platform/* formatPlatform */.Bq)(platform)} cannot be checked`);
        return { ...closed, progress };
    }
    const [first, ...others] = (0,program/* programWords */.Os)([...start.entrypoint, ...start.command]);
    const needed = first === undefined ? undefined : (0,program/* lookUp */.TE)(first.word, start);
    if (needed === undefined) {
        progress.notes.push('the image has no entrypoint and no command, so there is nothing to check');
        return { ...closed, progress };
    }
    const role = start.entrypoint.length > 0 ? 'the entrypoint' : 'the command';
    const task = { lookup: needed, role, isNeeded: true };
    const tasks = [task, ...programTasks(others, start)];
    const shell = { word: '/bin/sh', places: ['/bin/sh'] };
    return { ...closed, progress, tasks, guesses: (0,program/* hasRunShell */.u9)(config) ? [shell] : [] };
}
function withoutSeen(tasks, { files }) {
    return tasks.filter(({ lookup }, index) => !files.some(({ path }) => lookup.places.length === 1 && lookup.places[0] === path) &&
        tasks.findIndex((other) => other.lookup.places.join() === lookup.places.join()) === index);
}


/***/ }),

/***/ 2435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ isRightButForVariant),
/* harmony export */   W1: () => (/* binding */ configOf),
/* harmony export */   qt: () => (/* binding */ configFaults)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);


/** The config of the image with that digest and platform; undefined when there is none. */
function configOf(configs, { digest, platform }) {
    switch (configs.kind) {
        case 'single':
            return configs.config;
        case 'by-manifest':
            return configs.configs.get(digest);
        case 'by-platform': {
            if (configs.exact?.has(digest))
                return configs.exact.get(digest);
            const found = Object.entries(configs.configs).find(([name]) => {
                const parsed = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(name, '');
                return parsed.ok && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(parsed.value, platform);
            });
            return found?.[1];
        }
    }
}
function configFaults({ platform, config, }) {
    const name = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform);
    if (config === undefined)
        return [`the image config of ${name} cannot be read`];
    const stated = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfigPlatform */ .jN)(config);
    if (!stated.ok)
        return [`the image config of ${name} is not one: ${stated.reason}`];
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(platform, stated.value)
        ? []
        : [`the image config of ${name} says ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(stated.value)}`];
}
/** Whether the config states no variant, and the rest as the entry does: clients go by the entry. */
function isRightButForVariant({ platform: { variant: _, ...platform }, config, }) {
    const stated = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfigPlatform */ .jN)(config);
    if (!stated.ok || !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(config) || config.variant)
        return false;
    const { variant: _default, ...rest } = stated.value;
    return (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(platform, rest);
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imageEntries),
/* harmony export */   c: () => (/* binding */ checkImage)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
/* harmony import */ var _config_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2435);



function checkImage({ manifest, digest, size, configs, platforms, insisted = [], origin = 'here', }) {
    return manifest.kind === 'manifest'
        ? checkSingle({ digest, size, configs, platforms })
        : checkIndex({ entries: manifest.manifests, configs, platforms, insisted, origin });
}
function checkSingle({ digest, size, configs, platforms, }) {
    const [platform, ...others] = platforms;
    if (platform === undefined || others.length > 0) {
        const asked = platforms.map(_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq).join(', ');
        return {
            images: [],
            attestations: 0,
            faults: [`it is a single image, and ${asked} were asked for`],
        };
    }
    const config = (0,_config_check_js__WEBPACK_IMPORTED_MODULE_2__/* .configOf */ .W1)(configs, { digest, platform });
    return {
        images: [{ platform, digest, size, config }],
        attestations: 0,
        faults: (0,_config_check_js__WEBPACK_IMPORTED_MODULE_2__/* .configFaults */ .qt)({ platform, config }),
    };
}
function checkIndex({ entries, configs, platforms, insisted, origin, }) {
    const attestations = entries.filter(_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3);
    const candidates = imageEntries(entries);
    const faults = entries.length === 0 ? ['the index is empty'] : [];
    for (const { digest, platform } of entries.filter(_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexEntry */ .XD)) {
        const place = platform === undefined ? '' : ` in the place of ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}`;
        faults.push(`the index holds another index${place}, ${digest}: most clients take only images there`);
    }
    const images = [];
    for (const platform of platforms) {
        const matching = candidates.filter((entry) => entry.platform !== undefined && (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(platform, entry.platform));
        const [entry, second] = matching;
        if (entry === undefined) {
            faults.push(`${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)} is not in the index`);
            continue;
        }
        if (second !== undefined) {
            faults.push(`${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)} is in the index ${matching.length} times`);
        }
        const config = (0,_config_check_js__WEBPACK_IMPORTED_MODULE_2__/* .configOf */ .W1)(configs, {
            digest: entry.digest,
            platform: entry.platform ?? platform,
        });
        images.push({ platform, digest: entry.digest, size: entry.size, config });
        if (insisted.some((one) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(one, platform)) && config !== undefined)
            continue;
        if (origin === 'elsewhere' && (0,_config_check_js__WEBPACK_IMPORTED_MODULE_2__/* .isRightButForVariant */ .Ix)({ platform, config }))
            continue;
        faults.push(...(0,_config_check_js__WEBPACK_IMPORTED_MODULE_2__/* .configFaults */ .qt)({ platform, config }));
    }
    faults.push(...sharedDigests(images));
    for (const entry of candidates) {
        const { platform } = entry;
        if (platform !== undefined && platforms.some((asked) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isSamePlatform */ .SW)(asked, platform))) {
            continue;
        }
        faults.push(platform === undefined
            ? `the index holds ${entry.digest} without a platform`
            : `the index holds ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}, which was not asked for`);
    }
    for (const entry of attestations) {
        if (entry.platform !== undefined && entry.platform.os !== 'unknown') {
            faults.push(`the attestation ${entry.digest} calls itself ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(entry.platform)}, and a pull would take it for the image`);
        }
        const subject = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .attestedDigest */ .Js)(entry);
        if (!candidates.some((image) => image.digest === subject)) {
            faults.push(`the attestation ${entry.digest} is about ${subject ?? 'nothing'}, which is not in the index`);
        }
    }
    return { images, attestations: attestations.length, faults };
}
/** Entries that a pull may choose: neither attestations nor indexes in the index. */
function imageEntries(entries) {
    return entries.filter((entry) => !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)(entry) && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isIndexEntry */ .XD)(entry));
}
// The platform is part of the config, so equal digests mean that one of the entries is mislabelled.
function sharedDigests(images) {
    return images.flatMap(({ platform, digest }, index) => {
        const twin = images.slice(0, index).find((other) => other.digest === digest);
        return twin === undefined
            ? []
            : [
                `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(twin.platform)} and ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)} are the same image, ${digest}`,
            ];
    });
}


/***/ }),

/***/ 2167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ smokeError),
/* harmony export */   P4: () => (/* binding */ smokeHint),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   tn: () => (/* binding */ smokeFaults),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6993);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2507);
// The words for how a smoke test ended, and what to do about it. Pure.


/** One sentence per platform that did not pass; none when all did. */
function smokeFaults(results, run) {
    return results
        .filter(({ ending }) => ending !== 'passed')
        .map((result) => `${nameOf(result, run)}: the smoke test \`${commandOf(run.test)}\` ${endingOf(result)}`);
}
/** The failure; undefined when every platform passed. */
function smokeError(results, run) {
    const failed = results.filter(({ ending }) => ending === 'failed');
    if (failed.length === 0)
        return undefined;
    const parts = failed.map((result) => [
        `The smoke test failed on ${nameOf(result, run)}: \`${commandOf(run.test)}\` ${endingOf(result)}; no tag was moved.`,
        ...result.lastLines,
    ].join('\n'));
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ({ message: parts.join('\n'), hint: smokeHint(results, run) });
}
/** What to do about a failure. */
function smokeHint(results, { emulated }) {
    const isEmulated = ({ platform }) => emulated.some((other) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(other, platform));
    const failed = results.filter(({ ending }) => ending === 'failed');
    if (failed.some(({ lastLines }) => lastLines.some((line) => /exec format error/.test(line)))) {
        return 'The builder cannot run programs of that platform: let this step install the emulator (`emulators: auto`), or remove `smoke-test`.';
    }
    const natives = results.filter((result) => !isEmulated(result));
    const passed = natives.filter(({ ending }) => ending === 'passed');
    const same = 'Run the same with `docker run --platform`, and correct the image or `smoke-test`.';
    if (!failed.every(isEmulated) || natives.length === 0)
        return same;
    return passed.length === natives.length
        ? `It passed natively on ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatforms */ .Iu)(passed.map(({ platform }) => platform))} and failed only under emulation: the emulator may be at fault, or too slow for a time limit. Test that platform on a native runner, or try another \`binfmt-image\`. ${same}`
        : same;
}
function nameOf({ platform }, { emulated }) {
    const isEmulated = emulated.some((other) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .isSamePlatform */ .SW)(other, platform));
    return `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)}${isEmulated ? ' (emulated)' : ''}`;
}
function commandOf(test) {
    return test.form === 'exec' ? JSON.stringify(test.command) : test.command;
}
/** Completes "the command …". */
function endingOf({ ending, exitStatus, signal, seconds }) {
    const after = seconds === undefined ? '' : ` after ${seconds.toFixed(1)} s`;
    if (ending === 'stopped')
        return `was stopped${after}, since it failed on another platform`;
    if (ending === 'unknown')
        return 'was not run';
    if (exitStatus === undefined)
        return `could not be run${after}`;
    return `ended with exit status ${exitStatus}${signal === undefined ? '' : ` (${signal})`}${after}`;
}


/***/ }),

/***/ 6477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runSmokeTest)
});

// UNUSED EXPORTS: smokeDockerfile

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/oci/program.js
var program = __webpack_require__(6012);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/retry.js
var retry = __webpack_require__(3908);
// EXTERNAL MODULE: ./lib/src/verify/smoke-ending.js
var smoke_ending = __webpack_require__(2167);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/src/verify/smoke-progress.js
// What buildx tells about a smoke test while it runs, and how it ended on each platform. Pure.



/** Name of the stage that runs the test of a platform. */
function smokeStage({ os, architecture, variant = '' }) {
    return `test-${os}${architecture}${variant}`;
}
/** Source: https://github.com/moby/buildkit/blob/v0.33.1/client/graph.go (SolveStatus) */
function watchSmokeTest(platforms) {
    const said = [];
    const seen = {
        say: (line) => said.push(line),
        steps: new Map(),
        others: new Set(),
        words: [],
    };
    return {
        display: (line) => {
            said.length = 0;
            take(seen, { line, platforms });
            return said.map((text) => `${text}\n`).join('');
        },
        results: () => platforms.map((platform) => {
            const step = [...seen.steps.values()].find((one) => one.platform === platform);
            return step === undefined ? { platform, ending: 'unknown', lastLines: [] } : resultOf(step);
        }),
        words: () => seen.words.join('\n'),
    };
}
function take(seen, { line, platforms }) {
    const status = (0,manifest/* parseJson */.qF)(line);
    if (!(0,manifest/* isRecord */.u4)(status)) {
        if (line.trim() === '')
            return;
        seen.say(line);
        keep(seen.words, line);
        return;
    }
    for (const vertex of listIn(status.vertexes))
        takeVertex(seen, { vertex, platforms });
    for (const { vertex, data } of listIn(status.logs)) {
        const step = typeof vertex === 'string' ? seen.steps.get(vertex) : undefined;
        if (step === undefined || typeof data !== 'string')
            continue;
        const lines = `${step.rest}${Buffer.from(data, 'base64').toString('utf8')}`.split('\n');
        const rest = lines.pop() ?? '';
        if (rest.length > longestLine)
            lines.push(rest);
        step.rest = rest.length > longestLine ? '' : rest;
        for (const text of lines)
            print(seen, { step, text });
    }
}
function takeVertex(seen, { vertex: { digest, name, started, completed, error }, platforms, }) {
    if (typeof digest !== 'string' || typeof name !== 'string')
        return;
    const stage = /^\[(?:\S+ )?(test-\S+) \d+\/\d+\] RUN /.exec(name)?.[1];
    const platform = platforms.find((one) => smokeStage(one) === stage);
    if (platform === undefined) {
        if (typeof started === 'string' && !seen.others.has(name))
            seen.say(name);
        if (typeof started === 'string')
            seen.others.add(name);
        return;
    }
    const step = seen.steps.get(digest) ?? { platform, lines: [], rest: '' };
    seen.steps.set(digest, step);
    if (typeof started === 'string')
        step.started = Date.parse(started);
    if (typeof error === 'string')
        step.error = error;
    if (typeof completed !== 'string')
        return;
    step.completed = Date.parse(completed);
    if (step.rest !== '')
        print(seen, { step, text: step.rest });
    step.rest = '';
}
const longestLine = 4096;
const mostLines = 12;
function keep(lines, line) {
    lines.push(line.slice(0, longestLine));
    if (lines.length > mostLines)
        lines.shift();
}
function print(seen, { step, text }) {
    seen.say(`${(0,oci_platform/* formatPlatform */.Bq)(step.platform)} | ${text}`);
    keep(step.lines, text);
}
function resultOf({ platform, lines, started, completed, error = '' }) {
    const time = started === undefined || completed === undefined
        ? {}
        : { seconds: Math.max(0, completed - started) / 1000 };
    const base = { platform, lastLines: lines, ...time };
    if (completed === undefined)
        return { ...base, ending: 'unknown' };
    if (error === '')
        return { ...base, ending: 'passed', exitStatus: 0 };
    // One platform's failure cancels the others, whose processes are killed.
    if (/context canceled/.test(error))
        return { ...base, ending: 'stopped' };
    const status = /exit code: (\d+)/.exec(error)?.[1];
    if (status === undefined)
        return { ...base, ending: 'failed' };
    const exitStatus = Number(status);
    const signal = signalOf(exitStatus);
    return { ...base, ending: 'failed', exitStatus, ...(signal === undefined ? {} : { signal }) };
}
/** Exit statuses above 128 mean a signal. */
function signalOf(exitStatus) {
    return Object.entries(external_node_os_.constants.signals).find(([, number]) => number === exitStatus - 128)?.[0];
}
function listIn(value) {
    return Array.isArray(value) ? value.filter(manifest/* isRecord */.u4) : [];
}

;// CONCATENATED MODULE: ./lib/src/verify/smoke-test.js
// Runs a command inside every platform's image, emulated where needed, and never out of a cache.











/** The results of every platform, none of them thrown; throws when the test cannot be run at all. */
async function runSmokeTest(doors, run) {
    assertNoTriggers(run.images);
    const first = await testImages(doors, run);
    const again = retried(first, run);
    // A failure cancels the others. What is native tells whether the emulator is to blame.
    const second = again.length === 0 ? [] : await testImages(doors, { ...run, images: again });
    const results = first.map((result) => second.find(({ platform }) => platform === result.platform) ?? result);
    for (const result of results)
        doors.log.info(`${(0,smoke_ending/* nameOf */.Vb)(result, run)}: ${(0,smoke_ending/* endingOf */.z6)(result)}.`);
    if (results.every(({ ending }) => ending === 'passed')) {
        const names = (0,oci_platform/* formatPlatforms */.Iu)(results.map(({ platform }) => platform));
        doors.log.info(`The smoke test ended well on ${names}.`);
    }
    return results;
}
/** Native images whose test was stopped, when only emulated ones failed. */
function retried(results, { images, emulated }) {
    const isEmulated = ({ platform }) => emulated.some((other) => (0,oci_platform/* isSamePlatform */.SW)(other, platform));
    const failed = results.filter(({ ending }) => ending === 'failed');
    if (failed.length === 0 || !failed.every(isEmulated))
        return [];
    const stopped = results.filter((one) => one.ending === 'stopped' && !isEmulated(one));
    return images.filter(({ platform }) => stopped.some((one) => one.platform === platform));
}
let runs = 0;
async function testImages(doors, { builder, image, images, test }) {
    runs += 1;
    const folder = (0,external_node_path_.join)(doors.folder(), `smoke-test-${runs}`);
    (0,external_node_fs_.mkdirSync)(folder);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'Dockerfile'), smokeDockerfile(images, test));
    const platforms = images.map(({ platform }) => platform);
    const args = [
        ...['build', '--builder', builder.info.name, '--no-cache', '--progress', 'rawjson'],
        ...['--platform', platforms.map(oci_platform/* formatPlatform */.Bq).join(',')],
        ...['--build-context', `image=${image}`, '--provenance=false', '--sbom=false'],
        ...['--output', 'type=cacheonly', folder],
    ];
    let watch = watchSmokeTest(platforms);
    // For the layers that are not there yet: a test that failed has failed.
    const exit = await (0,retry/* runWithRetries */.G8)(doors, {
        what: 'The smoke test',
        attempt: () => {
            watch = watchSmokeTest(platforms);
            const { display } = watch;
            return (0,buildx/* runBuildx */.A)(doors.run, builder.buildx, { args, output: 'shown', display });
        },
    });
    const results = watch.results();
    if ((0,command/* isSuccess */.oJ)(exit) || results.some(({ ending }) => ending === 'failed')) {
        return (0,command/* isSuccess */.oJ)(exit) ? results.map(passedAtLeast) : results;
    }
    throw unableError({ ...exit, stderr: watch.words() });
}
// The exit status decides: an old BuildKit may name steps otherwise than they are looked for.
function passedAtLeast(result) {
    return result.ending === 'passed' ? result : { ...result, ending: 'passed', exitStatus: 0 };
}
function unableError(exit) {
    return new errors/* ActionError */.lZ({
        message: `The smoke test could not be run: ${(0,command/* reasonOf */.A3)(exit)}`,
        hint: 'Check that the builder is up and reaches the registry. No tag was moved.',
    });
}
// `FROM` would run them, and what they do is meant for images built on this one.
function assertNoTriggers(images) {
    const triggered = images.filter(({ config }) => (0,program/* parseStartConfig */.ax)(config).hasTriggers);
    if (triggered.length === 0)
        return;
    throw new errors/* ActionError */.lZ({
        message: `The image has ONBUILD triggers on ${(0,oci_platform/* formatPlatforms */.Iu)(triggered.map(({ platform }) => platform))}, and a smoke test would run them.`,
        hint: 'Remove `smoke-test`, or test an image built on this one. No tag was moved.',
    });
}
/**
 * One stage per platform. The command stands in a JSON array, since in a line of its own a Dockerfile
 * gives backslashes, heredocs and comments a meaning; a shell line goes to the shell of that image.
 */
function smokeDockerfile(images, test) {
    const stages = images.flatMap(({ platform, config }) => {
        const words = test.form === 'exec' ? test.command : [...shellOf(config), test.command];
        return [`FROM image AS ${smokeStage(platform)}`, `RUN ${JSON.stringify(words)}`];
    });
    // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit fills these in, for each platform
    return [...stages, 'FROM test-${TARGETOS}${TARGETARCH}${TARGETVARIANT}', ''].join('\n');
}
/** The shell that the image's SHELL names, as `RUN` would use it. */
function shellOf(config) {
    const inner = (0,manifest/* isRecord */.u4)(config) && (0,manifest/* isRecord */.u4)(config.config) ? config.config.Shell : undefined;
    return Array.isArray(inner) && inner.length > 0 ? inner.map(String) : ['/bin/sh', '-c'];
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ registrySource),
/* harmony export */   Dy: () => (/* binding */ builtSources),
/* harmony export */   yj: () => (/* binding */ layoutSource)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6618);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8775);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2041);
/* harmony import */ var _system_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1734);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2507);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1809);
/* harmony import */ var _system_imagetools_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9820);
/* harmony import */ var _system_retry_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3908);
// Where verification reads an image from: a registry, through buildx, or an OCI layout on the disk.









const noTagMoved = 'No tag was moved.';
function registrySource(doors, { repository, digest, builder, top, outcome = noTagMoved, }) {
    const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pinned */ .dp)(repository, digest));
    const ask = (format, image) => (0,_system_imagetools_js__WEBPACK_IMPORTED_MODULE_7__/* .imagetools */ .l)(doors, builder, { args: ['inspect', ...format, image] });
    const inspect = async (format) => {
        const exit = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_8__/* .runWithRetries */ .G8)(doors, {
            what: `Reading ${name} back`,
            wasPushed: true,
            attempt: () => ask(format, name),
        });
        if ((0,_system_command_js__WEBPACK_IMPORTED_MODULE_4__/* .isSuccess */ .oJ)(exit))
            return exit.stdout;
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
            message: `${name} cannot be read back: ${(0,_system_command_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(exit)}`,
            hint: `Check that the registry is up and that the login may pull, not only push. ${outcome}`,
        });
    };
    return {
        name,
        digest,
        buildContext: `docker-image://${name}`,
        readTop: async () => checked(top ?? (await inspect(['--raw'])), { name, digest, outcome }),
        readConfigs: async () => {
            const json = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(await inspect(['--format', '{{json .Image}}']));
            if (!(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(json))
                return { kind: 'single', config: undefined };
            // One image: its config. Several: an object with the configs under their platforms.
            return 'architecture' in json
                ? { kind: 'single', config: json }
                : { kind: 'by-platform', configs: json };
        },
        // For a figure of the report: nobody waits for that.
        tryReadManifest: async (image) => {
            const exit = await ask(['--raw'], (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pinned */ .dp)(repository, image)));
            return (0,_system_command_js__WEBPACK_IMPORTED_MODULE_4__/* .isSuccess */ .oJ)(exit) && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(exit.stdout) === image ? exit.stdout : undefined;
        },
        tryReadConfig: async (image) => {
            const name = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .pinned */ .dp)(repository, image));
            const exit = await (0,_system_retry_js__WEBPACK_IMPORTED_MODULE_8__/* .runWithRetries */ .G8)(doors, {
                what: `Reading the config of ${name}`,
                attempt: () => ask(['--format', '{{json .Image}}'], name),
            });
            return (0,_system_command_js__WEBPACK_IMPORTED_MODULE_4__/* .isSuccess */ .oJ)(exit) ? (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(exit.stdout) : undefined;
        },
    };
}
// A registry that hands out something else than what was asked for must not be believed.
function checked(text, { name, digest, outcome, }) {
    const found = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(text);
    if (found === digest)
        return text;
    throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
        message: `${name} has other content than its name says: ${found}.`,
        hint: `The registry, or a proxy before it, answers wrongly. ${outcome}`,
    });
}
function layoutSource(folder, digest, outcome = noTagMoved) {
    const readBlob = (blob) => {
        const text = (0,_system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .tryReadDocument */ .ze)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'blobs', 'sha256', (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedPart */ .eA)(blob)));
        if (text !== undefined)
            return checked(text, { name: `oci-layout://${folder}`, digest: blob, outcome });
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
            message: `The OCI layout ${folder} lacks the blob ${blob}, or it is no document of an image.`,
            hint: `It is not whole: the disk may have been full when it was written, or a copy was cut off. ${outcome}`,
        });
    };
    return {
        name: `oci-layout://${folder}@${digest}`,
        digest,
        buildContext: `oci-layout://${folder}@${digest}`,
        readTop: async () => readBlob(digest),
        tryReadManifest: async (image) => readBlob(image),
        tryReadConfig: async () => undefined,
        readConfigs: async () => {
            const configs = new Map();
            const top = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(readBlob(digest));
            if (!top.ok)
                return { kind: 'by-manifest', configs };
            const images = top.value.kind === 'manifest' ? [digest] : top.value.manifests.map((entry) => entry.digest);
            for (const image of images) {
                const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(readBlob(image));
                if (manifest.ok && manifest.value.kind === 'manifest') {
                    configs.set(image, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(readBlob(manifest.value.config.digest)));
                }
            }
            return { kind: 'by-manifest', configs };
        },
    };
}
/** Where what was built can be read back: the layout, or every repository that it was pushed to. */
function builtSources(doors, { plan, builder, built, }) {
    if (built.layout !== undefined)
        return [layoutSource(built.layout, built.digest)];
    const repositories = plan.delivery.kind === 'push' ? plan.delivery.repositories : [];
    const [first, ...copies] = repositories.map((repository) => registrySource(doors, { repository, digest: built.digest, builder }));
    if (first === undefined)
        throw new Error('an image was pushed to no repository');
    return [first, ...copies];
}


/***/ }),

/***/ 8865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ readImage),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   P1: () => (/* binding */ readSizes),
/* harmony export */   rv: () => (/* binding */ showBinaries)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6993);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2507);
/* harmony import */ var _system_parallel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23);
/* harmony import */ var _binaries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(259);
/* harmony import */ var _image_check_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4490);
/* harmony import */ var _smoke_ending_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2167);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6477);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(633);









/** Throws unless what was built is exactly what was asked for. */
async function verify(doors, { plan, builder, built, }) {
    const { platforms, verification } = plan;
    const sources = (0,_source_js__WEBPACK_IMPORTED_MODULE_7__/* .builtSources */ .Dy)(doors, { plan, builder, built });
    const emulated = plan.emulators.asked;
    const [source] = sources;
    const { images, attestations, faults } = (0,_image_check_js__WEBPACK_IMPORTED_MODULE_4__/* .checkImage */ .c)({
        ...(await readImage(sources)),
        platforms,
        insisted: verification.insisted ?? [],
    });
    if (faults.length > 0)
        throw refusal(source.name, faults);
    const [binaries, sized] = await Promise.all([
        verification.binaries
            ? (0,_binaries_js__WEBPACK_IMPORTED_MODULE_3__/* .checkBinaries */ .E)(doors, { builder, image: source.buildContext, images })
            : [],
        readSizes(source, images),
    ]);
    showBinaries(doors, binaries);
    assertBinaries(source.name, binaries);
    const { smokeTest: test } = verification;
    const smokeTests = test === undefined
        ? []
        : await (0,_smoke_test_js__WEBPACK_IMPORTED_MODULE_6__/* .runSmokeTest */ .p)(doors, { builder, image: source.buildContext, images, test, emulated });
    const failure = test === undefined ? undefined : (0,_smoke_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .smokeError */ .Ou)(smokeTests, { test, emulated });
    if (failure !== undefined)
        throw failure;
    return { digest: source.digest, images: sized, attestations, binaries, smokeTests };
}
async function readImage([source, ...copies]) {
    // The copies' bytes are checked against the same digest, so reading them is all there is to do.
    const [top, configs] = await Promise.all([
        source.readTop(),
        source.readConfigs(),
        ...copies.map((copy) => copy.readTop()),
    ]);
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(top);
    if (!manifest.ok)
        throw refusal(source.name, [`it cannot be read: ${manifest.reason}`]);
    const size = Buffer.byteLength(top);
    return { manifest: manifest.value, digest: source.digest, size, configs };
}
/** The images with their sizes, where the manifests can be had. */
function readSizes(source, images) {
    return (0,_system_parallel_js__WEBPACK_IMPORTED_MODULE_8__/* .eachInParallel */ .U)(images, (image) => withSize(source, image));
}
async function withSize(source, image) {
    const text = await source.tryReadManifest(image.digest);
    const manifest = text === undefined ? undefined : (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(text);
    if (!manifest?.ok || manifest.value.kind !== 'manifest')
        return image;
    const parts = [manifest.value.config, ...manifest.value.layers];
    return { ...image, compressedSize: parts.reduce((total, { size }) => total + size, image.size) };
}
function showBinaries({ log }, binaries) {
    for (const { platform, files, notes } of binaries) {
        const read = files.map(({ path, what }) => `${path} (${what})`).join(', ');
        if (read !== '')
            log.info(`${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}: read ${read}.`);
        for (const note of notes)
            log.info(`${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)}: ${note}.`);
    }
}
function assertBinaries(name, binaries) {
    const wrong = binaries.flatMap((check) => check.faults.map((fault) => `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(check.platform)}: ${fault}`));
    if (wrong.length > 0)
        throw binaryRefusal(name, wrong);
}
function refusal(name, faults) {
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: [`${name} is not what was asked for:`, ...faults.map((fault) => `- ${fault}`)].join('\n'),
        hint: 'No tag was moved. The builder, or the registry, made something else of it: run the step again, and with another builder when it happens twice.',
    });
}
function binaryRefusal(name, faults) {
    return new _system_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ({
        message: [
            `${name} would not start on every platform:`,
            ...faults.map((fault) => `- ${fault}.`),
        ].join('\n'),
        hint: 'No tag was moved. Look for a file that was built elsewhere and copied, a download for a fixed architecture, a compiler that was not told the target (`TARGETARCH`), a stage with a fixed `--platform`, or a base image without what the program needs. If the image is meant to be so, write `verify: index`.',
    });
}


/***/ })

};
