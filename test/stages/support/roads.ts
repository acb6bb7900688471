import { draftLaw, statements, suppliedTexts } from "../../support/cases.ts";
import { opened, type StagedCase } from "./staged-case.ts";

type Counts = Readonly<Record<string, number>>;

// Cases on their ordinary way, up to where a test takes them over.

/** Counts of the Senate of the United States, of so many present. */
export const senators = (count: number, present = 100): Counts => ({
  for: count,
  against: present - count,
  present,
  membersInOffice: 100,
});

export const american = {
  opened: (): StagedCase => opened("us-senate"),
  inCommittee: (): StagedCase => american.opened().on("2026-02-02").does("Lay"),
  onCalendar: (): StagedCase =>
    american
      .inCommittee()
      .on("2026-02-03")
      .does("Refer")
      .on("2026-02-10")
      .does("RecordReport", { outcome: "favourable" }),
  /** Reservations may be decided, or the resolution itself. */
  onResolution: (): StagedCase =>
    american
      .onCalendar()
      .on("2026-02-12")
      .does("BeginStage")
      .does("RecordReport", { outcome: "withoutRecommendation" })
      .on("2026-02-13"),
  consented: (): StagedCase =>
    american.onResolution().votes({ stage: "consent", counts: senators(67) }),
} as const;

/** Counts of a body that records no more than these. */
export const votes = (count: number, against: number, abstaining = 0): Counts => ({
  for: count,
  against,
  abstaining,
});

export const polish = {
  classified: (...classes: readonly string[]): StagedCase =>
    opened("pl-consent").does("Classify", { classes }),
  bill: (): StagedCase => polish.classified("statute-of-consent"),
  inSejm: (): StagedCase =>
    polish
      .bill()
      .on("2026-01-12")
      .does("Lay")
      .on("2026-01-20")
      .does("RecordReport")
      .on("2026-01-27")
      .does("RecordReport"),
  inSenate: (): StagedCase => polish.inSejm().votes({ counts: votes(400, 40, 10) }),
  beforeSenate: (): StagedCase => polish.inSenate().on("2026-02-01").does("Present"),
  beforePresident: (): StagedCase =>
    polish
      .beforeSenate()
      .on("2026-02-10")
      .votes({ counts: votes(80, 10) })
      .on("2026-02-12")
      .does("Present"),
} as const;

export const dutch = {
  classified: (...classes: readonly string[]): StagedCase =>
    opened("nl-tacit").does("Classify", { classes }),
  laid: (...classes: readonly string[]): StagedCase =>
    dutch
      .classified(...classes)
      .on("2026-01-12")
      .does("Lay", { stage: "laying" }),
} as const;

export const canadian = {
  classified: (...classes: readonly string[]): StagedCase =>
    opened("ca-tabling").does("Classify", { classes }),
  tabled: (...classes: readonly string[]): StagedCase =>
    canadian
      .classified(...classes)
      .on("2026-01-12")
      .does("Lay", { stage: "tabling" }),
} as const;

export const european = {
  inCommittee: (): StagedCase =>
    opened("eu-consent")
      .does("Classify", { classes: ["consent"] })
      .on("2026-01-12")
      .does("Lay")
      .on("2026-01-13")
      .does("Refer"),
} as const;

/** Counts of the Riigikogu. */
export const members = (count: number, against: number, present = count + against): Counts => ({
  for: count,
  against,
  abstaining: 0,
  present,
});

export const estonian = {
  laid: (...classes: readonly string[]): StagedCase =>
    opened("ee-riigikogu").does("Classify", { classes }).on("2026-01-12").does("Lay"),
  inCommittee: (...classes: readonly string[]): StagedCase =>
    estonian
      .laid(...classes)
      .on("2026-01-14")
      .votes({}),
  finalVote: (...classes: readonly string[]): StagedCase =>
    estonian
      .inCommittee(...classes)
      .on("2026-01-20")
      .does("RecordReport")
      .on("2026-01-27")
      .does("RecordReport", { stage: "first-reading" })
      .on("2026-02-03")
      .does("RecordReport", { stage: "second-reading" })
      .on("2026-02-10"),
  beforePresident: (): StagedCase =>
    estonian
      .finalVote()
      .votes({ counts: members(60, 20) })
      .on("2026-02-12")
      .does("Present"),
} as const;

/** Counts of the National Assembly of France that adopt. */
export const assembly: Counts = { for: 300, against: 100, abstaining: 20, present: 430 };

export const french = {
  inAssembly: (...classes: readonly string[]): StagedCase =>
    opened("fr-loi-autorisation")
      .does("Classify", { classes })
      .does("Lay", { stage: "bill" })
      .on("2026-02-04")
      .does("RecordReport", { stage: "assembly-committee", outcome: "favourable" })
      .on("2026-02-17")
      .does("BeginStage", { stage: "assembly" }),
  inSenate: (decided: StagedCase): StagedCase =>
    decided
      .on("2026-02-18")
      .does("Lay", { stage: "to-senate" })
      .on("2026-03-11")
      .does("RecordReport", { stage: "senate-committee", outcome: "favourable" })
      .on("2026-03-19")
      .does("BeginStage", { stage: "senate" }),
  /** Passed by both Houses and sent to the Government. */
  passed: (...classes: readonly string[]): StagedCase =>
    french
      .inSenate(french.inAssembly(...classes).votes({ counts: assembly }))
      .votes({ counts: { for: 200, against: 100, abstaining: 10 } })
      .on("2026-03-23")
      .does("Lay", { stage: "to-government" }),
} as const;

/** Counts of the Milli Majlis, of all that are present. */
export const deputies = (count: number, against = 0, neutral = 0): Counts => ({
  for: count,
  against,
  abstaining: neutral,
  notVoting: 0,
  present: count + against + neutral,
});

/** The text and the texts of the statements, as they were laid. */
export const textsAsLaid = { text: draftLaw, statementTexts: suppliedTexts } as const;

type Laid = Readonly<Record<string, unknown>>;

export const azerbaijani = {
  laid: (laid: Laid = {}): StagedCase =>
    opened("az-milli-majlis")
      .on("2026-01-12")
      .does("Lay", { by: "the President", body: "president", text: draftLaw, statements, ...laid }),
  inCommittee: (laid?: Laid): StagedCase => azerbaijani.laid(laid).on("2026-01-14").does("Refer"),
  inPlenary: (laid?: Laid): StagedCase =>
    azerbaijani
      .inCommittee(laid)
      .on("2026-02-03")
      .does("RecordReport", { outcome: "favourable" })
      .on("2026-02-10"),
  adopted: (): StagedCase =>
    azerbaijani.inPlenary().votes({ counts: deputies(90, 0, 3), ...textsAsLaid }),
  presented: (): StagedCase => azerbaijani.adopted().on("2026-02-12").does("Present"),
  signed: (): StagedCase =>
    azerbaijani.presented().on("2026-03-03").does("RecordAssent", { outcome: "signed" }),
} as const;
