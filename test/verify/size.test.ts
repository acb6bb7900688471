import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const room = join(import.meta.dirname, "../../src/verify");
const sourceOf = (folder: string): readonly string[] =>
  readdirSync(join(room, folder)).map((file) => readFileSync(join(room, folder, file), "utf8"));

describe("What an outsider reads to trust the verifier", () => {
  it("is an integrity layer of at most 600 lines", () => {
    const lines = sourceOf("integrity").map((source) => source.split("\n").length - 1);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(600);
  });
  // A fault is a value of the words, whose type is gone when the code runs.
  const typeOfFaults = 'import type { Sentence } from "../../words/messages.ts";';

  it.each(["integrity", "export"])("rests on nothing but Node's own modules: %s", (folder) => {
    const imports = sourceOf(folder).flatMap((source) =>
      [...source.replace(typeOfFaults, "").matchAll(/from "(?<from>[^"]+)"/g)].map(
        ({ groups }) => groups?.["from"],
      ),
    );
    const others = imports.filter(
      (one) =>
        !/^(?:node:(?:buffer|crypto|fs)|\.\/[a-z-]+\.ts|\.\.\/integrity\/[a-z-]+\.ts)$/.test(
          one ?? "",
        ),
    );
    expect(imports.length).toBeGreaterThan(5);
    expect(others).toEqual([]);
  });
});
