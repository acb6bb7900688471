import type { Hono } from "hono/tiny";
import type { Api } from "../api.ts";
import { shown } from "../shown.ts";
import { versionIn } from "./version.ts";

/** The description of the API, made when it is first asked for: making it takes longer than a server takes to start. */
export const addDescription = (app: Hono, { desk }: Pick<Api, "desk">): void => {
  app.get("/openapi.json", async (c) => {
    const { openApiText } = await import("./openapi.ts");
    return shown(c, openApiText(versionIn(desk.world.software)));
  });
};
