const { join } = require("node:path");

// Tests start many processes of their own; what the first has compiled, the next ones and the next run need not.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, "node_modules/.cache/compiled");

/** @type {import("jest").Config} */
module.exports = {
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testEnvironment: "<rootDir>/test/setup/environment.cjs",
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/test/setup/strip-types.cjs" },
  setupFiles: ["<rootDir>/test/setup/errors-of-node.cjs"],
  setupFilesAfterEnv: ["<rootDir>/test/setup/assertions.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/.tasdiq/", "<rootDir>/cdk.out/", "<rootDir>/dist/"],
  globalSetup: "<rootDir>/test/setup/run.cjs",
  globalTeardown: "<rootDir>/test/setup/run-end.cjs",
  // Suites wait for servers and disks more than they compute: one for every core, none left idle.
  maxWorkers: "100%",
  // Modules of a suite that has ended stay in its worker's memory; a fresh worker costs two seconds, a full one the run.
  workerIdleMemoryLimit: "1.5GB",
  // How fast something is, benchmarks say; a test ends for what it finds, and a busy machine is no finding.
  testTimeout: 180_000,
};
