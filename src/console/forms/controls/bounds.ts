import { courseOf } from "../../../case/course-of-case.ts";
import { ruleNow } from "../../../case/course/course.ts";
import { weigh, weighAll, type Weighed } from "../../../law/votes/judge.ts";
import { bodyOf } from "../../../law/file/procedure.ts";
import { quorumsOf, type Rule } from "../../../law/file/rule.ts";
import type { Stage } from "../../../law/file/stage.ts";
import type { Test } from "../../../law/file/vote-test.ts";
import { html, type Html, nothing } from "../../html.ts";
import { authorityOf } from "../../respond.ts";
import { presentNeeded, votesNeeded } from "../../../law/votes/votes-needed.ts";
import { numberIn } from "../form-values.ts";
import { fileOf, stagesNow } from "../in-file.ts";
import type { Scene } from "../scene.ts";

/** What the law asks of a vote before it is counted: from the procedure file, and never from a record of this vote. */
type Bounds = {
  /** The members in law of the body that votes; undefined where the law gives no number. */
  readonly members: number | undefined;
  /** The rule that applies; null where that depends on what is not on record, undefined where none is known. */
  readonly rule: Rule | null | undefined;
  readonly quorum: number | undefined;
  /** The votes for, as far as they follow from the members alone; several where the law can be read in several ways. */
  readonly needed: readonly number[];
};

/** The stage at which members vote for or against; undefined where several are open, or where nobody votes. */
const votedAt = (scene: Scene): Stage | undefined => {
  const kind = scene.restating?.kind ?? scene.kind;
  const [stage, ...others] = stagesNow(scene);
  return (kind === "RecordVote" || kind === "CertifyVote") &&
    others.length === 0 &&
    stage?.records.includes("for") === true
    ? stage
    : undefined;
};

type Asked = Pick<Bounds, "quorum" | "needed">;

/** What a rule asks for in numbers, as far as they follow from the number of members alone. */
const askedBy = (rule: Rule, members: number | undefined): Asked => {
  const counts = members === undefined ? {} : { members };
  const weighed = (tests: readonly Test[]): readonly Weighed[] =>
    tests.map((test) => weigh(test, counts));
  const needed = votesNeeded(weighAll(rule, counts));
  const always = quorumsOf(rule).filter(({ checked }) => checked === "always");
  return {
    quorum: presentNeeded(always.flatMap(({ tests }) => weighed(tests))),
    needed: needed.every((one) => one !== undefined) ? needed : [],
  };
};

const nothingAsked: Asked = { quorum: undefined, needed: [] };

/** What the law asks of the vote that is being entered; undefined where no vote of members is. */
export const boundsOf = (scene: Scene): Bounds | undefined => {
  const { view, restating } = scene;
  const [file, stage] = [fileOf(scene), votedAt(scene)];
  if (file === undefined || stage === undefined || view === undefined) return undefined;
  const members = bodyOf(file, stage.decidedBy ?? "")?.members;
  // Of a vote that is corrected the case has moved on, and its rule with it.
  const rule =
    restating === undefined ? ruleNow(courseOf(view.state, file), stage, "adopted") : undefined;
  return { members, rule, ...(rule ? askedBy(rule, members) : nothingAsked) };
};

const neededInWords = ({ visit }: Scene, { rule, needed }: Bounds): string | undefined => {
  const { forms } = visit.words;
  if (rule === null) return forms.neededUnknown;
  const numbers = needed.map((one) => numberIn(visit, one));
  const [number, ...others] = numbers;
  if (number === undefined) return undefined;
  return others.length === 0
    ? forms.needed({ number })
    : forms.neededByReading({ numbers: numbers.join(" / ") });
};

/** The bounds in words. */
export const boundsHtml = (scene: Scene, bounds: Bounds): Html => {
  const { visit } = scene;
  const { forms } = visit.words;
  const { members, quorum, rule } = bounds;
  const said = [
    members === undefined ? undefined : forms.members({ members: numberIn(visit, members) }),
    quorum === undefined ? undefined : forms.quorum({ quorum: numberIn(visit, quorum) }),
    neededInWords(scene, bounds),
  ].filter((one) => one !== undefined);
  return html`${said.length === 0 ? nothing : html`<p class="govuk-hint">${said.join(" ")}</p>`}
  ${rule ? authorityOf(visit, rule.authority) : nothing}`;
};

/** Where script puts a number into a sentence. */
const places = {
  sum: "{sum}",
  present: "{present}",
  for: "{for}",
  needed: "{needed}",
  quorum: "{quorum}",
} as const;

/** The sentences that script completes while numbers are typed: it counts, and words stay the server's. */
export const sumData = ({ visit }: Scene, { quorum, needed }: Bounds): Html => {
  const { forms } = visit.words;
  const [number, ...others] = needed;
  return html`data-sum-is="${forms.sumIs(places)}" data-sum-fits="${forms.sumFits(places)}"
  data-sum-differs="${forms.sumDiffers(places)}" data-enough="${forms.enough(places)}"
  data-not-enough="${forms.notEnough(places)}" data-no-quorum="${forms.noQuorum(places)}"
  ${quorum === undefined ? "" : html`data-quorum="${quorum}"`}
  ${number === undefined || others.length > 0 ? "" : html`data-needed="${number}"`}`;
};
