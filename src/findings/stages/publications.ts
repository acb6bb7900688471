import type { Case } from "../../case/case.ts";
import { isFact, type Fact } from "../../case/slots/slot.ts";
import { namesOfStage } from "../../law/file/names-in-words.ts";
import { stageOf } from "../../law/file/procedure.ts";
import { type Law, procedureAt } from "../../law/law.ts";
import { ownRule } from "../../words/authority.ts";
import type { Finding } from "../../words/finding.ts";
import type { Sentence } from "../../words/messages.ts";

const published = ({ on, publishedIn, number }: Fact<"Published">["act"]): Sentence =>
  number === null
    ? { kind: "publishedIn", on, where: publishedIn }
    : { kind: "registeredAs", number, register: publishedIn, on };

/** What was published or registered, when and where. */
export const publicationFindings = (state: Case, law: Law): readonly Finding[] =>
  state.steps
    .filter((fact) => isFact(fact, "Published"))
    .map((fact) => {
      const { stage: id } = fact.act;
      const procedure = procedureAt(law, fact.seq);
      return {
        rule: { kind: "stagePublished", name: namesOfStage(procedure, id) },
        verdict: "kept",
        why: published(fact.act),
        authority: stageOf(procedure, id)?.authority ?? ownRule("stepsInOrder"),
      };
    });
