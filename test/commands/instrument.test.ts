import { type CaseBuilder, caseUnder, importing } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  command,
  statements,
  suppliedTexts,
  certified,
  declaredUnknown,
} from "../support/cases.ts";
import { digestOf, azerbaijaniLaw } from "../support/law.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import { expectEachTextTaken } from "../support/expect-each-text-taken.ts";
import { cited } from "../support/in-english.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { second, transmitted, returned, signedAnew } from "../support/abroad.ts";

const [firstText, ...otherTexts] = suppliedTexts;

const altered = [{ ...firstText, digest: digestOf("altered") }, ...otherTexts];

const [reservation] = statements as readonly [Statement];

const unknown: readonly [Statement] = [
  { ...reservation, texts: [{ language: "az", digest: "unknown", authentic: true }] },
];

const text = (content: string): SuppliedText[] => [
  { statement: reservation.id, language: "az", digest: digestOf(content) },
];

const first = { statements: text("the first") };

/** A case whose statement nobody had the text of when it was laid and voted. */
const withoutTexts = (laid: readonly Statement[] = unknown): CaseBuilder =>
  certified(
    azerbaijaniCase("CaseOpened")
      .record(command("Lay", { statements: laid }))
      .record(command("Refer"))
      .record(command("RecordReport"))
      .record(command("ScheduleSitting"))
      .record(command("RecordVote", { statementTexts: [] })),
  )
    .record(command("Present"))
    .record(command("RecordAssent"));

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is prepared, released by another person, and signed", () => {
    const prepared = caseAt("InstrumentPrepared");
    const released = prepared
      .when(command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }))
      .thenStage("instrument");
    released
      .when(command("SignInstrument", { of: released.hashOf("InstrumentReleased") }))
      .thenStage("notification");
  });
  it("carries the statements on record, each text supplied anew", () => {
    const start = caseAt("InstrumentPrepared");
    const steps: readonly (readonly [
      CaseBuilder,
      (statements: unknown) => ReturnType<CaseBuilder["when"]>,
    ])[] = [
      [start, (texts) => start.when(command("PrepareInstrument", { statements: texts }))],
      [
        start,
        (texts) =>
          start.when(
            command("ReleaseInstrument", {
              of: start.hashOf("InstrumentPrepared"),
              statements: texts,
            }),
          ),
      ],
    ];
    for (const [, step] of steps) {
      step(altered).thenRefused("TextDiffers", {
        supplied: digestOf("altered"),
        recorded: firstText?.digest ?? "",
      });
      step(otherTexts).thenRefused("TextMissing", { what: "statement reservation-11-3 (az)" });
      step([{ ...firstText, digest: "unknown" }, ...otherTexts]).thenRefused("TextMissing");
      step([...suppliedTexts, { ...firstText, language: "fr" }]).thenRefused("TextNotExpected", {
        what: "statement reservation-11-3 (fr)",
      });
    }
    const released = caseAt("InstrumentReleased");
    released
      .when(
        command("SignInstrument", {
          of: released.hashOf("InstrumentReleased"),
          statements: altered,
        }),
      )
      .thenRefused("TextDiffers");
    caseAt("NotificationSent")
      .when(command("ConfirmDeposit", { statements: altered }), { person: "treaty-officer-2" })
      .thenRefused("TextDiffers");
  });
});

describe("an instrument", () => {
  const inEnglish = { language: "en", digest: "unknown", authentic: false } as const;
  it("is prepared with the authentic texts, and a digest that is unknown is none", () => {
    const told = withoutTexts([{ ...reservation, texts: [...unknown[0].texts, inEnglish] }]);
    const without = [{ statement: reservation.id, language: "az", digest: "unknown" }];
    told
      .when(command("PrepareInstrument", { statements: without }))
      .thenRefused("MalformedInput", { where: "statement reservation-11-3 (az)" });
    told.when(command("PrepareInstrument", first)).thenActs("InstrumentPrepared");
  });
});

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is released as the draft that was prepared last", () => {
    const story = caseAt("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    caseAt(caseAt === azerbaijaniCase ? "AssentRecorded" : "TimeEndCertified")
      .when(command("ReleaseInstrument"))
      .thenRefused("NothingPrepared", { what: "instrument" });
    const again = story.record(command("PrepareInstrument", { text: digestOf("a second draft") }));
    again.when(command("ReleaseInstrument", { of })).thenRefused("NotCurrent", {
      of,
      what: "prepared instrument",
      current: again.hashOf("InstrumentPrepared"),
    });
    again
      .when(command("ReleaseInstrument", { of: again.hashOf("InstrumentPrepared") }))
      .thenRefused("TextDiffers", { what: "the instrument" });
    again
      .when(
        command("ReleaseInstrument", {
          of: again.hashOf("InstrumentPrepared"),
          text: digestOf("a second draft"),
        }),
      )
      .thenActs("InstrumentReleased");
    story
      .when(command("ReleaseInstrument", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { did: "prepared the instrument", step: "release it" });
  });
});

describe("the texts of statements at the release of an instrument", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    expectEachTextTaken("InstrumentReleased", (texts) =>
      story.when(command("ReleaseInstrument", { of, statements: texts }), { today: "2026-03-01" }),
    );
  });
});

describe("the statements that keep to their conditions", () => {
  it("are statements on record", () => {
    const story = azerbaijaniCase("InstrumentPrepared");
    const of = story.hashOf("InstrumentPrepared");
    const refused = story.when(command("ReleaseInstrument", { of, withinConditions: ["none"] }));
    refused.thenRefused("StatementUnknown", { statement: "none" });
    expect(refused.refused().authority).toEqual({ rule: "conditionsOfLaidStatement", mark: "own" });
  });
});

const released = azerbaijaniCase("InstrumentReleased");

const signing = (fields: Parameters<typeof command<"SignInstrument">>[1]) =>
  released.when(
    command("SignInstrument", { of: released.hashOf("InstrumentReleased"), ...fields }),
  );

const rule = "Did the signer have full powers, or need none?";

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the instrument in %s", (_, caseAt) => {
  it("is signed as released, on a day after consent at home", () => {
    const story = caseAt("InstrumentReleased");
    const of = story.hashOf("InstrumentReleased");
    caseAt("InstrumentPrepared")
      .when(command("SignInstrument"))
      .thenRefused("NothingReleased", { what: "instrument" });
    story
      .when(command("SignInstrument"))
      .thenRefused("NotCurrent", { what: "released instrument", current: of });
    story
      .when(command("SignInstrument", { of }), { person: "treaty-officer-1" })
      .thenRefused("SamePerson", { step: "record its signature" });
    story.when(command("SignInstrument", { of, on: "2026-02-01" })).thenRefused("DateBeforeStep");
    story.when(command("SignInstrument", { of, on: "2026-04-01" })).thenRefused("DateInFuture");
    const anew = story.record(command("PrepareInstrument"));
    anew.when(command("SignInstrument", { of })).thenRefused("NothingReleased");
  });
});

describe("whoever signs the instrument", () => {
  it.each(["headOfState", "headOfGovernment", "foreignMinister"])(
    "as %s needs no full powers",
    (office) => {
      const told = signing({ office }).thenStage("notification");
      expectFinding(auditOf(told), rule, { verdict: "kept", why: /needs no full powers/ });
    },
  );
  it("in another office needs full powers, by the law of treaties", () => {
    const refused = signing({ office: "other" });
    refused.thenRefused("FullPowersMissing", { signer: "the head of state" });
    expect(cited(refused.refused().authority)).toContain("Art. 7(1)(a)");
    const told = signing({ office: "other", fullPowers: digestOf("powers") }).thenStage(
      "notification",
    );
    expectFinding(auditOf(told), rule, { verdict: "kept", why: /with full powers/ });
  });
  it("must be known by their office in a live case", () => {
    signing({ office: "unknown" }).thenRefused("SignersOfficeUnknown");
  });
  it("may be unknown in a past case, and then nobody can say that they could sign", () => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    const told = past
      .when(command("SignInstrument", { office: "unknown" }))
      .thenFinding(rule, "cannotBeVerified");
    expect(auditOf(told)).toContainEqual(
      expect.objectContaining({ rule, verdict: "cannotBeVerified" }),
    );
    const without = past
      .when(command("SignInstrument", { office: "other" }))
      .thenFinding(rule, "broken");
    expect(brokenRules(auditOf(without))).toContain(rule);
    // Said once: what was noted when it was entered is what the audit finds.
    expect(auditOf(without).filter((one) => one.rule === rule)).toHaveLength(1);
  });
  it("may be corrected with the office they held", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const told = signed.record(
      command("Correct", {
        of: signed.hashOf("InstrumentSigned"),
        restated: command("SignInstrument", {
          of: released.hashOf("InstrumentReleased"),
          office: "foreignMinister",
          custody: "the treaty archive",
        }),
      }),
    );
    expect(told.fact("InstrumentSigned").act).toMatchObject({
      office: "foreignMinister",
      custody: "the treaty archive",
    });
  });
});

describe("the texts of statements in a signed instrument", () => {
  it("are each text on record, and no other", () => {
    const story = azerbaijaniCase("InstrumentReleased");
    const of = story.hashOf("InstrumentReleased");
    expectEachTextTaken("InstrumentSigned", (texts) =>
      story.when(command("SignInstrument", { of, statements: texts })),
    );
  });
});

describe.each([
  ["Azerbaijan", azerbaijaniCase],
  ["Britain", britishCase],
] as const)("the signed original in %s", (_, caseAt) => {
  const signed = caseAt("InstrumentSigned");
  const of = signed.hashOf("InstrumentSigned");
  it("is handed over by a treaty officer, and the stage stays", () => {
    const told = signed
      .when(command("TransmitInstrument", { of, receipt: digestOf("receipt") }))
      .thenStage("notification");
    expect(told.fact("InstrumentTransmitted")).toMatchObject({
      duty: "treaty-officer",
      act: { bearer: "the courier", receipt: digestOf("receipt") },
    });
    for (const act of ["NotificationClaimed", "NotificationSent", "DepositConfirmed"] as const) {
      const later = caseAt(act);
      later.when(command("TransmitInstrument", { of })).thenStage(later.state.stage);
    }
  });
  it("is the one that was signed, handed over once, between its signature and its receipt", () => {
    const hand = (fields: Parameters<typeof command<"TransmitInstrument">>[1]) =>
      signed.when(command("TransmitInstrument", { of, ...fields }));
    hand({ of: digestOf("none") }).thenRefused("NotCurrent", { what: "signed instrument" });
    hand({ on: "2026-03-01" }).thenRefused("DateBeforeStep", {
      step: "the signature of the instrument",
    });
    hand({ on: "2026-04-01" }).thenRefused("DateInFuture");
    hand({})
      .thenActs("InstrumentTransmitted")
      .when(command("TransmitInstrument", { of }))
      .thenRefused("TransmittedAlready");
    caseAt("InstrumentReleased").when(command("TransmitInstrument")).thenRefused("WrongStage");
    const deposited = caseAt("NotificationSent").record(
      command("ConfirmDeposit", { receivedOn: "2026-03-10" }),
      second,
    );
    deposited
      .when(command("TransmitInstrument", { of, on: "2026-03-11" }))
      .thenRefused("DateAfterStep", { step: "the receipt by the depositary" });
  });
  it("cannot be received before it was handed over", () => {
    const told = transmitted(caseAt("NotificationSent"), { on: "2026-03-20" });
    told
      .when(command("ConfirmDeposit", { receivedOn: "2026-03-19" }), second)
      .thenRefused("DateBeforeStep", { step: "the transmission of the instrument" });
    const ended = told.record(command("ConfirmDeposit"), second);
    expectFinding(
      auditOf(ended),
      "Did the transmission of the instrument come before the deposit?",
      {
        verdict: "kept",
      },
    );
  });
  it("is named among the next steps until it is handed over", () => {
    const verbs = (story: typeof signed) =>
      nextSteps(story.state, story.law.procedure)
        .map((step) => step.verb)
        .filter((verb) => verb !== "publish");
    const sent = caseAt("NotificationSent");
    expect(verbs(sent)).toEqual(["confirm-deposit", "transmit-instrument"]);
    expect(verbs(transmitted(sent))).toEqual(["confirm-deposit", "return-instrument"]);
  });
});

describe("an instrument that the depositary returns", () => {
  const sent = transmitted(azerbaijaniCase("NotificationSent"));
  const of = sent.hashOf("InstrumentSigned");
  it("takes the case back to its making", () => {
    const told = sent.when(command("ReturnInstrument", { of })).thenStage("instrument");
    expect(told.fact("InstrumentReturned").act).toMatchObject({ reason: "no seal" });
    expect(nextSteps(told.state, told.law.procedure)[0]?.command).toBe("PrepareInstrument");
    azerbaijaniCase("NotificationPrepared")
      .when(command("ReturnInstrument", { of }))
      .thenStage("instrument");
  });
  it("is the one that was signed, after it was handed over", () => {
    const back = (fields: Parameters<typeof command<"ReturnInstrument">>[1]) =>
      sent.when(command("ReturnInstrument", { of, ...fields }));
    back({ of: digestOf("none") }).thenRefused("NotCurrent");
    back({ on: "2026-03-04" }).thenRefused("DateBeforeStep", {
      step: "the transmission of the instrument",
    });
    back({ on: "2026-04-01" }).thenRefused("DateInFuture");
  });
  it("is not returned while its notification is being sent, nor after the deposit", () => {
    for (const act of ["NotificationReleased", "NotificationClaimed", "DepositConfirmed"] as const)
      azerbaijaniCase(act).when(command("ReturnInstrument", { of })).thenRefused("WrongStage");
    declaredUnknown(azerbaijaniCase("NotificationClaimed"))
      .when(command("ReturnInstrument", { of }))
      .thenRefused("WrongStage");
  });
  it("is made anew: what was prepared and released before counts no more", () => {
    const told = returned(sent);
    told.when(command("ReleaseInstrument")).thenRefused("NothingPrepared");
    told.when(command("SignInstrument")).thenRefused("NothingReleased");
    const again = signedAnew(told);
    expect(again.state.stage).toBe("notification");
    again.when(command("ReleaseNotification")).thenRefused("NothingPrepared");
    again
      .when(command("TransmitInstrument", { of, on: "2026-03-21" }))
      .thenRefused("NotCurrent", { current: again.hashOf("InstrumentSigned") });
  });
  it("is signed anew on a day after its return", () => {
    const prepared = returned(sent).record(command("PrepareInstrument"));
    const ready = prepared.record(
      command("ReleaseInstrument", { of: prepared.hashOf("InstrumentPrepared") }),
    );
    ready
      .when(command("SignInstrument", { of: ready.hashOf("InstrumentReleased"), on: "2026-03-11" }))
      .thenRefused("DateBeforeStep", { step: "the return of the instrument" });
  });
  it("is a fact that can be corrected, and its correction moves nothing", () => {
    const told = returned(sent);
    const corrected = told.record(
      command("Correct", {
        of: told.hashOf("InstrumentReturned"),
        restated: command("ReturnInstrument", { of, reason: "no title" }),
      }),
    );
    expect(corrected.state.stage).toBe("instrument");
    expect(corrected.fact("InstrumentReturned").act.reason).toBe("no title");
  });
  it("is told by the audit until another is signed", () => {
    const name = "Was the instrument that was returned on 12 March 2026 replaced by another?";
    expectFinding(auditOf(returned(sent)), name, { verdict: "cannotBeVerified" });
    expectFinding(auditOf(signedAnew(returned(sent))), name, { verdict: "kept" });
  });
  it("and no other, in a past case that was deposited, cannot be verified", () => {
    const past = caseUnder(azerbaijaniLaw(), importing).record(command("OpenCase"));
    const signedOnce = past.record(command("SignInstrument"));
    const told = signedOnce
      .record(command("ReturnInstrument", { of: signedOnce.hashOf("InstrumentSigned") }))
      .record(command("ConfirmDeposit"));
    expectFinding(
      auditOf(told),
      "Was the instrument that was returned on 12 March 2026 replaced by another?",
      {
        verdict: "cannotBeVerified",
        why: /no other instrument/,
      },
    );
  });
});
