import type { NoticeLanguage } from '#areas/notice/events.ts';
import { numbers } from '#regulation/numbers.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { recordAccess } from '#states/record-access.ts';
import type { RecordAccess, Span } from '#states/record-access.ts';
import type { Told } from '#told/told.ts';

/** From as many working days on, a week having five of them, the days of 164.524(b)(2)(i) may be over first. */
const workingDaysBelow = Math.floor((numbers.access.value * 5) / 7);

/** Whether a state gives a number of days that is shorter than HIPAA's, and that our source is sure of. */
export function isShorter(span: Span | null): span is Span {
  if (span === null || span.about) return false;
  return span.unit === 'calendar' ? span.days < numbers.access.value : span.days < workingDaysBelow;
}

/** Rows of the states where the practice works. */
export function accessRowsFor(told: Pick<Told, 'inState'>): readonly RecordAccess[] {
  return recordAccess.filter(({ state }) => told.inState(state));
}

/** The name of a state by its code. */
export function stateName(code: string): string {
  return jurisdictions.find((one) => one.code === code)?.name ?? code;
}

function daysIn({ days, unit }: Span, language: NoticeLanguage): string {
  if (language === 'es') return unit === 'working' ? `${days} días hábiles` : `${days} días`;
  return unit === 'working' ? `${days} working days` : `${days} days`;
}

/** What a stricter state law gives the patient, as the notice says it, with its statute; undefined where nothing is. */
export function stricterAccess(row: RecordAccess, language: NoticeLanguage): string | undefined {
  const copy = isShorter(row.copy) ? daysIn(row.copy, language) : undefined;
  const look = isShorter(row.inspect) ? daysIn(row.inspect, language) : undefined;
  if (copy === undefined && look === undefined) return undefined;
  const source = row.statute === null ? '' : ` (${row.statute})`;
  const name = stateName(row.state);
  if (language === 'es') {
    const parts = [
      look === undefined ? '' : `ver su expediente a más tardar ${look} después de que lo pida por escrito`,
      copy === undefined ? '' : `recibir la copia a más tardar ${copy} después`,
    ].filter(Boolean);
    return `**En ${name}** la ley le da menos espera: puede ${parts.join(' y ')}${source}.`;
  }
  const parts = [
    look === undefined ? '' : `see your record within ${look} of asking in writing`,
    copy === undefined ? '' : `have the copy within ${copy}`,
  ].filter(Boolean);
  return `**In ${name}** the law makes us faster. You can ${parts.join(' and ')}${source}.`;
}
