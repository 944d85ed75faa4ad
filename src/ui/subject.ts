import type { Program } from '#program.ts';

/** The page of what a finding is about: a system, a vendor, a person, an incident, a site, a step; undefined for the practice itself. */
export function subjectAddress(program: Program, subject: string): string | undefined {
  const id = encodeURIComponent(subject);
  if (program.assets.has(subject)) return `/inventory/${id}`;
  if (program.vendors.has(subject)) return `/associates/${id}`;
  if (program.people.has(subject)) return `/people/${id}`;
  if (program.incidents.has(subject)) return `/incidents/${id}`;
  if (program.actions.has(subject)) return `/risk-analysis/plan/steps/${id}`;
  return undefined;
}
