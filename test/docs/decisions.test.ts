import { pages } from "./pages.ts";

const decisions = pages()
  .filter(({ path }) => /^docs\/adr\/\d/.test(path))
  .toSorted((one, other) => one.path.localeCompare(other.path));
const index = pages().find(({ path }) => path === "docs/adr/README.md")?.text ?? "";

const titleOf = (text: string): string => text.split("\n")[0]?.replace(/^# /, "") ?? "";

describe("The decisions", () => {
  it("are numbered from 0001 without a gap", () => {
    const numbers = decisions.map(({ path }) => path.slice("docs/adr/".length).slice(0, 4));
    const expected = decisions.map((_, at) => String(at + 1).padStart(4, "0"));
    expect(numbers).toEqual(expected);
    expect(numbers.length).toBeGreaterThan(0);
  });
  it.each(decisions.map(({ path, text }) => [path, text] as const))(
    "say in %s what was decided, what follows and what was refused",
    (path, text) => {
      const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      expect(headings).toEqual(["Context", "Decision", "Consequences", "Refused"]);
      expect(titleOf(text)).toMatch(new RegExp(`^${path.slice("docs/adr/".length).slice(0, 4)} `));
      expect(text).toMatch(/^Status: \S+/m);
    },
  );
  it("stand in their list, each under its own title, with what holds today", () => {
    const listed = [...index.matchAll(/^- \[([^\]]+)\]\(([^)]+)\): [A-Z`].+\.$/gm)].map(
      ([, title, file]) => [title, `docs/adr/${file ?? ""}`],
    );
    expect(listed).toEqual(decisions.map(({ path, text }) => [titleOf(text), path]));
  });
});
