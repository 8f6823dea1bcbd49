export const id = 966;
export const ids = [966];
export const modules = {

/***/ 3966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanup: () => (/* binding */ cleanup)
});

// EXTERNAL MODULE: ./lib/src/oci/digest.js
var digest = __webpack_require__(6618);
;// CONCATENATED MODULE: ./lib/src/cleanup/decide.js
// What goes, what stays, and why. Pure; in doubt everything stays.

function decide(sight, rules) {
    const kept = [];
    const going = new Map();
    for (const seen of sight.tags.filter(({ tag }) => isAsked(tag, rules))) {
        const why = reasonToStay(seen, rules);
        if (why === undefined && seen.digest !== undefined) {
            going.set(seen.tag, { tag: seen.tag, digest: seen.digest });
        }
        else {
            kept.push({ name: seen.tag, why: why ?? 'it cannot be read' });
        }
    }
    const superseded = supersededOf(sight, rules);
    if (going.size + superseded.length === 0)
        return { whole: [], alone: [], contents: [], kept };
    if (sight.doubts.length > 0) {
        const why = `it may be needed: ${sight.doubts.join('; ')}`;
        kept.push(...[...going.values()].map(({ digest }) => ({ name: digest, why })));
        return { whole: [], alone: [...going.values()], contents: [], kept };
    }
    const leaving = { going, superseded };
    addCompanions(sight, leaving);
    const needed = neededBy(sight, leaving);
    const owned = ownedBy(leaving, sight);
    const tags = [...going.values()];
    for (const digest of owned) {
        const who = needed.get(digest);
        if (who !== undefined)
            kept.push({ name: digest, why: `${who} needs it` });
    }
    return {
        whole: tags.filter(({ digest }) => !needed.has(digest)),
        alone: tags.filter(({ digest }) => needed.has(digest)),
        contents: owned.filter((digest) => !needed.has(digest)),
        kept,
    };
}
function isAsked(tag, { patterns }) {
    return patterns.some(({ matches }) => matches(tag));
}
function reasonToStay({ digest, changed }, { olderThan, now }) {
    if (digest === undefined)
        return 'it cannot be read';
    if (olderThan === undefined)
        return undefined;
    if (changed === undefined)
        return 'its age is not known';
    return now - changed > olderThan
        ? undefined
        : `it is from ${new Date(changed).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
// What was pushed so recently may be about to get its tag.
const graceMs = 15 * 60_000;
function supersededOf({ untagged }, rules) {
    const { now, olderThan = 0 } = rules;
    return untagged
        .filter(({ changed }) => now - changed > Math.max(olderThan, graceMs))
        .filter(({ madeFor }) => madeFor !== undefined && isAsked(madeFor, rules))
        .map(({ digest }) => digest);
}
function ownedBy({ going, superseded }, sight) {
    return closure([...[...going.values()].map(({ digest }) => digest), ...superseded], sight);
}
/**
 * Signatures and other referrers of what goes, in the tags that hold them where a registry has no
 * API for referrers.
 *
 * Source: https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#referrers-tag-schema
 * and https://github.com/sigstore/cosign/blob/v2.4.1/specs/SIGNATURE_SPEC.md
 */
function addCompanions(sight, leaving) {
    const needed = neededBy(sight, leaving);
    const gone = ownedBy(leaving, sight)
        .filter((digest) => !needed.has(digest))
        .map(digest/* encodedPart */.eA);
    for (const { tag, digest } of sight.tags) {
        const subject = /^sha256-([0-9a-f]{64})(?:\.[a-z]+)?$/.exec(tag)?.[1];
        if (digest !== undefined && subject !== undefined && gone.includes(subject)) {
            leaving.going.set(tag, { tag, digest });
        }
    }
}
/** Every digest that stays, with the name of what needs it. */
function neededBy(sight, leaving) {
    const { going } = leaving;
    const needed = new Map();
    const add = (root, name) => {
        for (const digest of closure([root], sight)) {
            if (!needed.has(digest))
                needed.set(digest, name);
        }
    };
    for (const { tag, digest } of sight.tags) {
        if (digest !== undefined && !going.has(tag))
            add(digest, `the tag ${tag}`);
    }
    // GitHub's list of tags and the registry's can be a moment apart: both count.
    for (const { digest, tags } of sight.listed?.versions ?? []) {
        const other = tags.find((tag) => !going.has(tag));
        if (other !== undefined)
            add(digest, `the tag ${other}`);
    }
    const own = new Set(ownedBy(leaving, sight));
    for (const { digest, isYoung } of sight.untagged) {
        if (isYoung && !own.has(digest))
            add(digest, `the untagged ${digest}, young enough to get a tag,`);
    }
    return needed;
}
/** The digests and all they point to, each once, before what they point to. */
function closure(roots, { children }) {
    const found = new Set(roots);
    for (const digest of found) {
        for (const child of children.get(digest) ?? [])
            found.add(child);
    }
    return [...found];
}

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/parsed.js
var parsed = __webpack_require__(1459);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var oci_reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/system/pool.js
// Asks many things at the same time, and never more than a few at once.
const width = 8;
/** Results in the order of the items; the first failure is the whole one's. */
async function inParallel(items, work) {
    const results = new Array(items.length);
    const left = [...items.entries()].reverse();
    const worker = async () => {
        for (let next = left.pop(); next !== undefined; next = left.pop()) {
            results[next[0]] = await work(next[1]);
        }
    };
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./lib/src/cleanup/configs.js


/** Adds when the tag's content changed last, when that is known. */
async function withAge(seen, { registry, listed, }) {
    if (seen.digest === undefined)
        return seen;
    const changed = listed === undefined
        ? await creationOf(registry, seen.digest)
        : (listed.find(({ digest }) => digest === seen.digest)?.changed ?? Number.NaN);
    return Number.isNaN(changed) ? seen : { ...seen, changed };
}
// A config without a clock (SOURCE_DATE_EPOCH=0 and the like) says nothing about its age.
const firstImages = Date.UTC(2013, 2, 1);
/** When the youngest of the images was made, as their configs say: a registry keeps no dates. */
async function creationOf(registry, digest) {
    const times = (await configsOf(registry, digest)).map((config) => {
        const time = Date.parse((0,oci_manifest/* isRecord */.u4)(config) ? String(config.created) : '');
        return time > firstImages ? time : Number.NaN;
    });
    return times.length === 0 ? Number.NaN : Math.max(...times);
}
/** The version label, when all images have the same: metadata-action's rules put the tag there. */
async function tryReadPurpose(registry, digest) {
    const versions = (await configsOf(registry, digest)).map((config) => {
        const settings = (0,oci_manifest/* isRecord */.u4)(config) && (0,oci_manifest/* isRecord */.u4)(config.config) ? config.config : {};
        const labels = (0,oci_manifest/* isRecord */.u4)(settings.Labels) ? settings.Labels : {};
        return labels['org.opencontainers.image.version'];
    });
    const [first] = versions;
    return typeof first === 'string' && versions.every((version) => version === first)
        ? first
        : undefined;
}
/** One per image; undefined for one that cannot be read. */
async function configsOf(registry, digest) {
    const found = await registry.readManifest(digest);
    const manifest = found.kind === 'found' ? (0,oci_manifest/* parseManifest */.Ng)(found.value.text) : undefined;
    if (!manifest?.ok)
        return [undefined];
    if (manifest.value.kind === 'manifest') {
        const config = await registry.readBlob(manifest.value.config.digest);
        return [config.kind === 'found' ? (0,oci_manifest/* parseJson */.qF)(config.value) : undefined];
    }
    const images = manifest.value.manifests.filter((entry) => !(0,oci_manifest/* isAttestation */.H3)(entry));
    const configs = await inParallel(images, (entry) => configsOf(registry, entry.digest));
    return configs.flat();
}

;// CONCATENATED MODULE: ./lib/src/cleanup/versions.js
// Versions of a container package, as GitHub's API has them: one per digest, with the tags on it.


/**
 * Source: https://docs.github.com/en/rest/packages/packages
 * (List package versions for a package owned by an organization, by a user)
 */
async function findVersions(github, { path }) {
    const [owner = '', ...rest] = path.split('/');
    const name = rest.join('/');
    for (const route of ['/orgs/{owner}', '/users/{owner}']) {
        const answer = await github.list(`GET ${route}/packages/container/{name}/versions`, {
            owner,
            name,
        });
        if (answer.ok) {
            const versions = answer.items.flatMap((item) => parseVersion(item) ?? []);
            return { kind: 'found', package: { route, owner, name }, versions };
        }
        if (answer.status !== 404) {
            return { kind: 'refused', reason: `${answer.status} ${answer.message}` };
        }
    }
    return { kind: 'missing' };
}
/** One version as it is now; undefined when it is gone. */
async function readVersion(github, { route, owner, name }, id) {
    const answer = await github.ask(`GET ${route}/packages/container/{name}/versions/{id}`, {
        owner,
        name,
        id,
    });
    return answer.ok ? parseVersion(answer.data) : undefined;
}
/** The reason why it could not be deleted, or undefined when it is gone. */
async function deleteVersion(github, { route, owner, name }, id) {
    const answer = await github.ask(`DELETE ${route}/packages/container/{name}/versions/{id}`, {
        owner,
        name,
        id,
    });
    return answer.ok || answer.status === 404 ? undefined : `${answer.status} ${answer.message}`;
}
function parseVersion(value) {
    if (!(0,oci_manifest/* isRecord */.u4)(value))
        return undefined;
    const { id, name, metadata } = value;
    if (typeof id !== 'number' || !(0,digest/* isDigest */.Bc)(name))
        return undefined;
    const container = (0,oci_manifest/* isRecord */.u4)(metadata) && (0,oci_manifest/* isRecord */.u4)(metadata.container) ? metadata.container : {};
    const tags = Array.isArray(container.tags) ? container.tags : [];
    const times = [value.created_at, value.updated_at].map((time) => Date.parse(String(time)));
    return {
        id,
        digest: name,
        tags: tags.filter((tag) => typeof tag === 'string'),
        changed: Math.max(...times),
    };
}

;// CONCATENATED MODULE: ./lib/src/cleanup/look.js







// Longer than any job: what is older and has no tag will not get one.
const youngMs = 24 * 3_600_000;
// The newest ones: a package may have thousands that nobody asked about.
const mostUntagged = 500;
/** Undefined when there is no such repository. */
async function look(places, { target, plan }) {
    const { registry, github, now, wait } = places;
    const [names, found] = await Promise.all([
        registry.listTags(),
        github === undefined ? undefined : findVersions(github, target.repository),
    ]);
    const isEmpty = names.kind === 'missing' && (found === undefined || found.kind === 'missing');
    if (isEmpty)
        return undefined;
    const listed = found === undefined ? undefined : versionsOf(found, target);
    if (names.kind === 'refused')
        throw unreadable(target, names.reason);
    const tagNames = new Set([
        ...(names.kind === 'found' ? names.value : []),
        ...(listed?.versions.flatMap(({ tags }) => tags) ?? []),
    ]);
    const content = reader(registry);
    const tags = await inParallel([...tagNames], async (tag) => {
        await wait(0);
        return content.readTag(tag);
    });
    const untagged = (listed?.versions ?? [])
        .filter((version) => version.tags.length === 0 && !tags.some((tag) => tag.digest === version.digest))
        .sort((one, other) => other.changed - one.changed)
        .slice(0, mostUntagged);
    const matching = (tag) => plan.patterns.some(({ matches }) => matches(tag));
    const dated = plan.olderThan === undefined
        ? tags
        : await inParallel(tags, async (seen) => matching(seen.tag) ? withAge(seen, { registry, listed: listed?.versions }) : seen);
    return {
        tags: dated,
        untagged: await inParallel(untagged, async ({ digest, changed }) => {
            await wait(0);
            const isYoung = !(now() - changed > youngMs);
            await content.readDigest(digest, isYoung ? `the untagged ${digest}` : undefined);
            const madeFor = await tryReadPurpose(registry, digest);
            return { digest, changed, isYoung, ...(madeFor === undefined ? {} : { madeFor }) };
        }),
        children: content.children,
        doubts: content.doubts,
        ...(listed === undefined ? {} : { listed }),
    };
}
function versionsOf(found, target) {
    if (found.kind === 'found')
        return found;
    throw unreadable(target, found.kind === 'missing'
        ? "GitHub's API does not show the package to this token"
        : `GitHub's API answers ${found.reason}`);
}
function unreadable({ repository, kind }, reason) {
    return new errors/* ActionError */.lZ({
        message: `What is in ${(0,oci_reference/* formatRepository */.Sh)(repository)} cannot be read: ${reason}.`,
        hint: kind === 'github'
            ? 'Give the job `permissions: packages: write`, and this repository the role Admin under "Manage Actions access" in the settings of the package. Nothing was removed.'
            : 'Log in to the registry before this step, with a login that may read and delete. Nothing was removed.',
    });
}
/** Follows every index down to its images, each content once. What has no name raises no doubt. */
function reader(registry) {
    const children = new Map();
    const doubts = [];
    const note = async (found, name) => {
        const content = parsedContent(found);
        if (!content.ok) {
            if (name !== undefined)
                doubts.push(`${name} cannot be read: ${content.reason}`);
            return undefined;
        }
        const { digest, entries } = content.value;
        if (children.has(digest))
            return digest;
        children.set(digest, entries.map((entry) => entry.digest));
        for (const entry of entries) {
            if (/index|manifest\.list/.test(entry.mediaType)) {
                await readDigest(entry.digest, name && `${entry.digest} in ${name}`);
            }
        }
        return digest;
    };
    const readDigest = async (digest, name) => children.has(digest) ? digest : note(await registry.readManifest(digest), name);
    const readTag = async (tag) => ({
        tag,
        digest: await note(await registry.readManifest(tag), `the tag ${tag}`),
    });
    return { children, doubts, readDigest, readTag };
}
function parsedContent(found) {
    if (found.kind === 'missing')
        return (0,parsed/* rejected */.n)('it is not there');
    if (found.kind === 'refused')
        return (0,parsed/* rejected */.n)(found.reason);
    const { digest, text } = found.value;
    const manifest = (0,oci_manifest/* parseManifest */.Ng)(text);
    if (!manifest.ok)
        return manifest;
    return (0,parsed/* accepted */.q)({
        digest,
        entries: manifest.value.kind === 'index' ? manifest.value.manifests : [],
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/oci/dummy-manifest.js
var dummy_manifest = __webpack_require__(5828);
;// CONCATENATED MODULE: ./lib/src/cleanup/remove.js
// Removes what was decided: content by its digest, and a tag alone by way of a manifest of its own.




/** Nothing was removed when it returns a reason. */
async function tryRemove(places, { sight, decision, }) {
    const remove = await deletion(places, { sight, decision });
    if (typeof remove === 'string') {
        const names = [...decision.whole, ...decision.alone].map(({ tag }) => tag);
        return { tags: [], digests: [], failures: names.map((name) => ({ name, why: remove })) };
    }
    const tags = [];
    const digests = [];
    const failures = [];
    // Once cancelled, nothing more is begun; a tag that was moved off its content goes all the same.
    const assertGoingOn = () => places.wait(0);
    for (const { tag } of decision.alone) {
        await assertGoingOn();
        const why = await dropTag(places.registry, { tag, remove });
        if (why === undefined)
            tags.push(tag);
        else
            failures.push({ name: tag, why });
    }
    for (const digest of decision.contents) {
        await assertGoingOn();
        const why = await remove(digest);
        if (why === undefined)
            digests.push(digest);
        else
            failures.push({ name: digest, why });
    }
    const isGone = ({ digest }) => digests.includes(digest);
    tags.push(...decision.whole.filter(isGone).map(({ tag }) => tag));
    return { tags, digests, failures };
}
/**
 * Takes a tag off content that stays. Registries delete by digest, and with a digest all its tags; so
 * the tag is put on a manifest that nothing else has, and that is deleted.
 */
async function dropTag(registry, { tag, remove }) {
    const config = await registry.writeBlob('{}');
    if (config.kind !== 'found')
        return `a manifest to move it to cannot be pushed: ${reasonOf(config)}`;
    const manifest = (0,dummy_manifest/* dummyManifest */.E)(config.value, (0,external_node_crypto_.randomUUID)());
    const moved = await registry.writeManifest(tag, manifest);
    if (moved.kind !== 'found')
        return `it cannot be moved off its content: ${reasonOf(moved)}`;
    const why = await remove((0,digest/* digestOf */.ol)(manifest));
    return why === undefined ? undefined : `it is on an empty manifest now, which stays: ${why}`;
}
/** How this registry deletes, or why it does not: asked before any tag is moved. */
async function deletion({ registry, github, wait }, { sight, decision, }) {
    if (github !== undefined && sight.listed !== undefined) {
        const going = new Set([...decision.whole, ...decision.alone].map(({ tag }) => tag));
        return versionDeletion(github, { listed: sight.listed, going, wait });
    }
    // A digest that nothing has: a registry that deletes says that it does not know it.
    const probe = await registry.deleteManifest((0,digest/* digestOf */.ol)((0,external_node_crypto_.randomUUID)()));
    if (probe.kind === 'refused') {
        return probe.status === 405 || /UNSUPPORTED/.test(probe.reason)
            ? `this registry does not delete (${probe.reason}); its own settings may allow it`
            : `this login may not delete: ${probe.reason}`;
    }
    return async (digest) => {
        const done = await registry.deleteManifest(digest);
        return done.kind === 'refused' ? done.reason : undefined;
    };
}
// GitHub lists what was pushed a moment ago a moment later.
const looks = 6;
const pauseMs = 2000;
function versionDeletion(github, { listed, going, wait, }) {
    const find = async (digest) => {
        const known = listed.versions.find((version) => version.digest === digest);
        if (known !== undefined)
            return readVersion(github, listed.package, known.id);
        const { owner, name } = listed.package;
        for (let turn = 0; turn < looks; turn += 1) {
            const found = await findVersions(github, { registry: '', path: `${owner}/${name}` });
            const versions = found.kind === 'found' ? found.versions : [];
            const version = versions.find((one) => one.digest === digest);
            if (version !== undefined)
                return version;
            await wait(pauseMs);
        }
        return undefined;
    };
    return async (digest) => {
        const version = await find(digest);
        if (version === undefined) {
            return listed.versions.some((one) => one.digest === digest)
                ? undefined
                : "GitHub's API does not list it";
        }
        // Somebody may have tagged it since it was looked at.
        const other = version.tags.find((tag) => !going.has(tag));
        if (other !== undefined)
            return `the tag ${other} is on it by now`;
        return deleteVersion(github, listed.package, version.id);
    };
}
function reasonOf(found) {
    return found.kind === 'missing' ? 'the repository is not there' : found.reason;
}

// EXTERNAL MODULE: ./lib/src/gather/event.js
var gather_event = __webpack_require__(3732);
// EXTERNAL MODULE: ./lib/src/gather/inputs.js
var gather_inputs = __webpack_require__(6503);
// EXTERNAL MODULE: ./lib/src/gather/logins.js
var logins = __webpack_require__(3520);
// EXTERNAL MODULE: ./lib/src/gather/origin.js
var gather_origin = __webpack_require__(9884);
;// CONCATENATED MODULE: ./lib/src/gather/cleanup.js




async function gatherCleanup(doors) {
    const { env } = doors;
    const inputs = (0,gather_inputs/* readInputs */.Ko)(env, 'cleanup');
    const event = (0,gather_event/* readEvent */.j)(env);
    // Only rules need to know what a build would have been named after.
    const origin = /^\s*type=/m.test(inputs.tags)
        ? await (0,gather_origin/* readOrigin */.P2)(doors, (0,gather_origin/* originRequest */.s1)(inputs, event))
        : undefined;
    return {
        inputs,
        event,
        ...(origin === undefined ? {} : { origin }),
        logins: await (0,logins/* readLogins */.r)(env, inputs),
        unknownInputs: (0,gather_inputs/* unknownInputs */.qs)(env, 'cleanup'),
        knownInputs: gather_inputs/* doorInputs */.GI.cleanup,
    };
}

// EXTERNAL MODULE: ./lib/src/oci/pull-request.js
var pull_request = __webpack_require__(6213);
;// CONCATENATED MODULE: ./lib/src/oci/tag-pattern.js
// Patterns of tags to clean up: `*` for anything, `{number}` for a pull request's number. Pure.

/** This tag is what everybody pulls who names none, so it is never cleaned up. */
const untouchable = 'latest';
const placeholder = '{number}';
/**
 * `number` is the pull request's; `any` stands for every number. Digits beside a number never belong
 * to it: `pr-{number}*` of pull request 1 is not `pr-12`.
 */
function parseTagPattern(text, number) {
    if (text === untouchable)
        return (0,parsed/* rejected */.n)(`\`${untouchable}\` is never removed`);
    const hasNumber = text.includes(placeholder);
    const own = text.replaceAll(placeholder, '').replaceAll('*', '');
    if (!/^[A-Za-z0-9_.-]*$/.test(own)) {
        return (0,parsed/* rejected */.n)('a tag has letters, digits, _, . and - only, and a pattern * and {number} besides');
    }
    if ((text.includes('*') || hasNumber) && !/[A-Za-z]/.test(own)) {
        return (0,parsed/* rejected */.n)('without a letter of its own it would match what nobody thought of');
    }
    if (hasNumber && number === undefined) {
        return (0,parsed/* rejected */.n)('this event is of no pull request, so `{number}` has no value');
    }
    const digits = number === 'any' ? '\\d+' : String(number);
    const source = text
        .split(/(\*|\{number\})/)
        .map((part) => {
        if (part === '*')
            return '.*';
        return part === placeholder ? `(?<!\\d)${digits}(?!\\d)` : escapedForRegExp(part);
    })
        .join('');
    const pattern = new RegExp(`^${source}$`);
    return (0,parsed/* accepted */.q)({ text, matches: (tag) => tag !== untouchable && pattern.test(tag) });
}
function escapedForRegExp(text) {
    return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
const unitsInHours = { h: 1, d: 24, w: 7 * 24 };
/** Milliseconds of `12h`, `30d` or `2w`. */
function parseAge(text) {
    const [, count, unit = ''] = /^(\d{1,5})\s*([hdw])$/.exec(text) ?? [];
    const hours = unitsInHours[unit];
    if (count === undefined || hours === undefined)
        return (0,parsed/* rejected */.n)('its form is `12h`, `30d` or `2w`');
    const age = Number(count) * hours * 3_600_000;
    return age === 0 ? (0,parsed/* rejected */.n)('it would match images that are being made') : (0,parsed/* accepted */.q)(age);
}

// EXTERNAL MODULE: ./lib/src/plan/lists.js
var lists = __webpack_require__(1381);
// EXTERNAL MODULE: ./lib/src/plan/logins.js + 4 modules
var plan_logins = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/src/plan/reading.js
var plan_reading = __webpack_require__(1604);
// EXTERNAL MODULE: ./lib/src/plan/unknown-inputs.js
var unknown_inputs = __webpack_require__(8838);
;// CONCATENATED MODULE: ./lib/src/plan/cleanup.js










const defaultTag = 'pr-{number}';
/** Throws PlanError with every problem. Rules among the tags are names by now. */
function planCleanup(facts, found = []) {
    const { inputs, event } = facts;
    const problems = [...found];
    const reading = { inputs, report: (problem) => problems.push(problem) };
    // GitHub's registry is asked with the token itself, which need not be kept for that.
    const logins = (0,plan_logins/* planLogins */.I)(reading, { facts, registries: [], pushes: true });
    const plan = {
        targets: readTargets(reading, event),
        patterns: readPatterns(reading, event),
        ...readAge(reading),
        dryRun: (0,plan_reading/* readBoolean */.Vf)(reading, 'dry-run'),
        summary: (0,plan_reading/* readBoolean */.Vf)(reading, 'summary'),
        token: inputs['github-token'],
        logins,
        notices: logins.notices,
        warnings: (0,unknown_inputs/* unknownInputWarnings */.u)(facts.unknownInputs, facts.knownInputs),
    };
    if (problems.length > 0)
        throw new errors/* PlanError */.W6(problems, plan.warnings);
    return plan;
}
function readTargets(reading, event) {
    if ((0,lists/* isEmptyList */.s6)(reading.inputs.images)) {
        reading.report({
            subject: 'images',
            message: 'it is empty',
            edit: 'Name the repository to clean up, such as `images: ghcr.io/acme/app`',
        });
    }
    const repositories = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'images',
        items: (0,plan_reading/* readList */.LD)(reading, { name: 'images', separator: 'comma-or-newline' }),
        parse: (text) => parseTarget(text, event),
        noun: 'a repository that can be cleaned up',
        edit: 'Write a repository such as `ghcr.io/acme/app`, without a tag, in a registry that deletes over the distribution API',
    });
    return (0,oci_reference/* repositoriesOf */.Ub)(repositories).map((repository) => ({
        repository,
        kind: isGitHubs(repository, event) ? 'github' : 'registry',
    }));
}
function parseTarget(text, event) {
    const reference = (0,oci_reference/* parseReference */.F2)(text);
    if (!reference.ok)
        return reference;
    const { registry, path, tag, digest } = reference.value;
    if (tag !== undefined || digest !== undefined) {
        return (0,parsed/* rejected */.n)('it has a tag or a digest; tags to remove stand in `tags`');
    }
    if (registry === 'docker.io') {
        return (0,parsed/* rejected */.n)('Docker Hub deletes over an API of its own only');
    }
    if (/\.dkr\.ecr[.-]|^public\.ecr\.aws$/.test(registry)) {
        return (0,parsed/* rejected */.n)('ECR deletes over an API of its own only; a lifecycle policy does it there');
    }
    if (registry === 'ghcr.io' && !isGitHubs({ registry }, event)) {
        return (0,parsed/* rejected */.n)(`a token of ${event.serverUrl} cannot delete on ghcr.io`);
    }
    return (0,parsed/* accepted */.q)({ registry, path });
}
/**
 * Source: https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry
 * (an Enterprise server has its registry under `containers.`)
 */
function isGitHubs({ registry }, { serverUrl }) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).host : 'github.com';
    return registry === (server === 'github.com' ? 'ghcr.io' : `containers.${server}`);
}
function readPatterns(reading, event) {
    const { inputs, report } = reading;
    const isDefault = (0,lists/* isEmptyList */.s6)(inputs.tags);
    const pull = (0,pull_request/* pullRequestOf */._)(event);
    const byAge = inputs['older-than'] !== '';
    if (isDefault && pull === undefined && !byAge) {
        report({
            subject: 'tags',
            message: `it is empty, and the event \`${event.name}\` is of no pull request whose preview could go`,
            edit: 'Run this step `on: pull_request: types: [closed]`, name tags such as `tags: pr-7`, or give `older-than: 30d`',
        });
        return [];
    }
    if (isDefault && pull !== undefined && isOpen(event)) {
        report({
            subject: 'tags',
            message: `it is empty, and pull request ${pull.number} is open`,
            edit: `Run this step \`on: pull_request: types: [closed]\`, or write \`tags: ${defaultTag}\` to remove the preview all the same`,
        });
        return [];
    }
    return (0,plan_reading/* readItems */.F1)(reading, {
        name: 'tags',
        items: isDefault
            ? [defaultTag]
            : (0,plan_reading/* readList */.LD)(reading, { name: 'tags', separator: 'comma-or-newline' }),
        parse: (text) => parseTagPattern(text, pull?.number ?? (byAge ? 'any' : undefined)),
        noun: 'a pattern of tags',
        edit: 'Write tags such as `pr-7`, or patterns such as `pr-{number}` and `nightly-*`',
    });
}
function isOpen({ payload }) {
    return (0,oci_manifest/* isRecord */.u4)(payload.pull_request) && payload.pull_request.state === 'open';
}
function readAge(reading) {
    const text = reading.inputs['older-than'];
    const [olderThan] = (0,plan_reading/* readItems */.F1)(reading, {
        name: 'older-than',
        items: text === '' ? [] : [text],
        parse: parseAge,
        noun: 'an age',
        edit: 'Write hours, days or weeks, such as `older-than: 30d`',
    });
    return olderThan === undefined ? {} : { olderThan };
}

// EXTERNAL MODULE: ./lib/src/plan/naming.js
var naming = __webpack_require__(6510);
;// CONCATENATED MODULE: ./lib/src/plan/cleanup-rules.js


/**
 * The same rules, for the same event, name what a build published: `type=ref,event=pr` on a closed
 * pull request is its preview. `latest` comes from no rule here, since it is never removed.
 */
async function withRules(facts) {
    const { inputs, origin } = facts;
    const lines = (0,lists/* plainLines */.y1)(inputs.tags);
    const rules = lines.filter(isRule);
    if (rules.length === 0 || origin === undefined)
        return { facts, problems: [] };
    const { metadata, problems } = await (0,naming/* planNaming */.IY)({
        origin,
        inputs: { ...inputs, tags: rules.join('\n'), flavor: 'latest=false' },
    });
    const names = metadata?.tagNames ?? [];
    // An empty list would mean the preview.
    const nothing = {
        subject: 'tags',
        message: `no rule of it gives a tag for the event \`${facts.event.name}\``,
        edit: 'Correct the rules, or run this step on the event that they are for',
    };
    const tags = [...lines.filter((line) => !isRule(line)), ...names].join('\n');
    return {
        facts: { ...facts, inputs: { ...inputs, tags } },
        problems: tags === '' && problems.length === 0 ? [nothing] : problems,
    };
}
function isRule(line) {
    return line.startsWith('type=');
}

;// CONCATENATED MODULE: ./lib/src/plan/login-plan.js
/** The login of this step that is meant for writing to a repository; one for it alone comes first. */
function loginFor({ logins }, { registry, path }) {
    const fitting = logins.filter((login) => login.kind === 'password' && login.registry === registry);
    const inScope = fitting.filter(({ scope }) => {
        const { repository = '', actions = [] } = scope ?? {};
        return ['', path].includes(repository) && (actions.length === 0 || actions.includes('push'));
    });
    const byWidth = (login) => {
        if (login.scope === undefined)
            return 2;
        return login.scope.repository === '' ? 1 : 0;
    };
    return inScope.sort((one, other) => byWidth(one) - byWidth(other))[0];
}

// EXTERNAL MODULE: ./lib/src/prepare/logins.js + 3 modules
var prepare_logins = __webpack_require__(160);
// EXTERNAL MODULE: ./lib/src/report/summary.js + 2 modules
var summary = __webpack_require__(9879);
;// CONCATENATED MODULE: ./lib/src/report/cleanup.js


function cleanupOutputs(cleaned) {
    const outputs = {
        tags: cleaned
            .flatMap(({ repository, removed }) => removed.tags.map((tag) => (0,oci_reference/* formatReference */.FH)({ ...repository, tag })))
            .join('\n'),
        digests: cleaned
            .flatMap(({ repository, removed }) => removed.digests.map((digest) => (0,oci_reference/* formatReference */.FH)((0,oci_reference/* pinned */.dp)(repository, digest))))
            .join('\n'),
    };
    return outputs;
}
function cleanupLines({ removed, kept, others, isDry }) {
    const word = isDry ? 'Would remove' : 'Removed';
    return [
        ...removed.tags.map((tag) => `${word} the tag ${tag}`),
        ...removed.digests.map((digest) => `${word} ${digest}`),
        ...(removed.tags.length === 0 ? ['No tag to remove.'] : []),
        ...kept.map(({ name, why }) => `Kept ${name}: ${why}.`),
        ...removed.failures.map(({ name, why }) => `Could not remove ${name}: ${why}`),
        ...(others > 0 ? [`${others} other tags do not match.`] : []),
    ];
}
function cleanupSummary(cleaned, { patterns, dryRun }) {
    const asked = patterns.map(({ text }) => (0,summary/* code */.aY)(text)).join(', ');
    const parts = cleaned.map(({ repository, removed, kept, others }) => {
        const gone = dryRun ? 'would go' : 'gone';
        const rows = [
            ...removed.tags.map((tag) => [(0,summary/* code */.aY)(tag), gone, '']),
            ...removed.digests.map((digest) => [(0,summary/* code */.aY)(digest), gone, 'nothing else needs it']),
            ...removed.failures.map(({ name, why }) => [
                (0,summary/* code */.aY)(name),
                'could not be removed',
                (0,summary/* escaped */.Mk)(why),
            ]),
            ...kept.map(({ name, why }) => [(0,summary/* code */.aY)(name), 'stays', (0,summary/* escaped */.Mk)(why)]),
            ...(others > 0 ? [[`${others} other tags`, 'stay', 'the patterns do not match them']] : []),
        ];
        const body = rows.length === 0 ? 'Nothing is there.' : (0,summary/* table */.tp)(['what', '', 'why'], rows);
        return `**${(0,summary/* code */.aY)((0,oci_reference/* formatRepository */.Sh)(repository))}**\n\n${body}`;
    });
    return [`### Clean-up of ${asked}${dryRun ? ' (dry run)' : ''}`, ...parts]
        .join('\n\n')
        .concat('\n');
}

// EXTERNAL MODULE: ./lib/src/story.js
var story = __webpack_require__(8679);
// EXTERNAL MODULE: ./lib/src/system/credentials.js
var credentials = __webpack_require__(4324);
// EXTERNAL MODULE: ./lib/src/system/github.js
var github = __webpack_require__(6107);
// EXTERNAL MODULE: ./lib/src/system/registry.js + 1 modules
var registry = __webpack_require__(1650);
;// CONCATENATED MODULE: ./lib/src/cleanup-job.js
// The story of a clean-up: look at all of a repository, decide, remove, tell.















/** Throws when something could not be removed, after everything else was. */
async function runCleanup(doors, writers) {
    const { facts, problems } = await withRules(await gatherCleanup(doors));
    const plan = (0,story/* announce */.i)(doors, () => planCleanup(facts, problems));
    if (plan.logins.logins.length > 0) {
        await doors.log.group('Log in', () => (0,prepare_logins/* logIn */.E)({ ...doors, attempts: registry/* registryAttempts */.mc }, plan.logins));
    }
    const cleaned = [];
    for (const target of plan.targets) {
        const name = (0,oci_reference/* formatRepository */.Sh)(target.repository);
        cleaned.push(await doors.log.group(`Clean up ${name}`, async () => {
            const one = await cleanTarget(await openPlaces(doors, { plan, target }), { plan, target });
            for (const line of cleanupLines(one))
                doors.log.info(line);
            return one;
        }));
    }
    writers.outputs(cleanupOutputs(cleaned));
    if (plan.summary)
        writers.summary(cleanupSummary(cleaned, plan));
    assertAllRemoved(cleaned);
}
async function openPlaces({ env, log, now, sleep: wait }, { plan, target }) {
    const { repository, kind } = target;
    const own = loginFor(plan.logins, repository);
    const found = own === undefined
        ? await (0,credentials/* findCredentials */.g)(env, repository.registry)
        : { username: own.username, secret: own.password };
    log.mask(found?.secret ?? '');
    const ofJob = kind === 'github' && plan.token !== ''
        ? { username: env.GITHUB_ACTOR || 'token', secret: plan.token }
        : undefined;
    return {
        registry: (0,registry/* openRegistry */.Me)({ repository, credentials: found ?? ofJob, wait }),
        github: kind === 'github'
            ? await (0,github/* openGitHub */.o)({ apiUrl: (0,github/* apiUrlOf */.p)(env), token: plan.token, log, wait })
            : undefined,
        now,
        wait,
    };
}
/** Everything that is done to one repository. */
async function cleanTarget(places, { plan, target }) {
    const { repository } = target;
    const sight = await look(places, { target, plan });
    const nothing = { tags: [], digests: [], failures: [] };
    if (sight === undefined) {
        const why = 'there is no such repository, or this login may not see it';
        const name = (0,oci_reference/* formatRepository */.Sh)(repository);
        return { repository, removed: nothing, kept: [{ name, why }], others: 0, isDry: plan.dryRun };
    }
    const decision = decide(sight, { ...plan, now: places.now() });
    const { whole, alone, contents, kept } = decision;
    const going = [...whole, ...alone];
    const others = sight.tags.length - going.length - kept.filter(({ name }) => !name.includes(':')).length;
    const removed = plan.dryRun
        ? { tags: going.map(({ tag }) => tag), digests: contents, failures: [] }
        : going.length + contents.length === 0
            ? nothing
            : await tryRemove(places, { sight, decision });
    return { repository, removed, kept, others, isDry: plan.dryRun };
}
function assertAllRemoved(cleaned) {
    const lines = cleaned.flatMap(({ repository, removed }) => removed.failures.map(({ name, why }) => `- ${(0,oci_reference/* formatRepository */.Sh)(repository)}, ${name}: ${why}`));
    if (lines.length === 0)
        return;
    throw new errors/* ActionError */.lZ({
        message: ['Not everything could be removed:', ...lines].join('\n'),
        hint: 'Check that the login may delete. On GitHub the job needs `permissions: packages: write`, and its repository the role Admin under "Manage Actions access" in the settings of the package. Running the step again removes what is left.',
    });
}

// EXTERNAL MODULE: ./lib/src/report/outputs.js + 1 modules
var outputs = __webpack_require__(8139);
// EXTERNAL MODULE: ./lib/src/entries/step.js + 1 modules
var step = __webpack_require__(6242);
;// CONCATENATED MODULE: ./lib/src/entries/cleanup.js
// The `cleanup/` door's main step.



function cleanup() {
    return (0,step/* runStep */.e)((doors) => runCleanup(doors, { outputs: outputs/* writeOutputs */.Kn, summary: outputs/* writeSummary */.Sy }));
}


/***/ }),

/***/ 5828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ dummyManifest)
/* harmony export */ });
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);

/**
 * Of no layers, and with an annotation that no other manifest has: `mark` is unique. `config` is the
 * digest of the blob `{}`.
 */
function dummyManifest(config, mark) {
    return JSON.stringify({
        schemaVersion: 2,
        mediaType: _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.manifest[0],
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 2 },
        layers: [],
        annotations: { 'multiplatform-image.dummy': mark },
    });
}


/***/ }),

/***/ 4324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ findCredentials)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8775);
/* harmony import */ var _oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1972);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2437);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(127);
// Logins that the docker command would use for a registry: from its config.json or a helper program.




/**
 * What `docker login` or a credential helper has for this registry; undefined when there is none, so
 * that it is asked without. Helpers come before what is written down, as in the docker command.
 *
 * Source: https://github.com/docker/cli/blob/v28.5.2/cli/config/configfile/file.go (GetAuthConfig)
 */
async function findCredentials(env, registry) {
    const config = (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfig */ .p1)(env);
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .helperFor */ .yW)(registry, config);
    if (helper !== undefined)
        return (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_2__/* .tryGetFromHelper */ .M0)({ helper, key: (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialKey */ .TC)(registry) });
    const auths = Object.entries((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(config.auths) ? config.auths : {});
    const entry = auths.find(([key]) => (0,_oci_registry_host_js__WEBPACK_IMPORTED_MODULE_1__/* .registryOfKey */ .Yq)(key) === registry)?.[1];
    return (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(entry) ? writtenCredentials(entry) : undefined;
}
function writtenCredentials(entry) {
    const { auth, identitytoken: identity } = entry;
    if (typeof identity === 'string' && identity !== '')
        return { username: '<token>', secret: identity };
    if (typeof auth !== 'string')
        return undefined;
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (colon < 1)
        return undefined;
    // The docker command pads the password with NUL.
    return { username: text.slice(0, colon), secret: text.slice(colon + 1).replace(/\0+$/, '') };
}


/***/ }),

/***/ 1650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Me: () => (/* binding */ openRegistry),
  mc: () => (/* binding */ registryAttempts)
});

// UNUSED EXPORTS: registryUrl

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/src/oci/challenge.js
var oci_challenge = __webpack_require__(8501);
// EXTERNAL MODULE: ./lib/src/oci/digest.js
var oci_digest = __webpack_require__(6618);
// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
;// CONCATENATED MODULE: ./lib/src/system/registry-login.js

/**
 * The Authorization header that the challenge asks for; undefined when there is none to give.
 *
 * Source: https://distribution.github.io/distribution/spec/auth/token/ and .../auth/oauth/
 */
async function authorization(challenge, { credentials, registryUrl, scope, fetch, }) {
    if (challenge.scheme === 'basic')
        return credentials && basic(credentials);
    if (challenge.scheme !== 'bearer')
        return undefined;
    const { realm = '', service } = challenge.parameters;
    // A password goes over TLS, or stays on this machine as the registry itself does.
    if (!URL.canParse(realm) || (registryUrl.startsWith('https:') && !realm.startsWith('https:'))) {
        return undefined;
    }
    const response = await askForToken(realm, { service, scope, credentials, fetch });
    const body = (0,oci_manifest/* parseJson */.qF)(await response.text());
    if (!response.ok || !(0,oci_manifest/* isRecord */.u4)(body))
        return undefined;
    const token = body.token ?? body.access_token;
    return typeof token === 'string' ? `Bearer ${token}` : undefined;
}
function askForToken(realm, { service, scope, credentials, fetch, }) {
    const fields = { ...(service === undefined ? {} : { service }), scope };
    if (credentials?.username === '<token>') {
        const body = new URLSearchParams({
            ...fields,
            grant_type: 'refresh_token',
            client_id: 'multiplatform-image',
            refresh_token: credentials.secret,
        });
        return fetch(realm, { method: 'POST', body });
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(fields))
        url.searchParams.set(name, value);
    return fetch(url, {
        headers: credentials === undefined ? {} : { authorization: basic(credentials) },
    });
}
function basic({ username, secret }) {
    return `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/src/system/registry.js
// A repository of a registry over its HTTP API, for what buildx cannot do: listing and deleting.







/** How often whatever is transient is tried. */
const registryAttempts = 4;
const longestWaitMs = 60_000;
const requestLimitMs = 30_000;
const mostPages = 1000;
const accepted = Object.values(oci_manifest/* mediaTypes */.Ib).flat().join(', ');
/** `localhost` speaks plain HTTP, as for the docker command. */
function registryUrl(registry) {
    const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
    const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host);
    return `${isLocal ? 'http' : 'https'}://${host}`;
}
function openRegistry({ repository, credentials, fetch: given = fetch, wait = promises_.setTimeout, }) {
    const base = registryUrl(repository.registry);
    const root = `${base}/v2/${repository.path}`;
    const limited = (url, init) => given(url, { ...init, signal: AbortSignal.timeout(requestLimitMs) });
    const logins = new Map();
    const scopes = {
        pull: `repository:${repository.path}:pull`,
        push: `repository:${repository.path}:pull,push`,
        delete: `repository:${repository.path}:pull,push,delete`,
    };
    const once = async (url, init) => {
        const { scope, headers, ...rest } = init;
        const send = (login) => limited(url, { ...rest, headers: { ...headers, ...(login && { authorization: login }) } });
        // An upload's address elsewhere, such as a signed one of a storage, is none of this registry's.
        if (!url.startsWith(`${base}/`))
            return send(undefined);
        const response = await send(logins.get(scope));
        const [challenge] = (0,oci_challenge/* parseChallenges */.u)(response.headers.get('www-authenticate') ?? '');
        if (response.status !== 401 || challenge === undefined)
            return response;
        const login = await authorization(challenge, {
            credentials,
            registryUrl: base,
            scope: scopes[scope],
            fetch: limited,
        });
        if (login === undefined)
            return response;
        await response.arrayBuffer();
        logins.set(scope, login);
        return send(login);
    };
    const send = (url, init) => withPatience(() => once(url, init), { wait, name: (0,reference/* formatRepository */.Sh)(repository) });
    const read = (path, accept) => send(`${root}${path}`, { method: 'GET', scope: 'pull', headers: { accept } });
    return {
        listTags: async () => {
            const tags = [];
            let next = `${root}/tags/list?n=1000`;
            for (let page = 0; next !== undefined && page < mostPages; page += 1) {
                const url = next;
                const response = await send(url, { method: 'GET', scope: 'pull', headers: {} });
                const text = await response.text();
                if (!response.ok)
                    return refusal(response, text);
                const body = (0,oci_manifest/* parseJson */.qF)(text);
                const listed = (0,oci_manifest/* isRecord */.u4)(body) && Array.isArray(body.tags) ? body.tags : [];
                tags.push(...listed.filter((tag) => typeof tag === 'string'));
                const link = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
                next = link === undefined ? undefined : String(new URL(link, url));
                // A page elsewhere is none of this registry's, and would get its login.
                if (next !== undefined && !next.startsWith(`${base}/`))
                    next = undefined;
            }
            return found(tags);
        },
        readManifest: async (reference) => {
            const response = await read(`/manifests/${reference}`, accepted);
            const text = await response.text();
            if (!response.ok)
                return refusal(response, text);
            const digest = (0,oci_digest/* digestOf */.ol)(text);
            return reference.includes(':') && reference !== digest
                ? { kind: 'refused', status: 200, reason: `it hands out ${digest} under that name` }
                : found({ digest, text });
        },
        readBlob: async (digest) => {
            const response = await read(`/blobs/${digest}`, '*/*');
            const text = await response.text();
            return response.ok ? found(text) : refusal(response, text);
        },
        writeBlob: async (content) => {
            const digest = (0,oci_digest/* digestOf */.ol)(content);
            const headers = { 'content-length': '0' };
            const begun = await send(`${root}/blobs/uploads/`, {
                method: 'POST',
                scope: 'push',
                headers,
            });
            const location = begun.headers.get('location');
            if (begun.status !== 202 || location === null)
                return refusal(begun, await begun.text());
            const url = new URL(location, base);
            url.searchParams.set('digest', digest);
            const type = { 'content-type': 'application/octet-stream' };
            const init = { method: 'PUT', scope: 'push', headers: type, body: content };
            const response = await send(String(url), init);
            const text = await response.text();
            return response.ok ? found(digest) : refusal(response, text);
        },
        writeManifest: async (reference, manifest) => {
            const response = await send(`${root}/manifests/${reference}`, {
                method: 'PUT',
                scope: 'push',
                headers: { 'content-type': oci_manifest/* mediaTypes */.Ib.manifest[0] },
                body: manifest,
            });
            const text = await response.text();
            return response.ok ? found((0,oci_digest/* digestOf */.ol)(manifest)) : refusal(response, text);
        },
        deleteManifest: async (digest) => {
            const url = `${root}/manifests/${digest}`;
            const response = await send(url, { method: 'DELETE', scope: 'delete', headers: {} });
            const text = await response.text();
            return response.ok ? found(digest) : refusal(response, text);
        },
    };
}
function found(value) {
    return { kind: 'found', value };
}
/** Everything that is asked here can be asked twice, deletions too: the second finds nothing. */
async function withPatience(send, { wait, name }) {
    for (let attempt = 1;; attempt += 1) {
        const response = await send().catch((error) => error);
        const isAnswer = response instanceof Response;
        if (isAnswer && response.status !== 429 && response.status < 500)
            return response;
        const after = isAnswer ? Number(response.headers.get('retry-after') ?? Number.NaN) : Number.NaN;
        const pause = Number.isFinite(after) ? after * 1000 : 500 * 2 ** attempt;
        if (attempt === registryAttempts || pause > longestWaitMs) {
            if (isAnswer)
                return response;
            const cause = response instanceof Error ? (response.cause ?? response) : response;
            throw new errors/* ActionError */.lZ({
                message: `The registry of ${name} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}`,
                hint: 'Check that the registry is up and reachable from this runner.',
                cause,
            });
        }
        if (isAnswer)
            await response.arrayBuffer();
        await wait(pause);
    }
}
function refusal({ status }, body) {
    if (status === 404)
        return { kind: 'missing' };
    const json = (0,oci_manifest/* parseJson */.qF)(body);
    const [error] = (0,oci_manifest/* isRecord */.u4)(json) && Array.isArray(json.errors) ? json.errors : [];
    const code = (0,oci_manifest/* isRecord */.u4)(error) ? `${String(error.code)}: ${String(error.message)}` : '';
    return { kind: 'refused', status, reason: `${status} ${code}`.trim() };
}


/***/ })

};
