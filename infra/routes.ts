import { routes as api } from "../src/api/routes.ts";
import type { FunctionName } from "./functions.ts";

const ofApi = (): Readonly<Record<string, FunctionName>> =>
  Object.fromEntries(
    api.flatMap(({ at, servedBy, servedApart = {} }): [string, FunctionName][] =>
      servedBy === undefined
        ? []
        : [
            ...Object.entries(servedApart).map(([value, name]): [string, FunctionName] => [
              at.replace(/\{\w+\}/, value),
              name,
            ]),
            [at, servedBy],
          ],
    ),
  );

/**
 * What is answered, and by which function: the table of the API, and the pages. What stands under `/api/` wants a token; the pages
 * find out by themselves who asks.
 */
export const routes: Readonly<Record<string, FunctionName>> = {
  ...ofApi(),
  "GET /": "pages",
  "GET /{proxy+}": "pages",
  "POST /{proxy+}": "pages",
};
