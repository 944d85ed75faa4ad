import type { Day } from '#calendar.ts';
import type { Activity, Office } from '#areas/entity/events.ts';
import { practiceKindWords } from '#areas/entity/words.ts';
import type { AssetKind } from '#areas/inventory/events.ts';
import { assetKindWords } from '#areas/inventory/words.ts';
import { factOf } from '#areas/risk-analysis/fact-of.ts';
import type { Fact } from '#areas/risk-analysis/measures.ts';
import { dutiesOf } from '#duties.ts';
import { listed as listedInEnglish } from '#listing.ts';
import type { YesNo } from '#phi.ts';
import { assetsInUse, officialOn, openSites, vendorsEngaged, workforceOn } from '#program.ts';
import type { Program } from '#program.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { gap } from '#written/written.ts';
import { devicesCounted } from './devices.ts';
import { kindInSentence } from './kinds.ts';
import { everyWords, inWords, measured, policyValues } from './values.ts';
import type { PolicyValueId } from './values.ts';

import type { Relied, Told } from './told.ts';

/** Lists, numbers and kinds are given in this language; names stay as they are on record. */
export type ToldLanguage = 'en' | 'es';

/** The facts of a practice for its texts, and what was asked of them so far, each once. */
export function telling(
  program: Program,
  today: Day,
  language: ToldLanguage = 'en',
): { readonly told: Told; relied(): readonly Relied[] } {
  const noted = new Map<string, string>();
  const note = <Said extends string | undefined>(fact: string, said: Said): Said => {
    noted.set(fact, said ?? 'none');
    return said;
  };
  const listed = (names: readonly string[], most?: number) => {
    if (language === 'en') return listedInEnglish(names, most);
    const shown = most !== undefined && names.length > most ? names.slice(0, most - 1) : [...names];
    const last = shown.length < names.length ? `${names.length - shown.length} más` : shown.pop();
    return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} y ${last ?? ''}`;
  };
  /** A list of which the text names some: all of it is noted, so that it can be told later what changed. */
  const noteAll = (fact: string, names: readonly string[], most: number) => {
    note(fact, unlessEmpty(names.join('; ')));
    return unlessEmpty(listed(names, most));
  };
  const entity = program.entity;
  const contact = entity?.contact;
  const assets = assetsInUse(program, today);
  const ofKinds = (kinds: readonly AssetKind[]) => assets.filter(({ kind }) => kinds.includes(kind));
  const kindsNamed = (kinds: readonly AssetKind[]) =>
    kinds.map((kind) => assetKindWords[kind].toLowerCase()).join(' or ');
  const namesOf = (kinds: readonly AssetKind[]) =>
    unlessEmpty(listed([...new Set(ofKinds(kinds).map(({ name }) => name))], 6));
  const official = (office: Office) => {
    const words = office === 'privacy-official' ? 'the privacy official' : 'the security official';
    return note(words, officialOn(program, office, today)?.name ?? gap(`the name of ${words}`));
  };
  const reach = (office: Office, phone = '', place = '') => {
    const words = office === 'privacy-official' ? 'the privacy official' : 'the security official';
    const said = [phone, place].filter(Boolean).join(', ');
    return `${official(office)}, ${note(`how to reach ${words}`, said === '' ? gap(`how to reach ${words}`) : said)}`;
  };
  const number = (id: PolicyValueId) => program.policyValues.get(id)?.number ?? policyValues[id].customary;
  const value = (id: PolicyValueId) => {
    note(policyValues[id].label.toLowerCase(), measured(number(id), policyValues[id].unit));
    return number(id);
  };
  const yesNo = (fact: string, said: YesNo = 'unknown') => note(fact, said) as YesNo;
  const told: Told = {
    today,
    name: () => note('the name of the practice', entity?.name ?? gap('the name of the practice')),
    kind: () =>
      note(
        'the kind of practice',
        entity && entity.kind !== 'other'
          ? kindInSentence[language][entity.kind]
          : kindInSentence[language].other,
      ),
    isKind: (...kinds) => {
      note('the kind of practice', practiceKindWords[entity?.kind ?? 'other'].toLowerCase());
      return entity !== undefined && kinds.includes(entity.kind);
    },
    states: () =>
      note(
        'the states where you work',
        unlessEmpty(
          listed(
            (entity?.states ?? []).map(
              (state) => jurisdictions.find(({ code }) => code === state)?.name ?? state,
            ),
            6,
          ),
        ) ?? gap('the state where you work'),
      ),
    inState: (code) => {
      told.states();
      return entity?.states.includes(code) ?? false;
    },
    staff: () => Number(note('the number of staff', String(entity?.staff ?? 0))),
    patients: () => Number(note('the number of patients', String(entity?.patients ?? 0))),
    sites: () =>
      note(
        'the sites',
        unlessEmpty(
          listed(
            openSites(program, today).map(({ name, street, city }) => {
              const place = [street, city].filter(Boolean).join(', ');
              return place === '' ? name : `${name} (${place})`;
            }),
            6,
          ),
        ) ?? gap('the address of your office'),
      ),
    manySites: () => {
      told.sites();
      return openSites(program, today).length > 1;
    },
    privacyOfficial: () => official('privacy-official'),
    securityOfficial: () => official('security-official'),
    oneOfficial: () =>
      official('privacy-official') === official('security-official') &&
      officialOn(program, 'privacy-official', today) !== undefined,
    reachPrivacy: () => reach('privacy-official', contact?.privacyPhone, contact?.privacyPlace),
    reachSecurity: () => reach('security-official', contact?.securityPhone, contact?.securityPlace),
    deputy: () => note('who stands in for the officials', program.people.get(contact?.deputy ?? '')?.name),
    owner: () =>
      note(
        'the owners',
        unlessEmpty(
          listed(
            workforceOn(program, today)
              .filter(({ relation }) => relation === 'owner')
              .map(({ name }) => name),
          ),
        ) ?? (language === 'es' ? 'la dueña o el dueño' : 'the owner of the practice'),
      ),
    phone: () => note('the phone number', contact?.phone || gap('the phone number of the practice')),
    email: () => note('the email address', contact?.email || gap('the email address of the practice')),
    website: () => note('the website', contact?.website || undefined),
    mail: () => {
      const site = openSites(program, today)[0];
      const first = [site?.street, site?.city, [site?.state, site?.zip].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', ');
      return note('the mailing address', contact?.mail || first || gap('the mailing address'));
    },
    has: (...kinds) => {
      note(`whether you use: ${kindsNamed(kinds)}`, ofKinds(kinds).length > 0 ? 'yes' : 'no');
      return ofKinds(kinds).length > 0;
    },
    names: (...kinds) => note(kindsNamed(kinds), namesOf(kinds)),
    system: (otherwise, ...kinds) => note(kindsNamed(kinds), namesOf(kinds)) ?? otherwise,
    vendorOf: (...kinds) =>
      note(
        `who runs: ${kindsNamed(kinds)}`,
        unlessEmpty(
          listed([
            ...new Set(ofKinds(kinds).flatMap(({ vendor }) => program.vendors.get(vendor)?.name ?? [])),
          ]),
        ),
      ),
    ephiSystems: () =>
      noteAll(
        'the systems with patient information',
        assets
          .filter(({ form, phi, uses }) => form === 'system' && phi.length > 0 && uses.length > 0)
          .map(({ name }) => name),
        8,
      ) ?? gap('the systems with patient information'),
    devices: () => note('the devices', unlessEmpty(listed(devicesCounted(assets, language), 8))),
    paper: () =>
      note(
        'paper with patient information',
        unlessEmpty(
          listed(
            assets.filter(({ form, phi }) => form === 'paper' && phi.length > 0).map(({ name }) => name),
            6,
          ),
        ),
      ),
    vendors: () =>
      noteAll(
        'vendors with patient information',
        vendorsEngaged(program, today)
          .filter(({ phi }) => phi.length > 0)
          .map(({ name }) => name),
        12,
      ),
    itCompany: () =>
      note(
        'the IT company',
        vendorsEngaged(program, today).find(({ service }) =>
          /\bit\b|computer|network|managed service|msp|tech support/i.test(service),
        )?.name,
      ),
    shredder: () =>
      note(
        'the shredding company',
        vendorsEngaged(program, today).find(({ service }) => /shred|document destruction/i.test(service))
          ?.name,
      ),
    ladder: () => {
      const rungs = program.ladder?.rungs;
      note(
        'the ladder of sanctions',
        rungs?.map(({ conduct, measures }) => `${conduct}: ${measures}`).join('; '),
      );
      return rungs && rungs.length > 0 ? rungs : undefined;
    },
    value,
    measured: (id) => inWords(value(id), policyValues[id].unit, language),
    every: (id) => {
      const count = value(id);
      return everyWords(count, policyValues[id].unit, language);
    },
    fact: (fact) => {
      const known = factOf(program, fact, today);
      note(factWords(fact), known.value);
      return known.value;
    },
    does: (activity) => yesNo(activityWords[activity], entity?.activities?.does[activity]),
    part2: () => yesNo('whether substance use disorder records (42 CFR Part 2) are held', entity?.part2),
    clearinghouse: () => yesNo('whether a part of you is a health care clearinghouse', entity?.clearinghouse),
    groupHealthPlan: () => yesNo('whether you sponsor a self-insured health plan', entity?.groupHealthPlan),
    jobs: (duty) =>
      note(
        `the jobs: ${duty}`,
        unlessEmpty(
          listed(
            [...program.jobs.values()]
              .filter((job) =>
                workforceOn(program, today).some(
                  (person) => person.job === job.id && dutiesOf(program, person, today).includes(duty),
                ),
              )
              .map(({ title }) => title.toLowerCase()),
            4,
          ),
        ),
      ),
  };
  return {
    told,
    relied: () => [...noted].map(([fact, said]) => ({ fact, said })),
  };
}

/** What only some practices do, as a fact that a text relied on. */
export const activityWords: Record<Activity, string> = {
  markets: 'whether you market with patient information',
  fundraises: 'whether you raise funds',
  research: 'whether you take part in research',
  'shares-deidentified': 'whether you share data without names, or limited data sets',
  'psychotherapy-notes': 'whether you keep psychotherapy notes apart from the record',
  'acts-as-associate': 'whether you work for another practice or plan as a business associate',
  'hybrid-or-affiliated': 'whether you are part of a hybrid or affiliated organization',
  'organized-arrangement': 'whether you are part of an organized health care arrangement',
  'patient-directory': 'whether you keep a directory of patients in the building',
  'trains-students': 'whether students or residents train here',
  'appointment-reminders': 'whether you send appointment reminders',
  'health-information-exchange': 'whether you share records through a health information exchange',
};

function factWords(fact: Fact): string {
  return `your answer: ${fact.replaceAll('-', ' ')}`;
}

function unlessEmpty(text: string): string | undefined {
  return text === '' ? undefined : text;
}
