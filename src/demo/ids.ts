const zone = (n: number): string => `01900200-0000-7000-8000-${String(n).padStart(12, '0')}`;
const announcement = (n: number): string => `01900300-0000-7000-8000-${String(n).padStart(12, '0')}`;
const agreement = (n: number): string => `01900400-0000-7000-8000-${String(n).padStart(12, '0')}`;
const organization = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Fixed ids of the seed: one object in every state of every lifecycle. */
export const seedIds = {
  organizations: {
    admitted: organization(101),
    suspended: organization(102),
    succeeded: organization(103),
    dissolved: organization(104),
  },
  zones: {
    health: zone(1),
    comprehensive: zone(2),
    planned: zone(3),
    suspended: zone(4),
    closed: zone(5),
    cancelled: zone(6),
    transport: zone(7),
  },
  announcements: {
    draft: announcement(1),
    published: announcement(2),
    closed: announcement(3),
    completed: announcement(4),
    failed: announcement(5),
    cancelled: announcement(6),
  },
  agreements: {
    draft: agreement(1),
    signing: agreement(2),
    signed: agreement(3),
    effective: agreement(4),
    suspended: agreement(5),
    terminated: agreement(6),
    expired: agreement(7),
    abandoned: agreement(8),
  },
} as const;

/** Aggregate -> state -> an object of the seed in that state, for the examples of the contract. */
export const seedExamples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organization: { active: organization(7), ...seedIds.organizations },
  zone: { ...seedIds.zones, open: zone(1) },
  announcement: seedIds.announcements,
  agreement: seedIds.agreements,
};
