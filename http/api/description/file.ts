import { readFile } from "node:fs/promises";
import type { Hono } from "hono/tiny";
import { shown } from "../shown.ts";

/** The description of the API from the file that is committed, read when it is first asked for: making it takes much more code. */
export const addDescriptionFile = (app: Hono, file: string): void => {
  let text: Promise<string> | undefined;
  app.get("/openapi.json", async (c) => {
    text ??= readFile(file, "utf8");
    return shown(c, await text);
  });
};
