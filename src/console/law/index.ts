import { digestOfOfficeRequest } from "../../ledger/handling/office.ts";
import { giveSigned } from "../sign-in/signing.ts";
import { giveOfficeCommand } from "../../api/give.ts";
import { asAttachment } from "../../api/log.ts";
import { canonicalJson } from "../../record/canonical.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import type { Duty } from "../../law/duty.ts";
import type { Case } from "../../case/case.ts";
import type { Refusal } from "../../words/refusal.ts";
import { commandIdSchema } from "../../values/ids.ts";
import { errorSummary, formFaultOf } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import type { PageContext, Pages, PagesApp, Visitor } from "../pages.ts";
import { to } from "../layout.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { sentFields } from "../sent-fields.ts";
import { pageFormatAmong } from "../page-format.ts";
import { filePage, type Filled } from "./file-page.ts";
import { type FileAtHand, filesAtHand } from "./files-at-hand.ts";
import { listOfFiles } from "./list.ts";

/** Somebody who holds a duty, and the office's record as it stands now. */
type Asked = { readonly visitor: Visitor; readonly office: Case };

/** Answers whoever holds a duty; for everybody else there is nothing here. */
const forHolders =
  (pages: Pages, answer: (c: PageContext, asked: Asked) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const { visitor } = c.var.visit;
    const head = await pages.desk.ports.ledger.head(officeCaseId);
    return head === undefined || visitor === undefined || visitor.duties.length === 0
      ? notFoundPage(pages, c)
      : answer(c, { visitor, office: head.state });
  };

const fileIn = ({ desk }: Pages, c: PageContext): FileAtHand | undefined =>
  filesAtHand(desk.ports.law()).find(({ digest }) => digest === c.req.param("digest"));

const shown = (
  pages: Pages,
  c: PageContext,
  { asked, file, filled }: { asked: Asked; file: FileAtHand; filled: Filled },
): Promise<Response> => {
  const { desk } = pages;
  const format = pageFormatAmong(c.var.visit, desk.ports.law);
  const page = filePage(format, { ...asked, file, filled, id: desk.ports.ids.commandId() });
  const { faults } = filled;
  return pageOf(
    pages,
    c,
    faults.length === 0
      ? page
      : { ...page, above: errorSummary(c.var.visit, faults), faulty: true, status: 422 },
  );
};

type Given = Filled["given"] & { readonly id: string | undefined };

const givenIn = (c: PageContext): Given => {
  const fields = sentFields(c);
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === "string" ? value : "";
  };
  return {
    isRead: text("read") === "true",
    duty: text("duty"),
    id: commandIdSchema.safeParse(text("command-id")).data,
  };
};

const faultsIn = (
  c: PageContext,
  { isRead, duty }: Given,
  held: readonly Duty[],
): readonly FormFault[] => {
  const { faults } = c.var.visit.words.lawFiles;
  return [
    ...(isRead ? [] : [{ at: "read", words: faults.read }]),
    ...(held.includes(duty) ? [] : [{ at: "duty", words: faults.duty }]),
  ];
};

const confirmed = async (
  pages: Pages,
  c: PageContext,
  { asked, file, given }: { asked: Asked; file: FileAtHand; given: Given },
): Promise<Response> => {
  const { visitor } = asked;
  const again = (faults: readonly FormFault[]): Promise<Response> =>
    shown(pages, c, { asked, file, filled: { given, faults } });
  const faults = faultsIn(c, given, visitor.duties);
  if (faults.length > 0 || given.id === undefined) return again(faults);
  const { law, version, digest } = file;
  const request = {
    id: commandIdSchema.parse(given.id),
    person: visitor.person,
    duty: given.duty,
    office: { kind: "ConfirmLaw", file: file.file, law, version, digest },
  } as const;
  const answer = await giveSigned(pages, c, {
    visitor,
    digestOf: ({ madeAt }) => digestOfOfficeRequest({ ...request, madeAt }),
    give: (credential, made) => giveOfficeCommand(pages, { ...request, ...made }, credential),
  });
  if (answer instanceof Response) return answer;
  const refused = (refusal: Refusal): Promise<Response> =>
    again([formFaultOf(c.var.visit, refusal)]);
  return answer.kind === "refused"
    ? refused(answer.refusal)
    : c.redirect(to(c.var.visit, `/law/${digest}`), 303);
};

const asFile = ({ law, version, content }: FileAtHand): Response => {
  const name = [law, ...(version === null ? [] : [version])].join("-");
  return new Response(canonicalJson(content), {
    headers: {
      "content-type": "application/json",
      "content-disposition": asAttachment(`${name}.json`),
    },
  });
};

/** The law files of the office, each with who has confirmed it as read and the form by which somebody confirms it. */
export const addLawFiles = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/law",
    forHolders(pages, (c, { office }) => {
      const format = pageFormatAmong(c.var.visit, pages.desk.ports.law);
      const body = listOfFiles(format, office, filesAtHand(pages.desk.ports.law()));
      return pageOf(pages, c, { title: c.var.visit.words.lawFiles.title, under: "audit", body });
    }),
  );
  app.get(
    "/:language/law/:digest/file.json",
    forHolders(pages, (c) => {
      const file = fileIn(pages, c);
      return file === undefined ? notFoundPage(pages, c) : asFile(file);
    }),
  );
  app.get(
    "/:language/law/:digest",
    forHolders(pages, (c, asked) => {
      const file = fileIn(pages, c);
      const [duty = ""] = asked.visitor.duties.length === 1 ? asked.visitor.duties : [];
      return file === undefined
        ? notFoundPage(pages, c)
        : shown(pages, c, { asked, file, filled: { given: { isRead: false, duty }, faults: [] } });
    }),
  );
  app.post(
    "/:language/law/:digest",
    forHolders(pages, (c, asked) => {
      const file = fileIn(pages, c);
      return file === undefined
        ? notFoundPage(pages, c)
        : confirmed(pages, c, { asked, file, given: givenIn(c) });
    }),
  );
};
