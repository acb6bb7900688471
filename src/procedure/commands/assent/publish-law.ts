import { isUnpublished } from "../../rules/deposit.ts";
import { isStaged } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { factDate, line } from "../../fields/fields.ts";

export const definition = {
  kind: "PublishLaw",
  acts: ["LawPublished"],
  verb: "publish-law",
  at: ["instrument", "notification", "transmission", "deposit", "deposited"],
  procedures: ["law"],
  duty: "clerk",
  correctable: true,
  openData: ["number", "publishedIn"],
} as const satisfies Definition;

const fields = () => ({ on: factDate, number: orNone(line), publishedIn: line });

const rule: Rule<"PublishLaw"> = {
  against: (situation, command) => {
    const signed = situation.case.law.signatures.at(-1);
    const earlier = situation.case.law.publication;
    const { profile } = situation.law;
    return [
      ...(earlier === undefined ? [] : [refusal("PublishedAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(
        command.on,
        signed && {
          name: "theSignatureOfTheLaw",
          on: signed.act.on,
          ...(isStaged(profile) ? {} : { authority: profile.publication.authority }),
        },
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawPublished" }),
  authority: ({ profile }) => (isStaged(profile) ? null : profile.publication.authority),
  isBeside: isUnpublished,
};

/** Records that the law was published. */
export const publishLaw = { fields, rule } as const;
