import fc from "fast-check";
import { contentIn } from "../../../src/ledger/import/content-file.ts";
import { planOf, readStep } from "../../../src/ledger/import/import-plan.ts";
import { isRefusal } from "../../../src/words/refusal.ts";
import { inEnglish } from "../../../src/files/words.ts";
import { textOf } from "../../law/files.ts";
import { hostileText } from "../../support/hostile-bytes.ts";
import { hostileJson } from "../../support/hostile-values.ts";
import { parser } from "../parser.ts";

const files = ["src/cli/demo/az-budapest.yaml", "src/cli/demo/az-montreal-1999.yaml"].map(textOf);

/** What a valid file says, for the same as JSON. */
export const pastCase = (text: string): unknown => {
  const content = contentIn(text, "yaml");
  if (content.kind === "fault") throw new Error(inEnglish(content.what));
  return content.value;
};

const planned = (text: string, format: "json" | "yaml"): void => {
  const content = contentIn(text, format);
  if (content.kind === "fault") {
    expect(inEnglish(content.what)).toMatch(/\S/);
    return;
  }
  const plan = planOf(content.value);
  const refusals = isRefusal(plan)
    ? [plan]
    : plan.steps.map((step, index) => readStep(step, index, undefined)).filter(isRefusal);
  for (const refusal of refusals) expect(inEnglish(refusal)).toMatch(/\S/);
};

export const pastCases = [
  parser("a past case in YAML", [hostileText(files), 60], (text) => {
    planned(text, "yaml");
  }),
  parser(
    "a past case in JSON",
    [
      fc.oneof(
        hostileJson(files.map(pastCase)),
        hostileText(files.map((file) => JSON.stringify(pastCase(file)))),
      ),
      60,
    ],
    (text) => {
      planned(text, "json");
    },
  ),
];
