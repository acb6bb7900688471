import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

export const setTo = (office: KeyOffice, at: string): Promise<unknown> =>
  office.clock.advance(Date.parse(at) - office.clock.now());

/** An office that laid a draft law on a day, about six hours after the moment given. */
export const laidAfter = async (at: string, steps = 1): Promise<KeyOffice> => {
  const office = await newKeyOffice();
  await setTo(office, at);
  await office.carry("az-1", "un-cybercrime-2024", steps);
  return office;
};
