import { commitmentOf, type Disclosure } from "../../src/case/withheld.ts";
import { digestOf, hashing } from "../../src/record/canonical.ts";
import { opens, type Json } from "./forging.ts";
import { only, placeOf, verifiedAnew, type Forger } from "./made-anew.ts";
import { newKeyOffice, type KeyOffice } from "./office.ts";

// What may be withheld is fixed by the kind of a command, and what is withheld proves what it is. Whoever holds the office's keys
// makes a log anew in which that is otherwise; people's own signatures they cannot make.

const commandOf = (entry: Json): Json => entry["command"] as Json;
const kindOf = (entry: Json): unknown => (commandOf(entry)["content"] as Json)["kind"];
const withCommand = (entry: Json, more: Json): Json => ({
  ...entry,
  command: { ...commandOf(entry), ...more },
});
const blank = (entry: Json): Json => ({ ...entry, [opens]: undefined });
const disclosureOf = (entry: Json): Disclosure => entry[opens] as Disclosure;

const notOfKind = "withholds what may not be withheld, or shows what must be";
const otherwise = "is opened by something that does not match its commitment";

describe("What is withheld in a log that is made anew with the office's keys", () => {
  let office: KeyOffice;
  /** Everything that is found in such a log. */
  const forged: Forger = async (change) => (await verifiedAnew(office, change))?.faults ?? [];
  const places = new Map<unknown, string>();
  const at = (kind: string): string => places.get(kind) ?? "";
  let recorded: Disclosure;

  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 14);
    await office.seal();
    const unchanged = await forged((entry) => {
      if (placeOf(entry).startsWith("az-1")) places.set(kindOf(entry), placeOf(entry));
      if (kindOf(entry) === "RecordVote") recorded = disclosureOf(entry);
      return entry;
    });
    expect(unchanged).toEqual([]);
  }, 60_000);

  it.each(["OpenCase", "Lay", "PrepareInstrument", "ReleaseInstrument", "SignInstrument"])(
    "is no other step than a vote: %s",
    async (kind) => {
      const withheld = { commitment: digestOf("anything") };
      const faults = await forged(only(at(kind), (entry) => withCommand(entry, { withheld })));
      expect(faults).toContainEqual({ where: at(kind), reason: notOfKind });
    },
  );

  it.each(["RecordVote", "CertifyVote"])(
    "is never shown without a commitment: %s",
    async (kind) => {
      const open = (entry: Json): Json => withCommand(blank(entry), { withheld: undefined });
      expect(await forged(only(at(kind), open))).toContainEqual({
        where: at(kind),
        reason: notOfKind,
      });
    },
  );

  it("is opened by nothing but what was signed for, in the form that was said", async () => {
    const place = at("RecordVote");
    const fields = { ...recorded.fields, outcome: "rejected" };
    for (const disclosure of [
      { ...recorded, fields },
      { ...recorded, salt: digestOf("another salt") },
      { ...recorded, fields: { ...recorded.fields, counts: null } },
    ])
      expect(
        await forged(only(place, (entry) => ({ ...entry, [opens]: disclosure }))),
      ).toContainEqual({ where: place, reason: otherwise });
    const said = (form: string) => (entry: Json) =>
      withCommand(entry, { withheld: { ...(commandOf(entry)["withheld"] as Json), form } });
    for (const form of ["rollCall", "notPublished"])
      expect(await forged(only(place, said(form)))).toContainEqual({
        where: place,
        reason: otherwise,
      });
  });

  it("is no vote that was certified, whichever of the two entries is blank", async () => {
    const [vote, certification] = [at("RecordVote"), at("CertifyVote")];
    for (const blanks of [[vote], [vote, certification]]) {
      const faults = await forged((entry) =>
        blanks.includes(placeOf(entry)) ? blank(entry) : entry,
      );
      expect(faults).toContainEqual({
        where: certification,
        reason: "is withheld, although the vote was certified",
      });
    }
  });

  it("is followed by no step that the vote would have to lead to", async () => {
    const faults = await forged((entry) => {
      if (placeOf(entry) === at("CertifyVote")) return undefined;
      return placeOf(entry) === at("RecordVote") ? blank(entry) : entry;
    });
    expect(faults.map(({ reason }) => reason).join("; ")).toContain(
      "cannot be decided: the vote before it is withheld",
    );
  });

  it("has a salt of its own in each entry", async () => {
    const again = (entry: Json): Json => {
      const disclosure = { fields: disclosureOf(entry).fields, salt: recorded.salt };
      const commitment = commitmentOf(String(commandOf(entry)["id"]), disclosure, hashing.digestOf);
      const made = { ...withCommand(entry, { withheld: { commitment } }), [opens]: disclosure };
      // Whoever certified signed this, too.
      return office.signedAt(made, String(entry["at"]));
    };
    expect(await forged(only(at("CertifyVote"), again))).toContainEqual({
      where: at("CertifyVote"),
      reason: expect.stringContaining("has the same salt as") as string,
    });
  });
});
