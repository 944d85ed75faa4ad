import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { WEBSITE } from './facts.ts';
import { isPosted } from './standing.ts';
import type { NoticeStanding, PostingPlace } from './standing.ts';
import type { NoticeVersion } from './view.ts';

const work = { path: '/notice/posting', label: 'Record where the notice is posted', minutes: 5 } as const;

const noNotice = {
  status: 'unknown',
  because: 'Nothing is on record of this: no Notice of Privacy Practices is in effect here yet.',
  evidence: [],
  work: { path: '/notice', label: 'Write the Notice of Privacy Practices', minutes: 20 },
} as const;

/** What the record shows on copies and posting: 164.520(c), (c)(2)(iii), (c)(2)(iv), (c)(3). */
export function onPosting(program: Program, standing: NoticeStanding, today: Day): Finding[] {
  const { inEffect, places } = standing;
  const sites = places.filter(({ where }) => where !== WEBSITE);
  const website = places.find(({ where }) => where === WEBSITE);
  return [
    forAnyone(inEffect, sites),
    ...atSites(inEffect, sites),
    afterRevision(standing, today),
    onWebsite(program, inEffect, website),
  ];
}

/** 164.520(c): anybody who asks gets one. */
function forAnyone(inEffect: NoticeVersion | undefined, sites: readonly PostingPlace[]): Finding {
  const about = { citation: '164.520(c)', subject: PRACTICE } as const;
  if (!inEffect) return { ...about, ...noNotice };
  const without = sites.filter(({ posting }) => !posting?.copies);
  if (sites.length === 0 || without.length > 0)
    return {
      ...about,
      status: 'unknown',
      because:
        sites.length === 0
          ? 'No site is on record, so it is not known where somebody who asks gets a copy.'
          : `It is not on record that copies lie ready at ${nameOf(without)}. Print some, and say so with the posting.`,
      evidence: [],
      work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'said',
    because: 'Somebody recorded that copies lie ready at every site, for anyone to take.',
    evidence: sites.flatMap(({ posting }) => (posting ? [posting.position] : [])),
  };
}

function nameOf(places: readonly PostingPlace[]): string {
  return places.length === 1 ? `${places[0]?.name}` : `${places.length} of your sites`;
}

/** 164.520(c)(2)(iii): posted at each site where patients can read it. */
function atSites(inEffect: NoticeVersion | undefined, sites: readonly PostingPlace[]): Finding[] {
  const citation: Citation = '164.520(c)(2)(iii)';
  if (!inEffect) return [{ citation, subject: PRACTICE, ...noNotice }];
  if (sites.length === 0)
    return [
      {
        citation,
        subject: PRACTICE,
        status: 'unknown',
        because: 'No site is on record, so it is not known where the notice has to be posted.',
        evidence: [],
        work: { path: '/practice', label: 'Record your sites', minutes: 3 },
      },
    ];
  return sites.map((place): Finding => posted(citation, place, inEffect));
}

function posted(citation: Citation, place: PostingPlace, { version, effective }: NoticeVersion): Finding {
  const { posting, name, where } = place;
  const about = { citation, subject: where === WEBSITE ? PRACTICE : where } as const;
  if (!posting)
    return {
      ...about,
      status: 'not-satisfied',
      because:
        where === WEBSITE
          ? 'You have a website, and it is not on record that the notice is on it. Link the page with your notice, or paste its text.'
          : `It is not on record that the notice hangs at ${name}. Post it where patients will be able to read it, and add a photo.`,
      evidence: [],
      work,
    };
  if (!isPosted(place, version))
    return {
      ...about,
      status: 'not-satisfied',
      because: `At ${name} the record still has version ${posting.version}. Version ${version} is in effect since ${longDate(effective)}: replace it.`,
      evidence: [posting.position],
      work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: posting.photo ? 'shown' : 'said',
    because: `Version ${posting.version} is posted at ${name} since ${longDate(posting.on)}${posting.photo ? ', with a photo' : ', as somebody recorded'}.`,
    evidence: [posting.position],
  };
}

/** 164.520(c)(2)(iv): a revised notice is posted and ready from the day it takes effect. */
function afterRevision({ inEffect, coming, places }: NoticeStanding, today: Day): Finding {
  const about = { citation: '164.520(c)(2)(iv)', subject: PRACTICE } as const;
  if (coming && inEffect && coming.effective > today) {
    const left = places.filter((place) => !isPosted(place, coming.version));
    return {
      ...about,
      status: 'due',
      grade: 'said',
      due: coming.effective,
      because:
        left.length === 0
          ? `Version ${coming.version} is posted everywhere already, ready for ${longDate(coming.effective)}.`
          : `Version ${coming.version} takes effect on ${longDate(coming.effective)}. On that day it has to be posted, and copies have to be ready. Nobody has to be sent one.`,
      evidence: [coming.position],
      work,
    };
  }
  if (!inEffect) return { ...about, ...noNotice };
  if (inEffect.version === 1)
    return {
      ...about,
      status: 'not-applicable',
      because: 'The notice on record is the first version, and was not revised yet.',
      evidence: [inEffect.position],
    };
  const behind = places.filter((place) => !isPosted(place, inEffect.version));
  if (behind.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      due: inEffect.effective,
      because: `Version ${inEffect.version} took effect on ${longDate(inEffect.effective)} and is not on record as posted at ${behind.length === 1 ? behind[0]?.name : `${behind.length} places`}. Replace the old one. Nobody has to be sent a copy.`,
      evidence: [inEffect.position],
      work,
    };
  const shown = places.length > 0 && places.every(({ posting }) => posting?.photo);
  return {
    ...about,
    status: places.length === 0 ? 'unknown' : 'satisfied',
    ...(places.length > 0 && { grade: shown ? ('shown' as const) : ('said' as const) }),
    because:
      places.length === 0
        ? 'No site is on record, so it is not known where the new version has to be posted.'
        : `Version ${inEffect.version} has taken the place of the one before wherever it is posted.`,
    evidence: places.flatMap(({ posting }) => (posting ? [posting.position] : [])),
    ...(places.length === 0 && { work }),
  };
}

/** 164.520(c)(3): on the website, where there is one that tells of the services. */
function onWebsite(
  program: Program,
  inEffect: NoticeVersion | undefined,
  place: PostingPlace | undefined,
): Finding {
  const citation: Citation = '164.520(c)(3)';
  const contact = program.entity?.contact;
  if (!contact)
    return {
      citation,
      subject: PRACTICE,
      status: 'unknown',
      because:
        'Whether you have a website is not on record. If one tells of your services, the notice belongs on it.',
      evidence: [],
      work: { path: '/practice', label: 'Say how you are reached', minutes: 3 },
    };
  if (!place)
    return {
      citation,
      subject: PRACTICE,
      status: 'not-applicable',
      because: 'You recorded no website. If you have one that tells of your services, add its address.',
      evidence: [contact.revision],
    };
  if (!inEffect) return { citation, subject: PRACTICE, ...noNotice };
  return posted(citation, place, inEffect);
}
