export const id = 693;
export const ids = [693];
export const modules = {

/***/ 7693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tags: () => (/* binding */ tags)
});

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var report_outputs = __webpack_require__(8139);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/gather/event.js
var gather_event = __webpack_require__(3732);
// EXTERNAL MODULE: ./lib/src/gather/inputs.js
var gather_inputs = __webpack_require__(6503);
// EXTERNAL MODULE: ./lib/src/gather/origin.js
var origin = __webpack_require__(9884);
;// CONCATENATED MODULE: ./lib/src/gather/tags.js



/** Never fails, as `gather`. */
async function gatherTags(doors) {
    const inputs = (0,gather_inputs/* readInputs */.Ko)(doors.env, 'tags');
    return {
        inputs,
        unknownInputs: (0,gather_inputs/* unknownInputs */.qs)(doors.env, 'tags'),
        knownInputs: gather_inputs/* doorInputs */.GI.tags,
        origin: await (0,origin/* readOrigin */.P2)(doors, {
            event: (0,gather_event/* readEvent */.j)(doors.env),
            source: inputs.context === 'git' ? 'git' : 'workflow',
            token: inputs['github-token'],
            wantsCommitDate: (0,origin/* usesCommitDate */.Ml)(inputs),
        }),
        exports: doors.env.DOCKER_METADATA_SET_OUTPUT_ENV ?? '',
    };
}

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
    const facts = await doors.log.group('Gather', () => gatherTags(doors));
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



function tags() {
    return (0,step/* runStep */.e)((doors) => runTagsJob(doors, { outputs: report_outputs/* writeOutputs */.Kn, variables: report_outputs/* exportVariables */.qY }));
}


/***/ })

};
