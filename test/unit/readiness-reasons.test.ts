import { cited } from "../support/in-english.ts";
import { readinessCounts } from "../../src/audit/readiness/readiness.ts";
import type { Treaty } from "../../src/treaty/treaty.ts";
import { bounced } from "../support/abroad.ts";
import { azerbaijaniCase, britishCase, command, releaseNotification } from "../support/cases.ts";
import { bySystem, caseUnder, type CaseBuilder } from "../support/case-builder.ts";
import { azerbaijaniLaw, digestOf, treaty } from "../support/law.ts";
import {
  all,
  budapest,
  depositedPast,
  goesOn,
  importedSignature,
  item,
  laid,
  past,
  signedBy,
  transmitted,
} from "../support/readiness.ts";

const beside = (step: string): string =>
  `not on record, but ${step} was imported, so it may have been done all the same`;
const withdrawn = (story: CaseBuilder): CaseBuilder => story.record(command("Withdraw"));
const withoutReferences = (): Treaty => {
  const { references, ...rest } = treaty("un-cybercrime-2024");
  expect(references).toBeDefined();
  return rest;
};

describe("why a requirement stands as it does", () => {
  it.each<[string, string, () => CaseBuilder]>([
    ["vote", "no adoption has been certified", () => azerbaijaniCase("PlenaryVoteRecorded")],
    [
      "vote",
      "the case has ended: withdrawn",
      () => withdrawn(azerbaijaniCase("PlenaryVoteRecorded")),
    ],
    ["vote", beside("the signature of the law"), () => past().record(command("SignLaw"))],
    ["vote", beside("the deposit"), depositedPast],
    ["law-signed", "the law is not signed", () => azerbaijaniCase("LawPresented")],
    [
      "law-signed",
      "the case has ended: withdrawn",
      () => withdrawn(azerbaijaniCase("LawPresented")),
    ],
    ["law-signed", "signed 2026-02-23", () => azerbaijaniCase("LawSigned")],
    [
      "law-signed",
      "signed 2026-02-23, by the register",
      () => azerbaijaniCase("LawPresented").record(command("SignLaw", { source: "the register" })),
    ],
    [
      "law-published",
      "published 2026-02-25 in the gazette",
      () => azerbaijaniCase("LawSigned").record(command("PublishLaw")),
    ],
    [
      "law-published",
      "published 2026-02-25 in the gazette, number 17",
      () => azerbaijaniCase("LawSigned").record(command("PublishLaw", { number: "17" })),
    ],
    ["silence-certified", "the silence has not been certified", () => britishCase("TreatyLaid")],
    [
      "silence-certified",
      "the case has ended: withdrawn",
      () => withdrawn(britishCase("TreatyLaid")),
    ],
    [
      "instrument-treaty",
      "its text is not available as plain text; read the document",
      importedSignature,
    ],
    [
      "instrument-signer",
      "signed by the head of state, in none of the three offices",
      () => signedBy({ office: "other", fullPowers: digestOf("full powers") }),
    ],
    [
      "original-transmitted",
      "the instrument has not been signed",
      () => azerbaijaniCase("LawSigned"),
    ],
    [
      "original-transmitted",
      "the signed original has not left",
      () => azerbaijaniCase("InstrumentSigned"),
    ],
    [
      "original-transmitted",
      "by the courier, 2026-03-05; no receipt is on record",
      () => transmitted(azerbaijaniCase("InstrumentSigned")),
    ],
    [
      "original-transmitted",
      "by the courier, 2026-03-05; the receipt is on record",
      () => {
        const signed = azerbaijaniCase("InstrumentSigned");
        const of = signed.hashOf("InstrumentSigned");
        return signed.record(command("TransmitInstrument", { of, receipt: digestOf("receipt") }));
      },
    ],
    ["contact", beside("the deposit"), depositedPast],
    [
      "contact",
      "the letter to the depositary names nobody; prepare it again and name a contact",
      () => bounced(azerbaijaniCase("NotificationSent")).record(command("PrepareNotification")),
    ],
    [
      "notification-released",
      "imported, so no second person released it here",
      () => goesOn(azerbaijaniCase("NotificationReleased")),
    ],
    [
      "notification-released",
      "imported, so no second person released it here",
      () => {
        return releaseNotification(goesOn(azerbaijaniCase("NotificationPrepared")));
      },
    ],
    [
      "notification-released",
      "case-1/N1, prepared by treaty-officer-1, released by releasing-officer-1",
      () =>
        azerbaijaniCase("NotificationClaimed")
          .record(command("RecordNotSent"), bySystem)
          .record(command("PrepareNotification"), { person: "treaty-officer-2" }),
    ],
    [
      "notification-released",
      "case-1/N2, prepared by treaty-officer-2, released by releasing-officer-1",
      () =>
        releaseNotification(
          bounced(azerbaijaniCase("NotificationSent")).record(command("PrepareNotification"), {
            person: "treaty-officer-2",
          }),
        ),
    ],
    [
      "reference",
      "the depositary’s notice has not been recorded",
      () =>
        azerbaijaniCase("NotificationSent").record(command("ConfirmDeposit"), {
          person: "treaty-officer-2",
        }),
    ],
    [
      "reference",
      "no reference is on record",
      () =>
        azerbaijaniCase("DepositConfirmed", {
          ...azerbaijaniLaw(),
          treaty: withoutReferences(),
        }),
    ],
    ["reference", "no reference is on record", depositedPast],
  ])("%s: %s", (id, why, story) => {
    expect(item(story(), id).why).toBe(why);
  });

  it("says that nobody has read which references the depositary uses", () => {
    const story = laid(withoutReferences(), []);
    expect(item(story, "reference").authority).toMatchObject({
      cite: "The form of the depositary's references is not in the treaty file",
      mark: "unverified",
    });
    expect(item(laid(budapest, []), "reference").authority.mark).toBe("seen");
    expect(cited(item(story, "original-transmitted").authority)).toMatch(/Art\. 16\(b\)$/);
  });

  it("names the entry that met a requirement", () => {
    const story = azerbaijaniCase("LawSigned");
    expect(item(story, "law-signed").entry).toBe(story.hashOf("LawSigned"));
    expect(item(story, "instrument-signed")).not.toHaveProperty("entry");
  });

  it("asks of a denunciation without statements nothing about consent", () => {
    const story = caseUnder(azerbaijaniLaw())
      .record(command("OpenCase", { purpose: "denunciation" }))
      .record(command("Lay", { statements: [] }));
    expect(
      all(story)
        .filter(({ status }) => status !== "broken")
        .map(({ id }) => id),
    ).toEqual([
      ...["vote", "law-signed", "law-published"],
      ...["authentic-texts", "texts-identical", "annexes-signed", "courtesy-translation"],
      ...["treaty-signed", "instrument-treaty", "instrument-signer"],
      ...["full-powers", "instrument-issued"],
      ...["instrument-signed", "instrument-kept"],
      ...["notification-released", "original-transmitted", "contact", "reference"],
    ]);
  });

  it("counts what can only come later", () => {
    expect(readinessCounts(all(azerbaijaniCase("NotificationSent"))).later).toBe(1);
    expect(readinessCounts(all(azerbaijaniCase("DepositConfirmed"))).later).toBe(0);
  });
});
