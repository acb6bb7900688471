import { seenEntry } from "../fields/entry.ts";
import { needed } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** Where a case goes on under a newer version of its procedure. */
export const versionVerbs = {
  MoveToProfileVersion: {
    about: "let a case go on under a newer version of its procedure; what was done before stays",
    group: "clerk",
    example:
      'az-7 --to 2026.2 --digest 3f1c… --of 9b2e4d10 --reason "the amendment applies" --legal-basis "the article" --as clerk',
    fields: {
      version: needed("--to <version>", "the version to move to, such as 2026.2"),
      profile: needed(
        "--digest <sha256>",
        "the digest of its file, as `tasdiq law list --json` shows it",
      ),
      of: seenEntry("the newest entry of the case"),
      reason: needed("--reason <text>", "why the case is moved"),
      legalBasis: needed(
        "--legal-basis <law>",
        "the rule by which it goes on under the new version",
      ),
    },
  } satisfies Verb<"MoveToProfileVersion">,
} as const;
