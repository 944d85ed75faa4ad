import type { YesNo } from '#phi.ts';
import { playbookFor } from '#texts/playbooks/library.ts';
import type { Ending, EvidenceKind, IncidentKind, Knower } from './events.ts';

/** How this area names its records and values, on pages and in documents. */

/** The beginning of a report, as a title: its first line, 80 characters at most. */
export function incidentTitle(what: string): string {
  const line = what.split('\n', 1)[0]?.trim() ?? '';
  const points = [...line];
  return points.length > 80 ? `${points.slice(0, 79).join('').trimEnd()}…` : line;
}

/** A kind by the title of its playbook. */
export function kindTitle(kind: IncidentKind): string {
  return playbookFor(kind).title;
}

export const ongoingWords: Record<YesNo, { readonly label: string; readonly note: string }> = {
  yes: { label: 'Yes', note: 'It is still open, still going out, still gone.' },
  no: { label: 'No', note: 'It is over, or it was stopped.' },
  unknown: { label: 'I don’t know', note: 'It is treated as if it were.' },
};

export const knowerWords: Record<Knower, { readonly label: string; readonly note: string }> = {
  workforce: {
    label: 'Somebody who works here',
    note: 'Employee, owner, volunteer, trainee. Not the person who did it.',
  },
  agent: {
    label: 'An agent of ours',
    note: 'A vendor whose work you direct. What any other vendor knew counts from the day it told you.',
  },
};

export const endingWords: Record<Ending, { readonly label: string; readonly note: string }> = {
  harmless: {
    label: 'It was harmless',
    note: 'Nothing got at information or systems that should not. It stays in the log, with the reason.',
  },
  contained: {
    label: 'A security incident, and no patient information was involved',
    note: 'It was stopped in time, or nothing about patients was there.',
  },
  phi: {
    label: 'Patient information was seen, sent, taken or lost',
    note: 'It is presumed to be a breach until the written assessment shows a low probability.',
  },
  unsaid: { label: 'Closed before this was asked', note: '' },
};

export const evidenceWords: Record<EvidenceKind, string> = {
  photo: 'Photo or picture of a screen',
  message: 'Message with its header',
  log: 'Log',
  letter: 'Letter or statement',
  other: 'Something else',
};
