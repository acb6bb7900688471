import { logOf } from "../../src/local/home/log.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
import { signedIn, type Asker } from "./session.ts";

// What this office published is held against every export, whatever the export says of itself.

let console: Console;
let auditor: Asker;
let older: { readonly log: string; readonly ofCase: string; readonly size: number };
let newest: { readonly log: string; readonly size: number };

const pageAt = async (path: string): Promise<string> =>
  (await auditor.get(`/en/audit/log/${path}`)).text();
const verified = async (text: string): Promise<string> => {
  const file = new File([text], "export.jsonl");
  const page = await (await auditor.post("/en/audit/log/verify", { export: [file] })).text();
  return page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
};

beforeAll(async () => {
  console = await openConsole();
  auditor = await signedIn(console.base, "auditor");
  const { size } = await checkpointLog(console.home);
  older = {
    log: await pageAt("export.jsonl"),
    ofCase: await pageAt("case.jsonl?case=az-un-cybercrime"),
    size,
  };
  await makePublic(console.home, "az-un-cybercrime");
  const next = await checkpointLog(console.home);
  newest = { log: await pageAt("export.jsonl"), size: next.size };
}, 120_000);
afterAll(() => console.close());

describe("An export that is verified by the checkpoints of this office", () => {
  it("is contradicted by the newest where it is a whole log and older, or was cut and says so of itself", async () => {
    const cut = newest.log
      .split("\n")
      .slice(0, -(newest.size - older.size) - 1)
      .filter((line) => !line.startsWith('{"checkpoint"'))
      .map((line, at) =>
        at === 0
          ? line.replace(`"size":${String(newest.size)}`, `"size":${String(older.size)}`)
          : line,
      );
    for (const text of [older.log, `${cut.join("\n")}\n`]) {
      const page = await verified(text);
      expect(page).toContain("Faults found");
      expect(page).toContain(
        `checkpoint ${String(newest.size)} signs ${String(newest.size)} leaves, but the export has ${String(older.size)}: it is older, or was cut`,
      );
    }
  });

  it("is not shown to be unaltered where it is of one case and older", async () => {
    const page = await verified(older.ofCase);
    expect(page).toContain("Not shown to be unaltered");
    expect(page).not.toContain("Faults found");
    expect(page).toContain(
      `Not compared with checkpoint ${String(newest.size)}: it signs ${String(newest.size)} leaves, and this export ends at ${String(older.size)}. Download a newer export.`,
    );
  });

  it("has each checkpoint once, and each fault of it once, where the export brings it too", async () => {
    expect(await verified(newest.log)).toContain("Checkpoints available 2 ");
    const altered = newest.log.replace('"outcome":"adopted"', '"outcome":"rejected"');
    const told = (await verified(altered)).split("signs a root that is not that of the");
    expect(told.length - 1).toBe(2);
  });

  it("is held against the newest checkpoint that a key at hand signed", async () => {
    await logOf(console.home).checkpoints.put(5000, "signed by nobody");
    expect(await verified(older.log)).toContain(`signs ${String(newest.size)} leaves, but the`);
  });
});
