/** The people of a demonstration, named by their duty only. */
export const demoPeople = [
  { person: "clerk", duty: "clerk" },
  { person: "committee-secretary", duty: "committee-secretary" },
  { person: "plenary-secretary-1", duty: "plenary-secretary" },
  { person: "plenary-secretary-2", duty: "plenary-secretary" },
  { person: "head-of-state-office", duty: "head-of-state-office" },
  { person: "treaty-officer-1", duty: "treaty-officer" },
  { person: "treaty-officer-2", duty: "treaty-officer" },
  { person: "releasing-officer", duty: "releasing-officer" },
  { person: "auditor", duty: "auditor" },
] as const;

export const demoAdministrator = "administrator";
