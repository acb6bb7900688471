import { damageIn } from "../../src/ledger/reading/unreadable.ts";
import { renderPdf } from "../../src/papers/render-pdf.ts";
import { printBy } from "../../src/api/print.ts";
import { printPaper } from "../../src/api/routes/papers.ts";
import { asksForPrint, damageTold, printAskedFor, printTold } from "../../src/aws/print-by-call.ts";
import { overHttp } from "../shell/http.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { readingPorts } from "../shell/ports.ts";
import { derived } from "../shell/services/derived.ts";

const desk = openDesk({ ...readingPorts(), derived: derived() });
const print = printBy(desk, (paper) => Promise.resolve(renderPdf(paper)));
const overApi = overHttp([printPaper], { desk, print });

const printNow = async (event: unknown): Promise<ReturnType<typeof printTold>> => {
  const wish = printAskedFor(event);
  try {
    return printTold(await print(wish));
  } catch (fault) {
    const damage = damageIn(fault);
    if (damage === undefined) throw fault;
    desk.ports.warn(`no paper of the case ${wish.caseId} could be printed`, fault);
    return damageTold(damage);
  }
};

/**
 * Renders a paper of a case: `POST /api/papers`. It reads the record and writes nothing but documents. An event with `print` has
 * it answer the paper itself, and keep nothing. Of such an event it asks nobody who may read the case: the pages have judged
 * that before they call, and nobody may call it but they and the API.
 */
export const handler = (event: unknown): Promise<unknown> =>
  asksForPrint(event) ? printNow(event) : overApi(event);
