import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { faultsOf } from "../law/files.ts";

/** The source of every rule in these procedures. */
export const authority = { cite: "a rule made for this test", url: null, mark: "seen" };
/** The name of everything in them. */
export const name = { en: "Name" };
/** Something with an id, its name and its source. */
export const named = (id: string, more: object = {}): object => ({ id, name, authority, ...more });
/** A simple majority of the votes cast. */
export const half = { moreThan: { share: [1, 2], of: ["for", "against"] } };
/** A stage at which the government lays something. */
export const laid = (id: string, more: object = {}): object =>
  named(id, { kind: "lay", by: ["government"], before: ["house"], ...more });
/** A vote of the house by a simple majority, and what a test changes of it. */
export const vote = (id: string, more: object = {}): object =>
  named(id, {
    kind: "decide",
    body: "house",
    records: ["for", "against", "present"],
    rules: [named(`${id}-rule`, { name: undefined, tests: [half] })],
    ...more,
  });
/** A rule for votes. */
export const rule = (id: string, more: object): object => ({ id, authority, ...more });
/** A limit of ten days, and what a test changes of it. */
export const time = (id: string, more: object): object =>
  named(id, {
    limit: { unit: "days", n: 10 },
    counts: { from: "dayAfter", authority },
    ...more,
  });

const all = [
  "OpenCase",
  "Lay",
  "Refer",
  "BeginStage",
  "DistributeText",
  "RecordReport",
  "RecordVote",
  "CertifyVote",
  "RecordIntervention",
  "CertifyTimeEnded",
  "AskForReview",
  "RecordReview",
  "Present",
  "RecordAssent",
  "Publish",
  "Classify",
  "Declare",
  "ExtendTime",
  "RecordWaiver",
  "Withdraw",
  "EndOfTerm",
];

/** A procedure of these stages, with the instrument at the end. The duties are those that it asks for. */
const file = (stages: readonly object[], more: object = {}): object => {
  const body = (id: string, kind: string, members?: number): object => ({
    ...named(id),
    kind,
    ...(members === undefined ? {} : { members }),
  });
  const given = (may: readonly string[]): object => ({
    id: "xx-more",
    version: "2026.1",
    title: name,
    validity: { from: null, to: null, authority },
    timeZone: "Etc/UTC",
    languages: ["en"],
    bodies: [
      body("government", "government"),
      body("house", "chamber", 100),
      ...(JSON.stringify([stages, more]).includes('"court"') ? [body("court", "court")] : []),
      ...(JSON.stringify([stages, more]).includes('"senate"')
        ? [body("senate", "chamber", 60)]
        : []),
    ],
    duties: { clerk: { may, name } },
    stages: [...stages, named("abroad", { kind: "international", instrumentBy: "government" })],
    ...more,
  });
  const needless = faultsOf(readProcedure(JSON.stringify(given(all)), "own.json"))
    .map((one) => /"(\w+)" has no effect/.exec(one)?.[1])
    .filter((one) => one !== undefined);
  return given(all.filter((command) => !needless.includes(command)));
};

/** A valid procedure of these stages, with the instrument at the end. */
export const read = (stages: readonly object[], more: object = {}): Procedure => {
  const one = readProcedure(JSON.stringify(file(stages, more)), "own.json");
  if (one.kind === "invalid") throw new Error(faultsOf(one).join("\n"));
  return one.value;
};
/** What is wrong with a procedure of these stages. */
export const faults = (stages: readonly object[], more: object = {}): readonly string[] =>
  faultsOf(readProcedure(JSON.stringify(file(stages, more)), "own.json"));
