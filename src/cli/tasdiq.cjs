#!/usr/bin/env node
// The way in. It is plain JavaScript that an old Node can still read, because its one task is to
// reach a Node that runs the rest: this one, or the one installed beside it. CommonJS, because that
// starts sooner.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { name, version } = require("../../package.json");

const NEEDED = 24;

const root = join(__dirname, "../..");

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  runHere();
} else {
  const beside = join(root, "node_modules", `node-${process.platform}-${process.arch}`, "bin/node");
  if (existsSync(beside)) {
    runWith(beside);
  } else {
    stopWith(
      `Tasdiq needs Node.js ${NEEDED} or later; this is ${process.version}. Run "npm ci" in its folder, or install a newer Node.js.`,
    );
  }
}

/** Runs the bundle, or the sources where somebody asks for them or there is none. */
function runHere() {
  const bundled = bundledVersion();
  if (process.env.TASDIQ_SOURCES === "1" || bundled === undefined) {
    keepCompiled();
    process.stderr.write(
      'Tasdiq runs from its sources. It starts faster from a bundle, which "npm run bundle" makes.\n',
    );
    void import("./main.ts");
  } else if (bundled === version) {
    runBundle();
  } else {
    stopWith(
      `The bundle in dist/ is of Tasdiq ${bundled}, and this is Tasdiq ${version}. Run "npm run bundle" to make it anew.`,
    );
  }
}

/** Runs the bundle as it was compiled when it was made; by another Node than compiled it, as Node itself compiles it. */
function runBundle() {
  const file = join(root, "dist/tasdiq.cjs");
  // The bundle first: whoever makes it anew takes away what is compiled before the bundle is replaced.
  // It is made in ASCII, and a byte a letter is read sooner.
  const source = readFileSync(file, "latin1");
  const compiled = compiledCode(file);
  const { bundleRun } = require("./bundle-script.cjs");
  const run = compiled && bundleRun({ file, source, compiled });
  if (run) {
    run();
  } else {
    keepCompiled();
    require(file);
  }
}

/** What this Node compiled of the bundle; undefined where another one did. */
function compiledCode(file) {
  try {
    return readFileSync(`${file}.${process.version}-${process.arch}`);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what Node compiles beside the packages. Where that folder may not be written nothing is kept; a folder that other users may
 * write is no place for code that keeps records.
 */
function keepCompiled() {
  require("node:module").enableCompileCache(join(root, "node_modules/.cache", name));
}

/** The version that the bundle was made of; undefined where there is no bundle. */
function bundledVersion() {
  try {
    return require("../../dist/package.json").version;
  } catch {
    return undefined;
  }
}

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

/** Runs the same command with another Node, and ends as it ends: same code, or same signal. */
function runWith(node) {
  const { spawn } = require("node:child_process");
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to both processes itself; twice would look like an impatient second.
    if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  signals.forEach((signal) => process.on(signal, passOn));
  child.on("error", (fault) => {
    process.stderr.write(`${node} cannot be run: ${fault.message}\n`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    signals.forEach((name) => process.off(name, passOn));
    if (signal === null) process.exit(code);
    process.kill(process.pid, signal);
  });
}
