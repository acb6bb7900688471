import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pages, type Page } from "./pages.ts";

const root = join(import.meta.dirname, "../..");

const prose = (text: string): string =>
  text.replaceAll(/```[^]*?```/g, "").replaceAll(/`[^`\n]*`/g, "");

const linksIn = ({ text }: Page): readonly string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^[a-z]+:/.test(target));

/** How a heading is addressed: in small letters, without marks, with dashes for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

const anchorsIn = (text: string): readonly string[] =>
  [...text.replaceAll(/```[^]*?```/g, "").matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    anchorOf(heading ?? ""),
  );

const isBroken = (from: Page, link: string): boolean => {
  const [path = "", anchor] = link.split("#");
  const file = path === "" ? join(root, from.path) : join(root, dirname(from.path), path);
  if (!existsSync(file)) return true;
  return anchor !== undefined && !anchorsIn(readFileSync(file, "utf8")).includes(anchor);
};

describe("The documentation", () => {
  it.each(pages().map((page) => [page.path, page] as const))(
    "leads from %s to nothing that is not there",
    (_, page) => {
      expect(linksIn(page).filter((link) => isBroken(page, link))).toEqual([]);
    },
  );
  it("has links at all, so that their check is not empty", () => {
    expect(pages().flatMap(linksIn).length).toBeGreaterThan(20);
  });
});
