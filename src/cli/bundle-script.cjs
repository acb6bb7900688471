// The bundle as a script of V8, with what was compiled of it before. Node's own compile cache holds only the functions that V8
// compiles at once; this holds those, too, that the usual commands came to.
const { createRequire } = require("node:module");
const { dirname } = require("node:path");
const { constants, Script } = require("node:vm");

const parameters = "exports,require,module,__filename,__dirname";

/** The bundle, whose text is `source`, as a script. */
const scriptOf = ({ file, source, compiled }) =>
  new Script(`(function(${parameters}){${source}\n})`, {
    filename: file,
    cachedData: compiled,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });

const runOf = (script, file) => () => {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
};

/** Runs the bundle by what was compiled of it; undefined where V8 does not take that for its own. */
const bundleRun = (bundle) => {
  const script = scriptOf(bundle);
  return script.cachedDataRejected ? undefined : runOf(script, bundle.file);
};

module.exports = { scriptOf, runOf, bundleRun };
