import type { ActOf, RecordedAct } from "../../domain/act.ts";

type Told = { readonly [Kind in RecordedAct["kind"]]?: readonly (keyof ActOf<Kind>)[] };

/** What is told of an act beside its day, in the record's own words: numbers, references, bodies. No field that may name a person. */
const told: Told = {
  ReferredToCommittees: ["lead", "others"],
  CommitteeReported: ["committee"],
  SittingScheduled: ["sittingOn"],
  ResolutionRecorded: ["house"],
  LawPublished: ["number", "publishedIn"],
  LawRegistered: ["number", "register"],
  NotificationSent: ["reference"],
  DepositConfirmed: ["reference"],
  StatementsCirculated: ["reference", "statements"],
  ObjectionReceived: ["by", "statement", "effect"],
  TreatyInForceRecorded: ["source"],
  AmendmentPromised: ["id", "subject"],
  AmendmentDone: ["id", "law"],
  CaseMadePublic: ["basis"],
  CaseLapsed: ["legalBasis"],
  DeadlineOverdue: ["deadline", "dueOn"],
};

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one));
  return typeof value === "string" ? [value] : [];
};

export const detailsOf = (act: RecordedAct): readonly string[] => {
  const fields: Readonly<Record<string, unknown>> = { ...act };
  return (told[act.kind] ?? []).flatMap((name) => textsIn(fields[name]));
};
