import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "../../src/local/home/home.ts";
import { dayIn } from "../../src/clocks/dates/fact-date.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { loadLaw } from "../../src/law/index.ts";
import { newFolder } from "../contract/folders.ts";
import { move } from "../support/command-fields.ts";
import { writeNewerVersion } from "./newer-version.ts";
import {
  carryOn,
  newOffice,
  nextRequest,
  reopened,
  requestOf,
  theText,
  treatyOf,
} from "./office.ts";

describe("A procedure file that changes under the version of an open case", () => {
  const { folder, remove } = newFolder();
  const file = join(folder, "law/procedures/newer.json");
  const edit = (from: string, to: string): void => {
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
  };
  const opening = (): Promise<Home> => reopened(folder, 3);
  let home: Home;
  const sent = async () => ({ desk: home.desk, text: await theText(home.desk) });
  beforeAll(async () => {
    home = await newOffice(folder, 3);
    await carryOn({ ...(await sent()), treaty: treatyOf(1) }, "b-case", 1);
    await home.close();
    // The other case is opened under the version in force, which is the operator's own.
    writeNewerVersion(folder);
    home = await opening();
    await carryOn({ ...(await sent()), treaty: treatyOf(0) }, "a-case", 2);
    await home.close();
  });
  afterAll(remove);

  it("is refused when the home is opened, and is opened again once the content is restored", async () => {
    edit("an invented decree", "another decree");
    await expect(opening()).rejects.toThrow(
      "says something else under version 2026.2 of az-milli-majlis",
    );
    edit("another decree", "an invented decree");
    await (await opening()).close();
  });

  it("keeps other cases from being opened under it, or moved to it, by a process that has the changed file", async () => {
    home = await opening();
    const { world } = home.desk;
    const request = await nextRequest({ ...(await sent()), treaty: treatyOf(2) }, "c-case");
    const of = (await home.ledger.head(caseIdSchema.parse("b-case")))?.state.head;
    edit("an invented decree", "another decree");
    const law = loadLaw({ folder: join(folder, "law") });
    edit("another decree", "an invented decree");
    const elsewhere = openDesk({ ...world, register: { ...world.register }, law: () => law });
    const [, newer] = law.versions("az-milli-majlis");
    const moving = {
      person: "clerk-1",
      duty: "clerk",
      command: { kind: "MoveToVersion", ...move, procedure: newer?.digest, of },
    } as const;
    for (const one of [request, requestOf("b-case", "moved-to-changed", moving)]) {
      if (one === undefined) throw new Error("there is nothing to ask");
      const answer = await handle(elsewhere, one, { kind: "name" });
      expect(answer).toMatchObject({ refusal: { kind: "ProcedureVersionChanged" } });
    }
    await home.close();
  });

  it("is taken under another version, and the case keeps its own", async () => {
    edit("2026.2", "2026.3");
    home = await opening();
    const state = (await home.ledger.head(caseIdSchema.parse("a-case")))?.state;
    const [, newer] = home.desk.world.law().versions("az-milli-majlis");
    expect(newer?.value.version).toBe("2026.3");
    expect(state?.pins.procedure).not.toBe(newer?.digest);
    await home.close();
    edit("2026.3", "2026.2");
  });

  it("is taken once the case has ended", async () => {
    home = await opening();
    const on = dayIn("Asia/Baku", home.clock.now());
    const command = {
      kind: "Withdraw",
      on,
      by: "the initiator",
      reason: "withdrawn by letter",
    } as const;
    const asked = { person: "clerk-1", duty: "clerk", command } as const;
    const answer = await handle(home.desk, requestOf("a-case", "withdrawn", asked), {
      kind: "name",
    });
    expect(answer).toMatchObject({ kind: "accepted", stage: "withdrawn" });
    await home.close();
    edit("an invented decree", "another decree");
    await (await opening()).close();
  });
});
