import { associates } from './associates.ts';
import { breach } from './breach.ts';
import { governance } from './governance.ts';
import type { PolicyText } from './policy.ts';
import { privacyEveryday } from './privacy-everyday.ts';
import { privacyOffice } from './privacy-office.ts';
import { privacyOthers } from './privacy-others.ts';
import { privacyRights } from './privacy-rights.ts';
import { privacySpecial } from './privacy-special.ts';
import { privacyUse } from './privacy-use.ts';
import { privacyWishes } from './privacy-wishes.ts';
import { sanctionPolicies } from './sanctions.ts';
import { securityAccess } from './security-access.ts';
import { securityAway } from './security-away.ts';
import { securityKeeping } from './security-keeping.ts';
import { securityPeople } from './security-people.ts';
import { securityPlaces } from './security-places.ts';
import { securityRisk } from './security-risk.ts';
import { securitySending } from './security-sending.ts';
import { securityTrouble } from './security-trouble.ts';
import { trainingPolicies } from './training.ts';

/** The library of policies, in the order of the manual. */
export const library: readonly PolicyText[] = [
  ...governance,
  ...privacyUse,
  ...privacyOthers,
  ...privacyRights,
  ...privacyWishes,
  ...privacyEveryday,
  ...privacySpecial,
  ...privacyOffice,
  ...securityRisk,
  ...securityPeople,
  ...securityTrouble,
  ...securityPlaces,
  ...securityAccess,
  ...securitySending,
  ...securityAway,
  ...securityKeeping,
  ...breach,
  ...associates,
  ...trainingPolicies,
  ...sanctionPolicies,
];

const byId: ReadonlyMap<string, PolicyText> = new Map(library.map((policy) => [policy.id, policy]));

/** The policy of the library with this number (`GOV-01`); undefined where there is none. */
export function libraryPolicy(id: string): PolicyText | undefined {
  return byId.get(id);
}
