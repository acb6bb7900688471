import { languages } from "../../src/papers/paper.ts";
import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { givenValue } from "../../src/console/forms/form-values.ts";
import type { Fault } from "../../src/console/forms/scene.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { sceneOf } from "../support/form-scene.ts";

const control = fieldsOf("RecordVote")["rollCall"];

const placeOf = (lines: readonly string[], language: "az" | "en") => ({
  scene: sceneOf("RecordVote", azerbaijaniCase("SittingScheduled"), { language }),
  name: "rollCall",
  words: ["Who voted how", ""] as const,
  given: givenValue("rollCall.roll", lines.join("\n")),
});

const shown = async (
  lines: readonly string[],
  { language = "en", faults = [] }: { language?: "az" | "en"; faults?: readonly Fault[] } = {},
): Promise<string> => String(await control?.show({ ...placeOf(lines, language), faults }));

describe("A roll call that is counted on the page", () => {
  it("names each line that it cannot read, with number and text, beside what the others come to", async () => {
    const page = await shown(["A; for", "B", "C; maybe", "D; against", "E; F; for"]);
    expect(page).toContain("Lines that could not be read and are not counted: 3.");
    expect(page).toContain(
      "Line 2: “B” is not a name and a position. Separate the two with a semicolon",
    );
    expect(page).toContain("Line 3: “maybe” in “C; maybe” is not a position");
    expect(page).toContain(
      "Line 5: “E; F; for” is not a name and a position. Separate the two with a semicolon",
    );
    expect(page).toContain("Totals of the lines that could be read");
  });

  it("names them in Azerbaijani", async () => {
    const page = await shown(["A; lehinə", "B"], { language: "az" });
    expect(page).toContain("Sətir 2: “B” ad və mövqe deyil. Onları nöqtəli vergüllə ayırın");
  });

  it.each(languages)("says nothing of lines where each was understood (%s)", async (language) => {
    const page = await shown(["A; for"], { language });
    expect(page).not.toMatch(/role="status">\s*<p class="govuk-error-message"/);
  });

  it("names each of many, and not the first twenty", () => {
    const lines = Array.from({ length: 500 }, (_, index) => `Member ${String(index + 1)}`);
    const reading = control?.read(placeOf(lines, "en"));
    const faults = reading?.kind === "faulty" ? reading.faults : [];
    expect(faults).toHaveLength(500);
    expect(faults.at(-1)?.words).toBe(
      "Line 500: “Member 500” is not a name and a position. Separate the two with a semicolon",
    );
  });

  it("names as many as a roll call may have lines, and says how many more there are", () => {
    const lines = Array.from({ length: 2345 }, () => "x");
    const reading = control?.read(placeOf(lines, "en"));
    const faults = reading?.kind === "faulty" ? reading.faults : [];
    expect(faults).toHaveLength(2001);
    expect(faults.at(-1)?.words).toBe("And 345 more lines that could not be read");
  });
});
