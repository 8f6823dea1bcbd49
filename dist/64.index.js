export const id = 64;
export const ids = [64];
export const modules = {

/***/ 3064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tryComment: () => (/* binding */ tryComment)
});

// UNUSED EXPORTS: keepComment

// EXTERNAL MODULE: ./lib/src/oci/manifest.js
var oci_manifest = __webpack_require__(8775);
// EXTERNAL MODULE: ./lib/src/oci/reference.js
var reference = __webpack_require__(2041);
// EXTERNAL MODULE: ./lib/src/system/errors.js
var errors = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/src/system/github.js
var system_github = __webpack_require__(6107);
// EXTERNAL MODULE: ./lib/src/oci/platform.js
var oci_platform = __webpack_require__(6993);
// EXTERNAL MODULE: ./lib/src/system/buildx.js
var system_buildx = __webpack_require__(5932);
// EXTERNAL MODULE: ./lib/src/system/command.js + 2 modules
var command = __webpack_require__(1734);
;// CONCATENATED MODULE: ./lib/src/report/base-sizes.js
// Sizes of the base branch's image, to show what a pull request changes.





/** Of the first tag that can be read; undefined when none can. */
async function tryReadBaseSizes(doors, { builder, repository, tags, }) {
    for (const tag of tags) {
        const name = (0,reference/* formatReference */.FH)({ ...repository, tag });
        const text = await tryReadRaw(doors, builder, name);
        const manifest = text === undefined ? undefined : (0,oci_manifest/* parseManifest */.Ng)(text);
        if (!manifest?.ok || manifest.value.kind !== 'index')
            continue;
        const images = manifest.value.manifests.filter((entry) => !(0,oci_manifest/* isAttestation */.H3)(entry));
        const sizes = await Promise.all(images.map(async ({ digest, size, platform }) => {
            const own = await tryReadRaw(doors, builder, (0,reference/* formatReference */.FH)((0,reference/* pinned */.dp)(repository, digest)));
            return [platform, sizeOf(own, size)];
        }));
        return { name, sizes: new Map(sizes.flatMap(([platform, size]) => named(platform, size))) };
    }
    return undefined;
}
function named(platform, size) {
    return platform === undefined || size === undefined ? [] : [[(0,oci_platform/* formatPlatform */.Bq)(platform), size]];
}
/** Manifest, config and compressed layers, as the report counts. */
function sizeOf(text, own) {
    const manifest = text === undefined ? undefined : (0,oci_manifest/* parseManifest */.Ng)(text);
    if (!manifest?.ok || manifest.value.kind !== 'manifest')
        return undefined;
    const { config, layers } = manifest.value;
    return [config, ...layers].reduce((total, { size }) => total + size, own);
}
async function tryReadRaw({ run }, { buildx, info }, name) {
    const exit = await (0,system_buildx/* runBuildx */.A)(run, buildx, {
        args: ['imagetools', 'inspect', '--builder', info.name, '--raw', name],
        output: 'captured',
    });
    return (0,command/* isSuccess */.oJ)(exit) ? exit.stdout : undefined;
}

// EXTERNAL MODULE: ./lib/src/report/summary.js + 2 modules
var summary = __webpack_require__(9879);
;// CONCATENATED MODULE: ./lib/src/report/comment-body.js
// The comment on a pull request: Markdown, what comes from outside escaped. Pure.


/** The first line by which a later run finds the comment of the same image. */
function commentMarker({ tags, delivery }) {
    const pushed = delivery.kind === 'layout' ? [] : delivery.repositories;
    const names = (0,reference/* repositoriesOf */.Ub)([...pushed, ...tags]).map(reference/* formatRepository */.Sh);
    // A repository's name has letters, digits and ._-/ only, so nothing ends the comment early.
    return `<!-- multiplatform-image: ${names.sort().join(' ')} -->`;
}
function commentBody({ marker, plan, report, base, }) {
    const { pushed, tags, references, platforms } = report;
    const [name] = tags.length > 0 ? tags : references;
    const rows = platforms.map((platform) => [
        (0,summary/* code */.aY)(platform.platform),
        platform.size === null ? '' : (0,summary/* megabytes */.ix)(platform.size),
        change(platform, base),
        (0,summary/* code */.aY)(platform.digest),
    ]);
    const commit = `[${(0,summary/* code */.aY)(plan.commit.slice(0, 7))}](${plan.commitUrl})`;
    return [
        marker,
        pushed && name !== undefined
            ? `### Image ${(0,summary/* code */.aY)(name)}`
            : '### Image built and verified, not pushed',
        (0,summary/* table */.tp)(['platform', 'size', 'change', 'digest'], rows),
        base === undefined ? '' : `Change of size against ${(0,summary/* code */.aY)(base.name)}.`,
        pushed && name !== undefined
            ? ['```sh', `docker pull ${name}`, `docker run --rm ${name}`, '```'].join('\n')
            : 'The run keeps it as an OCI layout.',
        more(tags.slice(1)),
        `Index ${(0,summary/* code */.aY)(report.digest)} of ${commit}, from [this run](${plan.runUrl}).`,
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function change({ platform, size }, base) {
    if (base === undefined || size === null)
        return '';
    const before = base.sizes.get(platform);
    if (before === undefined)
        return 'new';
    const difference = size - before;
    if (difference === 0)
        return 'none';
    const percent = before === 0 ? '' : ` (${signed((difference / before) * 100)} %)`;
    return `${difference > 0 ? '+' : '−'}${(0,summary/* megabytes */.ix)(Math.abs(difference))}${percent}`;
}
function signed(percent) {
    return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}`;
}
function more(tags) {
    return tags.length === 0 ? '' : `Also ${tags.map(summary/* code */.aY).join(', ')}.`;
}

// EXTERNAL MODULE: ./lib/src/report/platform-report.js
var platform_report = __webpack_require__(6837);
;// CONCATENATED MODULE: ./lib/src/report/comment.js
// Keeps one comment per image and pull request up to date. Never fails the job.







async function tryComment(doors, { story, comment }) {
    const { log, env, sleep: wait } = doors;
    try {
        const { plan, builder, published } = story;
        const [repository] = (0,reference/* repositoriesOf */.Ub)([...published.repositories, ...plan.tags]);
        const base = repository === undefined
            ? undefined
            : await tryReadBaseSizes(doors, { builder, repository, tags: comment.baseTags });
        const marker = commentMarker(plan);
        const report = (0,platform_report/* reportOf */.E)({ ...story, steps: [] });
        const body = commentBody({ marker, plan: comment, report, base });
        const github = await (0,system_github/* openGitHub */.o)({ apiUrl: (0,system_github/* apiUrlOf */.p)(env), token: comment.token, log, wait });
        const outcome = await keepComment(github, { comment, marker, body });
        if (outcome.ok)
            log.info(`The comment on pull request ${comment.number} is up to date.`);
        else
            log.notice(refusalNotice(comment, outcome));
    }
    catch (error) {
        log.warning(`Pull request ${comment.number} got no comment. ${(0,errors/* explain */.WE)(error)}`);
    }
}
function refusalNotice({ number }, { status, message }) {
    return status === 403 || status === 404
        ? `Pull request ${number} got no comment: the token may not write one (${message}). Give the job \`permissions: pull-requests: write\`; a fork's pull request cannot have it.`
        : `Pull request ${number} got no comment: GitHub's API answered ${status} ${message}`;
}
/** Updates the comment that this token wrote for the image, or writes the first one. */
async function keepComment(github, { comment, marker, body, }) {
    const [owner = '', repo = ''] = comment.repository.split('/');
    const place = { owner, repo };
    const author = await authorOf(github);
    const existing = await github.list('GET /repos/{owner}/{repo}/issues/{number}/comments', {
        ...place,
        number: comment.number,
    });
    if (!existing.ok)
        return existing;
    const own = existing.items.find((item) => isOwn(item, { author, marker }));
    if ((0,oci_manifest/* isRecord */.u4)(own) && typeof own.id === 'number') {
        if (own.body === body)
            return { ok: true, data: own };
        return github.ask('PATCH /repos/{owner}/{repo}/issues/comments/{id}', {
            ...place,
            id: own.id,
            body,
        });
    }
    return github.ask('POST /repos/{owner}/{repo}/issues/{number}/comments', {
        ...place,
        number: comment.number,
        body,
    });
}
// A token that may write comments may change everybody's, and a marker is easily copied.
function isOwn(item, { author, marker }) {
    if (!(0,oci_manifest/* isRecord */.u4)(item) || typeof item.body !== 'string' || !(0,oci_manifest/* isRecord */.u4)(item.user))
        return false;
    return item.user.login === author && item.body.startsWith(marker);
}
/**
 * A user's token tells whose it is; the job's own may not ask.
 *
 * Source: https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function authorOf(github) {
    const answer = await github.ask('GET /user');
    const login = answer.ok && (0,oci_manifest/* isRecord */.u4)(answer.data) ? answer.data.login : undefined;
    return typeof login === 'string' ? login : 'github-actions[bot]';
}


/***/ })

};
