import { english } from "../support/in-english.ts";
import { jest } from "@jest/globals";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import { sayWhatIsDue } from "../../src/ledger/due/say-what-is-due.ts";
import { usualReminding } from "../../src/office/reminders/reminding.ts";
import { lookAtSending } from "../../src/ledger/sweep/looks/sendings.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { steps } from "../local/procedure.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

const caseId = caseIdSchema.parse("az-1");

describe("A sending that was claimed and left", () => {
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    jest.spyOn(office.desk.world.post, "send").mockRejectedValue(new Error("killed"));
    const carried = office.carry(caseId, "un-cybercrime-2024", steps.indexOf("ConfirmDeposit"));
    await expect(carried).rejects.toThrow("killed");
  });

  const looked = async () => {
    const [row] = await office.ledger.cases({ afterId: "", limit: 1, openOnly: false });
    if (row === undefined) throw new Error("no case");
    const findings = gathering();
    await lookAtSending(openDesk(office.desk.world))(row, findings);
    return findings.gathered().incidents.map(({ kind, says }) => [kind, english(says)]);
  };
  const versionNow = async () => (await office.ledger.head(caseId))?.state.version;

  it("is named once its driver has had two hours to declare it unknown, and is left as it is", async () => {
    const before = await versionNow();
    await office.clock.advance(2 * 3_600_000);
    expect(await looked()).toEqual([]);
    await office.clock.advance(2000);
    const words = "a sending was begun and not finished, and its outcome is not on record";
    expect(await looked()).toEqual([["sendingUnknown", words]]);
    expect(await versionNow()).toBe(before);
  });

  it("is named for people to find out once it is declared unknown", async () => {
    await sayWhatIsDue(
      {
        desk: openDesk(office.desk.world),
        notices: {
          toldIn: () => Promise.resolve([]),
          tell: () => Promise.resolve({ kind: "known" }),
        },
        reminding: usualReminding(),
        mayRecord: () => Promise.resolve(true),
      },
      caseId,
    );
    expect(await looked()).toEqual([
      ["sendingUnknown", "it is not known whether the notification was sent"],
    ]);
  });
});
