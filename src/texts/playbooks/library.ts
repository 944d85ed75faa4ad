import type { IncidentKind } from '#areas/incidents/events.ts';
import type { Told } from '#told/told.ts';
import type { Written } from '#written/written.ts';
import { heading, para, points, steps } from '#written/written.ts';
import { always, technician } from './always.ts';
import { lostDevice, mailbox, ransomware } from './devices.ts';
import { aiUpload, baNotice, general, pixel, portal } from './others.ts';
import { disposal, misdirected, paperTheft } from './paper.ts';
import { snooping, social } from './people.ts';
import type { Doer, Phase, Playbook } from './playbook.ts';
import { phases } from './playbook.ts';

/** The twelve playbooks, what happens most first; the last is for all that is none of them. */
export const playbooks: readonly Playbook[] = [
  misdirected,
  lostDevice,
  mailbox,
  ransomware,
  snooping,
  paperTheft,
  disposal,
  social,
  portal,
  baNotice,
  pixel,
  aiUpload,
  general,
];

const byKind = new Map(playbooks.map((playbook) => [playbook.id, playbook]));

/** The playbook of a kind of incident. */
export function playbookFor(kind: IncidentKind): Playbook {
  const found = byKind.get(kind);
  if (!found) throw new Error(`There is no playbook for ${kind}.`);
  return found;
}

/** Identifiers of every step that there is, of every playbook: what can be ticked. */
export const stepIds: ReadonlySet<string> = new Set(
  [...always, ...playbooks.flatMap(({ steps: own }) => own)].map(({ id }) => id),
);

/** One step in the words of this practice. */
export type ToldStep = {
  readonly id: string;
  readonly phase: Phase;
  /** Who does it, by name where that is known. */
  readonly who: string;
  readonly what: string;
};

/** The steps of a playbook for a practice, in the order in which they are done; its own before what always holds. */
export function stepsFor(kind: IncidentKind, told: Told): readonly ToldStep[] {
  const all = [...playbookFor(kind).steps, ...always];
  return phases.flatMap((phase) =>
    all
      .filter((step) => step.phase === phase)
      .flatMap(({ id, who, text }): ToldStep[] => {
        const what = text(told);
        return what === undefined ? [] : [{ id, phase, who: plain(doer(told, who)), what: plain(what) }];
      }),
  );
}

/** The words of a step that was ticked, whatever playbook it belongs to; undefined where it does not concern this practice. */
export function stepWords(id: string, told: Told): string | undefined {
  const step = [...always, ...playbooks.flatMap(({ steps: own }) => own)].find((one) => one.id === id);
  const words = step?.text(told);
  return words === undefined ? undefined : plain(words);
}

/** Without the places that wait for a fact: whoever is in the middle of it has no use for them. */
function plain(text: string): string {
  const words = text.replace(/,? ‹how to reach[^›]*›/gu, '').replace(/‹(?:the name of )?([^›]*)›/gu, '$1');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function doer(told: Told, who: Doer): string {
  switch (who) {
    case 'finder':
      return 'Whoever saw it';
    case 'privacy':
      return told.privacyOfficial();
    case 'security':
      return told.securityOfficial();
    case 'technician':
      return technician(told);
    case 'owner':
      return told.owner();
  }
}

/** What to keep as proof. */
export function evidenceFor(kind: IncidentKind, told: Told): readonly string[] {
  return playbookFor(kind).evidence.flatMap((line) => line(told) ?? []);
}

export const phaseWords: Record<Phase, string> = {
  'first-hour': 'In the first hour',
  'first-day': 'In the first day',
  after: 'After that',
};

/** The whole playbook as a text to read. */
export function written(kind: IncidentKind, told: Told): Written {
  const playbook = playbookFor(kind);
  const all = stepsFor(kind, told);
  return [
    heading('What whoever saw it does at once'),
    steps(...playbook.now),
    ...phases.flatMap((phase) => [
      heading(phaseWords[phase]),
      steps(...all.filter((step) => step.phase === phase).map(({ who, what }) => `**${who}:** ${what}`)),
    ]),
    heading('Keep as proof'),
    points(...evidenceFor(kind, told)),
    heading('What decides whether people are told'),
    points(...playbook.decides),
    para('The breach assessment asks for each of these in order, and keeps the answers.'),
    heading('Mistakes that others made'),
    points(...playbook.mistakes),
  ];
}
