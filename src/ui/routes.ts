import type { Hono } from 'hono';

import { routes as account } from '#accounts/route-account.tsx';
import { routes as demo } from '#accounts/route-demo.tsx';
import { routes as invitation } from '#accounts/route-invitation.tsx';
import { routes as setUp } from '#accounts/route-set-up.tsx';
import { routes as signIn } from '#accounts/route-sign-in.tsx';
import { routes as associatesCsv } from '#areas/business-associates/route-csv.tsx';
import { routes as associates } from '#areas/business-associates/route-list.tsx';
import { routes as vendor } from '#areas/business-associates/route-vendor.tsx';
import { routes as practiceFacts } from '#areas/entity/route-facts.tsx';
import { routes as officials } from '#areas/entity/route-officials.tsx';
import { routes as practice } from '#areas/entity/route-practice.tsx';
import { routes as site } from '#areas/entity/route-site.tsx';
import { routes as timeZone } from '#areas/entity/route-time-zone.tsx';
import { routes as incident } from '#areas/incidents/route-incident.tsx';
import { routes as incidents } from '#areas/incidents/route-list.tsx';
import { routes as incidentReport } from '#areas/incidents/route-report.tsx';
import { routes as assetEnd } from '#areas/inventory/route-asset-end.tsx';
import { routes as asset } from '#areas/inventory/route-asset.tsx';
import { routes as inventoryCsv } from '#areas/inventory/route-csv.tsx';
import { routes as flows } from '#areas/inventory/route-flows.tsx';
import { routes as inventory } from '#areas/inventory/route-list.tsx';
import { routes as starterSet } from '#areas/inventory/route-start.tsx';
import { routes as interviewFacts } from '#areas/risk-analysis/route-facts.tsx';
import { routes as interview } from '#areas/risk-analysis/route-interview.tsx';
import { routes as riskAnalysis } from '#areas/risk-analysis/route-overview.tsx';
import { routes as ownRisk } from '#areas/risk-analysis/route-own.tsx';
import { routes as riskPlan } from '#areas/risk-analysis/route-plan.tsx';
import { routes as question } from '#areas/risk-analysis/route-question.tsx';
import { routes as riskRegister } from '#areas/risk-analysis/route-register.tsx';
import { routes as riskReport } from '#areas/risk-analysis/route-report.tsx';
import { routes as risk } from '#areas/risk-analysis/route-risk.tsx';
import { routes as signature } from '#areas/risk-analysis/route-sign.tsx';
import { routes as planStep } from '#areas/risk-analysis/route-step.tsx';
import { routes as invitationLink } from '#areas/workforce/route-invitation-link.tsx';
import { routes as job } from '#areas/workforce/route-job.tsx';
import { routes as people } from '#areas/workforce/route-people.tsx';
import { routes as newPerson } from '#areas/workforce/route-person-new.tsx';
import { routes as person } from '#areas/workforce/route-person.tsx';
import { routes as personRoles } from '#areas/workforce/route-roles.tsx';
import type { Env, PageRoutes } from './page.ts';
import { routes as home } from './route-home.tsx';
import { routes as posture } from './route-posture.tsx';
import { routes as proof } from './route-proof.tsx';

/** The door: before anybody is known, and one's own account. */
const door = [setUp, demo, signIn, invitation, account];

/** What the whole record shows. */
const whole = [home, posture, proof];

/** The areas. In each, a fixed path goes before one with a name in it. */
const areas = [
  practice,
  practiceFacts,
  timeZone,
  officials,
  site,
  people,
  newPerson,
  job,
  personRoles,
  invitationLink,
  person,
  inventory,
  starterSet,
  flows,
  inventoryCsv,
  assetEnd,
  asset,
  associates,
  associatesCsv,
  vendor,
  incidents,
  incidentReport,
  incident,
  riskAnalysis,
  interviewFacts,
  interview,
  question,
  riskRegister,
  ownRisk,
  risk,
  riskPlan,
  planStep,
  signature,
  riskReport,
];

/** Every page of Diligence. Who may open each is in `permission.ts`. */
export function mountRoutes(app: Hono<Env>): void {
  const all: readonly PageRoutes[] = [...door, ...whole, ...areas];
  for (const { app: routes } of all) app.route('/', routes);
}
