import type { Flags, Tools } from "../../src/cli/fields/field.ts";
import { restatedFlags } from "../../src/cli/fields/restated.ts";
import { azerbaijaniCase, publication } from "../support/cases.ts";
import type { CaseBuilder } from "../support/case-builder.ts";

const published = azerbaijaniCase("AssentRecorded").record(publication({ number: "17-VIIQ" }));
const unnumbered = azerbaijaniCase("AssentRecorded").record(publication({ number: null }));
const voted = azerbaijaniCase("VoteRecorded");

const setting = (
  { entries, hashOf }: CaseBuilder,
  kind: Parameters<CaseBuilder["hashOf"]>[0],
  set: string,
): unknown => {
  const flags: Flags = {
    one: (name) => (name === "of" ? hashOf(kind) : undefined),
    all: (name) => (name === "set" ? [set] : []),
    is: () => false,
  };
  return restatedFlags.read(flags, {
    entries: () => Promise.resolve(entries),
    hashes: () => Promise.resolve(entries.map(({ hash }) => hash)),
  } as unknown as Tools);
};

describe("A field that a correction sets", () => {
  it.each([
    ["number=18", "18"],
    ['number="18"', "18"],
    ["number=true", "true"],
    ["number=null", null],
  ])("stays a text where it was one: %s", async (set, number) => {
    expect(await setting(published, "Published", set)).toMatchObject({ number });
  });

  it("is a text in quotes where there was none", async () => {
    expect(await setting(unnumbered, "Published", 'number="18"')).toMatchObject({
      number: "18",
    });
  });

  it("stays a number where it was one", async () => {
    expect(await setting(voted, "VoteRecorded", "counts.for=84")).toMatchObject({
      counts: { for: 84, present: 100 },
    });
  });
});
