import { createRequire } from "node:module";
import { join } from "node:path";
import { newFolder } from "../contract/folders.ts";
import { write } from "./planted.ts";

const { suitesApart } = createRequire(import.meta.url)("./apart.cjs") as {
  readonly suitesApart: (folder: string) => readonly string[];
};

it("sets apart what needs Jest itself, by a helper's helper, or says why it must be", () => {
  const { folder, remove } = newFolder();
  write(join(folder, "test"), {
    "clock.test.ts": 'beforeEach(() => jest.useFakeTimers()); it("…", () => {});',
    "deep/helped.test.ts": 'import { a } from "../support/a.ts";',
    "support/a.ts": 'export const a = async () => (await import("./b.ts")).b;',
    "support/b.ts": "export const b = () => jest.fn();",
    "broken.test.ts": 'it("…", () => void jest\n  .spyOn(console, "log"));',
    "reason.test.ts": '// Apart: it counts what is loaded.\nit("…", () => {});',
    "plain.test.ts": 'import { c } from "./support/c.ts"; it("… // Apart: no", () => {});',
    "support/c.ts": 'export const c = "nothing of jest";',
  });
  const names = suitesApart(folder).map((file) => file.slice(join(folder, "test/").length));
  expect(names.toSorted()).toEqual([
    "broken.test.ts",
    "clock.test.ts",
    "deep/helped.test.ts",
    "reason.test.ts",
  ]);
  remove();
});
