import canonicalize from "canonicalize";
import { day, demonstration, sectionOf, type Office } from "./office.ts";
import { told } from "./server-story.ts";
import type { Serving } from "./serving.ts";

const parsed = (text: string): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>;

describe("the command line against a server of the office", () => {
  let office: Office;
  let server: Serving;
  let over: Office["tasdiq"];
  let troubles: readonly string[] = [];

  beforeAll(async () => {
    office = await demonstration();
    ({ server, over, troubles } = await told(office));
  }, 120_000);
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    office.remove();
  });

  it("carries a whole case from the draft law to the notification", async () => {
    expect(troubles).toEqual([]);
    expect(await office.json("show az-1")).toMatchObject({ stage: "deposit" });
    const { facts } = parsed((await over("show az-1 --json")).out) as { facts: { name: string }[] };
    expect(facts.find(({ name }) => name === "Sending of the notification")).toMatchObject({
      about: expect.stringContaining("reference ") as string,
    });
  });

  it("records who was established, and the documents, as at home", async () => {
    const { entries } = parsed((await over("history az-1 --json")).out) as {
      entries: { entry: { establishedBy: { kind: string }; command: { content: object } } }[];
    };
    expect(entries.map(({ entry }) => entry.establishedBy.kind)).toContain("demonstrationName");
    const audit = (await over("audit az-1")).out;
    expect(sectionOf(audit, "Kept")).toMatch(/the documents are present and unaltered/);
    expect(audit).toContain("0 broken");
  });

  const looked = [
    "show az-1",
    "list",
    "list --open",
    "tasks",
    "tasks --duty treaty-officer",
    "tasks --as officer-1",
    "history az-1",
    "history az-1 --after 3 --limit 2",
    "history az-1 --jsonl",
    "history az-1 --csv",
    "audit az-1",
    "audit --all",
    "readiness az-1",
    "map az-1",
    "duty list",
  ];

  it.each(looked)("shows by `%s` the same bytes as at home, in words and as JSON", async (line) => {
    expect(await over(line)).toEqual(await office.tasdiq(line));
    if (/--(csv|jsonl)/.test(line)) return;
    const [home, remote] = [await office.tasdiq(`${line} --json`), await over(`${line} --json`)];
    expect({ ...remote, out: canonicalize(parsed(remote.out)) }).toEqual({
      ...home,
      out: canonicalize(parsed(home.out)),
    });
  });

  it.each([
    ["show az-1", "/api/cases/az-1"],
    ["list", "/api/cases"],
    ["list --open", "/api/cases?open=true"],
    ["tasks", "/api/tasks"],
    ["tasks --as officer-1", "/api/tasks?person=officer-1"],
    ["history az-1", "/api/cases/az-1/history"],
    ["audit az-1", "/api/cases/az-1/audit"],
    ["readiness az-1", "/api/cases/az-1/readiness"],
  ])("answers `%s --json` at home with the bytes of %s", async (line, path) => {
    const heard = await fetch(server.address + path);
    const api = canonicalize(JSON.parse(await heard.text()));
    expect(canonicalize(parsed((await office.tasdiq(`${line} --json`)).out))).toBe(api);
  });

  it("answers a command that is repeated the same everywhere", async () => {
    const line = `record-fact az-1 --fact signature --on ${day(-60)} --source "an invented source" --as clerk --command-id the-signature --json`;
    const first = parsed((await over(line)).out);
    const [home, remote] = [await office.tasdiq(line), await over(line)];
    expect(remote).toEqual(home);
    expect(parsed(home.out)).toEqual({ ...first, repeated: true });
    const { entries } = (await office.json("history az-1")) as unknown as {
      entries: { entry: { command: { id: string; content: unknown } } }[];
    };
    const { entry } = entries.at(-1) ?? { entry: undefined };
    const request = {
      id: "the-signature",
      caseId: "az-1",
      person: "clerk",
      duty: "clerk",
      mode: { kind: "live" },
      command: entry?.command.content,
    };
    const heard = await fetch(`${server.address}/api/commands/RecordDatedFact`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "the-signature" },
      body: JSON.stringify({ request }),
    });
    expect(canonicalize(await heard.json())).toBe(canonicalize(parsed(home.out)));
  });
});
