import { numbers } from '#regulation/numbers.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { accountable, clinicians, frontDesk, readAgain } from './sentences.ts';
import { keptFor, theRecord } from './wording.ts';

/** What is guarded more than the rest: substance use records, psychotherapy notes, research. PRV-23 to PRV-25. */
export const privacySpecial: readonly PolicyText[] = [
  {
    id: 'PRV-23',
    title: 'Substance use disorder records (42 CFR Part 2) and other specially protected information',
    area: 'privacy',
    level: 'required',
    answers: ['164.520(b)(1)(ii)(C)', '164.520(b)(1)(iii)(D)', '164.520(b)(1)(iii)(E)'],
    elsewhere: [
      '42 CFR 2.11 to 2.13',
      '42 CFR 2.16',
      '42 CFR 2.22',
      '42 CFR 2.24 to 2.26',
      '42 CFR 2.31 to 2.33',
      '42 CFR 2.51',
      '42 CFR 2.61 to 2.67',
      'State law on HIV, mental health and genetic information',
    ],
    audience: ['clinical', 'front-desk', 'billing', 'official'],
    applies: (told) => {
      switch (told.part2()) {
        case 'yes':
          return {
            applies: true,
            because: 'You said that you hold substance use disorder records under 42 CFR Part 2.',
          };
        case 'no':
          return {
            applies: false,
            because:
              'You said that you hold no records under 42 CFR Part 2. If one arrives from a treatment program, say so on the page of the practice, and this policy comes in.',
          };
        default:
          return {
            applies: true,
            because:
              'Nobody has said whether you hold records under 42 CFR Part 2. Until somebody finds out, the policy is here: to release such a record by mistake does harm that cannot be undone.',
          };
      }
    },
    purpose: (told) =>
      `Records of treatment for drug or alcohol use can cost a patient a job, a child or their freedom. A federal law of its own guards them, 42 CFR Part 2. This says how ${told.name()} keeps to it.`,
    who: (told) => accountable(told, 'privacy', 'everyone who reads, sends, bills or releases records'),
    rule: (told) => [
      para(
        told.part2() === 'yes'
          ? '**Where we stand:** we hold Part 2 records. All of this applies.'
          : told.part2() === 'no'
            ? '**Where we stand:** we hold no Part 2 records today, by our own answer. What follows is for the day one arrives.'
            : '**Where we stand:** nobody has settled yet whether we hold Part 2 records. Until then we act as if we do.',
      ),
      points(
        '**A program** is a federally helped provider that holds itself out as treating substance use. In a general practice it is the unit, or the staff, whose main work that is. Taking Medicare or Medicaid counts as federal help. A family doctor who treats such a patient now and then is not a program.',
        '**A recipient** got records from a program with the patient’s consent. Those records stay under Part 2.',
        'One signed consent may cover all future care, billing and running of the practice. With each release on it goes a copy of the consent, or a clear note of what it covers, and the notice in the words of 42 CFR 2.32.',
        'What we get under such a consent, we may use and pass on as HIPAA allows. There is one hard stop. **Nothing goes into a civil, criminal, administrative or legislative proceeding against the patient** without the patient’s written consent or a Part 2 court order. The order must come with a subpoena.',
        'A plain subpoena, a lawyer’s letter or a badge is never enough.',
        'Our notice says how substance use records are kept out of legal proceedings.',
        'Counseling notes kept apart need a consent of their own.',
        'The records need not be kept apart from the rest of the chart. They have to be easy to tell.',
        'In a medical emergency, treat first. Write down to whom we told what, when and why.',
        'A breach of these records follows our breach policy (BRE-01). OCR has enforced Part 2 since February 16, 2026.',
      ),
    ],
    procedure: (told) => [
      heading('Settle what we are', 3),
      steps(
        `${told.privacyOfficial()} writes one page: program, recipient, both or neither, and why. ${told.part2() === 'unknown' ? `This page is still owed. Ask a lawyer who knows the law of ${told.states()} if in doubt.` : 'Look at it again when our services change.'}`,
        'If we are a program, we give each patient the notice of 42 CFR 2.22, at the first visit. It may be joined to our Notice of Privacy Practices.',
      ),
      heading('When a record comes in', 3),
      steps(
        `At ${frontDesk(told)}, look for the words “42 CFR Part 2” on letters, on ${told.system('faxes', 'fax')} and in ${told.system('email', 'email')}.`,
        `Mark it in ${theRecord(told)}: “Part 2: check before release.” File the consent with it.`,
        'If it came without a consent, stop and ask before you file it.',
      ),
      heading('Before one goes out', 3),
      steps(
        'Look for the mark. If it is there, find the consent: who, what, why, signed, dated, not taken back, not run out.',
        'Send what it covers, with the copy or note of the consent and the notice.',
        'A patient’s right to see the chart is not blocked by Part 2.',
        `Court paper, police, a lawyer, an agency? Do not say that the person is a patient. Call ${told.reachPrivacy()}.`,
        told.isKind('behavioral-health')
          ? `When you are asked on the phone at ${told.phone()} whether somebody comes here, say: “We can neither confirm nor deny that.”`
          : `A caller at ${told.phone()} who asks about substance use care gets no answer, and is passed to ${told.privacyOfficial()}.`,
        'A vendor that works with these records signs Part 2 terms in its agreement.',
      ),
      heading('Other information with its own law', 3),
      para(
        `HIV, mental health, genetic tests, abuse and care that minors may agree to: the law of ${told.states()} may ask for a consent where HIPAA does not. Before you release any of it, ask ${told.privacyOfficial()}. The stricter rule wins.`,
      ),
    ],
    records: (told) => [
      points(
        `The page on what we are, signed by ${told.privacyOfficial()}.`,
        `Consents, and those taken back, in ${theRecord(told)}.`,
        'Releases with the notice that went along. Emergency notes. Court orders with their subpoena.',
        keptFor(),
      ),
    ],
    review: (told) =>
      readAgain(told, 'when we add a service for substance use, or when the first such record comes in'),
    promises: () => [
      {
        id: 'notice-tells-of-part-2',
        sentence: 'Our notice says how substance use records are kept out of legal proceedings.',
        shownBy: ['164.520(b)(1)(iii)(D)'],
      },
    ],
  },
  {
    id: 'PRV-24',
    title: 'Psychotherapy notes and mental health records',
    area: 'privacy',
    level: 'required',
    answers: ['164.508(a)(2)', '164.508(b)(3)', '164.524(a)', '164.524(a)(2)'],
    elsewhere: ['State law on mental health records'],
    audience: ['clinical', 'official'],
    applies: (told) => {
      const notes = told.does('psychotherapy-notes');
      if (notes === 'yes')
        return {
          applies: true,
          because: 'You said that you keep psychotherapy notes apart from the record.',
        };
      if (told.isKind('behavioral-health'))
        return {
          applies: true,
          because:
            'You are a behavioral health clinic. Each therapist has to know what a psychotherapy note is, and what is not.',
        };
      return {
        applies: false,
        because:
          notes === 'no'
            ? 'You said that you keep no psychotherapy notes apart from the record.'
            : 'You are no behavioral health clinic, and nobody has said that you keep psychotherapy notes.',
      };
    },
    purpose: () =>
      'Therapists may keep notes for themselves that almost no one else may see. This says which notes those are, where they are kept, and what holds for all other mental health records.',
    who: (told) => accountable(told, 'privacy', `${clinicians(told)}, and whoever releases records`),
    rule: (told) => [
      points(
        'A **psychotherapy note** is what a mental health professional writes down or thinks through about a talk in a session, **kept apart from the rest of the record**. In the chart, it is just a progress note.',
        told.does('psychotherapy-notes') === 'yes'
          ? 'We keep such notes, by our own answer.'
          : told.does('psychotherapy-notes') === 'no'
            ? 'We keep no such notes, by our own answer. All that our therapists write is part of the chart.'
            : 'Nobody has said yet whether we keep such notes. Until then, what is in the chart is treated as the chart.',
        'These are never psychotherapy notes: drugs prescribed and watched; start and stop times; kind and number of sessions; test results; and any summary of diagnosis, function, plan, symptoms, outlook or progress. They belong in the chart.',
        'Each person has a sign-in of their own, so that only the writer opens these notes.',
        'A patient has no right under HIPAA to see psychotherapy notes. The rest of the chart they may see. The law of ' +
          `${told.states()} may give more.`,
        'For almost any use, the patient signs an authorization. It is on a form of its own, for these notes only. We never make care hang on it.',
      ),
      para('No authorization is needed in these cases:'),
      points(
        'The therapist who wrote the note uses it to treat.',
        'Our own training of students and trainees in mental health, under supervision.',
        'Our own defense when that patient brings a case against us.',
        'HHS asks for it; another law demands it; or a board looks into the therapist who wrote it.',
        'A coroner or medical examiner needs it.',
        'To prevent a serious threat that is about to happen to a person or the public.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Write the chart note first, in ${theRecord(told)}. It stands on its own.`,
        `Keep psychotherapy notes somewhere else: in a part of ${told.system('the system', 'ehr')} that only you can open, or on paper in a locked drawer of your own at ${told.sites()}. Ask ${told.securityOfficial()} to set up the first.`,
        `Do not put them on ${told.system('a shared drive', 'file-server', 'cloud-files')} or in ${told.system('email', 'email')}.`,
        'Nobody covers for you in these notes. If someone must take over, talk to them.',
        `When records are asked for, ${frontDesk(told)} sends the chart, and never these notes.`,
        'A payer asks for “all notes”? Send the parts of the chart that the claim needs, and no psychotherapy notes.',
        `An authorization or a court paper that names them goes to ${told.reachPrivacy()}. The therapist is told. No one hands over a note before both have looked at it.`,
        `A threat to a person? Call 911 first if it cannot wait. Then call ${told.privacyOfficial()}. The law of ${told.states()} may say when a therapist has to warn.`,
        'When a therapist leaves, we agree in writing who keeps the notes, or how they are destroyed.',
      ),
      told.does('trains-students') === 'no'
        ? para('We train no students, so none sees such notes.')
        : para(
            'Students see only notes of patients they help to treat, or that their supervisor shares to teach. They sign the pledge of confidentiality first.',
          ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps the authorizations, each release without one and its reason, and the list of who keeps such notes and where. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when we change the record system or a therapist leaves'),
    promises: () => [
      {
        id: 'notes-open-to-their-writer',
        sentence: 'Each person has a sign-in of their own, so that only the writer opens these notes.',
        shownBy: ['164.312(a)(2)(i)'],
      },
    ],
  },
  {
    id: 'PRV-25',
    title: 'Research',
    area: 'privacy',
    level: 'optional',
    answers: ['164.512(i)', '164.508(b)(3)', '164.508(b)(4)', '164.514(e)', '164.528(b)(4)'],
    elsewhere: ['45 CFR part 46'],
    audience: ['clinical', 'official'],
    applies: (told) => {
      switch (told.does('research')) {
        case 'yes':
          return { applies: true, because: 'You said that you take part in research.' };
        case 'no':
          return { applies: false, because: 'You said that you take no part in research.' };
        default:
          return {
            applies: false,
            because:
              'Nobody has said that you take part in research. Take this policy in before the first study.',
          };
      }
    },
    purpose: (told) =>
      `Studies need data, and patients did not come to ${told.name()} to be studied. This says on what ground data may go to research.`,
    who: (told) => accountable(told, 'privacy', 'everyone who takes part in a study or is asked for data'),
    rule: (told) => [
      para(
        told.does('research') === 'yes'
          ? 'No data goes into a study without one of these grounds, on file, before the first record is opened.'
          : 'Today no study is on record here. Before the first, one of these grounds is on file.',
      ),
      grid(
        ['Ground', 'What has to be on file', 'In an accounting?'],
        [
          [
            'The patient’s authorization',
            'The signed form. It may end “with the study.” It may be joined to the consent to the study.',
            'No',
          ],
          [
            'Waiver by an IRB or privacy board',
            'Its paper: name of the board, date, that the tests were met, what data is needed, a full or short review, and the chair’s signature.',
            'Yes',
          ],
          [
            'Preparing a study',
            'The researcher’s word in writing: only to prepare, nothing leaves us, and the data is needed.',
            'Yes',
          ],
          [
            'People who have died',
            'The researcher’s word in writing: only about the dead, and needed. We may ask for proof of death.',
            'Yes',
          ],
          ['Limited data set', 'A signed data use agreement (PRV-19).', 'No'],
          ['Data without names', 'The check of PRV-19.', 'No'],
        ],
      ),
      points(
        'We may ask a patient to sign before we give care that is part of the study. We may not ask it for other care.',
        'A patient may take the form back. We stop then, but what was already relied on stays.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Before you say yes to a study, tell ${told.reachPrivacy()}.`,
        'Hand in the protocol, the form for patients, the board’s paper and the contract.',
        `${told.privacyOfficial()} writes down the ground, checks that the paper is whole, and says yes or no.`,
        `Take only the fields that the ground covers from ${theRecord(told)}. ${told.itCompany() === undefined ? 'No outside firm pulls the data for us.' : `If ${told.itCompany()} pulls them, ${told.securityOfficial()} checks the list of fields first.`}`,
        'Preparing a study? Look and count here. Copy nothing out.',
        `Send by a safe way: encrypted, and never by plain ${told.system('email', 'email')}.`,
        `Write each release with a “yes” in the table on the list for accountings. For ${numbers.accountingResearch.value} or more people in one study we may list the study in place of each of them.`,
        'Money above the cost of preparing the data makes it a sale. Then the policy on selling (PRV-20) holds.',
        'Something goes astray? It is a possible breach. Report it like any other.',
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps a file for each study: the ground, the papers, what went and when. The list for accountings reaches back ${numbers.accountingLookBack.value} years. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'before each new study'),
  },
];
