import { longDate } from '#calendar.ts';
import { mayOpen } from '#page-permission.ts';
import { posture } from '#posture/posture.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import type { Program } from '#program.ts';
import {
  complianceDates,
  definitions,
  designationMeaning,
  isDuty,
  numbersOf,
  provisionAt,
  provisions,
  ruleOf,
  rules,
  sectionOf,
  sections,
  specificationsOf,
} from '#regulation/index.ts';
import type { Provision, Section } from '#regulation/index.ts';
import { bindsOthers } from '#regulation/outside.ts';
import { proposedFor } from '#regulation/proposed-2025.ts';
import { judged } from './judged.ts';
import { NotHere, pageRoutes, parameter } from './page.ts';
import { Proposed, proposedShown } from './proposed.tsx';
import { Numbers, ProvisionLine, Terms } from './provision-lines.tsx';
import { Shown } from './provision-shown.tsx';
import type { Visit } from './visit.ts';
import { Cite, ruleAddress } from './words.tsx';

export const routes = pageRoutes();

/** One page for each provision and each section of the rule; the address of a provision's posture leads to it too. */
routes.page('/posture/:citation', (context) => {
  const citation = parameter(context, 'citation');
  const address = provisionAt(citation) && ruleAddress(citation);
  if (address === undefined) throw new NotHere();
  const { search } = new URL(context.req.url);
  return context.redirect(`${address}${search}`, 301);
});

routes.page('/rule/:citation', async (context, visit) => {
  const citation = parameter(context, 'citation');
  const provision = provisionAt(citation);
  const section = sections.find((one) => one.citation === sectionOf(citation));
  if (!section || !(provision || section.citation === citation)) throw new NotHere();
  const reads = mayOpen('/posture', visit.roles);
  const { on, program } = await judged(context, visit);
  const standings = reads ? posture(program, on) : [];
  return context.render(
    provision ? (
      <ProvisionPage
        provision={provision}
        section={section}
        standings={standings}
        program={program}
        on={on}
        visit={visit}
        proposed={proposedShown(context)}
      />
    ) : (
      <SectionPage section={section} standings={standings} />
    ),
    { title: provision ? `${provision.title} ${citation}` : `${section.title} ${citation}` },
  );
});

function Path({ section }: { section?: Section | undefined }) {
  return (
    <p className="small">
      <a href="/rule">The rule</a>
      {section && (
        <>
          {' / '}
          <a href={ruleAddress(section.citation)}>
            {section.title} {section.citation}
          </a>
        </>
      )}
    </p>
  );
}

function SectionPage({
  section: { citation, title, about },
  standings,
}: {
  section: Section;
  standings: readonly ProvisionStanding[];
}) {
  const held = provisions.filter((provision) => sectionOf(provision.citation) === citation);
  const terms = definitions.filter((term) => sectionOf(term.citation) === citation);
  const others = bindsOthers.filter((other) => sectionOf(other.citation) === citation);
  const dates = complianceDates.filter((date) => sectionOf(date.citation) === citation);
  const rule = rules.find(({ id }) => id === ruleOf(citation));
  return (
    <>
      <Path />
      <h1>{title}</h1>
      <p className="soft">
        45 CFR {citation} · {rule?.title}
      </p>
      <p>{about}</p>
      {held.length > 0 && (
        <ul className="plain">
          {held.map((provision) => (
            <ProvisionLine
              key={provision.citation}
              provision={provision}
              standing={standings.find((one) => one.provision.citation === provision.citation)}
            />
          ))}
        </ul>
      )}
      {terms.length > 0 && <Terms terms={terms} at={citation} />}
      {dates.length > 0 && (
        <ul>
          {dates.map(({ citation: at, who, by }) => (
            <li key={at}>
              {who}: {longDate(by)} <cite>{at}</cite>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <details>
          <summary>What of this section binds others, and asks nothing of you</summary>
          <ul>
            {others.map(({ citation: at, whom, about: what }) => (
              <li key={at}>
                <cite>{at}</cite> {whom}: {what}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function ProvisionPage({
  provision,
  section,
  standings,
  program,
  on,
  visit,
  proposed,
}: {
  provision: Provision;
  section: Section;
  standings: readonly ProvisionStanding[];
  program: Program;
  on: string;
  visit: Visit;
  proposed: boolean;
}) {
  const { citation, title, kind, designation, asks, note, shownBy } = provision;
  const standing = standings.find((one) => one.provision.citation === citation);
  const numbers = numbersOf(citation);
  const changes = proposedFor(citation);
  return (
    <>
      <Path section={section.citation === citation ? undefined : section} />
      <h1>{title}</h1>
      <p className="soft">
        45 CFR {citation} · {kind === 'specification' ? 'implementation specification' : kind}
        {kind !== 'general rule' && ` · ${designation}`}
      </p>
      <p>{asks}</p>
      <Meaning provision={provision} />
      {note !== undefined && <p className="soft small">{note}</p>}
      {numbers.length > 0 && (
        <section>
          <h2>In numbers</h2>
          <Numbers numbers={numbers} at={citation} />
        </section>
      )}
      {standing && <Shown standing={standing} program={program} on={on} visit={visit} />}
      {shownBy.length > 0 && (
        <section>
          <h2>What would show it</h2>
          <ul>
            {shownBy.map((thing) => (
              <li key={thing}>{thing}</li>
            ))}
          </ul>
        </section>
      )}
      <Related provision={provision} standings={standings} />
      {changes.length > 0 && (
        <Proposed address={ruleAddress(citation) ?? '/rule'} shown={proposed} changes={changes} />
      )}
      <InForce provision={provision} />
    </>
  );
}

/** What kind and designation mean for the reader. Only the Security Rule marks them; elsewhere they are our reading. */
function Meaning({ provision }: { provision: Provision }) {
  const { citation, kind, designation } = provision;
  const { says, citation: from } = designationMeaning[designation];
  const security = ruleOf(citation) === 'security';
  const marked = security || (designation !== 'required' && from !== citation);
  return (
    <p className="soft small">
      {kind === 'standard' && isDuty(provision) && 'A standard always has to be met. '}
      {says} {marked && <Cite citation={from} />}
      {!security && isDuty(provision) && ' Nothing in this rule is addressable.'}
    </p>
  );
}

function Related({
  provision: { citation, parent },
  standings,
}: {
  provision: Provision;
  standings: readonly ProvisionStanding[];
}) {
  const standard = parent === undefined ? undefined : provisionAt(parent);
  const parts = specificationsOf(parent ?? citation).filter((part) => part.citation !== citation);
  if (!standard && parts.length === 0) return null;
  const line = (provision: Provision) => (
    <ProvisionLine
      key={provision.citation}
      provision={provision}
      standing={standings.find((one) => one.provision.citation === provision.citation)}
    />
  );
  return (
    <section>
      <h2>Standard and parts</h2>
      {standard && (
        <>
          <p>It is a part of this standard:</p>
          <ul className="plain">{line(standard)}</ul>
        </>
      )}
      {parts.length > 0 && (
        <details open={!standard}>
          <summary>{standard ? `Its other parts: ${parts.length}` : `Its parts: ${parts.length}`}</summary>
          <ul className="plain">{parts.map(line)}</ul>
        </details>
      )}
    </section>
  );
}

function InForce({ provision }: { provision: Provision }) {
  const { inForceFrom, followBy, since, revised, source, daysUnverified } = provision;
  return (
    <p className="small soft">
      In force as it stands since {longDate(inForceFrom)}
      {followBy !== undefined && `, to be followed by ${longDate(followBy)} at the latest`}. {source}.
      {daysUnverified &&
        ' The day it took effect is in no source that was checked for Diligence: verify it at source before you rely on it.'}
      {since !== undefined && ' It was in force before with other words, which are not kept here.'}
      {revised !== undefined && ` What Diligence says it asks was last corrected on ${longDate(revised)}.`} If
      a release changes this, what you made for it is opened again.
    </p>
  );
}
