import { resolve } from "node:path";
import { day, demonstration, newestEntry, type Office } from "./office.ts";

type Item = { readonly id: string; readonly status: string; readonly authority: { mark: string } };
type Listed = { readonly items: readonly Item[]; readonly counts: Record<string, number> };

const of = ({ items }: Listed, status: string): readonly string[] =>
  items.filter((item) => item.status === status).map(({ id }) => id);

describe("the readiness of the demonstration's first case", () => {
  let office: Office;
  let listed: Listed;
  beforeAll(async () => {
    office = await demonstration();
    const file = resolve("src/cli/demo/az-un-cybercrime.yaml");
    expect(await office.tasdiq(`import ${file} --as admin`)).toMatchObject({ code: 0 });
    listed = (await office.json("readiness az-un-cybercrime")) as Listed;
  });
  afterAll(() => {
    office.remove();
  });

  it("knows what the reports say, and nothing that they do not", () => {
    expect(of(listed, "met")).toEqual(
      expect.arrayContaining(["vote:plenary", "assent:head-of-state"]),
    );
    expect(of(listed, "notKnown")).toEqual(
      expect.arrayContaining([
        "publication:publication",
        "required:40(12) or 40(13)",
        "required:41",
        "required:53, authority (paragraph not read)",
        "permitted:assistance-authority",
        "permitted:extradition-authority",
        "permitted:contact-point",
        "confirmed:at-signature-63-3",
        "authentic-texts",
      ]),
    );
    expect(of(listed, "missing")).toEqual(
      expect.arrayContaining([
        "instrument-signed",
        "notification-released",
        "contact",
        "original-transmitted",
      ]),
    );
  });

  it("says of each unread clause that nobody has read it", () => {
    const required = listed.items.filter(({ id }) => id.startsWith("required:"));
    expect(required.length).toBeGreaterThan(5);
    expect(required.filter(({ authority }) => authority.mark === "seen")).toEqual([]);
  });

  it("is printed as a list of tasks: what is missing first, each with its authority", async () => {
    const { code, out, err } = await office.tasdiq("readiness az-un-cybercrime");
    expect(code).toBe(0);
    expect(err).toContain("A demonstration");
    expect(of(listed, "later")).toEqual(["reference"]);
    expect(out).toContain("[-] After the deposit: the depositary's reference");
    const [missing, notKnown, met] = ["Missing (", "Not known (", "Met ("].map((one) =>
      out.indexOf(one),
    );
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(notKnown ?? 0);
    expect(notKnown).toBeLessThan(met ?? 0);
    expect(out).toContain("[ ] The instrument is signed");
    expect(out).toContain("[?] Required by 41: Point of contact available 24 hours a day");
    expect(out).toContain("[unverified]");
    const { counts } = listed;
    expect(out).toContain(
      `${String(counts["missing"])} missing, ${String(counts["notKnown"])} not known, ${String(counts["met"])} met`,
    );
  });

  it("is refused of a case that is not there, and its help begins with an example", async () => {
    expect(await office.tasdiq("readiness az-none")).toMatchObject({ code: 3, out: "" });
    expect((await office.tasdiq("readiness --help")).out).toMatch(
      /^Examples:\n {2}tasdiq readiness/,
    );
  });
});

const scope = (file: string): string => `--statement scope/az=${file}`;
const list = (file: string): string => `
- id: scope
  label: declaration
  clause: "38(1)"
  subject: scope of application
  texts: [{ language: az, file: ${file}, authentic: true }]
`;
const counts =
  "--count for=70 --count against=10 --count abstaining=8 --count notVoting=2 --count present=90 --outcome adopted";

describe("the text of a statement at the command line", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    office.file("instrument.txt", "the instrument");
    office.file("voted.txt", "Bəyanat.\nKonvensiya bütün ərazidə tətbiq olunur.\n");
    office.file("other.txt", "Bəyanat.\nKonvensiya ərazidə tətbiq olunmur.\n");
    office.file(
      "decomposed.txt",
      "Bəyanat.\nKonvensiya bu\u0308tu\u0308n ərazidə tətbiq olunur.\n",
    );
    office.file("empty.txt", " \n");
    await office.tasdiq(
      'open az-1 --procedure az-milli-majlis --treaty budapest-2001 --title "An invented case" --as clerk',
    );
  });
  afterAll(() => {
    office.remove();
  });

  const lay = (file: string): string => {
    office.file("statements.yaml", list(file));
    return `lay az-1 --on ${day(-40)} --by "the initiator" --text law.txt --statements statements.yaml --as clerk`;
  };

  it.each([
    ["empty.txt", "statement scope (az): is empty"],
    ["decomposed.txt", "statement scope (az): is not in Unicode normalization form C"],
  ])("is refused from %s, with what is wrong", async (file, sentence) => {
    const said = await office.tasdiq(lay(file));
    expect(said).toMatchObject({ code: 2, out: "" });
    expect(said.err).toContain(sentence);
  });

  it("is refused when it differs from the one voted, and the difference can be read", async () => {
    for (const line of [
      lay("voted.txt"),
      `refer-to-committee az-1 --on ${day(-39)} --lead "First committee" --as clerk`,
      `report az-1 --on ${day(-35)} --committee "First committee" --outcome favourable --as committee`,
      `schedule az-1 --sitting-on ${day(-30)} --as clerk`,
      `vote az-1 --on ${day(-30)} ${counts} --text law.txt ${scope("voted.txt").replace("--statement", "--statement-text")} --as secretary-1`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ err: "", code: 0 });
    const of = await newestEntry(office, "az-1");
    await office.tasdiq(`certify az-1 --of ${of} ${counts} --as secretary-2`);
    await office.tasdiq(`present az-1 --on ${day(-25)} --as clerk`);
    await office.tasdiq(`record-assent az-1 --on ${day(-24)} --outcome signed --as minister`);
    const prepare = (file: string): string =>
      `prepare-instrument az-1 --text instrument.txt ${scope(file)} --as officer-1`;
    const said = await office.tasdiq(prepare("other.txt"));
    expect(said.code).toBe(5);
    expect(said.err).toContain("- 2: Konvensiya [-bütün -]ərazidə tətbiq [-olunur-].");
    expect(said.err).toContain("+ 2: Konvensiya ərazidə tətbiq {+olunmur+}.");
    const json = await office.json(prepare("decomposed.txt"));
    expect(json["difference"]).toMatchObject({
      unseen: ["the letters are the same, in another Unicode normalization form"],
      passages: [],
    });
    expect(await office.tasdiq(prepare("voted.txt"))).toMatchObject({ code: 0 });
  });
});

describe("a reservation whose text changed between signature and consent", () => {
  const file = (id: string, text: string): string => `
- id: ${id}
  label: reservation
  clause: "4(2)"
  subject: serious harm
  texts: [{ language: az, file: ${text}, authentic: true }]
`;

  it("is shown in the audit and in the readiness with what changed", async () => {
    const office = await demonstration();
    office.file("law.txt", "the draft law");
    office.file("signed.txt", "Ciddi ziyan tələb olunur.\n");
    office.file("laid.txt", "Xeyli ziyan tələb olunur.\n");
    office.file("at-signature.yaml", file("said", "signed.txt"));
    office.file("with-consent.yaml", file("laid", "laid.txt"));
    for (const line of [
      'open az-2 --procedure az-milli-majlis --treaty budapest-2001 --title "An invented case" --as clerk',
      `record-fact az-2 --fact signature --on ${day(-90)} --by "the signatory" --source "an invented source" --statements at-signature.yaml --as clerk`,
      `lay az-2 --on ${day(-40)} --by "the initiator" --text law.txt --statements with-consent.yaml --as clerk`,
    ])
      expect(await office.tasdiq(line)).toMatchObject({ err: "", code: 0 });
    const changed = /before: “Ciddi ziyan tələb olunur\.”; after: “Xeyli ziyan tələb olunur\.”/;
    expect((await office.tasdiq("readiness az-2")).out).toMatch(changed);
    expect((await office.tasdiq("audit az-2")).out).toMatch(changed);
    office.remove();
  });
});
