import { fold } from '#fold.ts';
import type { Program } from '#program.ts';
import { behavioralHealth } from './behavioral-health.ts';
import { familyPractice } from './family-practice.ts';
import { answered } from './sample-case.ts';
import type { SampleCase } from './sample-case.ts';

/** What each sample practice says when it is asked how it is reached and what it does beside care. */
const more = {
  'Family practice': {
    contact: {
      phone: '512-555-0140',
      email: 'office@lamar-family.example',
      website: 'https://lamar-family.example',
      mail: '',
      privacyPhone: 'extension 12',
      privacyPlace: 'the office behind the front desk',
      securityPhone: 'extension 14',
      securityPlace: 'the IT room',
      deputy: '',
    },
    does: { markets: 'no', fundraises: 'no', research: 'no', 'appointment-reminders': 'yes' },
  },
  'Behavioral health': {
    contact: {
      phone: '614-555-0188',
      email: 'hello@northbank-counseling.example',
      website: '',
      mail: '',
      privacyPhone: 'extension 3',
      privacyPlace: 'room 204',
      securityPhone: '614-555-0190',
      securityPlace: 'room 210',
      deputy: '',
    },
    does: { 'psychotherapy-notes': 'yes', 'shares-deidentified': 'no', 'trains-students': 'yes' },
  },
} as const;

/** Both sample practices with all of their facts on record, by name: what policies, notices and lessons are made of. */
export function toldPractices(): ReadonlyMap<
  string,
  { readonly program: Program; readonly sample: SampleCase }
> {
  return new Map(
    (
      [
        ['Family practice', familyPractice],
        ['Behavioral health', behavioralHealth],
      ] as const
    ).map(([name, sample]) => {
      const program = answered(sample);
      const { contact, does } = more[name];
      const { by, at } = sample;
      for (const event of [
        { type: 'contact-described', data: contact },
        { type: 'activities-described', data: { does } },
      ])
        fold(program, [
          {
            area: 'entity',
            version: 1,
            subject: 'practice',
            by,
            at,
            position: program.position + 1,
            ...event,
          },
        ]);
      return [name, { program, sample }];
    }),
  );
}
