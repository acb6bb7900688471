import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const room = join(import.meta.dirname, "../../src");
// Canonical JSON is made by those who write; whoever verifies hashes the bytes that stand there.
const isRead = (file: string): boolean => file.endsWith(".ts") && file !== "canonical.ts";
const sourceOf = (folder: string): readonly string[] =>
  readdirSync(join(room, folder))
    .filter(isRead)
    .map((file) => readFileSync(join(room, folder, file), "utf8"));

describe("What an outsider reads to trust the verifier", () => {
  it("is an integrity layer of at most 600 lines", () => {
    const lines = sourceOf("record").map((source) => source.split("\n").length - 1);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(600);
  });
  // A fault is a value of the words, whose type is gone when the code runs.
  const typeOfFaults = /import type \{ Sentence \} from "[./]+\/words\/messages\.ts";/;

  it.each(["record", "verify/export"])("rests on nothing but Node's own modules: %s", (folder) => {
    const imports = sourceOf(folder).flatMap((source) =>
      [...source.replace(typeOfFaults, "").matchAll(/from "(?<from>[^"]+)"/g)].map(
        ({ groups }) => groups?.["from"],
      ),
    );
    const others = imports.filter(
      (one) =>
        !/^(?:node:(?:buffer|crypto|fs)|\.\/[a-z-]+\.ts|\.\.\/\.\.\/record\/[a-z-]+\.ts)$/.test(
          one ?? "",
        ),
    );
    expect(imports.length).toBeGreaterThan(5);
    expect(others).toEqual([]);
  });
});
