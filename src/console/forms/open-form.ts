import type { Draft, DraftName } from "../../ledger/drafts.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import { commandRow, personCommandKinds } from "../../commands/command-table.ts";
import type { Case } from "../../case/case.ts";
import { currentEntry } from "../../case/case-fact.ts";
import { knownDate } from "../../time/fact-date.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { mayReadEntry } from "../../office/confidential-votes.ts";
import { readerIn, caseToCarryOn } from "../cases/who-may-read.ts";
import type { PageContext, Pages } from "../pages.ts";
import { fieldsOf } from "./control-of-field.ts";
import { emptyForm, together, type Given } from "./form-values.ts";
import { type PersonKind, restatedKindOf } from "./kinds.ts";
import type { Restating, Scene } from "./scene.ts";
import { sentFields } from "../sent-fields.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

/** A form that somebody works on: the case as it stands, the draft as it was kept, and the form's own address. */
export type Work = {
  readonly scene: Scene;
  readonly name: DraftName;
  /** Undefined as long as nothing was sent. */
  readonly kept: Draft | undefined;
  /** Which dated fact the address asks for; undefined where it asks for none. */
  readonly fact: string | undefined;
  /** Such as `/cases/az-7/do/lay`. */
  readonly base: string;
};

const kindOfVerb = (verb: string): PersonKind | undefined =>
  personCommandKinds.find((kind) => commandRow(kind).verb === verb);

const newCase = caseIdSchema.parse("new");

// A draft whose command is on record was recorded and then not cleared away: it is none any more.
const draftFor = async ({ desk, drafts }: Pages, name: DraftName): Promise<Draft | undefined> => {
  const draft = await drafts.get(name);
  if (draft === undefined || (await desk.ports.ledger.accepted(draft.commandId)) === undefined)
    return draft;
  await drafts.remove(name);
  return undefined;
};

/** The fact that an entry states now, as a correction would restate it. */
export const restatingOf = (state: Case, of: string): Restating | undefined => {
  const fact = state.facts.find((one) => currentEntry(one) === of);
  const kind = fact && restatedKindOf(fact.act.kind);
  return fact === undefined || kind === undefined
    ? undefined
    : { of: currentEntry(fact), kind, fact };
};

/** Which entry a correction is of: what the address says, then the form, then the draft. */
const entryCorrected = (c: PageContext, kept: Draft | undefined): string | undefined => {
  const asked = c.req.query("of");
  if (asked !== undefined) return asked;
  const sent = c.req.method === "POST" ? sentFields(c)["of"] : undefined;
  return typeof sent === "string" ? sent : kept?.values["of"];
};

/** A scene before it is known what in it is corrected, or at which stage. */
type Unchosen = Omit<Scene, "restating" | "stage">;

const sceneOf = async (
  pages: Pages,
  c: PageContext,
  kind: PersonKind,
): Promise<Unchosen | undefined> => {
  const { visit } = c.var;
  const { visitor } = visit;
  const office = await pages.desk.ports.ledger.head(officeCaseId);
  if (visitor === undefined || visitor.duties.length === 0 || office === undefined)
    return undefined;
  const view = kind === "OpenCase" ? undefined : await caseToCarryOn(pages, c);
  if (view === undefined && kind !== "OpenCase") return undefined;
  const { law } = pages.desk.ports;
  return { visit, visitor, kind, view, office: office.state, law, fieldsOf };
};

const restatingIn = (
  c: PageContext,
  { kind, view }: Unchosen,
  kept: Draft | undefined,
): Restating | undefined => {
  if (kind !== "Correct" || view === undefined) return undefined;
  const of = entryCorrected(c, kept);
  const restating = of === undefined ? undefined : restatingOf(view.state, of);
  return restating !== undefined && isHidden(c, view, restating) ? undefined : restating;
};

// A correction begins with what is on record, which whoever is yet to certify the vote must not see, nor what was recorded of it before.
const isHidden = (c: PageContext, { state, law }: CaseView, { of }: Restating): boolean =>
  !mayReadEntry(state, law, readerIn(c.var.visit))(of);

type Asked = Pick<Scene, "restating" | "stage"> & Pick<Work, "fact">;

// The draft of the correction of another entry is none of this one, nor is that of what is done at another stage, or of another fact.
const isOf = ({ restating, stage, fact }: Asked, draft: Draft | undefined): boolean =>
  (restating === undefined || draft?.values["of"] === restating.of) &&
  Object.entries({ stage, fact }).every(
    ([name, asked]) => asked === undefined || (draft?.values[name] ?? asked) === asked,
  );

/** At which stage something is done: as the address says, then the form, then the draft. */
const stageChosen = (c: PageContext, kept: Draft | undefined): string | undefined => {
  const asked = c.req.query("stage");
  if (asked !== undefined) return asked;
  const sent = c.req.method === "POST" ? sentFields(c)["stage"] : undefined;
  return typeof sent === "string" ? sent : kept?.values["stage"];
};

const workOn = async (
  pages: Pages,
  c: PageContext,
  kind: PersonKind,
): Promise<Work | undefined> => {
  const scene = await sceneOf(pages, c, kind);
  if (scene === undefined) return undefined;
  const { verb } = commandRow(kind);
  const caseId = scene.view?.state.caseId ?? newCase;
  const name: DraftName = { person: scene.visitor.person, caseId, verb };
  const draft = await draftFor(pages, name);
  const restating = restatingIn(c, scene, draft);
  const stage = stageChosen(c, draft);
  const fact = kind === "RecordDatedFact" ? c.req.query("fact") : undefined;
  return {
    scene: { ...scene, restating, stage },
    name,
    kept: isOf({ restating, stage, fact }, draft) ? draft : undefined,
    fact,
    base: scene.view === undefined ? "/cases/new" : `/cases/${caseId}/do/${verb}`,
  };
};

/** The form that an address names; undefined where there is none, or none for whoever asks. */
export const workAt = (pages: Pages, c: PageContext): Promise<Work | undefined> => {
  const kind = kindOfVerb(c.req.param("verb") ?? "");
  return kind === undefined || kind === "OpenCase"
    ? Promise.resolve(undefined)
    : workOn(pages, c, kind);
};

export const openingWork = (pages: Pages, c: PageContext): Promise<Work | undefined> =>
  workOn(pages, c, "OpenCase");

/** A dated fact with its day, where the treaty says on which day it happens. */
const begunFact = ({ view }: Scene, fact: string): Given => {
  const fields = fieldsOf("RecordDatedFact");
  const day = fact === "entryIntoForce" ? view?.entryIntoForce?.date : undefined;
  return together([
    fields["fact"]?.fill(fact, "fact") ?? emptyForm,
    day == null ? emptyForm : (fields["on"]?.fill(knownDate(day), "on") ?? emptyForm),
  ]);
};

// A correction begins with what is on record.
const begun = ({ scene, fact }: Work): Given => {
  const { restating } = scene;
  if (restating === undefined) return fact === undefined ? emptyForm : begunFact(scene, fact);
  const act: Readonly<Record<string, unknown>> = { ...restating.fact.act };
  return together(
    Object.entries(fieldsOf(restating.kind)).map(([field, control]) =>
      control.fill(act[field], `restated.${field}`),
    ),
  );
};

/** The draft as it was kept, or a new one under an id of its own. */
export const draftOfWork = ({ desk }: Pick<Pages, "desk">, work: Work): Draft =>
  work.kept ?? {
    ...work.name,
    ...begun(work),
    commandId: desk.ports.ids.commandId(),
    at: new Date(desk.ports.clock.now()).toISOString(),
  };
