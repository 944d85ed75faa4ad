import { numbers } from '#regulation/numbers.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { reportTime } from './security-words.ts';
import { accountable, bothOfficials, everybody, frontDesk, readAgain } from './sentences.ts';
import { keptFor, opening } from './wording.ts';

const { deIdentifiedAge, deIdentifiedZip } = numbers;

/** What is said and left lying, data without names, marketing, pictures and posts, the website: PRV-18 to PRV-22. */
export const privacyEveryday: readonly PolicyText[] = [
  {
    id: 'PRV-18',
    title: 'Talk, paper, fax, mail and the front office',
    area: 'privacy',
    level: 'required',
    answers: ['164.530(c)(1)', '164.530(c)(2)', '164.502(a)(1)', '164.310(b)', '164.310(c)'],
    audience: 'everyone',
    applies: () => ({ applies: true, because: 'Every practice talks, prints and sends.' }),
    purpose: (told) =>
      `This keeps what patients tell us from people who have no part in their care. It covers talk, paper, fax, mail and the front office of ${told.name()}.`,
    who: (told) => accountable(told, 'privacy', everybody),
    rule: () => [
      points(
        'We guard patient information in every form: spoken, on paper, on film, and on a screen.',
        'A word that is overheard by chance breaks no rule, as long as we took fair care and said no more than we had to.',
        'Screens at the front desk face away from visitors and are locked.',
        'We may use a sign-in sheet and call names. The sheet asks for a name and a time, and never for a reason.',
        'We talk about patients only where the job needs it, and never in the elevator, the break room or the parking lot.',
      ),
    ],
    procedure: (told) => [
      heading('At the desk and in the rooms', 3),
      steps(
        `At ${frontDesk(told)}, speak low. Ask the next person to wait a few steps back.`,
        `Turn screens away from the waiting room. Lock yours each time you get up. It locks by itself only after ${told.measured('screen-lock-minutes')}.`,
        told.isKind('pharmacy') &&
          'At the counter, talk about a drug at the private end. Bags in the pick-up bin face so that no name shows.',
        told.isKind('dental') &&
          'In open bays, speak low, and turn the film screen away from the next chair.',
        told.isKind('physical-therapy') &&
          'In the gym, talk about exercises there, and about the diagnosis in a room.',
        told.isKind('behavioral-health') &&
          'Start a sound machine or close two doors before a session. In a group, say what may not leave the room.',
        told.has('kiosk') &&
          `Clear the ${told.system('check-in screen', 'kiosk').toLowerCase()} after each patient. Check it when you walk by.`,
        'Turn charts, lab slips and schedules face down or toward the wall.',
        `A message on a phone says your name and “call ${told.phone()}.” It says nothing about results or care, unless the patient asked us to.`,
        'Do not use a speakerphone with the door open.',
      ),
      heading('Fax', 3),
      told.has('fax')
        ? steps(
            `Send from ${told.system('the fax', 'fax')}, and from nowhere else. Use a saved number where we have one.`,
            'For a new number, call and check it first. Read the digits back.',
            'Put our cover sheet on top. It names who gets it, how many pages, and whom to call if it went astray.',
            'For test results, mental health, HIV or drug and alcohol care: call to check that it came.',
            'Pick up what comes in at once. Nothing stays in the tray overnight.',
            `Wrong number? At once, tell ${told.reachPrivacy()}. Do not try to settle it by yourself.`,
          )
        : para(`No fax is on our list. Before you use any fax service, ask ${told.reachPrivacy()}.`),
      heading('Mail, print and waste', 3),
      steps(
        'Look at the window of each envelope. Only the name and the address may show.',
        'For a batch of letters, two people check ten at random, and the first and the last.',
        'Fetch what you print at once. If you find pages that are not yours, hand them to the person whose job it is.',
        told.shredder() === undefined
          ? `Put paper with patient information in a locked bin until it is shredded. Ask ${told.privacyOfficial()} where the bin is. It never goes in the trash.`
          : `Put paper with patient information in the locked bin. It never goes in the trash. ${told.shredder()} takes it away and shreds it.`,
        told.paper() !== undefined &&
          `Lock up our paper (${told.paper()}) when you leave the room, and at the end of each day.`,
      ),
      heading('The walk-through', 3),
      para(
        `Once each quarter ${told.privacyOfficial()} walks through ${told.sites()} with this policy in hand. What is wrong gets a name and a date to fix it.`,
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps the list from each walk-through, what was wrong, and when it was fixed. ${keptFor()}`,
      ),
    ],
    review: (told) =>
      readAgain(told, 'when we move, rebuild, change the front desk, or have the same slip twice'),
    promises: () => [
      {
        id: 'front-desk-private',
        sentence: 'Screens at the front desk face away from visitors and are locked.',
        shownBy: ['164.310(c)'],
      },
    ],
  },
  {
    id: 'PRV-19',
    title: 'Data without names, limited data sets, and data use agreements',
    area: 'privacy',
    level: 'optional',
    answers: ['164.514(a)-(c)', '164.514(e)', '164.502(d)'],
    audience: ['clinical', 'official'],
    applies: (told) => {
      if (told.does('shares-deidentified') === 'yes')
        return {
          applies: true,
          because: 'You said that you share data without names, or limited data sets.',
        };
      if (told.has('ai-tool') || told.fact('uses-ai') === 'yes')
        return {
          applies: true,
          because: 'You use AI tools. What goes into them “without names” has to be truly without names.',
        };
      if (told.does('trains-students') === 'yes')
        return {
          applies: true,
          because: 'Students train with you, and teaching cases must not point to a patient.',
        };
      return told.does('shares-deidentified') === 'no'
        ? {
            applies: false,
            because:
              'You said that you share no such data, and neither AI tools nor students are on record here.',
          }
        : {
            applies: false,
            because:
              'Nobody has said that you share data without names, use AI tools, or train students. Take this in before you do.',
          };
    },
    purpose: () =>
      'Data about patients may leave without their consent only once nobody can tell who they are. This says when that is so, and who decides.',
    who: (told) => accountable(told, 'privacy', everybody),
    rule: () => [
      points(
        'Crossing out the name is not enough. There are two ways, and no third.',
        '**The list.** All 18 kinds of marks below are gone, for the patient and for relatives, employers and household. And we know of no way to tell who it is from what is left.',
        '**The expert.** Somebody trained in such statistics finds the risk very small, and writes down how.',
        'A code that can lead back to the patient is PHI. We do not make it from the patient’s own details, and we never share the key.',
        'A **limited data set** still is PHI. It may go out only for research, public health or running a practice, and only after a data use agreement is signed.',
      ),
      heading('The 18 kinds', 3),
      points(
        'Names. Phone and fax numbers. Email and web addresses. IP addresses.',
        `Places smaller than a state: street, city, county, ZIP code. The first three digits of a ZIP may stay where more than ${deIdentifiedZip.value.toLocaleString('en-US')} people live under them. Else they become 000.`,
        `Days and months tied to the person: birth, visit, death. The year may stay. Ages over ${deIdentifiedAge.value} all go into one group, “${deIdentifiedAge.value + 1} or older.” No year may give such an age away.`,
        'Numbers: Social Security, chart, health plan, account, license, car, device.',
        'Finger and voice prints. Full-face photos and the like. Any other mark that is the person’s own.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Say what you want to share, with whom and why. Say it to ${told.reachPrivacy()}. This holds for case reports, slides, photos, counts for a vendor, and text for an AI tool.`,
        `${told.privacyOfficial()} chooses the way: the list, the expert, or a limited data set.`,
        `Take the data out of ${told.system('the record system', 'ehr')} yourself. Do not let a vendor “clean it later.”`,
        'Strike out each kind on the list. Look in free text, file names, photos and the edges of scans too.',
        told.staff() === 1
          ? `At ${told.name()} there is no second person. Check it again on another day, then sign.`
          : `A second person at ${told.name()} checks it against the list and signs.`,
        'For a limited data set: take out the 16 direct marks. These are names, street, phone, fax, email and web addresses, IP addresses, all numbers above, finger and voice prints, and full-face photos. City, state, ZIP code and dates may stay.',
        'Get the data use agreement signed first. It says who may use the data, for what, and how it is kept safe. It bars naming or calling patients. It makes them report misuse, and binds those they share with.',
        `${told.privacyOfficial()} releases it by name and date. Nothing goes before.`,
        'If we learn of a pattern of misuse, we get it stopped. If that fails, we stop sending and tell HHS.',
      ),
      told.has('ai-tool')
        ? para(
            `No one puts patient details into ${told.system('an AI tool', 'ai-tool')} as “data without names” unless these steps were taken. The policy on AI tools holds as well.`,
          )
        : para('No AI tool is on our list. A public chatbot is never the place for a “nameless” case.'),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps each release: what went, to whom, which way was used, both checks, the expert’s report, and the agreement. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when we share with somebody new or use a new tool'),
  },
  {
    id: 'PRV-20',
    title: 'Marketing, selling patient information, and raising funds',
    area: 'privacy',
    level: 'optional',
    answers: [
      '164.508(a)(3)',
      '164.508(a)(4)',
      '164.502(a)(5)(ii)',
      '164.514(f)',
      '164.520(b)(1)(iii)(A)',
      '164.520(b)(1)(iii)(E)',
    ],
    elsewhere: ['42 CFR 2.22'],
    audience: ['front-desk', 'official'],
    applies: (told) => {
      const markets = told.does('markets');
      const fundraises = told.does('fundraises');
      if (markets === 'yes' || fundraises === 'yes')
        return {
          applies: true,
          because: `You said that you ${markets === 'yes' ? (fundraises === 'yes' ? 'market and raise funds' : 'market') : 'raise funds'} with patient information.`,
        };
      if (markets === 'no' && fundraises === 'no')
        return {
          applies: false,
          because: 'You said that you neither market nor raise funds with patient information.',
        };
      return {
        applies: true,
        because:
          'It is not on record that you never market or raise funds. Until somebody says so, the rules for it are here.',
      };
    },
    purpose: (told) =>
      `Patients trust us with their details for their care. This says when ${told.name()} may use them to sell, to advertise or to ask for gifts.`,
    who: (told) =>
      accountable(told, 'privacy', 'everyone who writes to patients, posts for us, or deals with an ad firm'),
    rule: (told) => [
      points(
        '**Marketing** asks people to buy or use something. It needs the patient’s signed authorization. If someone pays us for it, the form says so.',
        'Two things need none: talking face to face, and a small gift such as a pen.',
        'These are not marketing if nobody pays us: a note on the patient’s own treatment, other choices of care, or our own services. A reminder for a drug the patient now takes may be paid for, up to what it costs to send.',
        'A patient’s story, review or photo in an ad always needs an authorization.',
        '**Selling** means we get money or anything of value for patient information. It needs an authorization that says we are paid. Some cases are no sale: care and billing, public health, a vendor’s pay for its work, research at cost, and the sale or merger of the practice.',
        told.does('fundraises') === 'no'
          ? '**Raising funds:** we do not. Nobody asks patients for gifts in our name.'
          : '**Raising funds:** we may use only contact details, age and sex, dates of care, department, the treating doctor, outcome, and insurance status. Our notice must say so first.',
        told.does('fundraises') !== 'no' &&
          'Each message tells how to opt out, at no cost and with no trouble. We honor it for good. Care never hangs on a gift.',
        told.does('fundraises') !== 'no' &&
          told.part2() !== 'no' &&
          'Records of drug and alcohol programs (42 CFR Part 2): patients get a clear chance to opt out **before** we use them to raise funds.',
      ),
    ],
    procedure: (told) => [
      steps(
        `Before any campaign, mailing, list, ad or gift drive, send the plan to ${told.reachPrivacy()}.`,
        'Say who gets it, which details choose them, who pays, and which vendor sees the list.',
        `${told.privacyOfficial()} decides in writing: not marketing, needs authorizations, or no.`,
        'A vendor that sees our list signs a business associate agreement first.',
        `Send from ${told.system('our own mail account', 'email', 'messaging')} or by letter. No list goes to an ad platform, and none is uploaded to “find similar people.”`,
        'Check each name against the signed forms and the list of those who opted out.',
        told.website() === undefined
          ? 'We have no website on record. If one is made, its ads and forms come here first.'
          : `What goes on ${told.website()} comes here first, with the forms for each photo and story.`,
        `When a patient says “stop,” write it down that day and tell ${told.privacyOfficial()}.`,
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps each plan with the answer, the signed forms, and the list of those who opted out. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'before a new kind of campaign or a new ad vendor'),
  },
  {
    id: 'PRV-21',
    title: 'Social media, online reviews, photos and recording',
    area: 'privacy',
    level: 'required',
    answers: ['164.502(a)', '164.508(a)(1)', '164.530(c)(1)'],
    audience: 'everyone',
    applies: () => ({ applies: true, because: 'Patients write reviews, and everyone carries a camera.' }),
    purpose: (told) =>
      `One post can show the world who our patients are. This says what nobody at ${told.name()} posts, films or answers.`,
    who: (told) => accountable(told, 'privacy', everybody),
    rule: (told) => [
      points(
        'We never say online that somebody is or was our patient. Not in thanks, and not to defend ourselves. It does not matter that the patient wrote first.',
        'No photo, film, voice or story of a patient goes out without a signed authorization. A “no names” story still counts if somebody could guess.',
        'Look behind you: a screen, a chart or a face in the back of a staff photo is a leak too.',
        'Your own account is yours. What you know about patients is not. This holds after hours and after you leave.',
        told.fact('texts-about-patients') === 'yes'
          ? `We text about patients only through ${told.system('the service we approved', 'messaging')}. Private chat groups are not for work about patients.`
          : 'We do not text or chat about patients on private apps, and no group chat is for work about patients.',
        'Clinical photos go straight into the record, and stay on nobody’s own phone.',
      ),
    ],
    procedure: (told) => [
      heading('A review comes in', 3),
      steps(
        `Do not reply. Send the link to ${told.reachPrivacy()}.`,
        `Only ${told.privacyOfficial()} replies, and only with this: “We take all feedback seriously. Privacy law keeps us from saying more here. Please call us at ${told.phone()}.” It is the same for praise and for blame.`,
        'If it is a complaint about privacy, it goes on our list of complaints as well.',
      ),
      heading('We want to post', 3),
      steps(
        `Send the draft and every picture to ${told.privacyOfficial()}.`,
        'For each patient seen or told of, add the signed authorization. A spoken yes will not do.',
        'Zoom in on the background. Then wait for the approval in writing.',
        'If a patient takes the consent back, take the post down that day, as far as it is in our hands.',
      ),
      heading('Filming and recording here', 3),
      steps(
        `Clinicians take clinical photos only with a device of ours, and put them in ${told.system('the record', 'ehr', 'imaging')}.`,
        `Visitors may not film other patients or our screens at ${told.sites()}. Ask kindly. If they go on, call ${told.privacyOfficial()}.`,
        'A patient may want to record a visit. Ask the clinician. No one else may be heard or seen.',
        'We record a visit only if everyone in the room agrees first.',
      ),
      heading('Something is already online', 3),
      steps(
        'Save a copy: screenshot, link, date and time. Do not like, share or comment.',
        `${opening(reportTime(told))}, tell ${told.reachPrivacy()}. It is a possible breach.`,
        'We take it down, ask the platform to remove copies, and start the breach policy (BRE-01).',
      ),
    ],
    records: (told) => [
      para(
        `${told.privacyOfficial()} keeps approved posts with their signed forms, the replies to reviews, and what was taken down and why. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'when we open a new account or a post goes wrong'),
  },
  {
    id: 'PRV-22',
    title: 'Website, online booking and trackers',
    area: 'privacy',
    level: 'supports',
    answers: ['164.502(a)', '164.502(e)(1)', '164.508(a)(3)', '164.308(a)(1)(i)'],
    elsewhere: [
      'FTC Act section 5 (15 U.S.C. 45)',
      'State consumer health data laws, such as RCW 19.373 (Washington) and Nevada SB 370 (2023)',
    ],
    audience: ['it', 'official'],
    applies: (told) => ({
      applies: true,
      because:
        told.website() === undefined && !told.has('website', 'patient-portal')
          ? 'No website is on record. The policy says what comes before one.'
          : 'You can be reached online, and pages can pass on what visitors do.',
    }),
    purpose: (told) =>
      `Small programs on a web page can send what a visitor does to other firms. This keeps them away from the patients of ${told.name()}.`,
    who: (told) =>
      accountable(
        told,
        'security',
        'everyone who builds, changes or measures our pages, and the firms that do so for us',
      ),
    rule: () => [
      points(
        'Pages behind a sign-in, and pages that take patient details, carry no tracker of another firm. The one way around it: the firm signs a business associate agreement and the use is allowed, or the patient signed an authorization.',
        'A cookie banner is not an authorization.',
        'A booking form, an intake form and a chat window take in PHI even where no one signs in.',
        'On open pages with general facts, a federal court in Texas set aside OCR’s view that an IP address plus the visit is PHI (AHA v. Becerra, June 20, 2024). That ruling does not free forms, portals or booking pages. Other laws on consumer data may still reach open pages.',
      ),
    ],
    procedure: (told) => [
      told.website() === undefined
        ? para(
            `No website of ours is on record. Nobody puts one up, or a page on a booking or review site, without a written yes from ${bothOfficials(told)}.`,
          )
        : para(
            `Our site is ${told.website()}. ${told.fact('website-forms-or-booking') === 'yes' ? 'People can book or write to us there, so its forms hold PHI.' : told.fact('website-forms-or-booking') === 'no' ? 'It has no form and no booking, by our own answer. Any form is a change that needs a yes first.' : 'Nobody has said yet whether people can book or write there. Find out, and write it down.'}`,
          ),
      steps(
        `List each script, pixel, map, chat, video and font that loads from elsewhere. Look at ${told.website() === undefined ? 'any page that carries our name' : 'our site'}, ${told.system('a portal, once we have one', 'patient-portal')}, and ${told.system('a booking page, once we have one', 'scheduling')}.`,
        `For each, write what it sends, to whom, and why. ${told.vendorOf('website', 'patient-portal') === undefined ? `Ask ${told.itCompany() ?? told.securityOfficial()} to read the traffic with you.` : `Ask ${told.vendorOf('website', 'patient-portal')} in writing what it loads, and keep the answer.`}`,
        'Take off what has no purpose. Take off what breaks the rule above that same day.',
        `Repeat each quarter, and after every change of a page. ${told.securityOfficial()} signs the list.`,
        `Want something new on a page? First, ask ${told.reachSecurity()}. No firm adds a tag by itself.`,
        `A tracker found where it must not be is a possible breach. Save what it sent before you remove it. Then tell ${told.reachPrivacy()}.`,
      ),
      grid(
        ['Page', 'Trackers of other firms'],
        [
          ['Sign-in pages and the portal', 'None, unless under a signed agreement for an allowed use'],
          ['Booking, intake and contact forms, chat', 'The same: none without it'],
          ['Open pages with general facts', 'Only what is on the list with a reason'],
        ],
      ),
    ],
    records: (told) => [
      para(
        `${told.securityOfficial()} keeps the list of trackers, each scan with its date, what was removed, and the agreements. ${keptFor()}`,
      ),
    ],
    review: (told) => readAgain(told, 'before a new site, portal or booking tool goes live'),
  },
];
