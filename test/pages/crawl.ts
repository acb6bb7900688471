import type { Asker } from "./session.ts";

/** A page or a file that one gets to by links from where one begins. */
export type Reached = {
  readonly path: string;
  readonly status: number;
  /** Such as `text/html`. */
  readonly type: string;
  /** Empty for a paper. */
  readonly text: string;
};

// What differs between two cases is not what a page is made of; only where a case stands is told in many ways.
const caseId = /\/(cases|public|audit)\/(az|gb)-[a-z0-9-]+(?=\/)/;

/** Two addresses with the same shape lead to pages made in the same way. */
export const shapeOf = (path: string): string =>
  path
    .replace(/[?#].*$/, "")
    .replace(caseId, "/$1/:case")
    .replace(/\b[0-9a-f]{64}\b/, ":digest")
    .replace(/\/\d+(?=\/|$)/, "/:number");

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/href="(\/[^"#]*)/g)].map(([, path = ""]) => path.replaceAll("&amp;", "&"));

const ofThisLanguage = (start: string, path: string): boolean =>
  path.startsWith(start.slice(0, "/az/".length));

// A paper is set by the typesetter, which is slow: its bytes are looked at by other tests.
const read = async (answer: Response): Promise<string> => {
  if (answer.headers.get("content-type") !== "application/pdf") return answer.text();
  await answer.body?.cancel();
  return "";
};

/** Goes to one address. */
export const follow = async (asker: Asker, path: string): Promise<Reached> => {
  const answer = await asker.get(path);
  const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
  return { path, status: answer.status, type, text: await read(answer) };
};

/** Where one is sent on, or what one finds linked. */
const onwards = async (asker: Asker, reached: Reached): Promise<readonly string[]> => {
  if (reached.status !== 302) return linksIn(reached.text);
  const answer = await asker.get(reached.path);
  return [answer.headers.get("location") ?? ""];
};

const most = 400;

/**
 * Follows every link from a page within its language, one of each shape.
 * @param known shapes that are left out, because they were looked at before
 */
export const crawl = async (
  asker: Asker,
  start: string,
  known: readonly string[] = [],
): Promise<readonly Reached[]> => {
  const seen = new Set(known);
  const reached: Reached[] = [];
  const waiting = [start];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(shapeOf(path)) || !ofThisLanguage(start, path)) continue;
    if (reached.length === most) throw new Error(`more than ${String(most)} pages from ${start}`);
    seen.add(shapeOf(path));
    const one = await follow(asker, path);
    reached.push(one);
    waiting.push(...(await onwards(asker, one)));
  }
  return reached;
};
