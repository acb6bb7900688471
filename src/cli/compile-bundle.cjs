// node src/cli/compile-bundle.cjs <bundle> <file>: gives the usual commands in a demonstration that is thrown away, and keeps what
// V8 compiled for them.
const { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setImmediate: nextTurn } = require("node:timers/promises");
const { runOf, scriptOf } = require("./bundle-script.cjs");

const [file, into] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "tasdiq-compile-"));
const home = join(folder, "home");

const lines = [
  ["demo"],
  ["--help"],
  ["list"],
  ["show", "az-un-cybercrime"],
  ["tasks"],
  ["audit", "az-un-cybercrime"],
];

const compile = async () => {
  const script = scriptOf({ file, source: readFileSync(file, "latin1") });
  const run = runOf(script, file);
  // Each time the bundle begins anew, with the functions that were compiled before.
  for (const line of lines) {
    process.argv = [process.execPath, file, ...line, "--home", home];
    process.exitCode = undefined;
    run();
    while (process.exitCode === undefined) await nextTurn();
    if (process.exitCode !== 0) throw new Error(line.join(" "));
  }
  writeFileSync(`${into}.part`, script.createCachedData());
  renameSync(`${into}.part`, into);
};

void compile().finally(() => rmSync(folder, { recursive: true, force: true }));
