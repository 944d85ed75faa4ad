import type { NoticeSection } from '#areas/notice/events.ts';
import { numbers } from '#regulation/numbers.ts';
import { para, points } from '#written/written.ts';
import type { NoticeFacts } from './facts.ts';
import { mandatedHeader } from './elements.ts';

const { access, accessExtension, amendment, accounting, accountingLookBack, accountingFree } = numbers;

/** The notice in English, part by part. */
export function english(facts: NoticeFacts): readonly NoticeSection[] {
  return [...opening(facts), ...rights(facts), ...uses(facts), ...limits(facts), ...duties(facts)];
}

function opening({ name, phone, told }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'header',
      title: 'Notice of Privacy Practices',
      elements: ['header'],
      text: [para(`**${mandatedHeader}**`)],
    },
    {
      id: 'summary',
      title: 'The short version',
      elements: [],
      text: [
        points(
          'Your health record is private. We share it to treat you, to get paid, and to run our office.',
          'The law lets us, or makes us, share it for some other reasons. They are all listed here.',
          'For anything else, we ask you first, in writing.',
          'You can see your record, get a copy, ask us to fix it, and ask us to share less.',
          `Questions? Call **${phone}** and ask for our Privacy Official.`,
        ),
      ],
    },
    {
      id: 'who',
      title: 'Who follows this notice',
      elements: [],
      text: [
        para(
          `This is the notice of ${name}. Everyone who works for us follows it, at every place where we see you: owners, staff, and helpers${told.does('trains-students') === 'yes' ? ', and the students who learn here' : ''}.`,
        ),
        ...(told.does('organized-arrangement') === 'yes'
          ? [
              para(
                'We also work side by side with other providers as one group, such as a hospital and its doctors. We may share your record within that group to treat you, to get paid, and to run the group. The others have their own notices.',
              ),
            ]
          : []),
      ],
    },
  ];
}

function rights({ phone, mail, email, states, accessByState }: NoticeFacts): NoticeSection[] {
  const ask = `Call ${phone} and ask for our Privacy Official`;
  return [
    {
      id: 'using-rights',
      part: 'Your rights',
      title: 'How to use your rights',
      elements: [],
      text: [
        para(
          `For each right below, ask our Privacy Official. Call **${phone}**, or write to ${mail}${email === undefined ? '' : ` or ${email}`}. We have forms and help you fill them in. Asking is free, and it will not change your care.`,
        ),
        para(
          'Someone who makes health choices for you by law, such as the parent of a young child, can often use these rights for you. We first check that they may.',
        ),
      ],
    },
    {
      id: 'right-access',
      title: 'See your record and get a copy',
      elements: ['right_access'],
      text: [
        para(
          'You can look at your health and billing records and get a copy. You choose: on paper, or in an electronic form that we can make.',
        ),
        points(
          `**How:** ${ask}, or ask in writing. To have us send the copy to someone else, tell us in writing who and where, and sign it.`,
          `**When:** Within ${access.value} days. If we need more time, we tell you why in writing. We may then take up to ${accessExtension.value} more days, once.`,
          ...accessByState,
          '**Cost:** You may have to pay a fair fee for making and mailing the copy, but not for our search.',
          '**If we say no:** We tell you why in writing. In some cases, you can have someone else who is licensed look at it again.',
        ),
      ],
    },
    {
      id: 'right-amend',
      title: 'Ask us to fix your record',
      elements: ['right_amend'],
      text: [
        para('You can ask us to change or add to your record (to amend it) if it is wrong or not complete.'),
        points(
          `**How:** Write to our Privacy Official and say what is wrong and why. ${ask} for the form.`,
          `**When:** Within ${amendment.value} days. We may take up to ${numbers.amendmentExtension.value} more, once, if we tell you why.`,
          '**If we say no:** We tell you why in writing. You can send us your view, and we keep it with your record.',
        ),
      ],
    },
    {
      id: 'right-accounting',
      title: 'Get a list of those we shared it with',
      elements: ['right_accounting'],
      text: [
        para(
          `You can get a list of the times we shared your record in the ${accountingLookBack.value} years before you ask: with whom, when, what, and why. This list is called an accounting. It leaves out sharing to treat you, to get paid, to run our office, and what you asked for or signed for.`,
        ),
        points(
          `**How:** ${ask}, or ask in writing, and say which dates you want.`,
          `**When:** Within ${accounting.value} days. We may take up to ${numbers.accountingExtension.value} more, once, if we tell you why.`,
          `**Cost:** The first list in any ${accountingFree.value} months is free. We tell you the cost of others first.`,
        ),
      ],
    },
    {
      id: 'right-restrict',
      title: 'Ask us to share less',
      elements: ['right_restrict'],
      text: [
        para(
          'You can ask us to limit how we use or share your record to treat you, get paid, or run our office, or with family and friends. **We do not have to agree.** If we do, we keep to it, except in an emergency.',
        ),
        para(
          '**There is one limit we must agree to.** If you, or someone for you, paid in full for a service or item, you can tell us not to share it with your health plan for payment or for its own operations. We say yes, unless a law makes us share it.',
        ),
        para(`**How:** ${ask}, or ask in writing. If you can, tell us before the visit.`),
      ],
    },
    {
      id: 'right-confidential',
      title: 'Choose how we reach you',
      elements: ['right_confidential'],
      text: [
        para(
          'You can ask us to reach you in a certain way or place (confidential communications). You might want calls on your cell phone only, or mail at another address. We say yes to all fair requests, and we do not ask why.',
        ),
        para(`**How:** ${ask}, or tell us in writing where and how.`),
      ],
    },
    {
      id: 'right-paper',
      title: 'Get this notice on paper',
      elements: ['right_paper'],
      text: [
        para(
          `You can have this notice on paper at any time, even if you agreed to get it by email. **How:** Ask at the front desk, or call ${phone}.`,
        ),
      ],
    },
    {
      id: 'state-law',
      title: 'Laws that protect you more',
      elements: ['stricter_law'],
      text: [
        para(
          `Other laws can protect some parts of your record more than this notice says. That can be so for mental health, HIV, genetic tests, or care that a minor can ask for alone. Where the law of ${states} or another law is stricter, we follow the stricter law. We then share less, or ask you first.`,
        ),
      ],
    },
  ];
}

function uses({ told, examples }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'treatment',
      part: 'How we use and share your record',
      title: 'To treat you',
      elements: ['tpo_treatment'],
      text: [
        para(
          `We use your record to care for you. We share it with others who treat you, such as doctors, labs, and drug stores.${told.does('appointment-reminders') === 'yes' ? ' We also use it to remind you of visits by phone, text, email, or mail.' : ''}${told.does('health-information-exchange') === 'yes' ? ' We share records through a health information exchange, so that others who treat you can see them. Ask us how to opt out.' : ''}`,
        ),
        para(`_For example:_ ${examples.treatment}`),
      ],
    },
    {
      id: 'payment',
      title: 'To get paid',
      elements: ['tpo_payment'],
      text: [
        para(
          'We use and share your record to bill you, your health plan, or others for your care (payment).',
        ),
        para(`_For example:_ ${examples.payment}`),
      ],
    },
    {
      id: 'operations',
      title: 'To run our office',
      elements: ['tpo_operations', 'detail'],
      text: [
        para(
          'We use and share your record to do our work well: to check how good our care is, to train staff, to plan, and to meet the rules (health care operations).',
        ),
        para(`_For example:_ ${examples.operations}`),
        para(
          'Some work is done for us by other firms (business associates), such as billing or computer help. They get only what they need, and they must sign that they protect it.',
        ),
      ],
    },
    {
      id: 'family',
      title: 'With family, friends, and in a disaster',
      elements: ['other_purposes'],
      text: [
        para(
          'We may share what matters with a family member or friend, or someone else you name, who helps with your care or pays for it. We may also let them know where you are, how you are, or of a death. You can tell us not to. If you cannot speak for yourself, we share only if we think it is best for you.',
        ),
        para(
          'In a disaster, we may share with relief groups, such as the Red Cross, so that they can reach your family.',
        ),
        ...(told.does('patient-directory') === 'yes'
          ? [
              para(
                'We keep a list of the people in our building (a directory): name, room, how they are in a word, and faith. We tell the first three to those who ask for you by name. Members of the clergy may also learn your faith. You can tell us to leave out some or all of it.',
              ),
            ]
          : []),
      ],
    },
    {
      id: 'other-purposes',
      title: 'For other reasons that the law allows or requires',
      elements: ['other_purposes', 'detail'],
      text: [
        para(
          'We may use or share your record for these reasons without asking you. For each, the law sets terms that we must meet first.',
        ),
        points(
          '**Required by law:** when a federal, state, or local law says we must.',
          '**Public health:** to report births, deaths, and diseases; bad effects of drugs and recalls of products; to tell people who may catch a disease; to your employer on a work injury, where the law asks for it; and proof of shots to a school, if you or a parent agree.',
          '**Abuse and neglect:** to report child abuse, or abuse, neglect, or violence in the home, to those who look into it.',
          '**Health oversight:** to agencies that inspect, license, or audit health care.',
          '**Courts:** when a judge orders it, or for a subpoena or other legal request, if you were told or the record is kept safe.',
          '**Police (law enforcement):** on a warrant or court order; to find a suspect or a missing person; about the victim of a crime; about a death that may be a crime; about a crime here; or in an emergency.',
          '**After a death:** to coroners, medical examiners, and funeral directors for their work.',
          '**Organ donation:** to groups that place organs, eyes, and tissue.',
          '**Research:** when a review board has approved how your privacy is kept, to plan a study, or on people who have died. Else we ask you.',
          '**A serious threat:** to someone who can stop a serious and near threat to you or others.',
          '**Government tasks:** for the military, veterans, national security, the safety of the President, and for jails and prisons that hold you.',
          '**Workers’ compensation:** as the law on work injuries allows.',
          '**Checks by the government (HHS):** when the U.S. Department of Health and Human Services looks into whether we follow the privacy law.',
        ),
      ],
    },
  ];
}

function limits({ told, part2, fundraises, phone }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'authorization',
      part: 'When we ask you first',
      title: 'What we share only if you sign',
      elements: ['auth_uses'],
      text: [
        para('We need your written permission, called an authorization, for:'),
        points(
          told.does('psychotherapy-notes') === 'yes' &&
            '**Psychotherapy notes:** most uses of notes that a therapist keeps apart from your record.',
          '**Marketing:** most ads for products or services. We also ask if someone pays us to tell you of them.',
          '**Sale:** any sale of your health information.',
          '**All else:** any use or sharing that this notice does not describe.',
        ),
        para(
          'You can take it back (revoke it) at any time. Write to our Privacy Official. It then ends, but it cannot undo what we did before.',
        ),
      ],
    },
    ...(fundraises
      ? [
          {
            id: 'fundraising',
            title: 'Raising funds',
            elements: ['fundraising'],
            text: [
              para(
                `We may contact you to raise funds for our work. **You have the right to opt out** of such messages. Tell us at any time, or call ${phone}. It will not change your care.`,
              ),
            ],
          },
        ]
      : []),
    ...(part2
      ? [
          {
            id: 'part2',
            title: 'Records on alcohol and drug treatment',
            elements: ['part2_proceedings', 'stricter_law'],
            text: [
              para(
                'A federal law (42 CFR Part 2) gives more protection to records from programs that treat alcohol or drug problems. We follow it for any such record that we get or hold.',
              ),
              para(
                'We will not use or share these records, or speak about what is in them, in any civil, criminal, administrative, or legislative proceeding against you. This can change only if you consent in writing, or a court orders it after you, or whoever holds the record, got notice and a chance to be heard. The court order must come with a subpoena or a like legal demand before we may use or share the record.',
              ),
            ],
          },
        ]
      : []),
    ...(part2 && fundraises
      ? [
          {
            id: 'part2-fundraising',
            title: 'These records and raising funds',
            elements: ['part2_fundraising'],
            text: [
              para(
                'Before we use records from an alcohol or drug program (42 CFR Part 2) to raise funds, we first give you a clear chance to opt out of such messages.',
              ),
            ],
          },
        ]
      : []),
  ];
}

function duties({ phone, mail, email, website, effective }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'duties',
      part: 'Our duties and your questions',
      title: 'What we must do',
      elements: ['duty_privacy_breach', 'duty_abide'],
      text: [
        points(
          'The law requires us to keep your health information private (protected health information).',
          'The law requires us to give you this notice of our legal duties and how we handle your privacy.',
          'The law requires us to tell you if a breach of your unsecured health information affects you.',
          'We must follow the terms of the notice that is in effect now.',
        ),
      ],
    },
    {
      id: 'changes',
      title: 'If this notice changes',
      elements: ['duty_change'],
      text: [
        para(
          `We reserve the right to change this notice. The new terms then apply to all health information that we hold, also to what we got before. From the day a new notice takes effect, you find it ${website === undefined ? '' : `on our website (${website}), `}on the wall of our office, and at the front desk, where you can ask for a copy.`,
        ),
      ],
    },
    {
      id: 'complaints',
      title: 'If you think your privacy was not kept',
      elements: ['complaints'],
      text: [
        para(
          `You can file a complaint with us. Tell our Privacy Official, by phone at **${phone}** or in writing to ${mail}.`,
        ),
        para(
          'You can also file a complaint with the Secretary of the U.S. Department of Health and Human Services, Office for Civil Rights. Go to hhs.gov/hipaa/filing-a-complaint, call 1-800-368-1019, or write to 200 Independence Avenue SW, Washington, DC 20201.',
        ),
        para('**We will not retaliate against you,** or treat you worse in any way, for a complaint.'),
      ],
    },
    {
      id: 'contact',
      title: 'Whom to ask',
      elements: ['contact'],
      text: [
        para(
          `**Privacy Official**, phone **${phone}**, ${email === undefined ? '' : `email ${email}, `}mail ${mail}.`,
        ),
      ],
    },
    {
      id: 'effective',
      title: 'Since when',
      elements: ['effective_date'],
      text: [para(`**Effective date:** This notice is in effect from **${effective}**.`)],
    },
  ];
}
