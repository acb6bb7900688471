import { get } from "node:http";
import { gunzipSync } from "node:zlib";

type Weight = { readonly path: string; readonly bytes: number; readonly text: string };

/** What comes over the line for a path, and what it says to a browser that takes gzip. */
const weightOf = (base: string, path: string, cookie: string): Promise<Weight> =>
  new Promise((weighed, fail) => {
    const headers = { cookie, "accept-encoding": "gzip", "sec-fetch-site": "none" };
    get(`${base}${path}`, { headers }, (response) => {
      if (response.statusCode !== 200) fail(new Error(`${path}: ${String(response.statusCode)}`));
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const sent = Buffer.concat(parts);
        const isGzip = response.headers["content-encoding"] === "gzip";
        const text = (isGzip ? gunzipSync(sent) : sent).toString("utf8");
        weighed({ path, bytes: sent.length, text });
      });
    }).on("error", fail);
  });

const named = (page: string): readonly string[] =>
  [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * What a browser that knows nothing yet loads for a page: itself, its style and its script.
 * Prints it, and answers its weight in kilobytes.
 */
export const firstLoad = async (base: string, path: string, cookie: string): Promise<number> => {
  const page = await weightOf(base, path, cookie);
  const assets = await Promise.all(named(page.text).map((one) => weightOf(base, one, cookie)));
  const all = [page, ...assets];
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const each = all.map((one) => `${one.path} ${kilobytes(one.bytes)}`).join(", ");
  console.log(`first load of ${path}: ${kilobytes(total)} (${each})`);
  return total / 1024;
};
