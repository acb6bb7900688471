import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import type { Profile } from "../procedure/profile/profile.ts";

/** The name of a house in the languages of the profile; its id where the profile knows no such house. */
export const houseNamed = (
  profile: Profile,
  id: string,
): { readonly en: string; readonly az: string } => {
  const house = isLawProcedure(profile) ? undefined : profile.houses.find((one) => one.id === id);
  return house?.name ?? { en: id, az: id };
};
