import type { Day } from './calendar.ts';
import type { Refusal } from './decision.ts';
import type { Practice } from './practice.ts';
import { todayOf } from './program.ts';
import type { Document } from '#documents/document.ts';
import { riskAnalysisReport } from '#documents/risk-analysis/report.ts';
import { phiFlowsAlt, phiFlowsSvg } from '#pictures/phi-flows-svg.ts';
import { openLayout } from '#render/graph.ts';
import type { AnalysisRecord } from '#areas/risk-analysis/view.ts';

/** Which version of the report: a signed one by its number, the latest signed one, or what stands today. */
export type Wanted = number | 'latest' | 'draft';

/** A report that was made. `analysis`: the version that was signed; undefined for a draft. */
export type RiskReport = { readonly document: Document; readonly analysis: AnalysisRecord | undefined };

/**
 * The report on the risk analysis of a practice. A signed version is made from what was on record at its
 * signature, and carries the checkpoint of that moment: it is the same document for ever. Where none is signed,
 * `latest` is the draft.
 */
export async function riskReport(
  practice: Practice,
  wanted: Wanted,
  today: Day,
): Promise<RiskReport | { readonly refusals: readonly Refusal[] }> {
  const newest = await practice.program();
  const signed = [...newest.analyses.values()];
  const analysis =
    wanted === 'draft'
      ? undefined
      : wanted === 'latest'
        ? signed.at(-1)
        : signed.find(({ version }) => version === wanted);
  if (!newest.entity)
    return {
      refusals: [{ because: 'Nothing is on record yet. Set up your practice first, then ask again.' }],
    };
  if (typeof wanted === 'number' && !analysis)
    return {
      refusals: [
        {
          because:
            signed.length === 0
              ? 'No version is signed yet. Ask for the draft, or sign one first.'
              : `There is no version ${wanted}. Signed are: ${signed.map(({ version }) => version).join(', ')}.`,
          citation: '164.308(a)(1)(ii)(A)',
          field: 'version',
        },
      ],
    };
  const program = analysis ? await practice.programAt(analysis.position) : newest;
  const day = analysis ? todayOf(program, analysis.at) : today;
  const layOut = await openLayout();
  return {
    analysis,
    document: riskAnalysisReport({
      program,
      today: day,
      analysis,
      checkpoint: await practice.checkpoint(program.position),
      flows: { svg: phiFlowsSvg(program, day, layOut), alt: phiFlowsAlt(program, day, layOut) },
    }),
  };
}
