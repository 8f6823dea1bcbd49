export const id = 408;
export const ids = [408];
export const modules = {

/***/ 4408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   installBuildx: () => (/* binding */ installBuildx)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6466);
/* harmony import */ var _actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2665);
/* harmony import */ var _system_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2507);
// Installs a release of buildx through the tool cache, trusting nothing but its checksum.






const releases = 'https://github.com/docker/buildx/releases/download';
const binary = 'docker-buildx';
/**
 * The release's binary, from the tool cache when its content is right, else downloaded. `server` is
 * the address that holds the releases.
 */
async function installBuildx(release, { log, server = releases }) {
    const { version, architecture, sha256 } = release;
    const cached = (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .find */ .I6)('buildx', version, architecture);
    if (cached !== '') {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, binary);
        const found = await trySha256(path);
        if (found === sha256) {
            log.info(`buildx ${version} comes from the tool cache.`);
            return { words: [path], version };
        }
        log.warning(`${path} is not buildx ${version}: its SHA-256 is ${found ?? 'unreadable'}, not ${sha256}. It is downloaded again.`);
    }
    const url = `${server}/v${version}/buildx-v${version}.linux-${architecture}`;
    log.info(`buildx ${version} is downloaded from ${url}`);
    const downloaded = await download(url);
    try {
        const found = await trySha256(downloaded);
        if (found !== sha256) {
            throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
                message: `${url} is not buildx ${version}: its SHA-256 is ${found ?? 'unreadable'}, not ${sha256}.`,
                hint: 'Something between the runner and GitHub changes downloads. Install buildx on the runner, or let the job reach github.com unchanged.',
            });
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(downloaded, 0o755);
        const folder = await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .cacheFile */ .NJ)(downloaded, binary, 'buildx', version, architecture);
        return { words: [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, binary)], version };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(downloaded, { force: true });
    }
}
async function download(url) {
    try {
        return await (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_4__/* .downloadTool */ .bq)(url);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _system_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ({
            message: `${url} could not be downloaded: ${reason}`,
            hint: 'Let the job reach github.com, or install a newer buildx on the runner: https://github.com/docker/buildx#installing',
            cause,
        });
    }
}
async function trySha256(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path), hash);
    }
    catch {
        return undefined;
    }
    return hash.digest('hex');
}


/***/ })

};
