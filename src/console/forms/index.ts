import { giveCommand } from "../../api/give.ts";
import { isWithheld } from "../../case/withheld.ts";
import { digestOfRequest } from "../../ledger/handling/request.ts";
import { giveSigned } from "../sign-in/signing.ts";
import { isSameSecret } from "../../api/same-secret.ts";
import { refusalStatus } from "../../api/problem.ts";
import { jsonSent } from "../../words/json-text.ts";
import { readinessOfCase } from "../../ledger/reading/readiness.ts";
import type { Draft } from "../../ledger/drafts.ts";
import { commandIdSchema } from "../../values/ids.ts";
import { isDespite } from "../../commands/despite.ts";
import { isIrreversible, type IrreversibleKind } from "../../commands/command-table.ts";
import { missingBefore } from "../../commands/next/readiness/readiness.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { isRefusal } from "../../words/refusal.ts";
import { despiteSchema, type Despite } from "../../case/request.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { to, type Page } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { checkPage, confirmPage, despiteNames } from "./check-page.ts";
import { chooseEntryPage } from "./choose-entry.ts";
import { formPage, type Notice } from "./form-page.ts";
import { openFor } from "./in-file.ts";
import { faultOfRefusal, judgeDraft, type FormFault, type Judged } from "./judge-draft.ts";
import { readForm, tooLarge, type Wish } from "./read-form.ts";
import { addReadiness } from "./readiness-page.ts";
import { addRecordedPage } from "./recorded-page.ts";
import { shownMark, shownName } from "./shown-mark.ts";
import { notForVisitor, notYet } from "./not-allowed.ts";
import { draftOfWork, openingWork, workAt, type Work } from "./open-form.ts";
import { sentFields } from "../sent-fields.ts";

type Open = (pages: Pages, c: PageContext) => Promise<Work | undefined>;
type Step = (pages: Pages, c: PageContext, work: Work) => Promise<Response>;

const seeOther = (c: PageContext, place: string): Response =>
  c.redirect(to(c.var.visit, place), 303);

const noticeIn = (c: PageContext): Notice | undefined => {
  return c.req.query("notice") === "saved" ? "saved" : undefined;
};

// The entry to correct is chosen before there is anything to fill in.
const isToBeChosen = ({ scene }: Work): boolean =>
  scene.kind === "Correct" && scene.restating === undefined;

const showForm: Step = (pages, c, work) => {
  if (isToBeChosen(work)) return pageOf(pages, c, chooseEntryPage(work));
  const later = notYet(work.scene);
  if (later !== undefined) return pageOf(pages, c, later);
  const notice = noticeIn(c);
  const page = formPage(work, draftOfWork(pages, work), { faults: [], notice });
  return pageOf(pages, c, page);
};

const withQuery = ({ scene, base }: Work, more: readonly string[] = []): string => {
  const { restating, stage } = scene;
  const query = [
    ...more,
    ...(restating === undefined ? [] : [`of=${restating.of}`]),
    ...(stage === undefined || openFor(scene).length < 2 ? [] : [`stage=${stage}`]),
  ];
  return query.length === 0 ? base : `${base}?${query.join("&")}`;
};

const nextPlace = (work: Work, wish: Wish): string => {
  switch (wish.kind) {
    case "continue":
      return `${work.base}/check`;
    case "save":
      return withQuery(work, ["notice=saved"]);
    case "upload":
    case "remove":
    case "add":
    case "drop":
      return `${withQuery(work)}#${wish.at.split(":")[0] ?? ""}`;
  }
};

const takeForm: Step = async (pages, c, work) => {
  if (isToBeChosen(work)) return seeOther(c, work.base);
  const { draft, wish, faults } = await readForm(pages, c, draftOfWork(pages, work));
  const size = tooLarge(c.var, draft);
  // What was typed is kept before it is judged.
  if (size.length === 0) await pages.drafts.put(draft);
  const wrong = [...faults, ...size];
  if (wrong.length > 0) return pageOf(pages, c, formPage(work, draft, { faults: wrong }));
  if (wish.kind !== "continue") return seeOther(c, nextPlace(work, wish));
  const judged = await judgeDraft(pages, work.scene, draft);
  return judged.kind === "faulty"
    ? pageOf(pages, c, formPage(work, draft, judged))
    : seeOther(c, nextPlace(work, wish));
};

type Ready = Extract<Judged, { kind: "ready" }>;

/** The draft that is kept, judged anew, or the page on which it is mended. */
const readied = async (
  pages: Pages,
  c: PageContext,
  work: Work,
): Promise<{ readonly draft: Draft; readonly judged: Ready } | Response> => {
  const { kept } = work;
  if (kept === undefined) return seeOther(c, work.base);
  const judged = await judgeDraft(pages, work.scene, kept);
  return judged.kind === "faulty"
    ? pageOf(pages, c, formPage(work, kept, judged))
    : { draft: kept, judged };
};

const showCheck: Step = async (pages, c, work) => {
  const ready = await readied(pages, c, work);
  if (ready instanceof Response) return ready;
  return pageOf(pages, c, checkPage(work, { ...ready.judged, draft: ready.draft }));
};

// A form that was sent twice finds its draft gone: then its command is on record, and that is what is shown.
const sentBefore = async (
  pages: Pages,
  c: PageContext,
  { scene: { view } }: Work,
): Promise<Response | undefined> => {
  const id = commandIdSchema.safeParse(sentFields(c)["command-id"]);
  const known = id.success ? await pages.desk.ports.ledger.accepted(id.data) : undefined;
  if (known === undefined) return undefined;
  const { caseId, seq } = known.receipt;
  return view === undefined || view.state.caseId === caseId
    ? seeOther(c, `/cases/${caseId}/entries/${String(seq)}`)
    : undefined;
};

/** Whether what is kept now is what the page showed from which it is sent. */
const isAsShown = (c: PageContext, { scene }: Work, { request }: Ready): boolean => {
  const mark = sentFields(c)[shownName];
  return typeof mark === "string" && isSameSecret(mark, shownMark(scene.visitor, request));
};

const missingFor = async (
  { desk }: Pages,
  { view, visitor }: Work["scene"],
  kind: IrreversibleKind,
): Promise<readonly ReadinessItem[]> => {
  if (view === undefined) return [];
  const items = await readinessOfCase(desk, view.state.caseId, visitor);
  return isRefusal(items) ? [] : missingBefore(kind, items);
};

type Confirming = {
  readonly work: Work;
  readonly ready: Ready & { readonly draft: Draft };
  readonly kind: IrreversibleKind;
};

/** The last page before what cannot be undone, with what was wrong with the reason that was given, if one was. */
const confirming = async (
  pages: Pages,
  c: PageContext,
  {
    work,
    ready,
    kind,
    ...again
  }: Confirming & { readonly faults?: readonly FormFault[]; readonly typed?: string },
): Promise<Response> => {
  const missing = await missingFor(pages, work.scene, kind);
  return pageOf(
    pages,
    c,
    confirmPage(work, ready, { kind, inTheWay: { broken: ready.broken, missing }, ...again }),
  );
};

const despiteIn = (body: Readonly<Record<string, unknown>>): Despite | undefined => {
  const rules = body[despiteNames.rules];
  const reason = body[despiteNames.reason];
  const sent = jsonSent(typeof rules === "string" ? rules : "");
  return despiteSchema.safeParse({
    findings: "value" in sent ? sent.value : undefined,
    reason: typeof reason === "string" ? reason.trim() : undefined,
  }).data;
};

/** Records what cannot be undone; despite what is broken only with a reason, which is asked for again where it is missing. */
const recordForGood = async (
  pages: Pages,
  c: PageContext,
  { work, ready }: { readonly work: Work; readonly ready: Ready & { readonly draft: Draft } },
): Promise<Response> => {
  const { kind } = work.scene;
  const { broken, request } = ready;
  if (!isIrreversible(kind) || broken.length === 0) return record(pages, c, { work, ready });
  const body = sentFields(c);
  const sent = body[despiteNames.reason];
  const typed = typeof sent === "string" ? sent : "";
  const despite = despiteIn(body);
  const again = (words: string): Promise<Response> => {
    const faults = [{ at: despiteNames.reason, words }];
    return confirming(pages, c, { work, ready, kind, faults, typed });
  };
  const { forms } = c.var.visit.words;
  if (despite === undefined) return again(forms.faults.reasonDespite);
  if (!isDespite(despite, broken)) return again(forms.faults.brokenChanged);
  return record(pages, c, { work, ready: { ...ready, request: { ...request, despite } } });
};

const record = async (
  pages: Pages,
  c: PageContext,
  { work, ready }: { readonly work: Work; readonly ready: Ready },
): Promise<Response> => {
  const { request } = ready;
  const answer = await giveSigned(pages, c, {
    visitor: work.scene.visitor,
    hides: isWithheld({ ...request, content: request.command }),
    digestOf: (made) => digestOfRequest({ ...request, ...made }, request.id),
    give: (credential, made) => giveCommand(pages, { ...request, ...made }, credential),
  });
  if (answer instanceof Response) return answer;
  if (answer.kind === "refused") {
    const faults = [faultOfRefusal(work.scene, answer.refusal)];
    const page: Page = formPage(work, draftOfWork(pages, work), { faults });
    return pageOf(pages, c, { ...page, status: refusalStatus(answer.refusal) });
  }
  await pages.drafts.remove(work.name);
  const { caseId, seq } = answer.receipt;
  return seeOther(c, `/cases/${caseId}/entries/${String(seq)}`);
};

const send =
  (from: "check" | "confirm"): Step =>
  async (pages, c, work) => {
    const before = await sentBefore(pages, c, work);
    if (before !== undefined) return before;
    const checked = await readied(pages, c, work);
    if (checked instanceof Response) return checked;
    const ready = { ...checked.judged, draft: checked.draft };
    const { kind } = work.scene;
    if (!isAsShown(c, work, ready)) {
      const faults = [{ at: "", words: c.var.visit.words.forms.notAsShown }];
      return from === "confirm" && isIrreversible(kind)
        ? confirming(pages, c, { work, ready, kind, faults })
        : pageOf(pages, c, checkPage(work, ready, faults));
    }
    return from === "check" && isIrreversible(kind)
      ? seeOther(c, `${work.base}/confirm`)
      : recordForGood(pages, c, { work, ready });
  };

const showConfirm: Step = async (pages, c, work) => {
  const { kind } = work.scene;
  if (!isIrreversible(kind)) return seeOther(c, `${work.base}/check`);
  const ready = await readied(pages, c, work);
  if (ready instanceof Response) return ready;
  return confirming(pages, c, { work, ready: { ...ready.judged, draft: ready.draft }, kind });
};

/** A step of a form, for whoever may take it. */
const step =
  (pages: Pages, open: Open, take: Step) =>
  async (c: PageContext): Promise<Response> => {
    const work = await open(pages, c);
    if (work === undefined) return notFoundPage(pages, c);
    const away = isToBeChosen(work) ? undefined : notForVisitor(work.scene);
    if (away === undefined) return take(pages, c, work);
    // A form that was sent twice is sent by somebody whose turn may have passed with the first.
    const before = c.req.method === "POST" ? await sentBefore(pages, c, work) : undefined;
    if (before !== undefined) return before;
    if (c.req.method === "POST")
      pages.turnedAway(`${work.scene.kind} by ${work.scene.visitor.person}, who may not`);
    return pageOf(pages, c, away);
  };

const addForm = (
  app: PagesApp,
  pages: Pages,
  { place, open }: { readonly place: string; readonly open: Open },
): void => {
  app.get(place, step(pages, open, showForm));
  app.post(place, step(pages, open, takeForm));
  app.get(`${place}/check`, step(pages, open, showCheck));
  app.post(`${place}/check`, step(pages, open, send("check")));
  app.get(`${place}/confirm`, step(pages, open, showConfirm));
  app.post(`${place}/confirm`, step(pages, open, send("confirm")));
};

/** The forms for every command, where they lead to, and what is still to be done before the deposit. */
export const addForms = (app: PagesApp, pages: Pages): void => {
  addForm(app, pages, { place: "/:language/cases/new", open: openingWork });
  addForm(app, pages, { place: "/:language/cases/:id/do/:verb", open: workAt });
  addRecordedPage(app, pages);
  addReadiness(app, pages);
};
