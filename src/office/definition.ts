/** A command about the office's own record, or about an incident, as data. Who may give it follows from its record. */
export type Definition = {
  readonly kind: string;
  /** What happened, in the past tense. */
  readonly act: string;
  /** How the command line gives it, after `tasdiq`; undefined where only the system does. */
  readonly verb?: string;
};
