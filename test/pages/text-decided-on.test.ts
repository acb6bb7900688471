import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { emptyForm } from "../../src/console/forms/form-values.ts";
import { azerbaijani, polish } from "../stages/support/roads.ts";
import type { StagedCase } from "../stages/support/staged-case.ts";
import { sceneOf } from "../support/form-scene.ts";

const shown = async ({ story }: StagedCase, language: "az" | "en" = "en"): Promise<string> => {
  const control = fieldsOf("RecordVote")["text"];
  const scene = sceneOf("RecordVote", story, { language });
  const place = { scene, name: "text", words: ["The text", ""] as const, given: emptyForm };
  const page = String(await control?.show({ ...place, faults: [] }));
  return page.replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");
};

describe("The text decided on, in the form of a vote", () => {
  it("is required where the body decides on the text as it was laid, as the rule has it", async () => {
    const before = azerbaijani.inPlenary();
    before.asks("RecordVote", { outcome: "adopted" }).thenRefused("TextDiffers");
    const form = await shown(before);
    expect(form).toContain("Required: it is compared with the text laid.");
    expect(form).toContain("Leave it empty if consent to a change is given.");
    expect(form).not.toContain("optional");
    expect(await shown(before, "az")).toContain("Mütləqdir");
  });
  it("may be left out where nobody has the text that was laid, or no rule compares the two", async () => {
    expect(await shown(azerbaijani.inPlenary({ text: "unknown" }))).toContain("(optional)");
    expect(await shown(polish.beforeSenate())).toContain("(optional)");
  });
});
