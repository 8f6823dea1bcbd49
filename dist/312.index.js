export const id = 312;
export const ids = [312];
export const modules = {

/***/ 4312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatDate: () => (/* binding */ formatDate)
/* harmony export */ });
/* harmony import */ var moment_timezone__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9856);
// Dates as moment writes them, with every time zone: large, and loaded only for rules that have a date.

const formatDate = ({ time, format, zone }) => {
    if (moment_timezone__WEBPACK_IMPORTED_MODULE_0__.tz.zone(zone) === null) {
        throw new Error(`there is no time zone \`${zone}\`; names are such as Europe/Berlin`);
    }
    return moment_timezone__WEBPACK_IMPORTED_MODULE_0__(time).tz(zone).format(format);
};


/***/ })

};
