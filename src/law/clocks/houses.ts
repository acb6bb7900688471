import { spanOf } from "../file/clock.ts";
import { bodyOf, type Procedure } from "../file/procedure.ts";
import type { Names } from "../../values/names.ts";

/** A house whose sitting days are counted. */
export type House = { readonly id: string; readonly name: Names };

/** The houses whose sitting days a procedure counts; none where it counts none. */
export const housesOf = (procedure: Procedure): readonly House[] => {
  const spans = (procedure.clocks ?? []).flatMap((clock) => [
    spanOf(clock),
    ...(clock.unless ?? []).flatMap(({ span }) => span ?? []),
  ]);
  const ids = new Set(spans.flatMap((span) => (span.unit === "sittingDays" ? span.of : [])));
  return [...ids].map((id) => ({ id, name: bodyOf(procedure, id)?.name ?? { en: id } }));
};
