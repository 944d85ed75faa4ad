import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { noticeElements } from '#texts/notice/elements.ts';
import { noticeLanguages } from './composed.ts';
import type { Changed } from './composed.ts';
import { isNeeded, lackingIn } from './elements.ts';
import { onPatients } from './findings-patients.ts';
import { onPosting } from './findings-posting.ts';
import { isReach, noticeStanding } from './standing.ts';
import type { NoticeStanding } from './standing.ts';
import type { NoticeVersion } from './view.ts';

/** The provisions that this area answers: all of 164.520 that binds a provider. */
export const answers: readonly Citation[] = [
  '164.520(a)',
  '164.520(b)(1)',
  ...new Set(noticeElements.map(({ citation }) => citation)),
  '164.520(b)(3)',
  '164.520(c)',
  '164.520(c)(2)(i)',
  '164.520(c)(2)(ii)',
  '164.520(c)(2)(iii)',
  '164.520(c)(2)(iv)',
  '164.520(c)(3)',
  '164.520(e)',
];

const write = { path: '/notice', label: 'Write the Notice of Privacy Practices', minutes: 20 } as const;
const renew = { path: '/notice', label: 'Publish a new version of the notice', minutes: 10 } as const;

const noneYet =
  'No Notice of Privacy Practices is on record yet. Diligence writes it from your facts; read it, then publish it.';

/**
 * What the record shows of the notice (164.520). A version that was published here is shown: its text is on record. No
 * finding asks to send a notice to everybody again: nothing in the rule does.
 */
export function findings(program: Program, today: Day): Finding[] {
  const standing = noticeStanding(program, today);
  return [
    whole(standing),
    ...(standing.inEffect ? inEffectFindings(program, standing, standing.inEffect) : withoutNotice(standing)),
    ...onPosting(program, standing, today),
    ...onPatients(program, standing, today),
    documentation(program, standing),
  ];
}

/** 164.520(a): there is a notice. */
function whole({ inEffect, coming }: NoticeStanding): Finding {
  const about = { citation: '164.520(a)', subject: PRACTICE } as const;
  if (inEffect)
    return {
      ...about,
      status: 'satisfied',
      grade: 'shown',
      because: `Version ${inEffect.version} of your Notice of Privacy Practices is in effect since ${longDate(inEffect.effective)}.`,
      evidence: [inEffect.position],
    };
  return coming ? waiting('164.520(a)', coming) : { ...about, ...missingNotice };
}

const missingNotice = { status: 'unknown', because: noneYet, evidence: [], work: write } as const;

/** A version that is published and not in effect yet. */
function waiting(citation: Citation, coming: NoticeVersion): Finding {
  return {
    citation,
    subject: PRACTICE,
    status: 'not-satisfied',
    because: `Version ${coming.version} of your notice takes effect on ${longDate(coming.effective)}. Until then no notice that is on record here is in effect.`,
    due: coming.effective,
    evidence: [coming.position],
    work: { path: '/notice', label: 'Look at the notice', minutes: 5 },
  };
}

const ofTheText: readonly Citation[] = answers.filter((citation) => citation.startsWith('164.520(b)'));

function withoutNotice({ coming }: NoticeStanding): Finding[] {
  return ofTheText.map((citation) =>
    coming ? waiting(citation, coming) : { citation, subject: PRACTICE, ...missingNotice },
  );
}

function changedSentence(changed: readonly Changed[]): string {
  return `No longer true: ${listed(
    changed.map(({ fact }) => fact),
    6,
  )}. Read the new text and publish it as a new version.`;
}

function inEffectFindings(program: Program, standing: NoticeStanding, version: NoticeVersion): Finding[] {
  const evidence = [version.position];
  const satisfied = (citation: Citation, because: string): Finding => ({
    citation,
    subject: PRACTICE,
    status: 'satisfied',
    grade: 'shown',
    because,
    evidence,
  });
  const lacking = noticeLanguages.flatMap((language) =>
    lackingIn(version.sections[language], language, program, version.effective),
  );
  const byCitation = Map.groupBy(noticeElements, ({ citation }) => citation);
  const reach = standing.changed.filter(isReach);
  const practices = standing.changed.filter((changed) => !isReach(changed));

  const elements = [...byCitation].map(([citation, ofIt]): Finding => {
    const about = { citation, subject: PRACTICE, evidence } as const;
    const gone = lacking.find(({ element }) => element.citation === citation);
    if (gone)
      return {
        ...about,
        status: 'not-satisfied',
        because: `Version ${version.version} of your notice${gone.language === 'es' ? ' in Spanish' : ''} lacks ${gone.element.name}: ${gone.what}. Publish a version that has it.`,
        work: renew,
      };
    const needed = ofIt.map((element) => isNeeded(element, program));
    if (needed.every((need) => need === 'no'))
      return {
        ...about,
        status: 'not-applicable',
        because:
          citation === '164.520(b)(1)(iii)(D)' || program.entity?.part2 === 'no'
            ? 'You said that you hold no substance use disorder records under 42 CFR Part 2.'
            : 'You said that you do not raise funds.',
        evidence: program.entity ? [program.entity.activities?.revision ?? program.entity.revision] : [],
      };
    if (needed.every((need) => need !== 'yes'))
      return {
        ...about,
        status: 'unknown',
        because: 'Whether you raise funds is not known. If you do, the notice must say so. Say yes or no.',
        work: { path: '/practice', label: 'Say whether you raise funds', minutes: 1 },
      };
    if (citation === '164.520(b)(1)(vii)' && reach.length > 0)
      return { ...about, status: 'not-satisfied', because: changedSentence(reach), work: renew };
    return satisfied(
      citation,
      `Version ${version.version} of your notice holds ${listed(
        ofIt.map(({ name }) => name),
        4,
      )}.`,
    );
  });

  return [
    lacking.length === 0
      ? satisfied(
          '164.520(b)(1)',
          `Every element was found in version ${version.version}, in English and in Spanish. ${nameOf(program, version.approver)} read and approved it.`,
        )
      : {
          citation: '164.520(b)(1)',
          subject: PRACTICE,
          status: 'not-satisfied',
          because: `Version ${version.version} of your notice lacks ${listed([...new Set(lacking.map(({ element }) => element.name))], 4)}.`,
          evidence,
          work: renew,
        },
    ...elements,
    revision(standing, practices, version),
  ];
}

function nameOf(program: Program, person: string): string {
  return program.people.get(person)?.name ?? 'An official';
}

/** 164.520(b)(3): a change of a practice that the notice describes brings a new notice, promptly. */
function revision(standing: NoticeStanding, practices: readonly Changed[], version: NoticeVersion): Finding {
  const about = { citation: '164.520(b)(3)', subject: PRACTICE } as const;
  if (practices.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      because: changedSentence(practices),
      evidence: [version.position],
      work: renew,
    };
  const { coming, beingChanged } = standing;
  if (coming && beingChanged.length > 0)
    return {
      ...about,
      status: 'due',
      grade: 'shown',
      due: coming.effective,
      because: `Version ${coming.version} puts right what changed and takes effect on ${longDate(coming.effective)}. Until then you go on by version ${version.version}.`,
      evidence: [version.position, coming.position],
      work: { path: '/notice/posting', label: 'Post the new version on that day', minutes: 10 },
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `Every fact that version ${version.version} relied on is still told the same.`,
    evidence: [version.position],
  };
}

/** 164.520(e): versions and acknowledgments are kept for 6 years from the day they were last in effect. */
function documentation(program: Program, { inEffect, coming }: NoticeStanding): Finding {
  const about = { citation: '164.520(e)', subject: PRACTICE } as const;
  const versions = program.notice?.versions ?? [];
  const version = inEffect ?? coming;
  if (!version) return { ...about, ...missingNotice };
  const notes = [...program.firstServices.values()].filter(({ acknowledgment }) => acknowledgment).length;
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${versions.length === 1 ? 'The one version' : `All ${versions.length} versions`} of your notice ${versions.length === 1 ? 'is' : 'are'} kept here, with ${notes === 1 ? '1 acknowledgment or note' : `${notes.toLocaleString('en-US')} acknowledgments and notes`}. None can be disposed of before its 6 years are over.`,
    evidence: versions.map(({ position }) => position),
  };
}
