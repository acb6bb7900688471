/**
 * Who may import whom. Each room has a list of what it may import; everything else is refused.
 * The list is the table in docs/architecture.md. Type-only imports count.
 */
/** The rooms of rules. Pure: no input or output, no clock, no chance. They know of each other, and of words the values that are said. */
const RULES = ["src/procedure", "src/vote", "src/clocks", "src/treaty", "src/audit", "src/office"];

const ofRules = { rooms: [...RULES, "src/words"], packages: ["zod"], builtins: false };

const ROOMS = {
  ...Object.fromEntries(RULES.map((room) => [room, ofRules])),
  "src/words": { rooms: [...RULES], packages: ["@fluent/bundle"], builtins: ["fs", "path"] },
  "src/law": {
    rooms: [...RULES, "src/words"],
    packages: ["zod", "canonicalize", "@dagrejs/dagre"],
    builtins: true,
  },
  // The tree and the notes that it makes are the verifier's own; the rest of the verifier it does not know.
  "src/ledger": {
    rooms: [...RULES, "src/words", "src/law", "src/verify/integrity"],
    packages: ["zod", "canonicalize", "yaml", "diff"],
    builtins: ["crypto"],
  },
  "src/verify": { rooms: [...RULES, "src/words"], packages: ["zod"], builtins: true },
  "src/papers": { rooms: [...RULES, "src/words", "src/mail"], packages: true, builtins: true },
  "src/mail": { rooms: [...RULES, "src/papers", "src/open-data"], packages: true, builtins: true },
  "src/open-data": { rooms: [...RULES, "src/words", "src/papers"], packages: true, builtins: true },
  "src/api": {
    rooms: [...RULES, "src/words", "src/ledger", "src/papers"],
    packages: true,
    builtins: true,
  },
  "src/console": {
    rooms: [
      ...RULES,
      "src/words",
      "src/ledger",
      "src/verify",
      "src/papers",
      "src/open-data",
      "src/api",
    ],
    packages: true,
    builtins: true,
  },
  "src/local": {
    rooms: [
      ...RULES,
      "src/words",
      "src/ledger",
      "src/law",
      "src/mail",
      "src/api",
      "src/console",
      "statemachines",
    ],
    packages: true,
    builtins: true,
  },
  "src/aws": {
    rooms: [...RULES, "src/words", "src/ledger", "src/papers", "src/mail", "src/api"],
    packages: true,
    builtins: true,
  },
  "src/cli": {
    rooms: [
      ...RULES,
      "src/words",
      "src/ledger",
      "src/law",
      "src/verify",
      "src/papers",
      "src/open-data",
      "src/api",
      "src/local",
    ],
    packages: true,
    builtins: true,
  },
  statemachines: {
    rooms: [...RULES, "src/law"],
    packages: [],
    builtins: ["fs", "path", "url"],
  },
  functions: {
    rooms: [
      ...RULES,
      "src/words",
      "src/law",
      "src/ledger",
      "src/papers",
      "src/api",
      "src/console",
      "src/aws",
    ],
    packages: true,
    builtins: true,
  },
  infra: {
    rooms: [...RULES, "src/words", "src/law", "src/api", "statemachines"],
    packages: true,
    builtins: true,
  },
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
      name: "doors-read-what-their-reader-may",
      comment:
        "Whatever is handed out goes through `viewCase` or `pageForReader`, which leave out the votes that whoever asks may not read yet. Beside them stand a form, which somebody carries a case on by; the office's own record; and a command line that holds the files themselves.",
      severity: "error",
      from: {
        path: "^src/(api|cli|console|mail|open-data|papers)/|^functions/",
        pathNot:
          "^src/(console/cases/who-may-read|console/administration/import|cli/office/at-home)[.]ts$",
      },
      to: { path: "^src/ledger/reading/(stored-entries|whole-case)[.]ts$" },
    },
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
      comment: "The shell around handlers is shared; a handler's folder is its own.",
      severity: "error",
      from: { path: "^functions/(?!shell/)([^/]+)/" },
      to: { path: "^functions/", pathNot: "^functions/($1|shell)/" },
    },
    {
      name: "words-are-pure-but-for-their-reader",
      severity: "error",
      from: { path: "^src/words/", pathNot: "^src/words/read[.]ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "checker-of-the-record-is-pure",
      comment:
        "It takes what is stored as an argument: it reads nothing, so every check of the record can call it.",
      severity: "error",
      from: { path: "^src/ledger/check/" },
      to: { pathNot: `^${anyOf([...RULES, "src/words", "src/ledger/check"])}/` },
    },
    {
      name: "integrity-check-rests-on-node-alone",
      comment:
        "Outsiders must be able to read it whole; only the replay layer knows the domain. A fault has a type of the words, which is gone when the code runs.",
      severity: "error",
      from: { path: "^src/verify/integrity/" },
      to: {
        pathNot:
          "^src/verify/integrity/|^src/words/messages.ts$|^(node:)?(crypto|fs|path)(/promises)?$",
      },
    },
    {
      name: "reading-an-export-rests-on-node-alone",
      severity: "error",
      from: { path: "^src/verify/export/" },
      to: {
        pathNot:
          "^src/verify/(integrity|export)/|^src/words/messages.ts$|^(node:)?(buffer|crypto|fs)$",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // What was made, and the version in package.json: data, whoever reads it.
    exclude: { path: "^([.]tasdiq|cdk[.]out|dist)/|^package[.]json$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    builtInModules: { add: ["node:sqlite", "sqlite"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
