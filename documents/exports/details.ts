import type { ActOf, RecordedAct } from "../../domain/act.ts";
import type { Catalogue } from "../wording/index.ts";

type Told = { readonly [Kind in RecordedAct["kind"]]?: readonly (keyof ActOf<Kind>)[] };

/** What is told of an act beside its day, in the record's own words save for what it holds as a code: numbers, references, bodies. No field that may name a person, such as who laid a draft. */
const told: Told = {
  DraftLawLaid: ["text", "urgent"],
  TreatyLaid: ["text"],
  ReferredToCommittees: ["lead", "others"],
  CommitteeReported: ["committee", "recommends"],
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
  CaseSuspended: ["ground", "legalBasis"],
  CaseResumed: ["legalBasis"],
  ProfileVersionChanged: ["version", "legalBasis"],
  CaseMadePublic: ["basis"],
  CaseLapsed: ["legalBasis"],
  DeadlineOverdue: ["deadline", "dueOn"],
};

/** What says nothing by itself is told with its name: "recommends: adoption". */
const named: readonly string[] = ["recommends", "text"];

const textsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one));
  return typeof value === "string" ? [value] : [];
};

const detailIn = (name: string, value: unknown): readonly string[] => {
  if (value === true) return [name];
  return textsIn(value).map((text) => (named.includes(name) ? `${name}: ${text}` : text));
};

export const detailsOf = (
  act: RecordedAct,
  { exports: { grounds } }: Catalogue,
): readonly string[] => {
  const fields: Readonly<Record<string, unknown>> =
    act.kind === "CaseSuspended" ? { ...act, ground: grounds[act.ground] } : { ...act };
  return (told[act.kind] ?? []).flatMap((name) => detailIn(name, fields[name]));
};
