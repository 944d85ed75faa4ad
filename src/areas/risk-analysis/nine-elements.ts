import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { holdsEphi } from '#areas/inventory/view.ts';
import type { Program } from '#program.ts';
import { assetsInUse, latestAnalysis, openSites, vendorsEngaged } from '#program.ts';
import { interview } from './interview.ts';
import { levels as lowestFirst, levelWords } from './levels.ts';
import { register } from './register.ts';
import { frozen } from './scenario.ts';
import type { SignedScenario } from './signed-scenario.ts';
import { reviewWords } from './findings.ts';
import type { AnalysisRecord } from './view.ts';
import { standingWords } from './words.ts';

const levelsHighestFirst = lowestFirst.toReversed();

/** One of the nine elements of OCR's Guidance on Risk Analysis (HHS, July 14, 2010). */
export type Element = {
  readonly number: number;
  readonly title: string;
  /** What the guidance asks, in our words. */
  readonly asks: string;
  /** What in this analysis answers it, with its numbers. */
  readonly answer: string;
  /** The section of the report that holds it. */
  readonly anchor: string;
};

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

/**
 * OCR's nine elements, each with what answers it on a day. For a version that was signed, `program` is what was on
 * record at its signature, and its risks are counted as they were frozen then.
 */
export function nineElements(program: Program, today: Day, version?: AnalysisRecord): readonly Element[] {
  const assets = assetsInUse(program, today);
  const ephi = assets.filter(holdsEphi);
  const flows = assets.reduce((sum, asset) => sum + asset.flows.length, 0);
  const sites = openSites(program, today);
  const asked = interview(program, today);
  const derived = version ? undefined : register(program, today);
  const scenarios: readonly SignedScenario[] = version?.register ?? derived?.scenarios.map(frozen) ?? [];
  const rejected = (version ?? derived)?.rejected.length ?? 0;
  const standings = (['in-place', 'partly', 'absent', 'unknown'] as const).map((standing) => ({
    standing,
    count: asked.asked.filter(({ answer }) => answer?.choice === standing).length,
  }));
  const weighed = standings.reduce((sum, { count }) => sum + count, 0);
  const rated = scenarios.filter((scenario) => scenario.rated !== '').length;
  const levels = levelsHighestFirst.flatMap((level) => {
    const found = scenarios.filter(({ risk }) => risk === level).length;
    return found > 0 ? [`${found} ${levelWords[level]}`] : [];
  });
  const analysis = version ?? latestAnalysis(program);
  return [
    {
      number: 1,
      title: 'Scope of the analysis',
      asks: 'All ePHI that you create, receive, keep or send, in whatever medium and place.',
      answer: `${count(ephi.length, 'line', 'lines')} of the inventory with ePHI, at ${count(sites.length, 'site', 'sites')} and with ${count(vendorsEngaged(program, today).length, 'vendor', 'vendors')}; paper is looked at as well.`,
      anchor: 'scope',
    },
    {
      number: 2,
      title: 'Data collection',
      asks: 'Where ePHI is created, received, kept and sent, found out and written down.',
      answer: `${count(assets.length, 'line', 'lines')} in the inventory and ${count(flows, 'path', 'paths')} that PHI takes; ${count(asked.answered, 'question', 'questions')} answered.`,
      anchor: 'inventory',
    },
    {
      number: 3,
      title: 'Threats and vulnerabilities',
      asks: 'What could reasonably be expected to go wrong, and what makes it possible.',
      answer: `${count(scenarios.length, 'scenario', 'scenarios')}, each with its threat, its vulnerability and the facts it comes from; ${rejected === 0 ? 'none was rejected' : `${rejected} rejected, each with the reason`}.`,
      anchor: 'register',
    },
    {
      number: 4,
      title: 'Current security measures',
      asks: 'What protects ePHI today, and whether it is set up and used as it should be.',
      answer:
        weighed === 0
          ? 'No measure is answered yet.'
          : `${count(weighed, 'measure', 'measures')} looked at: ${standings
              .filter(({ count }) => count > 0)
              .map(({ standing, count }) => `${count} ${standingWords[standing].toLowerCase()}`)
              .join(', ')}.`,
      anchor: 'findings',
    },
    {
      number: 5,
      title: 'Likelihood of threat occurrence',
      asks: 'How probable each threat is.',
      answer:
        'Looked up in tables G-2, G-3, G-4 and G-5 of NIST SP 800-30 revision 1, with the reason beside each level.',
      anchor: 'risks',
    },
    {
      number: 6,
      title: 'Potential impact',
      asks: 'How bad it would be for the confidentiality, integrity and availability of ePHI.',
      answer: 'Looked up in table H-3, from what is at stake, how many patients, and whether care can go on.',
      anchor: 'risks',
    },
    {
      number: 7,
      title: 'Level of risk',
      asks: 'A level for every combination of threat and vulnerability, and a list of what is done about it.',
      answer: `By table I-2: ${levels.length > 0 ? levels.join(', ') : 'none yet'}. ${rated === 0 ? 'Every level is the derived one.' : `${count(rated, 'scenario has', 'scenarios have')} levels that a person set, with the reason.`}`,
      anchor: 'heat-map',
    },
    {
      number: 8,
      title: 'Documentation',
      asks: 'All of it in writing; the law sets no format.',
      answer: analysis
        ? `Version ${analysis.version}, signed for ${longDate(analysis.on)}, kept in a record that shows every change.`
        : 'Not signed yet.',
      anchor: 'signature',
    },
    {
      number: 9,
      title: 'Periodic review and updates',
      asks: 'A process that goes on: looked at again as things change. The law gives no number of months.',
      answer: `A new system, vendor, site, incident or answer after the signature shows as “changed since the analysis”. ${reviewWords(program)}`,
      anchor: 'review',
    },
  ];
}
