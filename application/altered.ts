/**
 * The fault of a record that is not what its hash says. A class of its own, so that a shell can tell "somebody or
 * something changed the record" from every other fault.
 */
export class Altered extends Error {
  override readonly name = "Altered";
}
