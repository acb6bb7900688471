import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

// What each package says of its own licence, as the lock file records it (an SPDX expression).
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ license: z.optional(z.string()), dev: z.optional(z.boolean()) }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8")));

const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, { license, dev }]) => ({
    name: path.replace(/^.*node_modules\//, ""),
    licence: license ?? "none stated",
    development: dev === true,
  }));

/** Licences under which code may be part of what is installed or deployed: notice at most, no copyleft. */
const inProduct = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  // The package's own code, and the typeface that it carries.
  "MIT AND OFL-1.1",
];

/** Tools that nobody receives with the product may be under these as well. */
const inDevelopment = [
  ...inProduct,
  "BlueOak-1.0.0",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
  "(MIT OR GPL-3.0-or-later)",
];

/** Packages admitted by name, for development only. */
const exceptions: Readonly<Record<string, string>> = {
  "axe-core": "MPL-2.0: copyleft by file; used unchanged, in tests of pages",
  "ical.js": "MPL-2.0: copyleft by file; used unchanged, in tests of calendars",
  "caniuse-lite": "CC-BY-4.0: data that a build tool reads",
  memorystream: "states its licence in an old field that the lock file does not copy: MIT",
};

describe("The licences of what Tasdiq depends on", () => {
  it.each(packages.filter(({ development }) => !development))(
    "allow $name in the product ($licence)",
    ({ licence }) => {
      expect(inProduct).toContain(licence);
    },
  );

  it("allow every tool of development, or the tool is admitted by name", () => {
    const others = packages.filter(
      ({ name, licence }) => !inDevelopment.includes(licence) && exceptions[name] === undefined,
    );
    expect(packages.length).toBeGreaterThan(500);
    expect(others).toEqual([]);
  });

  it("need every exception that is listed", () => {
    const names = packages
      .filter(({ development, licence }) => development && !inDevelopment.includes(licence))
      .map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(exceptions)));
  });
});
