export const id = 496;
export const ids = [496];
export const modules = {

/***/ 5496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3010);
/* harmony import */ var _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8139);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6242);
// The root action's main step.



function main() {
    return (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .e)((doors) => (0,_job_js__WEBPACK_IMPORTED_MODULE_0__/* .runJob */ .b)(doors, { outputs: _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOutputs */ .Kn, summary: _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSummary */ .Sy, artifacts: _report_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .writeArtifacts */ .zg }));
}


/***/ })

};
