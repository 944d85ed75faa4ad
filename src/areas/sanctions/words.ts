import type { Intent, SanctionEvent } from './events.ts';

/** The values of this area as people read them. */

export const intentWords: Record<Intent, { readonly label: string; readonly note: string }> = {
  mistake: { label: 'A mistake', note: 'They knew the rule and slipped, or nobody had told them.' },
  careless: { label: 'Careless', note: 'They knew the rule and did not take the trouble.' },
  curious: { label: 'Out of curiosity', note: 'They looked at something that their work did not need.' },
  deliberate: { label: 'On purpose', note: 'They knew it was wrong and did it, without meaning harm.' },
  malicious: { label: 'To harm or to gain', note: 'For money, out of spite, or to pass it on.' },
};

type CaseFacts = Extract<SanctionEvent, { type: 'case-opened' }>['data'];
type Outcome = Extract<SanctionEvent, { type: 'case-decided' }>['data']['outcome'];

export const sourceWords: Record<CaseFacts['source'], string> = {
  incident: 'An incident',
  'access-review': 'A review of access logs',
  complaint: 'A complaint',
  other: 'Something else',
};

export const outcomeWords: Record<Outcome, string> = {
  sanction: 'A sanction',
  'no-violation': 'No violation',
  protected: 'Protected: no sanction',
};
