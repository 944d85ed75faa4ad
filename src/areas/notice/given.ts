import assert from 'node:assert/strict';

import { recordSite } from '#areas/entity/decide.ts';
import { describeActivities, describeContact } from '#areas/entity/decide-contact.ts';
import type { NoticeSection } from '#areas/notice/events.ts';
import type { Program } from '#program.ts';
import { trial } from '#test/given-decisions.ts';
import { publish } from './decide.ts';

/** What a made-up practice says of how it is reached. */
export const contact = {
  phone: '512-555-0140',
  email: 'office@elm.example',
  website: '',
  mail: '4 Elm Street, Austin, TX 78701',
  privacyPhone: '',
  privacyPlace: '',
  securityPhone: '',
  securityPlace: '',
  deputy: '',
};

/** A practice whose facts are all told, with one site. */
export function toldTrial() {
  const one = trial();
  const seen = () => one.program.entity?.contact?.revision ?? 0;
  one.given(recordSite, {
    id: 'site-main',
    seen: 0,
    name: 'Elm Street',
    street: '4 Elm Street',
    city: 'Austin',
    state: 'TX',
    zip: '78701',
  });
  one.given(describeContact, { ...contact, seen: 0 });
  return Object.assign(one, {
    /** Says something else of how the practice is reached. */
    reach(more: Partial<typeof contact>, day?: string) {
      const now = one.program.entity?.contact;
      assert.ok(now);
      const { revision: _revision, changedBy: _by, ...facts } = now;
      one.given(
        describeContact,
        { ...facts, ...more, seen: seen() },
        day === undefined ? {} : { today: day },
      );
    },
    /** Says what the practice does beside care. */
    does(more: Record<string, string>) {
      const activities = one.program.entity?.activities;
      one.given(describeActivities, { ...activities?.does, ...more, seen: activities?.revision ?? 0 });
    },
    /** The revision of the notice. */
    seen: () => one.program.notice?.revision ?? 0,
    /** Publishes the next version, in effect the same day. */
    published(effective: string, more: Record<string, string> = {}) {
      one.given(
        publish,
        {
          seen: one.program.notice?.revision ?? 0,
          effective,
          material: 'no',
          changes: 'New words.',
          ...more,
        },
        { today: effective },
      );
    },
  });
}

/** The parts that a version has in English. */
export function partsOf(program: Program): readonly NoticeSection[] {
  return program.notice?.versions.at(-1)?.sections.en ?? [];
}
