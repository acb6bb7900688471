import { Altered } from "../../ledger/reading/altered-record.ts";
import {
  caseAnswer,
  noTraces,
  procedureOfCaseAnswer,
  procedureAnswer,
  type CaseAnswer,
  type ProcedureAnswer,
} from "../shapes/case.ts";
import {
  casesAnswer,
  noticesAnswer,
  tasksAnswer,
  type CasesAnswer,
  type NoticesAnswer,
  type TasksAnswer,
} from "../shapes/lists.ts";
import { noNotices } from "../../ledger/reading/sent-notices.ts";
import type { Reading } from "../api.ts";
import { caseAt } from "../language.ts";
import { afterCase, flag, lawId, limit, ofDuty, ofPerson, pageSizes } from "../query.ts";
import { look } from "../look.ts";
import { json } from "../route.ts";

export const listCases = look({
  id: "listCases",
  at: "GET /api/cases",
  about: "The cases, in order of their ids.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  query: {
    after: afterCase,
    limit: limit(pageSizes.usual),
    open: flag("Only those that have not ended."),
    public: flag("Only those that everybody may read."),
    stage: lawId("Only those at this stage of their procedure, or that ended so."),
    procedure: lawId("Only those under this procedure."),
    treaty: lawId("Only those about this treaty."),
  },
  answers: json<CasesAnswer>("CasesAnswer", "A page of the cases."),
  refusals: ["input"],
  tagged: true,
  take: async ({ desk, damage }: Reading, { query, words }) => {
    const { open: openOnly, public: publicOnly, ...wanted } = query;
    // A list says that these are the office's cases; of another ledger, or a file laid out otherwise, nobody can say so.
    const [found] = (await damage?.()) ?? [];
    if (found?.kind === "layout") throw new Altered({ kind: "layoutChanged", found });
    if (found !== undefined) throw new Altered(found);
    return casesAnswer(desk, { ...wanted, openOnly, publicOnly, words });
  },
});

export const listTasks = look({
  id: "listTasks",
  at: "GET /api/tasks",
  about:
    "What waits for people: pages in order of the cases' ids, within a page first what is due first.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  query: {
    after: afterCase,
    limit: limit(pageSizes.usual),
    duty: ofDuty("Only what waits for this duty."),
    person: ofPerson("Only what this person may do, by the duties they hold."),
  },
  answers: json<TasksAnswer>("TasksAnswer", "A page of the open tasks."),
  refusals: ["input", "notFound"],
  tagged: true,
  take: ({ desk, sentNotices = noNotices }: Reading, { query, words }) =>
    tasksAnswer(desk, sentNotices, { ...query, words }),
});

export const listNotices = look({
  id: "listNotices",
  at: "GET /api/notices",
  about:
    "What people were told of what is due in open cases: pages in order of the cases' ids, within a case in the order of telling.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  query: {
    after: afterCase,
    limit: limit(pageSizes.usual),
    duty: ofDuty("Only what this duty was told."),
    person: ofPerson("Only what this person was told, by name or by the duties they hold."),
  },
  answers: json<NoticesAnswer>("NoticesAnswer", "A page of the notices; `limit` counts cases."),
  refusals: ["input", "notFound"],
  tagged: true,
  take: ({ desk, sentNotices = noNotices }: Reading, { query }) =>
    noticesAnswer(desk, sentNotices, query),
});

export const showCase = look({
  id: "showCase",
  at: "GET /api/cases/{id}",
  about: "A case: its facts kept apart, what may come next, what is due.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  answers: json<CaseAnswer>("CaseAnswer", "The case."),
  refusals: ["notFound"],
  tagged: true,
  take: ({ desk, readerOf, traces = noTraces }: Reading, asked) =>
    caseAt(asked, async (caseId) =>
      caseAnswer(desk, caseId, {
        traces,
        reader: await readerOf?.(asked.handed),
        words: asked.words,
      }),
    ),
});

export const showProcedureOfCase = look({
  id: "showProcedureOfCase",
  at: "GET /api/cases/{id}/procedure",
  about: "The procedure that it follows, in the version under which it was opened.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  answers: json<ProcedureAnswer>("ProcedureAnswer", "The procedure, as its file says it."),
  refusals: ["notFound"],
  tagged: true,
  take: ({ desk }: Reading, asked) =>
    caseAt(asked, (caseId) => procedureOfCaseAnswer(desk, caseId)),
});

export const showProcedure = look({
  id: "showProcedure",
  at: "GET /api/procedures/{procedure}",
  about: "A procedure, in the version that a case opened now would follow.",
  tag: "Cases",
  for: "duty",
  servedBy: "read",
  answers: json<ProcedureAnswer>("ProcedureAnswer", "The procedure, as its file says it."),
  refusals: ["notFound"],
  tagged: true,
  take: ({ desk }: Reading, { place }) => procedureAnswer(desk, place["procedure"] ?? ""),
});
