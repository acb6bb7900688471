import { logOf } from "../../src/local/home/log.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn } from "./session.ts";

describe("The pages of an office whose log does not reach a checkpoint", () => {
  let console: Console;
  let signed = 0;
  beforeAll(async () => {
    console = await openConsole();
    signed = (await checkpointLog(console.home)).size;
    await logOf(console.home).checkpoints.put(5000, "as if the log had been longer");
    await (await signedIn(console.base, "administrator")).post("/en/incidents/sweep", {});
  }, 120_000);
  afterAll(() => console.close());

  const pageAt = async (path: string): Promise<string> =>
    (await (await signedIn(console.base, "administrator")).get(path)).text();
  /** The row of the table of checkpoints for one size. */
  const rowOf = async (path: string, size: string): Promise<string> => {
    const rows = (await pageAt(path)).split("<tr").filter((row) => row.includes(`/${size}"`));
    expect([size, rows.length]).toEqual([size, 1]);
    return rows[0] ?? "";
  };

  it.each([
    [
      "en",
      "The log does not match what was published of it",
      "Record nothing and keep everything as it is",
      "a checkpoint of 5000 leaves was published, but the log has",
    ],
    [
      "az",
      "Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil",
      "Heç nəyi qeydə almayın",
      "5000 qeydlik nəzarət nöqtəsi dərc edilib",
    ],
  ])("name the incident in %s, what is wrong, and what to do", async (language, ...words) => {
    const [kind, advice, wrong] = words;
    const list = await pageAt(`/${language}/incidents`);
    expect(list).toContain(kind);
    const one = await pageAt(`/${language}/incidents/logNotAsPublished.office.5000.1`);
    expect(one).toContain(advice);
    expect(one).toContain(wrong);
  });

  it.each([
    ["en", "the log is shorter than this"],
    ["az", "jurnal ona çatmır"],
  ])(
    "say in %s beside that checkpoint alone that the log is shorter than this",
    async (language, words) => {
      const place = `/${language}/audit/log`;
      expect(await rowOf(place, "5000")).toContain(words);
      expect(await rowOf(place, String(signed))).not.toContain(words);
    },
  );

  it.each([
    [
      "en",
      "The log does not match what was published of it: the office",
      "Incident in the record of all cases",
    ],
    [
      "az",
      "Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil: idarə",
      "Bütün işlərin qeydlərində nasazlıq",
    ],
  ])("say so in %s above the audits, and on each case", async (language, above, onCase) => {
    expect(await pageAt(`/${language}/audit`)).toContain(above);
    for (const place of ["", "/findings"])
      expect(await pageAt(`/${language}/cases/az-budapest${place}`)).toContain(onCase);
    const stranger = await fetch(`${console.base}/${language}/public`);
    expect(await stranger.text()).not.toContain(onCase);
  });

  it("print no certificate of an audit that hides it", async () => {
    const auditor = await signedIn(console.base, "auditor");
    const answer = await auditor.get("/en/cases/az-budapest/papers/audit-certificate.en.pdf");
    const [paper] = readPdfs([new Uint8Array(await answer.arrayBuffer())]);
    expect(paper?.pages.join(" ").replaceAll(/\s+/g, " ")).toMatch(
      /Broken \(1\) .* The record the record agrees with the newest checkpoint a checkpoint of 5000 leaves was published/,
    );
  });

  it("list it over the API", async () => {
    const heard = (await (await fetch(`${console.base}/api/incidents`)).json()) as object;
    expect(heard).toMatchObject({
      swept: { found: { logNotAsPublished: 1 } },
      incidents: [{ key: "logNotAsPublished.office.5000.1", caseId: null }],
    });
  });
});
