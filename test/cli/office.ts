import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { run } from "../../src/cli/run.ts";
import type { Shell } from "../../src/cli/shell.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import { fillLike } from "../support/once-in-run.ts";

/** What one command line answered. */
export type Sentence = { readonly code: number; readonly out: string; readonly err: string };

/** What a demonstration prints of cases: it begins by saying what it is. */
export const ofDemonstration = (printed: string): string =>
  `A demonstration: whatever was not imported from a source is an exercise, not an act of any State.\n\n${printed}`;

/** A folder in which somebody works with `tasdiq`. */
export type Office = {
  readonly folder: string;
  /** Writes a file into the folder and answers its name. */
  readonly file: (name: string, content: string) => string;
  /** Runs a command line in this process; an argument with blanks is written in double quotes. */
  readonly tasdiq: (line: string, more?: Around) => Promise<Sentence>;
  /** The same as JSON: what stdout held, parsed. */
  readonly json: (line: string, more?: Around) => Promise<Record<string, unknown>>;
  /** A digest over every row of the ledger: any change of any byte changes it. */
  readonly ledgerDigest: () => string;
  readonly remove: () => void;
};

type Around = {
  readonly env?: Readonly<Record<string, string>>;
  readonly piped?: string;
  readonly ask?: Shell["ask"];
};

export const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

const shellIn = (folder: string, said: { out: string; err: string }, around: Around): Shell => ({
  out: (text) => {
    said.out += text;
  },
  err: (text) => {
    said.err += text;
  },
  env: around.env ?? {},
  folder,
  terminal: false,
  ...(around.ask === undefined ? {} : { ask: around.ask }),
  piped: () => Promise.resolve(around.piped ?? ""),
});

const digestOfLedger = (file: string): string => {
  const database = new DatabaseSync(file, { readOnly: true });
  const hash = createHash("sha256");
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .all();
  for (const { name } of tables)
    hash.update(JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all()));
  database.close();
  return hash.digest("hex");
};

export const openOffice = (): Office => officeIn(mkdtempSync(join(tmpdir(), "tasdiq-cli-")));

const officeIn = (folder: string): Office => {
  const tasdiq = async (line: string, around: Around = {}): Promise<Sentence> => {
    const said = { out: "", err: "" };
    const code = await run(words(line), shellIn(folder, said, around));
    return { code, ...said };
  };
  return {
    folder,
    file: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    tasdiq,
    json: async (line, around) =>
      JSON.parse((await tasdiq(`${line} --json`, around)).out) as Record<string, unknown>,
    ledgerDigest: () => digestOfLedger(join(folder, ".tasdiq", "ledger.db")),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
};

export const main = resolve("src/cli/main.ts");

/** Runs a command line as a process of its own, as people do. */
export const asProcess = (folder: string, line: string): Promise<Sentence> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [main, ...words(line)], { cwd: folder });
    const said = { out: "", err: "" };
    child.stdout.on("data", (data: Buffer) => (said.out += data.toString("utf8")));
    child.stderr.on("data", (data: Buffer) => (said.err += data.toString("utf8")));
    child.on("error", failed);
    child.on("close", (code) => {
      done({ code: code ?? -1, ...said });
    });
  });

/** The day so many days from now, in UTC. Stories are told in days around today, so that they hold whatever today is. */
export const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Shown = {
  readonly rule: string;
  readonly verdict: string;
  readonly why: string;
  readonly concerns?: readonly {
    readonly rule: string;
    readonly verdict?: string;
    readonly detail?: string;
  }[];
};

/** The findings of an audit rule by rule, also those that share a cause. */
export const ruleByRule = (findings: readonly Shown[]): readonly Shown[] =>
  findings.flatMap(
    ({ concerns, ...one }): readonly Shown[] =>
      concerns?.map(({ rule, verdict = one.verdict, detail }) => ({
        ...one,
        rule,
        verdict,
        why: detail === undefined ? one.why : `${detail}; ${one.why}`,
      })) ?? [one],
  );

/** What an audit prints of one case in a section, such as `Kept`; nothing where it has none. */
export const sectionOf = (audit: string, heading: string): string =>
  new RegExp(`^  ${heading} \\((?:.|\n(?! {0,2}\\S))*`, "mu").exec(audit)?.[0] ?? "";

/**
 * The day in the State of the story when this is asked, for a home whose clock was put on by some days. A text is released on the
 * day of its entry, so what is signed in a story is signed on the day on which its line is run.
 */
export const todayIn = (timeZone: string, advanced = 0): string =>
  dayIn(timeZone, Date.now() + advanced * 86_400_000);

const people = [
  ["clerk", "clerk"],
  ["committee", "committee-secretary"],
  ["secretary-1", "plenary-secretary"],
  ["secretary-2", "plenary-secretary"],
  ["minister", "head-of-state-office"],
  ["officer-1", "treaty-officer"],
  ["officer-2", "treaty-officer"],
  ["releaser", "releasing-officer"],
] as const;

const beginIn = async (folder: string): Promise<void> => {
  const { tasdiq } = officeIn(folder);
  await tasdiq("init --demonstration --administrator admin");
  for (const [person, duty] of people) await tasdiq(`duty grant ${person} ${duty} --as admin`);
};

/** A demonstration home like the next one, but of another office: with a founding and keys of its own. */
export const anotherDemonstration = async (): Promise<Office> => {
  const office = openOffice();
  await beginIn(office.folder);
  return office;
};

/** A demonstration home with a person for every duty. All that a run of the tests opens have one founding and its keys. */
export const demonstration = async (): Promise<Office> => {
  const office = openOffice();
  await fillLike("office-of-the-command-line", beginIn, office.folder);
  return office;
};

/** The hash of the newest entry of a case, as `history` shows it. */
export const newestEntry = async (office: Office, caseId: string): Promise<string> => {
  const { entries } = (await office.json(`history ${caseId}`)) as { entries: { hash: string }[] };
  return entries.at(-1)?.hash ?? "";
};
