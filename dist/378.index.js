export const id = 378;
export const ids = [378];
export const modules = {

/***/ 8378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeMetadata: () => (/* binding */ makeMetadata)
});

// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
// EXTERNAL MODULE: ./node_modules/handlebars/dist/handlebars.min.js
var handlebars_min = __webpack_require__(6347);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var oci_parsed = __webpack_require__(1459);
;// CONCATENATED MODULE: ./lib/src/plan/naming/origin.js

function refWords(ref) {
    const rest = (prefix) => (ref.startsWith(prefix) ? ref.slice(prefix.length) : '');
    return {
        branch: rest('refs/heads/'),
        tag: rest('refs/tags/'),
        pull: rest('refs/pull/').replace(/\/merge$/, ''),
    };
}
/**
 * The branch a pull request goes to, or what a push of a tag says that it came from.
 *
 * Source: base_ref, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
function baseRefOf({ ref, payload }) {
    const { tag, pull } = refWords(ref);
    if (tag !== '' && typeof payload.base_ref === 'string') {
        return payload.base_ref.replace(/^refs\/heads\//, '');
    }
    const request = payload.pull_request;
    const base = (0,manifest/* isRecord */.u4)(request) && (0,manifest/* isRecord */.u4)(request.base) ? request.base.ref : undefined;
    return pull !== '' && typeof base === 'string' ? base : '';
}
// These events always run for the last commit of the default branch.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
const eventsOfDefaultBranch = /create|discussion|issues|schedule/;
/** Source: is_default_branch, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
function isDefaultBranch({ ref, event, project }) {
    const name = ref.replace(/^refs\/heads\//, '');
    if (name === '')
        return false;
    return name === project.defaultBranch || eventsOfDefaultBranch.test(event);
}

;// CONCATENATED MODULE: ./lib/src/plan/naming/expressions.js
// The templates in rules, labels and build arguments: Handlebars, with dates as moment writes them.




/**
 * Dates, `tz` included, and results are those of docker/metadata-action, HTML escapes among them:
 * a tag's other characters become dashes, so `a=b` in an expression must become the same dashes.
 *
 * Source: setGlobalExp, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
function expressionsOf(origin, { shortSha, formatDate }) {
    const isDefault = isDefaultBranch(origin);
    const { branch, tag } = refWords(origin.ref);
    const global = {
        branch,
        tag,
        sha: shortSha,
        base_ref: baseRefOf(origin),
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
    };
    const helpers = {
        date: dateHelper(origin.now, formatDate),
        commit_date: dateHelper(origin.commitDate, formatDate),
        // Handlebars' own prints to the console, where a pull request's title would be a command.
        log: () => '',
    };
    const fill = (template, words, noEscape = false) => {
        // Most texts are no templates, and compiling one costs more than all the rest of a rule.
        if (!template.includes('{{'))
            return (0,oci_parsed/* accepted */.q)(template);
        try {
            return (0,oci_parsed/* accepted */.q)(handlebars_min.compile(template, { noEscape })(words, { helpers }));
        }
        catch (error) {
            return (0,oci_parsed/* rejected */.n)(error instanceof Error ? error.message : String(error));
        }
    };
    return {
        render: (template) => fill(template, global),
        renderPattern: fill,
        expand: (text, words) => {
            const known = { ...global, ...words };
            const names = [...Object.keys(known), 'date', 'commit_date'];
            const problems = [];
            const expanded = text.replace(/\{\{\s*([a-z_]+)\b[^{}]*\}\}/g, (expression, name) => {
                if (!names.includes(name))
                    return expression;
                const filled = fill(expression, known, true);
                if (filled.ok)
                    return filled.value;
                problems.push(filled.reason);
                return expression;
            });
            const [problem] = problems;
            return problem === undefined ? (0,oci_parsed/* accepted */.q)(expanded) : (0,oci_parsed/* rejected */.n)(problem);
        },
    };
}
/** The only option is a time zone. */
function dateHelper(time, formatDate) {
    return (...given) => {
        const [format, ...rest] = given;
        const options = rest.at(-1);
        // A format without quotes is a name that stands for nothing, and moment then writes ISO 8601.
        if (rest.length === 0 || !(format === undefined || typeof format === 'string')) {
            throw new Error("a date needs a format in quotes, such as 'YYYYMMDD'");
        }
        const hash = (0,manifest/* isRecord */.u4)(options) && (0,manifest/* isRecord */.u4)(options.hash) ? options.hash : {};
        const unknown = Object.keys(hash).find((name) => name !== 'tz');
        if (unknown !== undefined)
            throw new Error(`a date has no option \`${unknown}\`, only \`tz\``);
        const zone = hash.tz ?? 'UTC';
        return formatDate({ time, format, zone: String(zone) });
    };
}
const globalNames = [
    'branch',
    'tag',
    'sha',
    'base_ref',
    'is_default_branch',
    'is_not_default_branch',
];
const patternNames = ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build'];
/** Names in double braces that stand for nothing in this input: most are misspelt. */
function unknownNames(input, { isRules }) {
    const known = [...globalNames, ...(isRules ? patternNames : []), 'date', 'commit_date', 'else'];
    const found = [...input.matchAll(/\{\{\{?\s*([A-Za-z_][\w.-]*)\s*\}\}/g)];
    return [...new Set(found.map(([, name = '']) => name))].filter((name) => !known.includes(name));
}
/** Whether a pattern is `{{raw}}` and nothing else: then a pre-release keeps its own spelling. */
function isRawPattern(pattern) {
    return /^\{\{\s*raw\s*\}\}$|^\{\{\{\s*raw\s*\}\}\}$/.test(pattern);
}

// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
;// CONCATENATED MODULE: ./lib/src/plan/naming/attributes.js
// Lines of attributes, `name=value,name=value` in CSV, as metadata-action's inputs have them.


/** Name and value of each field, in order; the name is undefined when the field has none. */
function namedFields(line) {
    const fields = (0,lists/* csvFields */.qZ)(line);
    if (!fields.ok)
        return fields;
    return (0,oci_parsed/* accepted */.q)(fields.value.map((field) => {
        // A field that begins with = is a value, and a value may have more of them.
        const at = field.startsWith('=') ? -1 : field.indexOf('=');
        return at === -1
            ? { name: undefined, value: field.trim() }
            : { name: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() };
    }));
}
/** The last value of every name; a field without a name has the one given. */
function attributesOf(line, unnamed) {
    const fields = namedFields(line);
    if (!fields.ok)
        return fields;
    return (0,oci_parsed/* accepted */.q)(new Map(fields.value.map(({ name, value }) => [name ?? unnamed, value])));
}

;// CONCATENATED MODULE: ./lib/src/plan/naming/flavor.js
// `flavor`: what all tags have in common, and when `latest` is one of them.


const plainFlavor = {
    latest: 'auto',
    prefix: '',
    suffix: '',
    prefixOnLatest: false,
    suffixOnLatest: false,
};
/**
 * One line added to what the lines before it said. `onlatest` belongs to the prefix or suffix
 * before it in the same line.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/flavor.ts
 */
function withFlavorLine(flavor, line) {
    const fields = namedFields(line);
    if (!fields.ok)
        return fields;
    let made = flavor;
    let affix;
    for (const { name, value } of fields.value) {
        switch (name) {
            case 'latest':
                if (value !== 'auto' && value !== 'true' && value !== 'false') {
                    return (0,oci_parsed/* rejected */.n)('latest must be auto, true or false');
                }
                made = { ...made, latest: value };
                break;
            case 'prefix':
            case 'suffix':
                made = { ...made, [name]: value };
                affix = name;
                break;
            case 'onlatest':
                if (value !== 'true' && value !== 'false') {
                    return (0,oci_parsed/* rejected */.n)('onlatest must be true or false');
                }
                if (affix === undefined)
                    return (0,oci_parsed/* rejected */.n)('onlatest follows a prefix or suffix in its line');
                made = { ...made, [`${affix}OnLatest`]: value === 'true' };
                break;
            default:
                return (0,oci_parsed/* rejected */.n)('its fields are latest, prefix, suffix and onlatest, each with a value');
        }
    }
    return (0,oci_parsed/* accepted */.q)(made);
}

// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
;// CONCATENATED MODULE: ./lib/src/plan/naming/image-names.js
// `images`: the repositories that get the tags.



/**
 * Reads one line: plain names, or one image with attributes.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/image.ts, where plain names with
 * commas are several images in the only line, and the last of them in one of several lines.
 */
function parseImageLine(line) {
    const fields = namedFields(line);
    if (!fields.ok)
        return fields;
    if (fields.value.every(({ name }) => name === undefined)) {
        const names = fields.value.map(({ value }) => value).filter((name) => name !== '');
        return allOf(names.map((name) => imageName(name, true)));
    }
    let [found, enable] = ['', true];
    for (const { name, value } of fields.value) {
        switch (name) {
            case undefined:
            case 'name':
                found = value;
                break;
            case 'enable':
                if (value !== 'true' && value !== 'false')
                    return (0,oci_parsed/* rejected */.n)('enable must be true or false');
                enable = value === 'true';
                break;
            default:
                return (0,oci_parsed/* rejected */.n)(`it has an attribute \`${name}\`; there are name and enable`);
        }
    }
    return allOf([imageName(found, enable)]);
}
/** All of them, or what is wrong with the first that is. */
function allOf(parsed) {
    const values = [];
    for (const one of parsed) {
        if (!one.ok)
            return one;
        values.push(one.value);
    }
    return (0,oci_parsed/* accepted */.q)(values);
}
function imageName(text, enable) {
    if (text === '')
        return (0,oci_parsed/* rejected */.n)('it has no name');
    const name = text.toLowerCase();
    const reference = (0,oci_reference/* parseReference */.F2)(name);
    if (!reference.ok)
        return reference;
    const { registry, path, tag, digest } = reference.value;
    if (tag !== undefined || digest !== undefined) {
        return (0,oci_parsed/* rejected */.n)(`it names more than a repository; write \`${(0,oci_reference/* formatRepository */.Sh)({ registry, path })}\` and put the tag into \`tags\``);
    }
    return (0,oci_parsed/* accepted */.q)({ name, repository: { registry, path }, enable });
}

// EXTERNAL MODULE: ./lib/src/oci/labels.js
var labels = __webpack_require__(6025);
;// CONCATENATED MODULE: ./lib/src/plan/naming/metadata.js

/**
 * `name=value` of everything that OCI has a name for; empty where nothing is known, as upstream.
 *
 * Source: getOCIAnnotationsWithCustoms,
 * https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
function ociPairs({ project, sha, now }, version) {
    const words = {
        title: project.name,
        description: project.description,
        url: project.url,
        source: project.url,
        version,
        created: new Date(now).toISOString(),
        revision: sha,
        licenses: project.license,
    };
    return Object.entries(words).map(([name, value]) => [`org.opencontainers.image.${name}`, value]);
}
/** Pairs by name, the last of a name counts; lines without `=` are left out. */
function mergedPairs(pairs, lines) {
    const given = lines.filter((line) => line.includes('=')).map(labels/* splitPair */.T);
    return [...new Map([...pairs, ...given])]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([name, value]) => `${name}=${value}`);
}
// https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go (ParseAnnotations)
const level = String.raw `(?:manifest|index|manifest-descriptor|index-descriptor)(?:\[[^\]]*\])?`;
const wholeLevel = new RegExp(`^${level}$`);
const leadingLevels = new RegExp(`^(${level}(?:,${level})*):(.*)$`, 's');
function isLevel(text) {
    return wholeLevel.test(text);
}
/**
 * The annotations at every level. A line that names its own levels, as buildx has them, stays what
 * it is and wins over what is generated there.
 */
function leveledAnnotations(pairs, { lines, levels }) {
    const own = lines.filter((line) => leadingLevels.test(line));
    const general = mergedPairs(pairs, lines.filter((line) => !leadingLevels.test(line)));
    const taken = new Set(own.flatMap(namesOf));
    const generated = levels.flatMap((one) => general.map((pair) => `${one}:${pair}`));
    return [...generated.filter((line) => !namesOf(line).some((name) => taken.has(name))), ...own];
}
/** What a line sets, once for each of its levels: `index:title`. */
function namesOf(line) {
    const [, levels = '', pair = ''] = leadingLevels.exec(line) ?? [];
    const [name] = (0,labels/* splitPair */.T)(pair);
    return levels.split(',').map((one) => `${one}:${name}`);
}

;// CONCATENATED MODULE: ./lib/src/plan/naming/tag-rule.js
// One line of `tags`: what kind of rule it is, and its attributes.


/** What counts without any rule. */
const defaultRules = [
    'type=schedule',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
];
const priorities = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
const everyRules = ['type', 'enable', 'priority', 'prefix', 'suffix'];
const own = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match'],
    pep440: ['pattern', 'value', 'match'],
    match: ['pattern', 'group', 'value'],
    edge: ['branch'],
    ref: ['event'],
    raw: ['value'],
    sha: ['format'],
};
/**
 * Parses `type=…,attribute=…`; a field without a name is the value, a line without a type is raw.
 *
 * Source: Parse, https://github.com/docker/metadata-action/blob/v6.0.0/src/tag.ts
 */
function parseTagRule(text) {
    const attributes = attributesOf(text, 'value');
    if (!attributes.ok)
        return attributes;
    const given = attributes.value;
    const type = given.get('type') ?? 'raw';
    if (!isType(type)) {
        return (0,oci_parsed/* rejected */.n)(`there is no type \`${type}\`; the types are ${Object.keys(own).join(', ')}`);
    }
    const priority = Number(given.get('priority') ?? priorities[type]);
    if (Number.isNaN(priority))
        return (0,oci_parsed/* rejected */.n)('its priority is not a number');
    const particular = particularOf(type, given);
    if (!particular.ok)
        return particular;
    const [prefix, suffix] = [
        given.get('prefix') ?? presetPrefix(particular.value),
        given.get('suffix'),
    ];
    const rule = {
        text,
        enable: given.get('enable') ?? 'true',
        priority,
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
        ...particular.value,
    };
    const known = [...everyRules, ...own[type]];
    return (0,oci_parsed/* accepted */.q)({ rule, unknown: [...given.keys()].filter((name) => !known.includes(name)) });
}
function isType(text) {
    return Object.hasOwn(own, text);
}
function particularOf(type, given) {
    const text = (name) => given.get(name) ?? '';
    switch (type) {
        case 'schedule':
            return (0,oci_parsed/* accepted */.q)({ type, pattern: given.get('pattern') ?? 'nightly' });
        case 'semver':
        case 'pep440':
            return given.has('pattern')
                ? (0,oci_parsed/* accepted */.q)({ type, pattern: text('pattern'), value: text('value'), match: text('match') })
                : missing('pattern', 'pattern={{version}}');
        case 'match': {
            const group = Number(given.get('group') ?? '0');
            if (!given.has('pattern'))
                return missing('pattern', 'pattern=v(.*),group=1');
            return Number.isNaN(group)
                ? (0,oci_parsed/* rejected */.n)('its group is not a number')
                : (0,oci_parsed/* accepted */.q)({ type, pattern: text('pattern'), group, value: text('value') });
        }
        case 'edge':
            return (0,oci_parsed/* accepted */.q)({ type, branch: text('branch') });
        case 'ref': {
            const event = text('event');
            return event === 'branch' || event === 'tag' || event === 'pr'
                ? (0,oci_parsed/* accepted */.q)({ type, event })
                : (0,oci_parsed/* rejected */.n)('its event must be branch, tag or pr');
        }
        case 'raw':
            return given.has('value')
                ? (0,oci_parsed/* accepted */.q)({ type, value: text('value') })
                : missing('value', 'value=1.0');
        case 'sha': {
            const format = given.get('format') ?? 'short';
            return format === 'short' || format === 'long'
                ? (0,oci_parsed/* accepted */.q)({ type, format })
                : (0,oci_parsed/* rejected */.n)('its format must be short or long');
        }
    }
}
function missing(name, example) {
    return (0,oci_parsed/* rejected */.n)(`it has no ${name}, such as \`${example}\``);
}
function presetPrefix(rule) {
    if (rule.type === 'sha')
        return 'sha-';
    return rule.type === 'ref' && rule.event === 'pr' ? 'pr-' : undefined;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(9687);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/src/plan/naming/rule-value.js
// What one rule makes of an event: a text for a tag, nothing, or a reason why it cannot.





const nothing = (0,oci_parsed/* accepted */.q)({ isLatest: false });
/**
 * The rules of all types.
 *
 * Source: the proc… functions of https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
function ruleValue(rule, circumstances) {
    const { origin, shortSha, expressions } = circumstances;
    const { branch, tag, pull } = refWords(origin.ref);
    switch (rule.type) {
        case 'schedule':
            return origin.event.includes('schedule')
                ? plain(expressions.renderPattern(rule.pattern, {}))
                : nothing;
        case 'semver':
            return versionValue(rule, circumstances, semverValue);
        case 'pep440':
            return versionValue(rule, circumstances, pep440Value);
        case 'match':
            return matchValue(rule, circumstances);
        case 'edge':
            return branch !== '' && branch === (rule.branch || origin.project.defaultBranch)
                ? plain((0,oci_parsed/* accepted */.q)('edge'))
                : nothing;
        case 'ref': {
            const text = { branch, tag, pr: pull }[rule.event];
            return text === '' ? nothing : (0,oci_parsed/* accepted */.q)({ text, isLatest: rule.event === 'tag' });
        }
        case 'raw':
            return plain(expressions.render(rule.value));
        case 'sha':
            return origin.sha === ''
                ? nothing
                : plain((0,oci_parsed/* accepted */.q)(rule.format === 'short' ? shortSha : origin.sha));
    }
}
function plain(text) {
    return text.ok ? (0,oci_parsed/* accepted */.q)({ text: text.value, isLatest: false }) : text;
}
function warned(warning) {
    return (0,oci_parsed/* accepted */.q)({ isLatest: false, warning });
}
/** What a rule about versions looks at: its own value, else the pushed tag. */
function subjectOf(value, { origin, expressions }) {
    if (value !== '')
        return expressions.render(value);
    const { tag } = refWords(origin.ref);
    return (0,oci_parsed/* accepted */.q)(tag === '' ? undefined : tag);
}
function versionValue(rule, circumstances, read) {
    const subject = subjectOf(rule.value, circumstances);
    if (!subject.ok)
        return subject;
    if (subject.value === undefined)
        return nothing;
    const part = rule.match === '' ? (0,oci_parsed/* accepted */.q)(subject.value) : matchedPart(rule.match, subject.value);
    if (!part.ok)
        return part;
    // What does not match is tried as a whole, and is rarely a version.
    return read((part.value ?? subject.value).replaceAll('/', '-'), rule.pattern, circumstances.expressions);
}
function matchedPart(pattern, text) {
    const expression = parsePattern(pattern);
    if (!expression.ok)
        return expression;
    const found = text.match(expression.value);
    if (found !== null && found[1] === undefined) {
        return (0,oci_parsed/* rejected */.n)(`its match \`${pattern}\` has no group in parentheses for the version`);
    }
    return (0,oci_parsed/* accepted */.q)(found?.[1]);
}
function parsePattern(source, flags = '') {
    try {
        return (0,oci_parsed/* accepted */.q)(new RegExp(source, flags));
    }
    catch (error) {
        return (0,oci_parsed/* rejected */.n)(error instanceof Error ? error.message : String(error));
    }
}
function semverValue(text, pattern, expressions) {
    const version = (0,semver.valid)(text) === null ? null : (0,semver.parse)(text, { loose: true });
    if (version === null)
        return warned(`\`${text}\` is not a semantic version (https://semver.org)`);
    const words = {
        raw: version.raw,
        version: version.version,
        major: String(version.major),
        minor: String(version.minor),
        patch: String(version.patch),
        prerelease: version.prerelease.join(),
        build: version.build.join(),
    };
    const isPreRelease = version.prerelease.length > 0;
    // A pre-release is nobody's 1.2: it is published under its full name only.
    const kept = isPreRelease && !isRawPattern(pattern) ? '{{version}}' : pattern;
    const filled = expressions.renderPattern(kept, words);
    return filled.ok ? (0,oci_parsed/* accepted */.q)({ text: filled.value, isLatest: !isPreRelease }) : filled;
}
function pep440Value(text, pattern, expressions) {
    const version = (0,pep440/* explain */.WE)(text);
    const cleaned = (0,pep440/* clean */.uH)(text);
    if (version === null || cleaned === null) {
        return warned(`\`${text}\` is not a version of PEP 440 (https://peps.python.org/pep-0440)`);
    }
    if (version.is_prerelease || version.is_postrelease || version.is_devrelease) {
        return (0,oci_parsed/* accepted */.q)({ text: isRawPattern(pattern) ? text : cleaned, isLatest: false });
    }
    const words = {
        raw: text,
        version: cleaned,
        major: String((0,pep440/* major */.eR)(text)),
        minor: String((0,pep440/* minor */.Ek)(text)),
        patch: String((0,pep440/* patch */.F6)(text)),
    };
    const filled = expressions.renderPattern(pattern, words);
    return filled.ok ? (0,oci_parsed/* accepted */.q)({ text: filled.value, isLatest: true }) : filled;
}
function matchValue({ pattern, group, value }, circumstances) {
    const subject = subjectOf(value, circumstances);
    if (!subject.ok)
        return subject;
    if (subject.value === undefined)
        return nothing;
    const [, source = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    const expression = parsePattern(source, flags);
    if (!expression.ok)
        return expression;
    const found = subject.value.match(expression.value);
    if (found === null)
        return warned(`\`${pattern}\` does not match \`${subject.value}\``);
    const text = found[group];
    return text === undefined
        ? warned(`\`${pattern}\` has no group ${group} in \`${subject.value}\``)
        : (0,oci_parsed/* accepted */.q)({ text, isLatest: true });
}

;// CONCATENATED MODULE: ./lib/src/plan/naming/version.js



/**
 * Rules by priority; those of the same stay in order. The first that gives a tag says whether
 * `latest` moves.
 *
 * Source: getVersion and setVersion,
 * https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts
 */
function versionOf(given) {
    const warnings = [];
    const tags = [];
    for (const rule of [...given.rules].sort((one, other) => other.priority - one.priority)) {
        const tag = tagOf(rule, given);
        if (!tag.ok) {
            given.refuse(rule.text, tag.reason);
            continue;
        }
        const { name, isLatest, warning } = tag.value;
        if (warning !== undefined)
            warnings.push(`\`${rule.text}\` gives no tag: ${warning}.`);
        if (name !== '')
            tags.push({ name, isLatest });
    }
    const [first] = tags;
    const names = [...new Set(tags.map(({ name }) => name))];
    if (isLatestTagged(given.flavor, first?.isLatest))
        names.push(...latestNames(given));
    return { main: first?.name, names, warnings };
}
function tagOf(rule, given) {
    const { flavor, expressions } = given;
    const value = enabledValue(rule, given);
    if (!value.ok)
        return value;
    const { text, isLatest, warning } = value.value;
    if (text === undefined)
        return (0,oci_parsed/* accepted */.q)({ name: '', isLatest, warning });
    const prefix = expressions.render(rule.prefix ?? flavor.prefix);
    if (!prefix.ok)
        return prefix;
    const suffix = expressions.render(rule.suffix ?? flavor.suffix);
    if (!suffix.ok)
        return suffix;
    const name = sanitised(`${prefix.value}${text}${suffix.value}`);
    return name === '' || (0,oci_reference/* isTag */.dz)(name)
        ? (0,oci_parsed/* accepted */.q)({ name, isLatest, warning })
        : (0,oci_parsed/* rejected */.n)(invalidTag(name));
}
function enabledValue(rule, given) {
    const enable = given.expressions.render(rule.enable);
    if (!enable.ok)
        return enable;
    if (enable.value === 'false')
        return (0,oci_parsed/* accepted */.q)({ isLatest: false });
    if (enable.value === 'true')
        return ruleValue(rule, given);
    return (0,oci_parsed/* rejected */.n)(`its enable is \`${enable.value}\`, and must be true or false`);
}
function invalidTag(name) {
    return `it gives the tag \`${name}\`, which no registry takes: at most 128 letters, digits, _, . and -, not beginning with . or -`;
}
/** Runs of characters that no tag may have become one dash each. */
function sanitised(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}
function isLatestTagged({ latest }, auto) {
    if (auto === undefined)
        return false;
    return latest === 'auto' ? auto : latest === 'true';
}
function latestNames({ flavor, expressions, refuse }) {
    const prefix = expressions.render(flavor.prefixOnLatest ? flavor.prefix : '');
    const suffix = expressions.render(flavor.suffixOnLatest ? flavor.suffix : '');
    // A flavor that cannot be rendered was refused by the first rule that used it.
    if (!prefix.ok || !suffix.ok)
        return [];
    const name = sanitised(`${prefix.value}latest${suffix.value}`);
    if ((0,oci_reference/* isTag */.dz)(name))
        return [name];
    refuse('latest', invalidTag(name));
    return [];
}

;// CONCATENATED MODULE: ./lib/src/plan/naming/image-metadata.js







/** `rules` are the lines of `tags`; without any, the default rules count. */
async function makeMetadata(reading, { origin, rules: lines }) {
    const shortSha = shortShaOf(reading, origin);
    const formatDate = await loadDates(reading.inputs);
    const expressions = expressionsOf(origin, { shortSha, formatDate });
    const images = readImages(reading).filter(({ enable }) => enable);
    const { rules, warnings } = readRules(reading, lines.length === 0 ? defaultRules : lines);
    const version = versionOf({
        rules,
        flavor: readFlavor(reading),
        origin,
        shortSha,
        expressions,
        refuse: (rule, reason) => refuseRule(reading, rule, reason),
    });
    const pairs = ociPairs(origin, version.main ?? '');
    const metadata = {
        version: version.main ?? '',
        tagNames: version.names,
        tags: images.length === 0
            ? version.names
            : images.flatMap(({ name }) => version.names.map((tag) => `${name}:${tag}`)),
        labels: mergedPairs(pairs, renderedLines(reading, 'labels', expressions)),
        annotations: leveledAnnotations(pairs, {
            lines: renderedLines(reading, 'annotations', expressions),
            levels: readLevels(reading, origin),
        }),
    };
    return {
        metadata,
        images,
        expressions,
        warnings: [...warnings, ...unknownWarnings(reading), ...version.warnings],
    };
}
function unknownWarnings({ inputs }) {
    return ['tags', 'flavor', 'labels', 'annotations'].flatMap((input) => unknownNames(inputs[input], { isRules: input === 'tags' }).map((name) => `\`{{${name}}}\` in \`${input}\` is no expression there; nothing takes its place.`));
}
async function loadDates(inputs) {
    const hasDate = Object.values(inputs).some((text) => text.includes('{{') && text.includes('date'));
    // Without a date in any input nothing can ask for one.
    return hasDate ? (await Promise.all(/* import() */[__webpack_require__.e(856), __webpack_require__.e(312)]).then(__webpack_require__.bind(__webpack_require__, 4312))).formatDate : () => '';
}
function readLevels({ report }, { annotationLevels }) {
    const levels = (annotationLevels || 'manifest').split(',').map((level) => level.trim());
    const wrong = levels.filter((level) => !isLevel(level));
    for (const level of wrong) {
        report({
            subject: 'DOCKER_METADATA_ANNOTATIONS_LEVELS',
            message: `\`${level}\` is not a level`,
            edit: 'Write manifest, index, manifest-descriptor or index-descriptor, comma-separated',
        });
    }
    return levels;
}
/** Source: shortSha, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
function shortShaOf({ report }, { sha, shortShaLength }) {
    const length = Number(shortShaLength || 7);
    if (!Number.isNaN(length))
        return sha.slice(0, Math.max(0, length));
    report({
        subject: 'DOCKER_METADATA_SHORT_SHA_LENGTH',
        message: `\`${shortShaLength}\` is not a number`,
        edit: 'Write a number such as 12, or leave the variable out',
    });
    return sha;
}
function readImages(reading) {
    const lines = (0,plan_reading/* readList */.LD)(reading, { name: 'images', separator: 'newline' });
    return lines.flatMap((line) => {
        const images = parseImageLine(line);
        if (images.ok)
            return images.value;
        reading.report({
            subject: 'images',
            message: `\`${line}\` is not an image: ${images.reason}`,
            edit: 'Write a repository such as `ghcr.io/acme/app`, or `name=ghcr.io/acme/app,enable=true`',
        });
        return [];
    });
}
function readRules(reading, lines) {
    const warnings = [];
    const rules = lines.flatMap((line) => {
        const parsed = parseTagRule(line);
        if (!parsed.ok) {
            refuseRule(reading, line, parsed.reason);
            return [];
        }
        const { rule, unknown } = parsed.value;
        warnings.push(...unknown.map((name) => `\`${name}\` in \`${line}\` is not an attribute of type=${rule.type}; it is ignored.`));
        return [rule];
    });
    return { rules, warnings };
}
function refuseRule({ report }, rule, reason) {
    report({
        subject: 'tags',
        message: `\`${rule}\` is not a rule that works here: ${reason}`,
        edit: 'Correct it; docs/tags.md has all types, attributes and expressions',
    });
}
function readFlavor(reading) {
    let flavor = plainFlavor;
    for (const line of (0,plan_reading/* readList */.LD)(reading, { name: 'flavor', separator: 'newline' })) {
        const made = withFlavorLine(flavor, line);
        if (made.ok)
            flavor = made.value;
        else {
            reading.report({
                subject: 'flavor',
                message: `\`${line}\` is not a flavor: ${made.reason}`,
                edit: 'Write lines such as `latest=auto` or `prefix=dev-,onlatest=true`',
            });
        }
    }
    return flavor;
}
/** The input's lines with their expressions filled in; values are not shown, they may be private. */
function renderedLines(reading, name, { render }) {
    return (0,plan_reading/* readList */.LD)(reading, { name, separator: 'newline' }).flatMap((line) => {
        const rendered = render(line);
        if (rendered.ok)
            return [rendered.value];
        reading.report({
            subject: name,
            message: `an expression of \`${line.split('=', 1)[0]}\` cannot be filled in: ${rendered.reason}`,
            edit: 'Correct it; docs/tags.md has all expressions. Two braces that are no expression are written \\{{',
        });
        return [];
    });
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


/***/ })

};
