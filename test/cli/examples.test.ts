import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { examples } from "../../src/cli/examples.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import { openOffice, type Office, type Sentence } from "./office.ts";
import { type Serving, serving, starting } from "./serving.ts";

// Every example of help and of the guide, pasted as it stands, in its order, in a folder with the files of docs/examples.

/** What a shell would put in the place of what our examples ask it for. */
const asShell = (line: string): string =>
  line
    .replaceAll("$(TZ=Asia/Baku date +%F)", dayIn("Asia/Baku", Date.now()))
    .replaceAll("$(date -u +%FT%TZ)", `${new Date().toISOString().slice(0, 19)}Z`);

/** Examples that are refused as they stand, because what they need cannot be shown in a demonstration; and by which exit code. */
const refused: readonly (readonly [start: string, code: number, why: string])[] = [
  ["move-to-version ", 3, "takes a newer version of a procedure, which an office writes itself"],
  ["key add ", 3, "takes the secret of an invitation, which is shown once"],
  ["key confirm ", 4, "takes the words of a key that waits"],
  ["record-sent ", 4, "is the sender's, never a person's"],
  ["record-not-sent ", 4, "is the sender's, never a person's"],
  ["resolve-unknown ", 4, "takes a sending that broke off"],
];

const expectedOf = (line: string): number =>
  line.endsWith(" --help") ? 0 : (refused.find(([start]) => line.startsWith(start))?.[1] ?? 0);

const openFolder = (): Office => {
  const office = openOffice();
  cpSync(resolve("docs/examples"), office.folder, { recursive: true });
  return office;
};

const home = ".tasdiq/demo";

const isServer = (line: string): boolean => /^(?:start|serve) /.test(line);

/** Starts a server as the example says, on a port that is free, and stops it. */
const served = async ({ folder }: Office, line: string): Promise<number | null> => {
  const [verb, ...given] = line.replace(/--port \d+/, "--port 0").split(" ");
  // A process of its own, which has none of the environment that the other examples are given.
  const flags = verb === "start" || given.includes("--home") ? given : [...given, "--home", home];
  const server: Serving = await (verb === "start"
    ? starting(folder, ...flags)
    : serving(folder, ...flags));
  return server.stop();
};

type Around = Readonly<Record<string, string>>;

const pasted = async (office: Office, line: string, env: Around): Promise<Sentence> => {
  if (isServer(line)) return { code: (await served(office, line)) ?? -1, out: "", err: "" };
  const [command = "", file] = asShell(line).split(" > ");
  const said = await office.tasdiq(command, { env });
  if (file !== undefined) writeFileSync(join(office.folder, file), said.out);
  return said;
};

/** The lines that did not answer as they should, each with what was said instead. */
const wrongIn = async (
  office: Office,
  lines: readonly string[],
  envOf: (line: string) => Around,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const line of lines) {
    const { code, err } = await pasted(office, line, envOf(line));
    if (code !== expectedOf(line)) wrong.push(`${line}\n  ${String(code)}: ${err}`);
  }
  return wrong;
};

const demonstration = { TASDIQ_HOME: home };

describe("The examples of help", () => {
  const office = openFolder();
  afterAll(() => {
    office.remove();
  });

  it("run as they stand, in their order", async () => {
    const first = examples.filter((line) => !/^incident \w+ /.test(line));
    const wrong = await wrongIn(office, first, (line) => (line === "demo" ? {} : demonstration));
    expect(wrong).toEqual([]);
    expect(examples.length).toBeGreaterThan(130);
  });

  it("of incidents run where the document is missing that they speak of", async () => {
    const history = await office.json("history az-7", { env: demonstration });
    const [, , laid] = history["entries"] as { documents: readonly { digest: string }[] }[];
    const digest = laid?.documents[0]?.digest ?? "";
    const documents = join(office.folder, home, "documents");
    const files = readdirSync(documents, { recursive: true, encoding: "utf8" });
    for (const file of files) if (file.endsWith(digest)) rmSync(join(documents, file));
    const lines = examples.filter((line) => /^incident \w+ /.test(line));
    expect(await wrongIn(office, lines, () => demonstration)).toEqual([]);
    expect(lines).toHaveLength(3);
  });

  it("on its first page run too", async () => {
    const { out } = await office.tasdiq("--help");
    const [, block = ""] = /^Examples:\n((?: {2}tasdiq .*\n)+)/.exec(out) ?? [];
    const lines = [...block.matchAll(/^ {2}tasdiq (.*?) +#/gm)].map(([, line]) => line ?? "");
    const own = openFolder();
    try {
      expect(await wrongIn(own, lines, () => ({}))).toEqual([]);
      expect(lines).toHaveLength(4);
    } finally {
      own.remove();
    }
  });

  it("are answered in a sentence where they are pasted twice", async () => {
    const lines = examples.filter((line) => !isServer(line) && line !== "demo");
    const faults: string[] = [];
    for (const line of lines) {
      const { code, err } = await pasted(office, line, demonstration);
      if (code === 1) faults.push(`${line}\n  ${err}`);
    }
    expect(faults).toEqual([]);
  });

  it("of what is on record print that it is a demonstration's", async () => {
    const looking =
      /^(?:show|list|tasks|history|map|audit|readiness|explain|sweep|incidents|duty list)\b/;
    const lines = examples.filter(
      (line) => looking.test(line) && !/--(?:json|csv|jsonl|home)/.test(line),
    );
    for (const line of lines) {
      const { code, out } = await pasted(office, line, demonstration);
      if (code === 0)
        expect([line, out]).toEqual([line, expect.stringMatching(/^A demonstration:/)]);
    }
    expect(lines.length).toBeGreaterThan(9);
  });

  it("hold nothing that a shell would take for a file", () => {
    const bare = examples.filter((line) => /<[a-z]/.test(line.replaceAll(/"[^"]*"/g, "")));
    expect(bare).toEqual([]);
  });
});

describe("The examples of the guide to the command line", () => {
  const guide = readFileSync(resolve("docs/cli.md"), "utf8");
  const blocks = [...guide.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block ?? "");
  const lines = blocks
    .flatMap((block) => block.trim().split("\n"))
    .map((line) => line.replace(/ +# .*$/, "").replace(/^tasdiq /, ""));

  it("run as they stand, in their order", async () => {
    const office = openFolder();
    const beginning = lines.findIndex((line) => line.startsWith("export "));
    try {
      const before = await wrongIn(office, lines.slice(0, beginning), () => ({}));
      const after = await wrongIn(office, lines.slice(beginning + 1), () => demonstration);
      expect([...before, ...after]).toEqual([]);
      expect(lines[beginning]).toBe(`export TASDIQ_HOME=${home}`);
      expect(lines.length).toBeGreaterThan(80);
    } finally {
      office.remove();
    }
  });
});
