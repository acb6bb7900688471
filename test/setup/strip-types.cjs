const { stripTypeScriptTypes } = require("node:module");

// Node says once in a process that this is an experiment of its own: here, and not in the middle of a test.
stripTypeScriptTypes("");

/** Takes the types away as Node does where it runs the product's files. */
module.exports = { process: (text) => ({ code: stripTypeScriptTypes(text) }) };
