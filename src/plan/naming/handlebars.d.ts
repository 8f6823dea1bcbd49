// The browser's build of Handlebars is the same code without Node's file hooks and source maps: a
// seventh of the size in dist/. It comes without types, and the package's own fit.
declare module 'handlebars/dist/handlebars.min.js' {
  import Handlebars from 'handlebars';

  // biome-ignore lint/style/noDefaultExport: that is how the build exports itself
  export default Handlebars;
}
