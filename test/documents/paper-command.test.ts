import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainText } from "../../src/ledger/reading/paper-basis.ts";
import { day, demonstration, type Office } from "../cli/office.ts";
import { readPdfs } from "./read-pdfs.ts";

describe("tasdiq paper", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    await office.tasdiq(
      'open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title "İşin adı #1" --as clerk',
    );
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "the initiator" --text unknown --as clerk`);
  });
  afterAll(() => {
    office.remove();
  });

  it("writes the paper, and says its digest and where it is", async () => {
    const said = await office.json("paper az-1 instrument --language az");
    const file = join(office.folder, "az-1-instrument-az.pdf");
    expect(said).toEqual({
      kind: "paper",
      caseId: "az-1",
      paper: "instrument",
      language: "az",
      marking: "draft",
      standard: "PDF/A-3a",
      digest: createHash("sha256").update(readFileSync(file)).digest("hex"),
      size: readFileSync(file).length,
      file,
    });
    const [found] = readPdfs([readFileSync(file)]);
    expect(found?.pages[0]).toContain("RATİFİKASİYA SƏNƏDİ");
    expect(found?.pages[0]).toContain("NÜMAYİŞ");
  });

  it("writes the same file again, and no other over a file that is there", async () => {
    expect((await office.tasdiq("paper az-1 annex --out a.pdf")).code).toBe(0);
    expect((await office.tasdiq("paper az-1 annex --out a.pdf")).code).toBe(0);
    writeFileSync(join(office.folder, "b.pdf"), "somebody's own");
    expect(await office.tasdiq("paper az-1 annex --out b.pdf")).toMatchObject({ code: 4, out: "" });
    expect(readFileSync(join(office.folder, "b.pdf"), "utf8")).toBe("somebody's own");
  });

  it("says why it can write nothing where there is no such folder, or a folder of that name", async () => {
    const nowhere = await office.tasdiq("paper az-1 annex --out nowhere/a.pdf");
    expect(nowhere).toMatchObject({ code: 2, out: "" });
    expect(nowhere.err).toMatch(/a\.pdf: there is no such folder/);
    expect(await office.tasdiq("paper az-1 annex --out .")).toMatchObject({ code: 4, out: "" });
  });

  it("certifies the history with the head of the case's ledger", async () => {
    const { head } = await office.json("show az-1");
    await office.tasdiq("paper az-1 history-certificate --out c.pdf");
    const [found] = readPdfs([readFileSync(join(office.folder, "c.pdf"))]);
    expect(found?.pages.join("").replace(/\s/g, "")).toContain(String(head));
  });

  it("changes nothing in the record", async () => {
    const before = office.ledgerDigest();
    await office.tasdiq("paper az-1 note-verbale");
    expect(office.ledgerDigest()).toBe(before);
  });

  it.each([
    ["paper az-1 vote-record", 5, /no plenary vote/],
    ["paper az-1 passport", 2, /passport is not a paper; there are instrument, annex/],
    ["paper az-1 annex --language fr", 2, /fr is not a language of papers; choose az, en/],
    ["paper az-2 annex", 3, /az-2/],
    ["paper office annex", 3, /office/],
  ])("refuses %s with code %s", async (line, code, words) => {
    const said = await office.tasdiq(line);
    expect(said.code).toBe(code);
    expect(said.err).toMatch(words);
  });
});

describe("A statement's document", () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

  it("is printed where it is plain text", () => {
    expect(plainText(bytes("\uFEFFbir\r\niki\rüç\n\n"))).toBe("bir\niki\nüç");
    // Letters that come in another normalization form are printed as they came.
    expect(plainText(bytes("o\u0308"))).toBe("o\u0308");
  });

  it("is not printed where it is something else", () => {
    expect(plainText(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
    expect(plainText(bytes("%PDF-1.7\n\u0000"))).toBeUndefined();
    expect(plainText(bytes("a\u202Eb"))).toBeUndefined();
    expect(plainText(new Uint8Array(300_000).fill(97))).toBeUndefined();
    expect(plainText(bytes("a\n".repeat(10_001)))).toBeUndefined();
    expect(plainText(bytes("a\n".repeat(10_000)))?.length).toBe(19_999);
  });
});
