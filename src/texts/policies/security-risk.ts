import { grid, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import {
  addressable,
  keptSoLong,
  open,
  reviewed,
  secondPerson,
  technicalPart,
  technician,
  whoOf,
  withOwner,
} from './security-words.ts';
import { everyPractice, opening } from './wording.ts';

const riskAnalysis: PolicyText = {
  id: 'SEC-01',
  title: 'Risk analysis',
  area: 'security',
  level: 'required',
  answers: [
    '164.306(a)(1)',
    '164.306(a)(2)',
    '164.306(a)(3)',
    '164.306(a)(4)',
    '164.306(b)(1)',
    '164.306(b)(2)',
    '164.306(c)',
    '164.306(d)(1)',
    '164.306(d)(2)',
    '164.306(d)(3)',
    '164.306(e)',
    '164.308(a)(1)(i)',
    '164.308(a)(1)(ii)(A)',
    '164.316(b)(1)',
    '164.316(b)(2)(i)',
    '164.316(b)(2)(ii)',
    '164.316(b)(2)(iii)',
  ],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice with electronic patient information must analyze its risks (164.308(a)(1)(ii)(A)).',
  ),
  purpose: (told) =>
    `We find out what could harm the electronic patient information of ${told.name()} before it happens. Then we can act in time.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who runs, buys, or changes a system, a device, or a room of ours. Others on the staff answer questions when asked.',
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `We have one risk analysis for the whole practice. It covers all electronic patient information that we create, receive, keep, or send.${told.has('ehr') ? ` ${told.system('The EHR', 'ehr')} is only one part of that.` : ''} A checklist is not enough. A scan by a vendor is not enough.`,
    ),
    para(
      `We renew the risk analysis ${told.every('risk-analysis-months')}. We do it sooner when something changes. The law asks us to keep it up to date, and names no number of months: this one is ours.`,
    ),
    grid(
      ['Part of the analysis', 'What we write down'],
      [
        ['1. Scope', `All we hold, in each place: ${told.sites()}.`],
        ['2. Data', `Where it is and how it moves. Today: ${told.ephiSystems()}.`],
        ['3. Threats and weak points', 'What could go wrong, and what would let it.'],
        ['4. Safeguards now', 'What we do today against it.'],
        ['5. Likelihood', 'How likely it is, and why we think so.'],
        ['6. Harm', 'How bad it would be for patients and for us.'],
        ['7. Level of risk', 'What the two come to, by one method for all risks.'],
        ['8. Record', 'The report, signed and dated.'],
        ['9. Renewal', 'What changed since the last one.'],
      ],
    ),
  ],
  procedure: (told) => [
    steps(
      `${told.securityOfficial()} opens the risk analysis in Diligence. Its scope is the whole practice${told.staff() > 0 ? `, with ${told.staff()} people` : ''}${told.patients() > 0 ? ` and the records of about ${told.patients().toLocaleString('en-US')} patients` : ''}.`,
      `We check the inventory first (SEC-20). It lists our systems and our vendors${told.devices() === undefined ? '' : `, and ${told.devices()}`}.`,
      `${opening(technician(told))} answers the questions on settings. Those who do the work answer for how it is done. “I don’t know” is an honest answer. It becomes a task with a name and a day.`,
      `We walk through ${told.sites()}, and look at doors, screens, and devices.${told.fact('works-from-home') === 'yes' ? ' We ask those who work from home what they use there.' : ''}`,
      told.fact('uses-ai') === 'yes' && 'We list each AI tool in use, and what people type or say into it.',
      open(told.fact('uses-ai')) &&
        'We ask everybody which AI tools they use for work. Nobody has told us yet.',
      'We rate each risk, and write the reason beside it. If we change a rating, we say why.',
      `A person who knows the practice reviews the report. ${told.securityOfficial()} records that review in Diligence with its day. We give ${told.owner()} a copy.`,
      'Each risk that is too high goes into the risk plan with an answer (SEC-02).',
    ),
    para('We do it again, for the part that is touched, when one of these happens:'),
    points(
      'A new system, vendor, or kind of device comes in, or an old one goes.',
      'We move, rebuild, or open a site.',
      'An incident shows us a risk that we had missed.',
      'The practice merges, is sold, or takes on new kinds of work.',
    ),
  ],
  records: () => [
    para(
      'Diligence keeps each reviewed analysis as it was on its day, with the inventory, the answers, and the reasons. It comes out as a PDF, a Word file, or a table. No older analysis is replaced.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when the way we judge risks changes'),
  promises: (told) => [
    {
      id: 'risk-analysis-renewed',
      sentence: `We renew the risk analysis ${told.every('risk-analysis-months')}.`,
      shownBy: ['164.308(a)(1)(ii)(A)'],
    },
  ],
};

const riskManagement: PolicyText = {
  id: 'SEC-02',
  title: 'Risk management plan',
  area: 'security',
  level: 'required',
  answers: ['164.306(b)(1)', '164.306(b)(2)', '164.306(d)(3)', '164.308(a)(1)(ii)(B)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must bring its risks down to a reasonable and appropriate level (164.308(a)(1)(ii)(B)).',
  ),
  purpose: (told) =>
    `To know a risk is not enough. This policy says how ${told.name()} brings each one down, and who does it by when.`,
  who: (told) =>
    whoOf(
      told,
      'everybody who has a task in the plan.',
      technicalPart(told),
      `**Decides on money, and on risks that we live with:** ${told.owner()}.`,
    ),
  rule: (told) => [
    para(
      'Each risk that is too high has a measure with a name and a day, or a signed reason. We know four answers:',
    ),
    grid(
      ['Answer', 'What we write down'],
      [
        ['Lower it', 'The measure, who does it, the day, the cost, and the risk that will be left.'],
        ['Accept it', `Why we can live with it, until when, and that ${told.owner()} agreed.`],
        ['Transfer it', 'Who carries it, such as an insurer. Our duties to patients stay with us.'],
        ['Avoid it', 'What we stop doing, and from which day.'],
      ],
    ),
    para(
      `We choose what is reasonable for us. We weigh four things: our size and what we do${told.staff() > 0 ? ` (${told.staff()} people, a ${told.kind()})` : ''}, our technology, the cost, and how likely and bad the harm is (164.306(b)(2)). Cost alone is no reason to do nothing.`,
    ),
    para(`Some lines of the rule are “required”. We do them. ${addressable(told, 'Other lines are')}`),
  ],
  procedure: (told) => [
    steps(
      `${told.securityOfficial()} opens the risk plan in Diligence as soon as a risk analysis is reviewed. The highest risks come first.`,
      'For each measure we name one person, one day, and the cost. One measure often lowers many risks.',
      `${opening(technician(told))} says what the technical measures take. Those for ${told.ephiSystems()} are planned one by one.`,
      told.has('laptop', 'phone', 'tablet') &&
        `Measures for what we carry come early (${told.names('laptop', 'phone', 'tablet')}). Such things get lost.`,
      told.has('file-server', 'server') &&
        told.vendorOf('file-server', 'server') === undefined &&
        `We plan updates, and the day of replacement, for what stands with us (${told.names('file-server', 'server')}). Nobody else will.`,
      told.vendorOf('ehr') !== undefined &&
        `Where ${told.vendorOf('ehr')} has to act, we ask in writing and keep the answer.`,
      'Whoever did the measure says so in Diligence, and shows it: a settings page, a bill, a closed ticket.',
      `${told.securityOfficial()} looks at the plan every three months${withOwner(told)}. A day that has passed gets a new day and a reason. The three months are our own rule.`,
      'A risk that we accepted comes back when its time is over. It is never accepted for good.',
    ),
  ],
  records: (told) => [
    points(
      'Diligence keeps the plan: each measure, who, by when, what came of it, and each reason.',
      `Proof that measures are in place is in the security folder, which ${told.securityOfficial()} keeps.`,
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when measures stay undone past their days'),
  promises: () => [
    {
      id: 'risks-have-an-answer',
      sentence: 'Each risk that is too high has a measure with a name and a day, or a signed reason.',
      shownBy: ['164.308(a)(1)(ii)(B)'],
    },
  ],
};

const activityReview: PolicyText = {
  id: 'SEC-03',
  title: 'Review of system activity and audit logs',
  area: 'security',
  level: 'required',
  answers: ['164.308(a)(1)(ii)(D)', '164.308(a)(5)(ii)(C)', '164.312(b)'],
  audience: ['it', 'official'],
  applies: everyPractice(
    'Every practice must record what its systems do, and look at it regularly (164.308(a)(1)(ii)(D), 164.312(b)).',
  ),
  purpose: (told) =>
    `Our systems note who did what. This policy makes sure that somebody at ${told.name()} reads it, and acts on it.`,
  who: (told) =>
    whoOf(
      told,
      'all who use our systems. Your use is logged. Only those who review the logs, and those who must act on them, may see them.',
      technicalPart(told),
    ),
  rule: (told) => [
    para(
      `Logging is on in every system with patient information. Nobody turns it off. We review access logs ${told.every('log-review-days')}. We look at sign-ins that failed. The law says “regularly” and gives no number: this one is ours.`,
    ),
    para('Nobody reviews their own use. What we look at:'),
    grid(
      ['Where', 'What we look for'],
      [
        ...(told.has('ehr', 'practice-management')
          ? [
              [
                told.system('The EHR', 'ehr', 'practice-management'),
                'Charts of staff, family, neighbors, and well-known people. Patients with the same last name as whoever looked. People in their own chart. Use after hours. Emergency access. Accounts of people who left.',
              ],
            ]
          : []),
        ...(told.has('email')
          ? [
              [
                told.system('Email', 'email'),
                'Sign-ins from far places. Many failed tries. New rules that forward or hide mail.',
              ],
            ]
          : []),
        ...(told.has('file-server', 'cloud-files')
          ? [
              [
                told.system('Files', 'file-server', 'cloud-files'),
                'Many files opened, copied, or deleted at once. Links shared with outsiders.',
              ],
            ]
          : []),
        ...(told.has('remote-access') || told.fact('works-from-home') === 'yes'
          ? [
              [
                told.system('Remote sign-ins', 'remote-access'),
                'Who came in from outside, when, and from where. Sign-ins at night.',
              ],
            ]
          : []),
        ...(told.has('patient-portal')
          ? [[told.system('Portal', 'patient-portal'), 'Proxy accounts, and one device on many accounts.']]
          : []),
        ...(told.has('network')
          ? [[told.system('Network', 'network'), 'Blocked traffic, unknown devices, changes of settings.']]
          : []),
        ['All sign-ins', 'Failed tries, locked accounts, new accounts, and new rights.'],
        ['Diligence', 'Its own access record: who signed in, looked, and took copies out.'],
      ],
    ),
  ],
  procedure: (told) => [
    steps(
      `${opening(technician(told))} takes the logs of the last period out of ${told.ephiSystems()}. ${told.vendorOf('ehr') === undefined ? 'A system that cannot show its log goes into the risk plan.' : `For the EHR we use the access report that ${told.vendorOf('ehr')} offers.`}`,
      'We pick ten patients and three people at random. We compare each visit to the chart with the schedule. Was there a reason to open it?',
      'We go through the list above. We compare the list of users with our roster, and look for people who left.',
      told.fact('who-runs-it') === 'it-company' &&
        `We also look at what ${technician(told)} did with its own accounts.`,
      told.has('kiosk') &&
        `We check that our check-in screens (${told.names('kiosk')}) opened nothing but the check-in page.`,
      `Anything odd goes to ${told.reachSecurity()}, at once. It is a suspected incident, and SEC-06 says what follows. We do not warn the person first.`,
      `We also look at once, without waiting for the day: after a complaint, when a person leaves on bad terms, when somebody well known is our patient, and when a system warns us.`,
      `The work of ${told.securityOfficial()} in these systems is reviewed by ${secondPerson(told)}.`,
      'The reviewer writes a note: the day, the systems, the period, what was seen, and what was done. “Nothing found” is a result too.',
    ),
    para(addressable(told, 'Watching failed sign-ins (164.308(a)(5)(ii)(C)) is')),
  ],
  records: (told) => [
    points(
      `Signed and dated review notes, in the security folder of ${told.securityOfficial()}.`,
      'Incidents that came of a review, in Diligence under Incidents.',
      'How long each system keeps its raw logs follows from the risk analysis. The law gives no time for raw logs. Before an inquiry ends, no log of it is deleted.',
    ),
    para(keptSoLong),
  ],
  review: (told) => reviewed(told, 'when a new system with patient information comes in'),
  promises: (told) => [
    {
      id: 'logs-reviewed',
      sentence: `We review access logs ${told.every('log-review-days')}.`,
      shownBy: ['164.308(a)(1)(ii)(D)'],
    },
    {
      id: 'failed-sign-ins-watched',
      sentence: 'We look at sign-ins that failed.',
      shownBy: ['164.308(a)(5)(ii)(C)'],
    },
    {
      id: 'systems-record-activity',
      sentence: 'Logging is on in every system with patient information.',
      shownBy: ['164.312(b)'],
    },
  ],
};

/** Policies on risks: analysis, management, and what the logs show. */
export const securityRisk: readonly PolicyText[] = [riskAnalysis, riskManagement, activityReview];
