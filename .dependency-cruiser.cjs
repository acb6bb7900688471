/**
 * Who may import whom. Each room has a list of what it may import; everything else is refused.
 * The list is the table in docs/architecture.md. Type-only imports count.
 */
const ROOMS = {
  // Of the words the domain knows the values that they say, and no sentence.
  domain: {
    rooms: ["src/words", "src/procedure", "src/office"],
    packages: ["zod"],
    builtins: false,
  },
  "src/words": { rooms: ["domain"], packages: ["@fluent/bundle"], builtins: false },
  words: { rooms: ["src/words", "domain"], packages: [], builtins: ["fs", "path"] },
  "src/ledger": { rooms: ["domain", "src/words"], packages: [], builtins: false },
  "src/procedure": { rooms: ["domain", "src/words"], packages: ["zod"], builtins: false },
  "src/office": { rooms: ["domain", "src/procedure"], packages: ["zod"], builtins: false },
  law: { rooms: ["domain", "src/words"], packages: ["zod", "canonicalize"], builtins: true },
  application: {
    // The tree and the notes that it makes are the verifier's own; the rest of the verifier it does not know.
    rooms: [
      "domain",
      "law",
      "src/ledger",
      "src/office",
      "src/procedure",
      "src/words",
      "src/verify/integrity",
    ],
    packages: ["zod", "canonicalize", "yaml"],
    builtins: ["crypto"],
  },
  statemachines: { rooms: [], packages: ["jsonata"], builtins: ["fs", "path", "url"] },
  documents: {
    rooms: ["domain", "src/procedure", "src/words", "words"],
    packages: true,
    builtins: true,
  },
  "src/api": {
    rooms: [
      "application",
      "documents",
      "domain",
      "src/ledger",
      "src/procedure",
      "src/words",
      "words",
    ],
    packages: true,
    builtins: true,
  },
  http: {
    rooms: [
      "src/api",
      "application",
      "documents",
      "domain",
      "src/office",
      "src/procedure",
      "src/words",
      "verify",
      "words",
    ],
    packages: true,
    builtins: true,
  },
  verify: {
    rooms: ["domain", "src/ledger", "src/office", "src/procedure", "words"],
    packages: ["zod"],
    builtins: true,
  },
  functions: {
    rooms: [
      "http",
      "src/api",
      "application",
      "documents",
      "domain",
      "law",
      "src/ledger",
      "src/words",
      "words",
    ],
    packages: true,
    builtins: true,
  },
  local: {
    rooms: [
      "http",
      "src/api",
      "application",
      "documents",
      "domain",
      "law",
      "src/ledger",
      "src/words",
      "statemachines",
      "words",
    ],
    packages: true,
    builtins: true,
  },
  cli: {
    rooms: [
      "local",
      "src/api",
      "application",
      "verify",
      "documents",
      "domain",
      "law",
      "src/ledger",
      "src/procedure",
      "src/words",
      "words",
    ],
    packages: true,
    builtins: true,
  },
  infra: { rooms: ["src/api", "statemachines", "domain"], packages: true, builtins: true },
};

const PRODUCT = `^(${Object.keys(ROOMS).join("|")})/`;
const anyOf = (names) => `(${names.join("|")})`;

/** What a room may import, as one pattern over resolved paths. */
function allowed(room, { rooms, packages, builtins }) {
  const patterns = [`^${anyOf([room, ...rooms])}/`];
  if (packages === true) patterns.push("node_modules/");
  else if (packages.length > 0) patterns.push(`node_modules/${anyOf(packages)}/`);
  if (Array.isArray(builtins)) patterns.push(`^(node:)?${anyOf(builtins)}(/promises)?$`);
  return patterns.join("|");
}

function roomRule(room) {
  const list = ROOMS[room];
  const to = { pathNot: allowed(room, list) };
  // Built-in modules resolve to bare names, so a room that may use all of them looks past them.
  if (list.builtins === true) to.dependencyTypesNot = ["core"];
  return {
    name: `${room}-imports-only-what-its-list-names`,
    severity: "error",
    from: { path: `^${room}/` },
    to,
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.keys(ROOMS).map(roomRule),
    {
      name: "no-cycles",
      comment: "Two files that need each other are one idea, or a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^src/(procedure/commands|office)/" } },
    },
    {
      name: "no-cycles-when-run",
      comment:
        "What a command's rule reads is typed by the acts of all commands, so types alone may lead back to a command.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "product-runs-without-development-packages",
      severity: "error",
      from: { path: PRODUCT, pathNot: "^infra/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm"] },
    },
    {
      name: "imports-resolve",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "functions-do-not-import-each-other",
      comment: "Adapters and the shell around handlers are shared; a handler's folder is its own.",
      severity: "error",
      from: { path: "^functions/(?!adapters/|shell/)([^/]+)/" },
      to: { path: "^functions/", pathNot: "^functions/($1|adapters|shell)/" },
    },
    {
      name: "integrity-check-rests-on-node-alone",
      comment: "Outsiders must be able to read it whole; only the replay layer knows the domain.",
      severity: "error",
      from: { path: "^src/verify/integrity/" },
      to: { pathNot: "^src/verify/integrity/|^(node:)?(crypto|fs|path)(/promises)?$" },
    },
    {
      name: "reading-an-export-rests-on-node-alone",
      severity: "error",
      from: { path: "^src/verify/export/" },
      to: { pathNot: "^verify/(integrity|export)/|^(node:)?(buffer|crypto|fs)$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^[.]tasdiq/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    builtInModules: { add: ["node:sqlite", "sqlite"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
