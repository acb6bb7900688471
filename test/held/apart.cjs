const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

/** What only Jest's own modules offer, or the words by which a suite asks for them, with the reason. */
const asks = /\bjest\s*\.|^\/\/ Apart: ./m;

/** The files of the tests that a file imports; those of the product never need Jest. */
const importedBy = (file, text) =>
  [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+\.ts)"/g)]
    .map(([, path]) => join(dirname(file), path))
    .filter((path) => path.includes("/test/") && existsSync(path));

/**
 * The suites that Jest runs each in a world of its own, because they or what they import use its clock, its spies or its
 * registry of modules. All others are held. One that is held and yet needs `jest` fails, because it is not there.
 */
const suitesApart = (folder) => {
  const known = new Map();
  const isApart = (file) => {
    if (!known.has(file)) {
      known.set(file, false);
      const text = readFileSync(file, "utf8");
      known.set(file, asks.test(text) || importedBy(file, text).some(isApart));
    }
    return known.get(file);
  };
  return readdirSync(join(folder, "test"), { recursive: true })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join(folder, "test", file))
    .filter(isApart);
};

module.exports = { suitesApart };
