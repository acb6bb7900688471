// Suites that say how time passes with Jest's own clock, or listen to the console, cannot be held.
const rules = [
  "test/commands/**/*.test.ts",
  "test/unit/**/*.test.ts",
  "test/stages/*.test.ts",
  "test/procedures/*.test.ts",
  "test/due/due.test.ts",
  "test/law/*.test.ts",
  "test/property/{due-days,suspension}.test.ts",
];

/** Which suites are asked whether an alteration in a folder is noticed; the first that fits counts. */
const suites: readonly (readonly [folder: string, suites: readonly string[]])[] = [
  ...[
    "values",
    "time",
    "words",
    "treaty",
    "law",
    "case",
    "office",
    "findings",
    "commands",
    "views",
  ].map((room) => [`src/${room}`, rules] as const),
  // How large the code is, alterations change; and each change of each field of an export takes too long to be tried each time.
  ["src/verify", ["test/verify/!(size|tampering).test.ts"]],
  [
    "src/local/ledger",
    [
      "test/contract/{ledger,log,register}.test.ts",
      "test/local/{append-only,imported,ledger-*,sending,sweep,task-list,versions,worker}.test.ts",
    ],
  ],
];

/** Patterns of the suites that belong to a folder or a file; undefined where none are known. */
export const suitesOf = (path: string): readonly string[] | undefined =>
  suites.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1];
