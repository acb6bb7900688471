import { once } from "../../procedure/values/once.ts";
import { versionIn } from "./version.ts";

/** The description of the API, made when it is first asked for: making it takes longer than a server takes to start. */
export const descriptionOf = (software: string): (() => Promise<string>) =>
  once(async () => {
    const { openApiText } = await import("./openapi.ts");
    return openApiText(versionIn(software));
  });
