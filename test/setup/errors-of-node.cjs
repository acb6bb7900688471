const { isNativeError } = require("node:util/types");

// A suite has globals of its own, and errors that Node.js itself throws (of files, of SQLite) are not of its `Error`.
const isInstance = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
  value(thrown) {
    return isInstance.call(this, thrown) || (this === Error && isNativeError(thrown));
  },
});
