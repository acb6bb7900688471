import { depositVerbs } from "./deposit.ts";
import { endingVerbs } from "./ending.ts";
import { instrumentVerbs } from "./instrument.ts";
import { lawVerbs } from "./law.ts";
import { notificationVerbs } from "./notification.ts";
import { openingVerbs } from "./opening.ts";
import { plenaryVerbs } from "./plenary.ts";
import { scrutinyVerbs } from "./scrutiny.ts";
import { suspensionVerbs } from "./suspension.ts";
import { versionVerbs } from "./version.ts";
import { taskVerbs } from "./task.ts";
import type { PersonKind, Verb } from "./verb.ts";

/** A verb for every command that a person may give; a command without one, or a field without a flag, does not compile. */
export const verbs = {
  ...openingVerbs,
  ...plenaryVerbs,
  ...scrutinyVerbs,
  ...lawVerbs,
  ...instrumentVerbs,
  ...notificationVerbs,
  ...depositVerbs,
  ...suspensionVerbs,
  ...versionVerbs,
  ...endingVerbs,
  ...taskVerbs,
} as const satisfies { readonly [Kind in PersonKind]: Verb<Kind> };
