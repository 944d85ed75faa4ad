import { holdsEphi, type AssetRecord } from '#areas/inventory/view.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf } from '#program.ts';
import type { Day } from '#calendar.ts';
import { byId } from '#areas/risk-analysis/fact-of.ts';
import type { Standing } from '#areas/risk-analysis/measures.ts';
import type { Matters, Question, Rule } from './question.ts';
import { asked, askIt, onlyWith, standings, unlessFact } from './question.ts';

const topic = 'sending';

type Way = { readonly from: AssetRecord; readonly to: string; readonly encrypted: string };

/** The ways on which PHI leaves confirmed systems and devices, as the inventory describes them. */
function waysOut(program: Program, today: Day, fits: (asset: AssetRecord) => boolean): readonly Way[] {
  return assetsInUse(program, today)
    .toSorted(byId)
    .filter((asset) => asset.form !== 'paper' && asset.confirmed && fits(asset))
    .flatMap((from) => from.flows.map(({ to, encrypted }) => ({ from, to, encrypted })))
    .filter(({ encrypted }) => encrypted !== 'not-applicable');
}

/** Whether the inventory is silent about what something sends: its line is not confirmed, or names no way out. */
function isSilent(program: Program, today: Day, fits: (asset: AssetRecord) => boolean): boolean {
  return assetsInUse(program, today).some(
    (asset) =>
      fits(asset) &&
      holdsEphi(asset) &&
      asset.uses.includes('sends') &&
      (!asset.confirmed || asset.flows.length === 0),
  );
}

/** Nothing is asked twice: where the inventory knows of each way whether it is encrypted, that is the answer. */
function settledByFlows(fits: (asset: AssetRecord) => boolean, what: string, closing: string): Rule {
  return (program, today): Matters => {
    const ways = waysOut(program, today, fits);
    if (ways.length === 0 || ways.some(({ encrypted }) => encrypted === 'unknown')) return asked;
    const open = ways.filter(({ encrypted }) => encrypted === 'no');
    if (open.length === 0 && isSilent(program, today, fits)) return asked;
    const standing: Standing =
      open.length === 0 ? 'in-place' : open.length < ways.length ? 'partly' : 'absent';
    const first = open[0];
    const because =
      first === undefined
        ? `Skipped: the inventory says that ${what} is encrypted${closing}.`
        : `Skipped: the inventory says that what goes from ${first.from.name} to ${nameOf(program, first.to).replace(/^outside:\s*/, '')} is not encrypted.`;
    return {
      is: 'skipped',
      settles: { standing },
      because,
      evidence: [...new Set(ways.map(({ from }) => from.revision))],
    };
  };
}

const trackersMatter: Rule = (program, today, subject) => {
  const portal = assetsInUse(program, today).some(({ kind }) => kind === 'patient-portal');
  return portal ? asked : unlessFact('website-forms-or-booking', 'no')(program, today, subject);
};

/** Where PHI travels and where it strays (164.312(e), 164.310(b)). */
export const sendingQuestions: readonly Question[] = [
  {
    id: 'email-encrypted',
    topic,
    title: 'Encrypted email',
    ask: 'When patient information goes out by email, is it encrypted?',
    detail:
      'A patient who was told of the risk and still wants plain email may have it. That is the patient’s choice, so note it.',
    why: 'The law asks for a way to encrypt patient information on its way, used whenever you find it appropriate.',
    cites: ['164.312(e)(2)(ii)', '164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, by itself or with one click, and everybody knows how',
      partly: 'It is possible, but not everybody does it',
      absent: 'No',
      notApplicable: 'No patient information ever goes out by email',
    }),
    unknownBecomes: askIt('how email is encrypted, and try it with a message to yourself'),
    matters: (program, today, subject) => {
      const mail = onlyWith(['email'], 'email')(program, today, subject);
      return mail.is === 'asked'
        ? settledByFlows(({ kind }) => kind === 'email', 'what leaves your email', '')(
            program,
            today,
            subject,
          )
        : mail;
    },
  },
  {
    id: 'transmission-integrity',
    topic,
    title: 'Nothing is changed on the way',
    ask: 'Do claims, lab results, faxes, and files travel over connections that would show if something was changed on the way?',
    detail:
      'Encrypted connections do this: an address that begins with https, a VPN, or a secure file transfer.',
    why: 'The law asks that patient information on its way cannot be changed without anybody noticing.',
    cites: ['164.312(e)(2)(i)'],
    choices: standings({
      inPlace: 'Yes, all of them',
      partly: 'Most, but some are old or unknown',
      absent: 'No',
    }),
    unknownBecomes: 'Ask each vendor that you send patient information to how the connection is protected',
    matters: settledByFlows(
      () => true,
      'everything you send',
      ', and encryption also shows when something was changed on the way',
    ),
  },
  {
    id: 'personal-email-barred',
    topic,
    title: 'No patient information in personal email or storage',
    ask: 'Is it ruled out that patient information is sent to personal email, or kept in personal online storage?',
    detail: 'People mean well when they send themselves something to finish at home.',
    why: 'The law asks you to guard patient information on its way, and you cannot guard what lies in somebody’s private account.',
    cites: ['164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, by a written rule, and our systems stop or show it',
      partly: 'There is a rule, but nothing would show if it is broken',
      absent: 'No',
    }),
    unknownBecomes: 'Ask the staff whether they ever send work to a personal account, and why',
  },
  {
    id: 'texting-safe',
    topic,
    title: 'Safe text messages',
    ask: 'Do text messages with patient information go only through an app that you chose for it?',
    detail:
      'One that encrypts, has a sign-in, and comes with a business associate agreement. A service that sends reminders counts too.',
    why: 'The law asks you to guard patient information on its way, and ordinary text messages are not protected and stay on each phone.',
    cites: ['164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, everybody uses that app',
      partly: 'Some people do',
      absent: 'No, people text as they do in private',
    }),
    unknownBecomes: 'Ask the staff which app they use to text about patients',
    matters: unlessFact('texts-about-patients', 'no'),
  },
  {
    id: 'own-phones-managed',
    topic,
    title: 'People’s own devices under rules',
    ask: 'Do people’s own devices lock, encrypt, and let you erase the practice’s data when one is lost or somebody leaves?',
    why: 'The law asks you to say how each kind of device with access to patient information is used, whoever owns it.',
    cites: ['164.310(b)'],
    choices: standings({
      inPlace: 'Yes, all of them, and people signed the rules',
      partly: 'Some of them, or nothing is in writing',
      absent: 'No',
    }),
    unknownBecomes:
      'List the private devices that are used for work, and look at the lock and erase settings of each',
    matters: unlessFact('own-phones-for-work', 'no'),
  },
  {
    id: 'fax-numbers-checked',
    topic,
    title: 'Faxes reach the right place',
    ask: 'Do you make sure that faxes go to the right number, and that incoming ones lie where only staff can see them?',
    detail:
      'For example stored numbers that are checked now and then, a cover sheet, and a second look at typed numbers.',
    why: 'The law asks you to guard patient information on its way against people who should not see it, and a wrong number is enough.',
    cites: ['164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, both, by a set procedure',
      partly: 'Mostly, but faxes have gone astray',
      absent: 'No, there is no set way',
    }),
    unknownBecomes: 'Ask at the front desk how fax numbers are entered, and when one last went astray',
    matters: onlyWith(['fax'], 'fax'),
  },
  {
    id: 'ai-use-governed',
    topic,
    title: 'AI tools under rules',
    ask: 'Have you decided which AI tools may be used with patient information, with an agreement for each of them?',
    detail: 'And does everybody know that nothing about patients goes into any other?',
    why: 'The law lets a vendor handle patient information for you only with a business associate agreement, makers of AI tools included, and asks for rules on what computers are used for.',
    cites: ['164.308(b)(1)', '164.310(b)'],
    choices: standings({
      inPlace: 'Yes, in writing, and everybody knows',
      partly: 'It was talked about, or an agreement is missing',
      absent: 'No, everybody decides for themselves',
    }),
    unknownBecomes: 'List the AI tools in use, and look for an agreement with each maker',
    matters: unlessFact('uses-ai', 'no'),
  },
  {
    id: 'trackers-checked',
    topic,
    title: 'No trackers where patients sign in or write',
    ask: 'Has somebody checked that your forms, booking pages, and portal do not pass on what patients do there?',
    detail:
      'Counters, advertising pixels, maps, and videos on a page can tell other companies who visited and what they entered.',
    why: 'The law asks you to guard patient information on its way, and a tracker may send it to a company that you have no agreement with.',
    cites: ['164.312(e)(1)'],
    choices: standings({
      inPlace: 'Yes, and there are none, or only with an agreement',
      partly: 'It was checked once, or not on every page',
      absent: 'No',
    }),
    unknownBecomes: 'Ask whoever made your website for a list of every outside service on its pages',
    matters: trackersMatter,
  },
];
