import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';

import { given, key, practice } from '#access-record/given.ts';
import { verifyFile } from './file.ts';

const root = mkdtempSync(join(tmpdir(), 'diligence-access-'));
after(() => rmSync(root, { recursive: true, force: true }));
let files = 0;

/** A database file with a ledger of 4 entries and an access record of 6, 5 of them under a checkpoint. */
async function recorded() {
  const path = join(root, `${files++}.db`);
  const it = await given(new DatabaseSync(path));
  it.access.note({ kind: 'sign-in-failed', from: '198.51.100.7' });
  it.look('incident-1');
  await it.append(2);
  for (const subject of ['incident-2', 'incident-3', 'incident-4', 'incident-5']) it.look(subject);
  await it.append(2);
  it.look('incident-6');
  return { ...it, path };
}

test('a file with an access record verifies, and says how far each chain has come', async () => {
  const { path, database } = await recorded();
  database.close();
  for (const given of [undefined, key]) {
    const { ok, faults, access: chains, head } = verifyFile(path, given);
    assert.deepEqual([ok, faults, head.position], [true, [], 4]);
    assert.deepEqual(
      chains.map(({ chain, entries, head, unchecked }) => [chain, entries, head.position, unchecked]),
      [
        ['installation', 1, 1, 0],
        [practice, 6, 6, 0],
      ],
    );
  }
});

test('a file from before there was an access record verifies, and so do its checkpoints', async () => {
  const path = join(root, `${files++}.db`);
  const it = await given(new DatabaseSync(path));
  it.database.exec('DROP TABLE access_entry');
  await it.append(3);
  const old = await it.ledger.checkpoint();
  assert.equal(old?.access, undefined);
  assert.deepEqual(verifyFile(path, key, [old]).faults, []);
  assert.deepEqual(await it.ledger.checkpointAt(3), old);
  it.database.close();
});

const own = `chain = '${practice}'`;

const tampering: [string, RegExp][] = [
  [
    `UPDATE access_entry SET entry = replace(entry, 'incident-2', 'incident-9') WHERE ${own}`,
    /Entry 2 was changed/,
  ],
  [
    `UPDATE access_entry SET entry = replace(entry, '192.0.2.10', '192.0.2.11') WHERE position = 4`,
    /Entry 4/,
  ],
  [`UPDATE access_entry SET entry = 'gone' WHERE ${own} AND position = 3`, /Entry 3 was changed/],
  [`DELETE FROM access_entry WHERE ${own} AND position = 3`, /Entry 3 is missing/],
  [`DELETE FROM access_entry WHERE ${own} AND position = 1`, /Entry 1 is missing/],
  [`DELETE FROM access_entry WHERE ${own} AND position >= 5`, /The end was cut off\. Entry 5 is missing/],
  [`DELETE FROM access_entry WHERE ${own}`, /The end was cut off\. Entries 1 to 5 are missing/],
  [`DELETE FROM access_entry`, /The end was cut off/],
  [`DROP TABLE access_entry`, /The end was cut off/],
  [`DELETE FROM access_entry WHERE chain = 'installation'`, /names entry 1 of the installation's chain/],
  [
    `UPDATE access_entry SET entry = replace(entry, '.7', '.8') WHERE chain = 'installation'`,
    /Entry 1 was changed/,
  ],
  [
    `UPDATE access_entry SET chain = 'practice-2' WHERE ${own} AND position = 5`,
    /Entry 5 was changed|cut off/,
  ],
  [
    `UPDATE access_entry SET position = 9 WHERE ${own} AND position = 6`,
    /Entries 6 to 8 are missing|Entry 9/,
  ],
  [
    `DELETE FROM entry WHERE position > 2; DELETE FROM checkpoint`,
    /the ledger had come to 4.*its end was cut off/,
  ],
];

for (const [statement, what] of tampering)
  test(`found in a file: ${statement}`, async () => {
    const { path, database } = await recorded();
    database.exec(statement);
    database.close();
    const { ok, faults } = verifyFile(path, key);
    assert.equal(ok, false);
    assert.ok(
      faults.some((fault) => what.test(fault.what)),
      JSON.stringify(faults),
    );
    for (const fault of faults) assert.match(fault.what, /^[A-Z].+\.$/s);
  });

test('a tail cut off the file is found by a checkpoint that left the building, also where the store lost its own', async () => {
  const { path, database, ledger } = await recorded();
  const kept = await ledger.checkpoint();
  database.exec(`DELETE FROM checkpoint; DELETE FROM access_entry WHERE ${own} AND position >= 3`);
  database.close();
  const { faults } = verifyFile(path, undefined, [kept]);
  assert.ok(
    faults.some(({ what }) => /In the access record: The end was cut off\. Entries 3 to 5/.test(what)),
  );
});
