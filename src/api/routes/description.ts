import { look } from "../look.ts";
import type { HttpAnswer } from "../http-answer.ts";
import { content, type Route } from "../route.ts";
import { tagged } from "../tagged.ts";

/** What it takes to show the description: its text, which is asked for when somebody first wants it. */
export type Describing = { readonly description: () => Promise<string> };

export const describeApi: Route<Describing, HttpAnswer> = look({
  id: "describeApi",
  at: "GET /openapi.json",
  about: "This description.",
  tag: "Description",
  for: "anybody",
  servedBy: "pages",
  answers: content("application/json", "OpenAPI 3.1."),
  refusals: [],
  tagged: true,
  take: async ({ description }: Describing, { header }) =>
    tagged({ header }, await description(), { type: "application/json" }),
});
