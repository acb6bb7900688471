/**
 * The floors of the house, from the ground up. A room imports only from floors below its own; the rooms of one floor do not know
 * each other. Type-only imports count. The list is the table in docs/architecture.md.
 */
const FLOORS = [
  ["values"],
  ["time"],
  ["words"],
  ["treaty", "record"],
  ["law"],
  ["case"],
  ["office"],
  ["findings"],
  ["commands"],
  ["verify", "views"],
  ["files"],
  ["ledger"],
  ["papers"],
  ["exports"],
  ["api"],
  ["console"],
  ["local", "aws"],
  ["cli"],
].map((rooms) => rooms.map((room) => `src/${room}`));

/** What a room needs beside our own code. Pure rooms do no input or output, and read no clock. */
const pure = (packages = []) => ({ packages: ["zod", ...packages], builtins: [] });
const anything = { packages: true, builtins: true };

const NEEDS = {
  "src/values": pure(),
  "src/time": pure(),
  "src/words": pure(["@fluent/bundle"]),
  "src/treaty": pure(),
  "src/record": { packages: ["canonicalize"], builtins: ["buffer", "crypto"] },
  "src/law": { ...pure(["canonicalize", "@dagrejs/dagre"]), builtins: ["crypto"] },
  "src/case": pure(),
  "src/office": pure(),
  "src/findings": pure(),
  "src/commands": pure(),
  "src/verify": { packages: ["zod"], builtins: true },
  "src/views": pure(),
  "src/ledger": { packages: ["zod", "canonicalize", "yaml", "diff"], builtins: ["crypto", "zlib"] },
};

/** What stands beside the house, and the rooms that it may import. */
const rooms = FLOORS.flat();
const BESIDE = {
  statemachines: {
    // The ways of a procedure are found by playing it.
    rooms: [
      "src/values",
      "src/time",
      "src/words",
      "src/treaty",
      "src/law",
      "src/case",
      "src/files",
    ],
    packages: [],
    builtins: ["crypto", "fs", "path", "url"],
  },
  infra: {
    rooms: [
      "src/values",
      "src/time",
      "src/words",
      "src/treaty",
      "src/law",
      "src/office",
      "src/files",
      "src/api",
      "statemachines",
    ],
    ...anything,
  },
  functions: {
    rooms: rooms.filter((room) => !["src/cli", "src/local"].includes(room)),
    ...anything,
  },
};

const below = (floor) => FLOORS.slice(0, floor).flat();

const ROOMS = {
  ...Object.fromEntries(
    FLOORS.flatMap((floor, index) =>
      floor.map((room) => [room, { rooms: below(index), ...(NEEDS[room] ?? anything) }]),
    ),
  ),
  ...BESIDE,
};

const PRODUCT = `^(${Object.keys(ROOMS).join("|")})/`;
const anyOf = (names) => `(${names.join("|")})`;

/** What a room may import, as one pattern over resolved paths. */
function allowed(room, { rooms, packages, builtins }) {
  const patterns = [`^${anyOf([room, ...rooms])}/`];
  if (packages === true) patterns.push("node_modules/");
  else if (packages.length > 0) patterns.push(`node_modules/${anyOf(packages)}/`);
  if (Array.isArray(builtins) && builtins.length > 0)
    patterns.push(`^(node:)?${anyOf(builtins)}(/promises)?$`);
  return patterns.join("|");
}

function roomRule(room) {
  const list = ROOMS[room];
  const to = { pathNot: allowed(room, list) };
  // Built-in modules resolve to bare names, so a room that may use all of them looks past them.
  if (list.builtins === true) to.dependencyTypesNot = ["core"];
  return {
    name: `${room}-imports-only-from-floors-below`,
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
        path: "^src/(api|cli|console|exports|papers)/|^functions/",
        pathNot:
          "^src/(console/cases/who-may-read|console/administration/import|cli/office/at-home)[.]ts$",
      },
      to: { path: "^src/ledger/reading/(stored-entries|whole-case)[.]ts$" },
    },
    {
      name: "no-cycles",
      comment:
        "Two files that need each other are one idea, or a third one is missing. Types count.",
      severity: "error",
      from: {},
      to: { circular: true },
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
      name: "checker-of-the-record-is-pure",
      comment:
        "It takes what is stored as an argument: it reads nothing, so every check of the record can call it.",
      severity: "error",
      from: { path: "^src/ledger/check/" },
      to: {
        pathNot: `^${anyOf([...below(FLOORS.findIndex((floor) => floor.includes("src/ledger"))), "src/ledger/check"])}/`,
      },
    },
    {
      name: "integrity-check-rests-on-node-alone",
      comment:
        "Outsiders must be able to read it whole; only the replay layer knows the domain. A fault has a type of the words, which is gone when the code runs.",
      severity: "error",
      from: { path: "^src/record/", pathNot: "canonical[.]ts$" },
      to: {
        pathNot: "^src/record/|^src/words/messages.ts$|^(node:)?(crypto|fs|path)(/promises)?$",
      },
    },
    {
      name: "reading-an-export-rests-on-node-alone",
      severity: "error",
      from: { path: "^src/verify/export/" },
      to: {
        pathNot:
          "^src/record/|^src/verify/export/|^src/words/messages.ts$|^(node:)?(buffer|crypto|fs)$",
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
