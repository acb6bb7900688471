import { knownDate } from "../../src/clocks/dates/fact-date.ts";
import { caseAtVote, todayIn } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, type Asker } from "./session.ts";

let console: Console;
let clerk: Asker;
const caseId = "az-still";

beforeAll(async () => {
  console = await openConsole();
  await caseAtVote(console.home, caseId, "mine-ban");
  clerk = await signedIn(console.base, "clerk");
  await makePublic(console.home, caseId);
  await send(console.home, {
    caseId,
    person: "clerk",
    duty: "clerk",
    command: {
      kind: "Suspend",
      on: knownDate(todayIn(console.home)),
      ground: "constitutionalReview",
      reason: "asked <b>of the court</b>",
      legalBasis: "an invented article",
    },
  });
});
afterAll(async () => {
  await console.close();
});

const textOf = async (place: string): Promise<string> =>
  (await (await clerk.get(place)).text()).replaceAll(/\s+/g, " ");

describe("The pages of a suspended case", () => {
  it.each([
    ["en", "The case is suspended.", "Review of constitutionality", "paused while"],
    ["az", "İş dayandırılıb.", "Konstitusiyaya uyğunluğun yoxlanılması", "axmır"],
  ])("say so in %s, with the ground and the legal basis", async (language, ...words) => {
    const page = await textOf(`/${language}/cases/${caseId}`);
    for (const text of [...words, "an invented article"]) expect(page).toContain(text);
    expect(page).toContain("asked &lt;b&gt;of the court&lt;/b&gt;");
    expect(page).toContain(`/${language}/cases/${caseId}/do/resume"`);
    expect(page).not.toContain(`/${language}/cases/${caseId}/do/suspend"`);
  });
  it("say it to everybody where the case is public, and in the list of tasks", async () => {
    expect(await textOf(`/en/public/${caseId}`)).toContain("The case is suspended.");
    expect(await textOf("/en/tasks")).toContain("suspended, since: ");
  });
  it("give the way out by a form, and then offer to suspend again", async () => {
    await send(console.home, {
      caseId,
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "Resume",
        on: knownDate(todayIn(console.home)),
        legalBasis: "an invented decision",
      },
    });
    const page = await textOf(`/en/cases/${caseId}`);
    expect(page).not.toContain("The case is suspended.");
    expect(page).toContain(`/en/cases/${caseId}/do/suspend"`);
  });
});
