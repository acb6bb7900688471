import { join } from "node:path";
import { runDemo } from "../../src/cli/demo/run.ts";
import { plainPrint } from "../support/plain-print.ts";
import { newFolder } from "../contract/folders.ts";
import { page } from "./pages.ts";

const shown = (/```text\n([^]*?)```/.exec(page("README.md"))?.[1] ?? "")
  .split("\n")
  .filter((line) => line !== "" && line !== "…");

describe("The first screen of the README", () => {
  it("shows lines of the demonstration that it really prints, in their order", async () => {
    const { folder, remove } = newFolder();
    const printed: string[] = [];
    const say = (text: string): void => void printed.push(...text.split("\n"));
    try {
      await runDemo(join(folder, "demo"), say, plainPrint());
    } finally {
      remove();
    }
    // Each is looked for after the one before it; what is left over was not printed there.
    const missing = printed.reduce(
      (rest, line) => (line === rest[0] ? rest.slice(1) : rest),
      shown,
    );
    expect(missing).toEqual([]);
    expect(shown.length).toBeGreaterThan(5);
  });
});
