import { spanOf } from "../file/clock.ts";
import { bodyOf, type Procedure } from "../file/procedure.ts";
import type { Names } from "../../values/names.ts";

/** A house whose sitting days are counted. */
export type House = { readonly id: string; readonly name: Names };

/** Under this name a calendar lists the public holidays, beside the days of the houses. */
export const holidays = "holidays";

const namesOfHolidays: Names = { en: "public holidays", az: "bayram günləri" };

/** The houses whose sitting days a procedure counts, and the public holidays where it leaves them out; none where it counts none. */
export const housesOf = (procedure: Procedure): readonly House[] => {
  const spans = (procedure.clocks ?? []).flatMap((clock) => [
    spanOf(clock),
    ...(clock.unless ?? []).flatMap(({ span }) => span ?? []),
  ]);
  const ids = new Set(spans.flatMap((span) => (span.unit === "sittingDays" ? span.of : [])));
  const leavesOutHolidays = spans.some(
    (span) => span.unit === "workingDays" && span.holidays !== undefined,
  );
  return [
    ...[...ids].map((id) => ({ id, name: bodyOf(procedure, id)?.name ?? { en: id } })),
    ...(leavesOutHolidays ? [{ id: holidays, name: namesOfHolidays }] : []),
  ];
};
