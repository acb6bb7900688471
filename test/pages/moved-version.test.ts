import { writeNewerVersion } from "../local/newer-version.ts";
import { caseAtVote, stateOf } from "./filling.ts";
import { giverAt } from "./giving.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, type Asker } from "./session.ts";
import { factsOf } from "../support/facts.ts";

let console: Console;
let clerk: Asker;
const caseId = "az-moved";

beforeAll(async () => {
  console = await openConsole({
    lawArrives: async (home, folder) => {
      await caseAtVote(home, caseId, "mine-ban");
      writeNewerVersion(folder);
    },
  });
  clerk = await signedIn(console.base, "clerk");
});
afterAll(async () => {
  await console.close();
});

const textOf = async (place: string): Promise<string> =>
  (await (await clerk.get(place)).text()).replaceAll(/\s+/g, " ");
const formAt = `cases/${caseId}/do/move-to-version`;
const newer = () => {
  const file = console.home.desk.world.law().versions("az-milli-majlis")[1];
  if (file === undefined) throw new Error("no newer version");
  return file;
};

describe("The pages of a case that a newer version has arrived for", () => {
  it("offer the newer version by its digest, and no older one", async () => {
    const form = await textOf(`/en/${formAt}`);
    expect(form).toContain(`value="${newer().digest}"`);
    expect(form).toContain(`SHA-256 ${newer().digest}`);
    expect(form).not.toContain((await stateOf(console.home, caseId)).pins.procedure);
    expect(await textOf(`/az/${formAt}`)).toContain("Hansı redaksiya");
  });

  it("move it, and offer nothing newer after that", async () => {
    const { head, pins } = await stateOf(console.home, caseId);
    await giverAt(console.base)(caseId, [
      "clerk",
      "MoveToVersion",
      { procedure: newer().digest, reason: "the amendment applies", legalBasis: "an article" },
    ]);
    const moved = await stateOf(console.home, caseId);
    expect(moved.movesToNewerVersion[0]?.act).toMatchObject({
      version: "2026.2",
      procedure: newer().digest,
      of: head,
      left: pins.procedure,
    });
    expect(await textOf(`/en/${formAt}`)).toContain("There is no newer version of this procedure.");
    const refused = await clerk.post(`/en/${formAt}`, { do: "continue", of: moved.head });
    expect(await refused.text()).toContain("There is no newer version of this procedure.");
  });

  it("hand out the files of both versions", async () => {
    const { pins, facts } = await stateOf(console.home, caseId);
    const [move] = factsOf({ facts }, "ProcedureVersionChanged");
    for (const digest of [pins.procedure, move?.act.left ?? "none"])
      expect((await clerk.get(`/en/cases/${caseId}/documents/${digest}`)).status).toBe(200);
  });

  it.each([
    ["en", "case moved to a newer version of the procedure"],
    ["az", "iş prosedurun yeni redaksiyasına keçirilib"],
  ])("tell it in the history in %s", async (language, words) => {
    expect(await textOf(`/${language}/cases/${caseId}/history`)).toContain(words);
  });
});
