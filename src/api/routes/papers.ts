import { noPrintInWords } from "../../views/print-mode.ts";
import type { Digest } from "../../values/ids.ts";
import { isRefusal } from "../../words/refusal.ts";
import type { Printing } from "../api.ts";
import { bodyLimits } from "../body.ts";
import { wishSchema, type PrintWish } from "../print.ts";
import { HttpAnswer } from "../http-answer.ts";
import { faultOver, jsonAnswer } from "../problem.ts";
import { posted, type Answers } from "../route.ts";
import { standardOf } from "../../papers/standard.ts";

/** A paper that was printed and stored among the documents. */
export type StoredPaper = PrintWish & {
  readonly kind: "paper";
  readonly marking: "draft" | "clean";
  readonly standard: string;
  readonly digest: Digest;
  readonly size: number;
};

const pdf = "application/pdf";

/** The field that says with the bytes of a paper how it is marked: `draft` or `clean`. */
export const markingField = "tasdiq-marking";

const answers: Answers<StoredPaper> = {
  byStatus: {
    200: {
      about: `Printed, to whoever asks for ${pdf}: the paper itself, marked as ${markingField} says.`,
      content: { type: pdf, about: "The paper." },
    },
    201: { about: "Printed, and stored among the documents.", content: { json: "Paper" } },
  },
};

/** The same wish on the same record gives the same bytes. */
export const printPaper = posted({
  id: "printPaper",
  at: "POST /api/papers",
  about:
    "Prints a paper of a case as its acts allow, and stores it among the documents or answers with it.",
  tag: "Documents",
  for: "duty",
  servedBy: "render-paper",
  body: { id: "PaperBody", schema: wishSchema, limit: bodyLimits.paper },
  answers,
  refusals: ["input", "notFound"],
  faults: [422],
  take: async ({ desk, print }: Printing, { header, body, words }) => {
    const printed = await print(body);
    if (isRefusal(printed)) return printed;
    if (printed.kind === "none")
      return faultOver(
        { status: 422, title: "NothingToPrint", said: noPrintInWords(printed.why) },
        words,
      );
    const { marking, bytes } = printed;
    if (header("accept") === pdf)
      return new HttpAnswer(new Uint8Array(bytes), {
        headers: { "content-type": pdf, [markingField]: marking },
      });
    const digest = await desk.ports.documents.put(bytes);
    const standard = standardOf[body.paper].name;
    const size = bytes.length;
    const stored: StoredPaper = { kind: "paper", ...body, marking, standard, digest, size };
    return jsonAnswer(201, stored);
  },
});
