import { versionInEffect } from '#areas/policies/view.ts';
import { policyValues } from '#told/values.ts';
import type { PolicyValueId } from '#told/values.ts';
import { linesOf } from '#written/written.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

const audienceOf = (audience: 'everyone' | readonly string[]): string =>
  audience === 'everyone' ? 'everybody' : several(audience);

/** Policies: where each stands, every version with its text, signatures, reviews, and the practice’s own numbers. */
export const policyTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'policies',
      title: 'Policies',
      note: 'Every policy that something is on record of: the version in effect, drafts, retirement, and whether it applies.',
      of: ['policies'],
    },
    ({ program }) => program.policies.values(),
    {
      Number: ({ facts }) => facts?.library,
      Title: ({ facts }) => facts?.title,
      Area: ({ facts }) => facts?.area,
      For: ({ facts }) => facts && audienceOf(facts.audience),
      Answers: ({ facts }) => several(facts?.answers ?? []),
      'Version in effect': (policy, { today }) => versionInEffect(policy, today)?.version,
      Versions: ({ versions }) => versions.length,
      'Draft, text': ({ draft }) => draft && linesOf(draft.text).join('\n'),
      'Draft by': ({ draft }, exported) => named(exported, draft?.by),
      'Retired from': ({ retired }) => retired?.on,
      'Retired, because': ({ retired }) => retired?.why,
      'Applies, as decided': ({ applicability }) => applicability?.applies,
      'Decided, because': ({ applicability }) => applicability?.why,
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'policy-versions',
      title: 'Versions of policies',
      note: 'Every version as it was approved, with its whole text.',
      of: ['policies'],
    },
    ({ program }) =>
      [...program.policies.values()].flatMap(({ id, versions }) =>
        versions.map((version) => ({ id, version })),
      ),
    {
      Number: ({ version }) => version.library,
      Title: ({ version }) => version.title,
      Version: ({ version }) => version.version,
      'In effect from': ({ version }) => version.effective,
      'Approved by': ({ version }, exported) => named(exported, version.approver),
      Approved: ({ version }) => moment(version.at),
      Statement: ({ version }) => version.statement,
      Changes: ({ version }) => version.changes,
      'Read again': ({ version }) => version.material,
      For: ({ version }) => audienceOf(version.audience),
      Answers: ({ version }) => several(version.answers),
      'Relied on': ({ version }) => version.relied.map(({ fact, said }) => `${fact}: ${said}`).join('\n'),
      Promises: ({ version }) => version.promised.map(({ sentence }) => sentence).join('\n'),
      Text: ({ version }) => linesOf(version.text).join('\n'),
      'Policy identifier': ({ id }) => id,
      Entry: ({ version }) => version.position,
    },
  ),
  tableOf(
    {
      name: 'policy-signatures',
      title: 'Signatures under policies',
      note: 'Who read and signed which version, those who left too.',
      of: ['policies'],
    },
    ({ program }) =>
      [...program.policies.values()].flatMap(({ id, signatures }) =>
        signatures.map((signature) => ({ id, signature })),
      ),
    {
      Policy: ({ id }, exported) => named(exported, id),
      Version: ({ signature }) => signature.version,
      Person: ({ signature }, exported) => named(exported, signature.person),
      Signed: ({ signature }) => moment(signature.at),
      Statement: ({ signature }) => signature.statement,
      'Policy identifier': ({ id }) => id,
      'Person identifier': ({ signature }) => signature.person,
      Entry: ({ signature }) => signature.position,
    },
  ),
  tableOf(
    {
      name: 'policy-reviews',
      title: 'Reviews of policies',
      note: 'Who looked at which version and found it right, and when.',
      of: ['policies'],
    },
    ({ program }) =>
      [...program.policies.values()].flatMap(({ id, reviews }) => reviews.map((review) => ({ id, review }))),
    {
      Policy: ({ id }, exported) => named(exported, id),
      Version: ({ review }) => review.version,
      Day: ({ review }) => review.on,
      By: ({ review }, exported) => named(exported, review.by),
      Note: ({ review }) => review.note,
      'Policy identifier': ({ id }) => id,
      Entry: ({ review }) => review.position,
    },
  ),
  tableOf(
    {
      name: 'policy-values',
      title: 'Your own numbers',
      note: 'The numbers that the practice set for its policies. The law gives none of them; what is not here is customary.',
      of: ['policyValues'],
    },
    ({ program }) => program.policyValues,
    {
      What: ([value]) =>
        Object.hasOwn(policyValues, value) ? policyValues[value as PolicyValueId].label : value,
      Number: ([, { number }]) => number,
      Unit: ([value]) =>
        Object.hasOwn(policyValues, value) ? policyValues[value as PolicyValueId].unit : '',
      Why: ([, { why }]) => why,
      'Set by': ([, { changedBy }], exported) => named(exported, changedBy),
      Value: ([value]) => value,
      'Last entry': ([, { revision }]) => revision,
    },
  ),
];
