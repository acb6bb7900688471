const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const needNode = require("./node-version.cjs");

/** Before the first suite: a folder for what suites make once and share. It is empty in every run, so nothing is stale. */
module.exports = () => {
  needNode();
  process.env.TASDIQ_RUN_FOLDER = mkdtempSync(join(tmpdir(), "tasdiq-run-"));
};
