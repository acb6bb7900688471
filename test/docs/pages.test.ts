import { actsOf } from "../../src/case/command.ts";
import { existsSync, readFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { carried, type Message, messages } from "../../functions/shell/log.ts";
import { runDemo } from "../../src/cli/demo/run.ts";
import { readVotes } from "../../src/cli/input/votes/read-votes.ts";
import { judgedAsData } from "../../src/cli/print/judgements.ts";
import { readVoteRule, shippedVoteRules } from "../../src/files/index.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { duties, type Duty } from "../../src/law/duty.ts";
import { catalogueIn, dutyAmong } from "../../src/papers/wording.ts";
import { endings, openStages } from "../../src/law/file/stage-of-case.ts";
import { judgeListed } from "../../src/law/votes/listed-vote.ts";
import { listedCounts, voteRuleSchema } from "../../src/law/votes/vote-rule.ts";
import { wordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { newFolder } from "../contract/folders.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { azerbaijan } from "../support/law.ts";
import { plainPrint } from "../support/plain-print.ts";
import { codesIn, page, tableUnder, pages, type Page } from "./pages.ts";
import { roomsChecked } from "./rooms-checked.ts";

const architecture = page("docs/architecture.md");
const record = page("docs/record.md");

const objectsIn = (kind: "table" | "trigger"): readonly string[] => {
  const { folder, remove } = newFolder();
  const file = join(folder, "ledger.db");
  void openLedger({ file }).close();
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'")
    .all(kind);
  database.close();
  remove();
  return rows.map((row) => String(row["name"]));
};

describe("The page on architecture", () => {
  it("names the floors, and what stands beside them, as the check of the rooms does", () => {
    const floors = tableUnder(architecture, "## Rooms").map(([floor = "", cell = ""]) => ({
      floor: Number(floor),
      room: codesIn(cell)[0]?.slice(0, -1) ?? "",
    }));
    const inHouse = floors.map(
      ({ floor, room }) =>
        [room, floors.filter((one) => one.floor < floor).map((one) => one.room)] as const,
    );
    const all = inHouse.map(([room]) => room);
    const beside = tableUnder(architecture, "Beside them:").map(([cell = "", , may = ""]) => {
      const named = codesIn(may);
      return [
        codesIn(cell)[0]?.slice(0, -1) ?? "",
        may.startsWith("everything but") ? all.filter((room) => !named.includes(room)) : named,
      ] as const;
    });
    const order = (rooms: Iterable<readonly [string, readonly string[]]>) =>
      [...rooms].map(([room, may]) => [room, [...may].sort()] as const).toSorted();
    expect(order([...inHouse, ...beside])).toEqual(order(roomsChecked()));
    expect(inHouse.length).toBeGreaterThan(15);
  });
  it("says where to find twenty things, each of which is there", () => {
    const found = tableUnder(architecture, "## Where do I find …").map(([, place = ""]) =>
      codesIn(place),
    );
    expect(found).toHaveLength(20);
    expect(found.flat().filter((path) => !existsSync(path))).toEqual([]);
  });
  it("names every field of an entry, in its order", () => {
    const fields = tableUnder(record, "## The entry").flatMap(([cell = ""]) => codesIn(cell));
    const entry = azerbaijaniCase("CaseOpened").entries[0]?.entry;
    expect([...fields].sort()).toEqual(Object.keys(entry ?? {}).sort());
  });
  it("names every table of the ledger's file", () => {
    const told = tableUnder(record, "## The ledger's file").flatMap(([cell = ""]) => codesIn(cell));
    expect([...told].sort()).toEqual([...objectsIn("table")].sort());
  });
  it("names every trigger that protects it", () => {
    const told = tableUnder(record, "Triggers enforce this:").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect([...told].sort()).toEqual([...objectsIn("trigger")].sort());
  });
});

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

const glossary = page("docs/glossary.md");
const firstCodes = (heading: string): readonly string[] =>
  tableUnder(glossary, heading).flatMap(([cell = ""]) => codesIn(cell));

describe("The glossary", () => {
  it("explains every open stage, in the order of the procedure", () => {
    expect(firstCodes("## Stages")).toEqual(openStages);
  });
  it("explains every way in which a case can end", () => {
    const afterStages = glossary.slice(glossary.indexOf("Ends. All four"));
    const found = tableUnder(`## Ends\n${afterStages}`, "## Ends").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect(found).toEqual(endings);
  });
  it("explains every duty, by the names that the procedure file of Azerbaijan gives it", () => {
    const inLanguage = (duty: Duty, language: "en" | "az"): string =>
      dutyAmong(catalogueIn(language), [azerbaijan()], duty);
    expect(tableUnder(glossary, "## Duties").map((row) => row.slice(0, 3))).toEqual(
      duties.map((duty) => [`\`${duty}\``, inLanguage(duty, "en"), inLanguage(duty, "az")]),
    );
  });
  it("names the verdicts as the audit does", () => {
    for (const verdict of ["kept", "broken", "running", "cannotBeVerified"] as const)
      expect(glossary).toContain(`\`${say({ kind: "named", term: verdict }, wordsIn("en"))}\``);
  });
  it("gives an example of a command that there is, with the act it leads to", () => {
    expect(glossary).toContain("`RecordVote`");
    expect(glossary).toContain(`\`${actsOf("RecordVote")[0]}\``);
  });
});

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

describe("The page on the functions' log", () => {
  it("lists every code with its words and with what stands beside it", () => {
    const listed = tableUnder(page("docs/log-codes.md"), "# The functions' log");
    const written = Object.entries<readonly string[]>(carried).map(([name, fields]) => {
      const { code, words } = messages[name as Message];
      return [
        `\`${code}\``,
        words,
        fields.length === 0 ? "-" : fields.map((field) => `\`${field}\``).join(", "),
      ];
    });
    expect(listed).toEqual(written);
  });
});

const shown = (/```text\n([^]*?)```/.exec(page("README.md"))?.[1] ?? "")
  .split("\n")
  .filter((line) => line !== "" && line !== "…");

describe("The first screen of the README", () => {
  it("shows lines of the demonstration that it really prints, in their order", async () => {
    const { folder, remove } = newFolder();
    const printed: string[] = [];
    const say = (text: string): void => void printed.push(...text.split("\n"));
    try {
      await runDemo(join(folder, "demo"), { tell: say, print: plainPrint(), isFull: false });
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
    // What nobody reads to its end would be better left out.
    expect(printed.length).toBeLessThanOrEqual(60);
  });
});

const guide = page("docs/votes.md");
const example = (kind: string): string => {
  const [, after = ""] = guide.split(`\n\`\`\`${kind}\n`);
  return after.split("\n```")[0] ?? "";
};

describe("The page on judging votes", () => {
  it("explains every field of a rule, and every count", () => {
    const explained = tableUnder(guide, "## A rule").flatMap(([cell = ""]) => codesIn(cell));
    const fields = Object.keys(voteRuleSchema().shape);
    expect(fields.filter((field) => !explained.includes(field))).toEqual([]);
    const [, counts = ""] = guide.split("\n| count | what is counted |\n");
    const rows = counts.split("\n\n")[0] ?? "";
    expect(codesIn(rows)).toEqual(expect.arrayContaining(listedCounts));
  });

  it("names every rule that comes with the software", () => {
    const named = tableUnder(guide, "## The rules that come with it").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect([...named].sort()).toEqual(
      shippedVoteRules()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("shows a rule, a list, and what really comes of them", () => {
    const rule = readVoteRule(example("json rule"), "the page");
    const list = readVotes(example("csv"));
    if (rule.kind === "invalid" || list.kind === "invalid")
      throw new Error(JSON.stringify({ rule, list }));
    const judged = list.votes.map((vote) => judgedAsData(judgeListed(rule.value, vote)));
    expect(judged[0]).toEqual(JSON.parse(example("json vote")));
    expect(judged.map(({ outcome }) => outcome)).toEqual([
      "rejected",
      "adopted",
      "cannot be verified",
    ]);
    expect(list.malformed).toEqual([]);
  });

  it("explains every field of the answer", () => {
    const explained = tableUnder(guide, "## What it answers").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    const answer = JSON.parse(example("json vote")) as object;
    expect(Object.keys(answer).filter((field) => !explained.includes(field))).toEqual([]);
  });
});
