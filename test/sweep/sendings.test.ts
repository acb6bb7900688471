import { english } from "../support/in-english.ts";
import { jest } from "@jest/globals";
import { gathering, heldBack } from "../../src/ledger/sweep/findings.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
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

  const looked = async (isDamaged: boolean) => {
    const [row] = await office.ledger.cases({ afterId: "", limit: 1, openOnly: false });
    if (row === undefined) throw new Error("no case");
    const findings = gathering();
    const words = "as it was found";
    if (isDamaged)
      findings.incident(
        incident("recordDamaged", {
          caseId,
          since: null,
          says: { kind: "asWritten", text: words },
        }),
      );
    await lookAtSending(openDesk(office.desk.world))({ ...row, task: undefined }, findings);
    const { healed, incidents } = findings.gathered();
    return [
      healed.sendings,
      incidents.slice(Number(isDamaged)).map(({ kind, says }) => [kind, english(says)]),
    ];
  };
  const versionNow = async () => (await office.ledger.head(caseId))?.state.version;

  it("is not declared unknown, and named, by a sweep that found a record damaged", async () => {
    const before = await versionNow();
    expect(await looked(true)).toEqual([0, []]);
    await office.clock.advance(2000);
    const words = `a sending was begun and not finished, and its outcome was not declared unknown: ${english(heldBack)}`;
    expect(await looked(true)).toEqual([0, [["sendingUnknown", words]]]);
    expect(await versionNow()).toBe(before);
  });

  it("is declared unknown by the next one that found nothing of the kind", async () => {
    const words = "it is not known whether the notification was sent";
    expect(await looked(false)).toEqual([1, [["sendingUnknown", words]]]);
  });
});
