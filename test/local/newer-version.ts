import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The shipped procedure in a newer version, in force since the year began, by which 101 must be present. */
export const writeNewerVersion = (folder: string): void => {
  const shipped = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../law/procedures/az-milli-majlis.json"), "utf8"),
  ) as { readonly quorum: object };
  const from = "2026-01-01";
  const authority = { cite: "an invented decree", url: null, mark: "seen" };
  mkdirSync(join(folder, "law/procedures"), { recursive: true });
  writeFileSync(
    join(folder, "law/procedures/newer.json"),
    JSON.stringify({
      ...shipped,
      version: "2026.2",
      validity: { from, to: null, authority },
      quorum: { ...shipped.quorum, present: 101 },
    }),
  );
};
