import { renderPdf } from "../../documents/render-pdf.ts";
import { papersApi } from "../../http/api/papers.ts";
import { withSomeDuty } from "../shell/caller.ts";
import { apiIn, overHttp } from "../shell/http.ts";
import { openDeskOfRecords } from "../shell/world.ts";

const desk = openDeskOfRecords();

/** Renders a paper of a case: `POST /api/papers`. It reads the record and writes nothing but documents. */
export const handler = overHttp(
  papersApi(apiIn({ desk, guards: [withSomeDuty(desk)] }), (paper) =>
    Promise.resolve(renderPdf(paper)),
  ),
);
