import type { Day } from '#calendar.ts';
import type { NoticeLanguage, NoticeSection } from '#areas/notice/events.ts';
import type { Told } from '#told/told.ts';
import { english } from './english.ts';
import { noticeFacts } from './facts.ts';
import { spanish } from './spanish.ts';

/**
 * The Notice of Privacy Practices of a practice (164.520), part by part. `told` speaks the language. Without an
 * effective date, a gap stands in its place.
 */
export function noticeSections(
  told: Told,
  language: NoticeLanguage,
  effective?: Day,
): readonly NoticeSection[] {
  const facts = noticeFacts(told, language, effective);
  return language === 'es' ? spanish(facts) : english(facts);
}
