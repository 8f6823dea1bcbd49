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

// EXTERNAL MODULE: ./lib/src/report/outputs.js
var outputs = __webpack_require__(2011);
// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/matrix.js
// The only step of matrix/.



function matrix() {
    return (0,step/* runStep */.e)((doors) => runMatrixJob(doors, outputs/* writeOutputs */.Kn));
}


/***/ })

};
