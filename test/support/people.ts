/** Those who carry cases in an office of the tests, and each one's duty: two where two persons are needed. */
export const people = {
  "clerk-1": "clerk",
  "committee-secretary-1": "committee-secretary",
  "plenary-secretary-1": "plenary-secretary",
  "plenary-secretary-2": "plenary-secretary",
  "head-of-state-office-1": "head-of-state-office",
  "treaty-officer-1": "treaty-officer",
  "treaty-officer-2": "treaty-officer",
  "releasing-officer-1": "releasing-officer",
} as const;
