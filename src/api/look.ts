import { canonicalJson } from "../record/canonical.ts";
import { isRefusal } from "../words/refusal.ts";
import { readQuery, type Query, type QueryOf } from "./query.ts";
import { HttpAnswer } from "./http-answer.ts";
import type { Answers, Incoming, Reply, Route, RouteAbout } from "./route.ts";
import { tagged } from "./tagged.ts";

type Looking<Needs, Answer, Wanted extends Query> = RouteAbout & {
  readonly answers: Answers<Answer>;
  readonly query?: Wanted;
  readonly take: (
    needs: Needs,
    asked: Omit<Incoming, "query"> & { readonly query: QueryOf<Wanted> },
  ) => Promise<Reply> | Reply;
};

/** The link to the page after this one (RFC 8288); none on the last. */
const nextLink = ({ query, path }: Incoming, found: object): Record<string, string> => {
  const next: unknown = "next" in found ? found.next : null;
  if (typeof next !== "string" && typeof next !== "number") return {};
  const more = new URLSearchParams({ ...query, after: String(next) });
  return { link: `<${path}?${more.toString()}>; rel="next"` };
};

/**
 * A route that is looked at: asked by its path and its query; a parameter that is not one is refused. With a tag the answer is
 * canonical JSON (RFC 8785), so that every process that serves an office gives the same thing the same tag.
 */
export const look = <Needs, Answer, Wanted extends Query = Query>(
  definition: Looking<Needs, Answer, Wanted>,
): Route<Needs, Answer> => {
  const { query: wanted = {}, take } = definition;
  return {
    ...definition,
    query: wanted,
    take: async (needs, incoming) => {
      const query = readQuery<Wanted>(wanted, incoming.query);
      if (isRefusal(query)) return query;
      const found = await take(needs, { ...incoming, query });
      if (found instanceof HttpAnswer || isRefusal(found) || definition.tagged !== true)
        return found;
      const headers = "after" in wanted ? nextLink(incoming, found) : {};
      return tagged(incoming, canonicalJson(found), { type: "application/json", headers });
    },
  };
};
