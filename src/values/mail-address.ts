import * as z from "zod/mini";
import { expects } from "./expectation.ts";

// An address without quotes and comments, as mail has it nearly everywhere (RFC 5322, section 3.4.1; RFC 5321, section 4.1.2).
const shape = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;

/** Whether a text is an address alone, which stands in a header as it is: `name@host`. */
export const isMailAddress = (text: string): boolean => shape.test(text);

/** A mail address alone, without a name beside it: no blank, line break, quote or comma. */
export const mailAddressSchema = z
  .string(expects("wantAddress"))
  .check(z.refine(isMailAddress, expects("wantAddress")));

// What a letter goes to needs a host with a domain.
const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const named = /^[^<>]*<([^<>]+)>$/;

/** Whether a letter can go to what somebody gave as an address: `name@host.domain`, or a name with that in angle brackets. */
export const isLetterAddress = (text: string): boolean =>
  mailbox.test(named.exec(text)?.[1] ?? text);
