const { join } = require("node:path");
const { suitesApart } = require("./test/held/apart.cjs");

// Tests start many processes of their own; what the first has compiled, the next ones and the next run need not.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, "node_modules/.cache/compiled");

/** Source is compiled to CommonJS for the tests only; types are checked by `tsc`, not here. */
const transformed = [
  "@swc/jest",
  {
    swcrc: false,
    jsc: {
      target: "es2024",
      parser: { syntax: "typescript" },
      experimental: { keepImportAttributes: false },
    },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

const everySuite = {
  setupFilesAfterEnv: ["<rootDir>/test/setup/assertions.cjs"],
  modulePathIgnorePatterns: ["<rootDir>/.tasdiq/", "<rootDir>/cdk.out/"],
};
const apart = suitesApart(__dirname);

/** Most suites: a process loads a module once for all of them, and Node.js strips the types itself. */
const held = {
  ...everySuite,
  displayName: "held",
  testMatch: ["<rootDir>/test/**/*.test.ts", ...apart.map((suite) => `!${suite}`)],
  testEnvironment: "<rootDir>/test/held/environment.ts",
  runtime: "<rootDir>/test/held/runtime.ts",
  transform: {},
};

/** Suites that need what Jest does with modules, timers and functions: each loads all modules anew. */
const eachAlone = {
  ...everySuite,
  displayName: "apart",
  testMatch: apart,
  testEnvironment: "node",
  transform: { "\\.[jt]s$": transformed },
  // canonicalize is published as an ES module only, and Jest asks for its CommonJS entry.
  moduleNameMapper: {
    "^canonicalize$": "<rootDir>/node_modules/canonicalize/lib/canonicalize.js",
  },
  // Published as ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(canonicalize|jose|oauth4webapi|openid-client)/)"],
};

/** @type {import("jest").Config} */
module.exports = {
  // Suites wait for servers and disks more than they compute: one for every core, none left idle.
  maxWorkers: "100%",
  // How fast something is, benchmarks say; a test ends for what it finds, and a busy machine is no finding.
  testTimeout: 60_000,
  globalSetup: "<rootDir>/test/setup/run.cjs",
  globalTeardown: "<rootDir>/test/setup/run-end.cjs",
  projects: [held, eachAlone],
};
