import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { recordFindings } from "../../src/cli/backup/check.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { auditRecord } from "../../src/ledger/reading/audit.ts";
import { leaveLaterLettersOut } from "../../src/local/backup/take.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { letterFile } from "../../src/local/post.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { english } from "../support/in-english.ts";
import { carryOn, newOffice, nextRequest, theText, treatyOf } from "./office.ts";
import { steps } from "./procedure.ts";

describe("A letter in the outbox, before people send it", () => {
  let home: Home;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, "a-case", steps.indexOf("ReleaseNotification") + 1);
    const ledger = new DatabaseSync(join(folder, "ledger.db"));
    ledger.exec(`VACUUM INTO '${join(folder, "earlier.db")}'`);
    ledger.close();
    const release = await nextRequest(sent, "a-case");
    if (release === undefined) throw new Error("nothing is to be released");
    await handle(home.desk, release, { kind: "name" });
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });
  const file = (): string => letterFile(home.outbox, "a-case/N1");
  const named = async () => {
    const { incidents } = await sweepHome(home);
    return incidents.map(({ kind, says }) => [kind, english(says)]);
  };

  it("is compared with what was claimed: address, text, and what is attached", async () => {
    const whole = readFileSync(file(), "utf8");
    expect(await named()).toEqual([]);
    for (const altered of [
      whole.replace(/^To: .*$/m, "To: somebody@example.invalid"),
      whole.replace(/\r\n\r\n([A-Za-z0-9+/]{4})/, "\r\n\r\nAAAA"),
      `${whole}more`,
    ]) {
      expect(altered).not.toBe(whole);
      writeFileSync(file(), altered);
      expect(await named()).toEqual([
        [
          "letterNotAsRecorded",
          "the letter a-case/N1 in the outbox of a-case is not the one on record: its address, its text or an attachment was altered. Do not send it",
        ],
      ]);
    }
    writeFileSync(file(), whole);
    expect(await named()).toEqual([]);
  });

  it.each([
    ["of another number", "a-case/a-case.N2.eml", "a-case"],
    ["that is named as none is", "a-case/Send me.txt", "a-case"],
    ["of a case that is not on record", "b-case", null],
    ["that lies outside the cases' folders", "letter.eml", null],
  ])("is not joined by one that no entry explains: %s", async (_, planted, caseId) => {
    const path = join(home.outbox, planted);
    if (planted === "b-case") mkdirSync(path);
    else writeFileSync(path, readFileSync(file(), "utf8").replace(/^To: .*$/m, "To: x@y.invalid"));
    const says = `${planted} lies in the outbox, and no entry explains it: somebody put it there, or the ledger was restored to a time before it. Do not send it; find out whether it was sent, and take it away`;
    expect(await named()).toEqual([["letterNotAsRecorded", says]]);
    const found: string[] = [];
    const { ledger, outbox, desk } = home;
    for await (const one of recordFindings({ ledger, outbox, documents: desk.ports.documents }))
      found.push(english(one));
    expect(found).toEqual([says]);
    if (caseId !== null) {
      const audited = await auditRecord(desk, caseIdSchema.parse(caseId));
      expect(JSON.stringify(audited)).toContain("letterUnexplained");
    }
    rmSync(path, { recursive: true });
    expect(await named()).toEqual([]);
  });

  it("is left out of a backup whose ledger was copied before it was released, and what is planted is not", async () => {
    const copy = newFolder();
    const planted = "a-case/a-case.N2.eml";
    writeFileSync(join(home.outbox, planted), "planted");
    cpSync(home.outbox, copy.folder, { recursive: true });
    const ledger = openLedger({ file: join(folder, "earlier.db") });
    const live = { ledger: join(folder, "ledger.db"), outbox: home.outbox };
    await leaveLaterLettersOut({ ledger, outbox: copy.folder }, live, Date.now());
    expect(readdirSync(join(copy.folder, "a-case"))).toEqual(["a-case.N2.eml"]);
    await ledger.close();
    rmSync(join(home.outbox, planted));
    copy.remove();
  });

  it("is missed where it is gone", async () => {
    const whole = readFileSync(file(), "utf8");
    rmSync(file());
    expect(existsSync(file())).toBe(false);
    expect(await named()).toEqual([
      [
        "letterNotAsRecorded",
        "the letter a-case/N1 of a-case is no longer in the outbox, and nothing on record says that it arrived",
      ],
    ]);
    writeFileSync(file(), whole);
  });
});
