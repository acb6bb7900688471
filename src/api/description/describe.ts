import { once } from "../../values/text.ts";

/** The number in what the software calls itself: `tasdiq 0.1.0` is 0.1.0. */
export const versionIn = (software: string): string => software.split(" ").at(-1) ?? software;

/** The description of the API, made when it is first asked for: making it takes longer than a server takes to start. */
export const descriptionOf = (software: string): (() => Promise<string>) =>
  once(async () => {
    const { openApiText } = await import("./openapi.ts");
    return openApiText(versionIn(software));
  });
