/** Which suites are asked whether a change in a folder is noticed; the first that fits counts. */
const suites: readonly (readonly [folder: string, suites: readonly string[]])[] = [
  ["domain", ["test/unit/**/*.test.ts", "test/law/**/*.test.ts"]],
  ["verify", ["test/verify/**/*.test.ts"]],
  ["local/ledger", ["test/contract/**/*.test.ts", "test/local/**/*.test.ts"]],
  ["local/driver", ["test/machine/**/*.test.ts", "test/contract/**/*.test.ts"]],
  [
    "application",
    ["test/unit/**/*.test.ts", "test/local/**/*.test.ts", "test/contract/**/*.test.ts"],
  ],
];

/** Patterns of the suites that belong to a folder or a file; undefined where none are known. */
export const suitesOf = (path: string): readonly string[] | undefined =>
  suites.find(([folder]) => path === folder || path.startsWith(`${folder}/`))?.[1];
