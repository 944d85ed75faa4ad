import type { Citation } from './citation.ts';

/**
 * Paragraphs of 164.400 to 164.534 that stand in the regulation and ask nothing of a provider. They are named
 * so that nobody has to wonder whether they were forgotten.
 */
export const bindsOthers: readonly {
  readonly citation: Citation;
  readonly whom: string;
  readonly about: string;
}[] = [
  { citation: '164.500(b)', whom: 'clearinghouses', about: 'what of the Privacy Rule binds them' },
  { citation: '164.500(c)', whom: 'business associates', about: 'where the Privacy Rule binds them itself' },
  { citation: '164.500(d)', whom: 'federal agencies', about: 'care for foreign nationals overseas' },
  { citation: '164.502(a)(3)', whom: 'business associates', about: 'what they may do with PHI' },
  { citation: '164.502(a)(4)', whom: 'business associates', about: 'what they have to disclose' },
  { citation: '164.502(a)(5)(i)', whom: 'health plans', about: 'genetic information in underwriting' },
  { citation: '164.504(e)(5)', whom: 'business associates', about: 'contracts with their subcontractors' },
  { citation: '164.504(f)', whom: 'group health plans', about: 'plan documents and plan sponsors' },
  { citation: '164.504(g)', whom: 'entities with several covered functions', about: 'keeping them apart' },
  { citation: '164.514(g)', whom: 'health plans', about: 'PHI received for underwriting' },
  {
    citation: '164.520(b)(1)(iii)(B)',
    whom: 'health plans',
    about: 'a statement in the notice on plan sponsors',
  },
  {
    citation: '164.520(b)(1)(iii)(C)',
    whom: 'health plans',
    about: 'a statement in the notice on genetic information',
  },
  { citation: '164.520(c)(1)', whom: 'health plans', about: 'how they give their notice' },
  { citation: '164.530(k)', whom: 'group health plans', about: 'which duties an insured plan is free of' },
  { citation: '164.534(b)', whom: 'health plans', about: 'their compliance dates' },
  { citation: '164.534(c)', whom: 'clearinghouses', about: 'their compliance date' },
];
