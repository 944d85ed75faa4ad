import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clauseIds } from '#areas/business-associates/events.ts';
import { reviewQuestions } from '#areas/business-associates/questionnaire.ts';
import { givenVendor, pdf, tokenIn } from './given-vendor.ts';
import { plain } from './given-notice.ts';

test('160.103: one question at a time until it is decided; the decision and its reason are on record, and on the page', async () => {
  const { browser, page, seen, vendor } = await givenVendor();
  const first = await browser.get(`${page}/decision`);
  assert.equal(first.text.match(/<legend>/g)?.length, 1, 'one question');
  assert.match(plain(first.text), /direct control/);
  const second = await browser.get(`${page}/decision?workforce=no`);
  assert.match(plain(second.text), /What patient information do they get at/);
  assert.match(second.text, /name="workforce" value="no"/);
  const last = await browser.get(
    `${page}/decision?workforce=no&phi=works-with&purpose=for-you&engagedBy=you&control=yes`,
  );
  assert.match(plain(last.text), /A business associate/);
  assert.match(plain(last.text), /may be your agent/);
  const answered = await browser.post(`${page}/decision`, {
    workforce: 'no',
    phi: 'works-with',
    purpose: 'for-you',
    engagedBy: 'you',
    control: 'yes',
    note: 'Asked their account manager.',
    seen: await seen(),
  });
  assert.equal(answered.location, `${page}?done=recorded`, answered.text);
  const { decision } = await vendor();
  assert.equal(decision?.conclusion, 'business-associate');
  assert.equal(decision?.agent, 'yes');
  const shown = plain((await browser.get(page)).text);
  assert.match(shown, /Asked their account manager/);
  assert.match(shown, /60 days start on the day they discover/);
  const nonsense = await browser.get(`${page}/decision?workforce=maybe&phi=%3Cscript%3E`);
  assert.equal(nonsense.status, 200);
  assert.doesNotMatch(nonsense.text, /<script>|maybe/);
});

test('"not one" and "find out" are recorded with their reason, and a change of facts reopens the decision', async () => {
  const { browser, page, seen, vendor, id } = await givenVendor({ phi: [] });
  const none = await browser.post(`${page}/decision`, { phi: 'none', seen: await seen() });
  assert.equal(none.status, 303, none.text);
  assert.equal((await vendor()).decision?.conclusion, 'not-business-associate');
  assert.match(plain((await browser.get(page)).text), /Nothing to do now/);
  const changed = await browser.post(`${page}/facts`, {
    name: 'Larkmeadow',
    service: 'Runs the EHR',
    phi: 'clinical',
    agreement: 'unknown',
    seen: await seen(),
  });
  assert.equal(changed.location, `${page}?done=recorded`);
  const reopened = plain((await browser.get(page)).text);
  assert.match(reopened, /Something changed since it was decided/);
  assert.match(reopened, /Its patient information was: none\. Now it is: clinical\./);
  const open = await browser.post(`${page}/decision`, {
    workforce: 'no',
    phi: 'unknown',
    seen: await seen(),
    note: 'Ana asks them.',
  });
  assert.equal(open.status, 303, open.text);
  assert.equal((await vendor()).decision?.conclusion, 'find-out');
  assert.match(plain((await browser.get(`/associates`)).text), /Decide whether it is a business associate/);
  assert.equal((await browser.get(`/associates/${id}/decision`)).status, 200);
});

test('164.504(e): an agreement on paper is kept sealed with its signers; bad files and days are refused, and two editors are told', async () => {
  const { browser, page, vendor, postFile, signedInAs } = await givenVendor();
  const path = `${page}/agreements/new`;
  const fields = {
    agreement: 'agreement-paper001',
    seen: '0',
    kind: 'contract',
    signedOn: '2026-01-10',
    effective: '2026-01-15',
    ends: '2028-01-14',
    noticeDays: '30',
    theirName: 'Dana Reyes',
    theirTitle: 'Counsel',
    ourName: 'Olivia Park',
    ourTitle: '',
    where: '',
  };
  const program = new File([new Uint8Array([0x4d, 0x5a, 0x90, 0])], 'BAA.pdf', { type: 'application/pdf' });
  for (const [change, file, says] of [
    [{}, program, /not a PDF, PNG or JPEG/],
    [{}, new File([], 'empty.pdf'), /is empty|Choose the file/],
    [{ ends: '2026-01-14' }, pdf(), /before it begins/],
    [{ signedOn: '2026-12-24' }, pdf(), /has not come yet/],
    [{ noticeDays: '-1' }, pdf(), /whole number/],
    [{ theirName: '' }, pdf(), /Enter who signed for the vendor/],
  ] as const) {
    const refused = await postFile(path, { ...fields, ...change }, 'file', file);
    assert.equal(refused.status, 422, refused.text);
    assert.match(plain(refused.text), says);
    assert.match(refused.text, /Dana Reyes|theirName/);
  }
  const nothing = await browser.post(path, fields);
  assert.match(plain(nothing.text), /Choose the file of the agreement, or say where the paper is/);
  assert.equal((await vendor()).agreements, undefined);

  const kept = await postFile(path, fields, 'file', pdf());
  assert.equal(kept.location, `${page}/agreements/agreement-paper001?done=recorded`, kept.text);
  assert.equal(
    (await postFile(path, fields, 'file', pdf())).location,
    `${page}/agreements/agreement-paper001?done=unchanged`,
  );
  const file = await browser.get(`${page}/agreements/agreement-paper001/file`);
  assert.match(file.headers.get('content-disposition') ?? '', /attachment; filename="BAA signed\.pdf"/);
  assert.match(file.text, /^%PDF-1\.7 agreement/);
  assert.match(plain((await browser.get(`${page}/agreements/agreement-paper001`)).text), /30 days/);

  const manager = await signedInAs('manager');
  const revision = String((await vendor()).agreements?.[0]?.revision);
  const facts = `${page}/agreements/agreement-paper001/facts`;
  assert.match((await browser.get(facts)).text, /2028-01-14/);
  const theirs = await browser.post(facts, { ...fields, seen: revision, noticeDays: '10' });
  assert.equal(theirs.status, 303, theirs.text);
  const late = await manager.post(facts, { ...fields, seen: revision, noticeDays: '20' });
  assert.equal(late.status, 422);
  assert.match(plain(late.text), /changed this after you opened it/);
  assert.equal((await vendor()).agreements?.[0]?.noticeDays, 10);
  assert.ok((await vendor()).agreements?.[0]?.filed?.file, 'a correction without a file keeps the file');
});

test('164.504(e)(2)-(4), 164.314(a)(2), 164.410: terms are marked page by page; what is missing is named with text to propose', async () => {
  const { browser, page, vendor, postFile } = await givenVendor();
  await postFile(
    `${page}/agreements/new`,
    {
      agreement: 'agreement-paper001',
      seen: '0',
      signedOn: '2026-01-10',
      theirName: 'Dana Reyes',
      ourName: 'Olivia Park',
      noticeDays: '5',
    },
    'file',
    pdf(),
  );
  const path = `${page}/agreements/agreement-paper001/terms`;
  const shown = await browser.get(path);
  assert.equal(shown.text.match(/<legend>/g)?.length, clauseIds.length);
  const seen = String((await vendor()).agreements?.[0]?.revision);
  const unplaced = await browser.post(path, { seen, 'marks.hhs.found': 'yes' });
  assert.equal(unplaced.status, 422);
  assert.match(plain(unplaced.text), /write the page or section where it stands/);
  const marks = Object.fromEntries(
    clauseIds.flatMap((id) => [
      [`marks.${id}.found`, id === 'our-duties' ? 'no' : 'yes'],
      [`marks.${id}.where`, id === 'our-duties' ? '' : 'page 3'],
    ]),
  );
  assert.equal((await browser.post(path, { seen, ...marks })).status, 303);
  const agreement = plain((await browser.get(`${page}/agreements/agreement-paper001`)).text);
  assert.match(agreement, /17 terms found, 1 missing/);
  assert.match(agreement, /Where Business Associate carries out a duty that Covered Entity has/);
  assert.match(
    plain((await browser.get('/rule/164.504(e)(2)(ii)(H)')).text),
    /lacks “Your duties that they carry out”/,
  );
});

test('a vendor signs by link and the practice after it; the trail has no address, the access record has it', async () => {
  const given = await givenVendor();
  const { browser, page, vendor, visitor, practice, installation } = given;
  const { token, digest, answered } = await given.offered();
  assert.match(plain(answered.text), /Send the PDF to be signed on paper/);
  const outside = visitor();
  const address = `/for-vendors/agreement?${new URLSearchParams({ token })}`;
  const cover = await outside.get(address);
  assert.match(plain(cover.text), /asks Larkmeadow to sign/);
  assert.doesNotMatch(cover.text, /Quillfax|The Vendor guards/);
  assert.equal((await vendor()).agreements?.[0]?.offer?.opened, undefined, 'a scanner of mail opens nothing');
  assert.equal((await outside.post('/for-vendors/agreement/open', { token })).status, 303);
  const shown = await outside.get(address);
  assert.match(plain(shown.text), /The Vendor guards PHI/);
  assert.doesNotMatch(shown.text, /Quillfax|Sign out|href="\/associates/);
  const copy = await outside.get(`/for-vendors/agreement.pdf?${new URLSearchParams({ token })}`);
  assert.match(copy.text, /^%PDF-1\.7/);

  const unticked = await outside.post('/for-vendors/agreement', {
    token,
    digest,
    name: 'Dana Reyes',
    title: 'Counsel',
  });
  assert.equal(unticked.status, 422);
  assert.match(plain(unticked.text), /Tick that you have read it/);
  assert.match(unticked.text, /value="Dana Reyes"/);
  const other = await outside.post('/for-vendors/agreement', {
    token,
    digest: 'f'.repeat(64),
    name: 'Dana Reyes',
    title: 'Counsel',
    agrees: 'on',
  });
  assert.equal(other.status, 422);
  const form = { token, digest, name: 'Dana Reyes', title: 'Counsel', agrees: 'on' };
  const [signed, twice] = await Promise.all([
    outside.post('/for-vendors/agreement', form),
    outside.post('/for-vendors/agreement', form),
  ]);
  assert.deepEqual([signed.status, twice.status], [200, 200], 'the same form sent twice signs once');
  const entries = (await practice.headers((await practice.program()).position)).filter(
    ({ type }) => type === 'agreement-signed',
  );
  assert.equal(entries.length, 1);
  for (const dead of [await outside.get(address), await outside.post('/for-vendors/agreement', form)]) {
    assert.equal(dead.status, 403);
    assert.match(plain(dead.text), /used already|nothing to sign/);
  }

  const agreement = (await vendor()).agreements?.[0];
  const own = `${page}/agreements/${agreement?.id}`;
  assert.match(plain((await browser.get(page)).text), /Dana Reyes signed for them\. Now you sign/);
  const countersigned = await browser.post(`${own}/countersign`, {
    seen: String(agreement?.revision),
    title: 'Office manager',
    agrees: 'on',
  });
  assert.equal(countersigned.location, `${own}?done=recorded`, countersigned.text);
  const pdfFile = await browser.get(`${own}/agreement.pdf`);
  assert.match(pdfFile.text, /^%PDF-1\.7/);
  assert.match(plain((await browser.get(own)).text), /It is signed by both sides and holds/);
  assert.match(
    plain((await browser.get('/rule/164.308(b)(3)')).text),
    /The agreement with Larkmeadow, signed on November 30, 2026, is on record/,
  );

  const ledger = JSON.stringify([...(await practice.program()).vendors.values()]);
  assert.doesNotMatch(ledger, /10\.0\.0\.9/);
  const noted = installation.access.find({ chain: practice.id, most: 50 });
  assert.ok(JSON.stringify(noted).includes('10.0.0.9'));
  assert.doesNotMatch(ledger, new RegExp(token));
});

test('a link to sign that was withdrawn, replaced or is too old opens nothing, and says whom to ask', async () => {
  const given = await givenVendor();
  const { browser, page, vendor, visitor, hand } = given;
  const { token } = await given.offered();
  const path = (one: string) => `/for-vendors/agreement?${new URLSearchParams({ token: one })}`;
  const own = `${page}/agreements/agreement-own00001`;
  const anew = tokenIn((await browser.post(`${own}/link`)).text);
  const outside = visitor();
  assert.match(plain((await outside.get(path(token))).text), /newer link took the place/);
  assert.equal((await outside.get(path(anew))).status, 200);
  const seen = String((await vendor()).agreements?.[0]?.revision);
  assert.equal((await browser.post(`${own}/withdraw`, { seen })).status, 303);
  const dead = await outside.get(path(anew));
  assert.equal(dead.status, 403);
  assert.match(plain(dead.text), /withdrawn/);
  assert.doesNotMatch(dead.text, /Sign in|Larkmeadow/);
  for (const nonsense of ['', 'x', 'A'.repeat(43)]) {
    const answered = await outside.get(path(nonsense));
    assert.equal(answered.status, 403);
    assert.match(plain(answered.text), /not known here/);
  }
  const second = await given.offered('agreement-own00002');
  hand.at += 31 * 24 * 60 * 60_000;
  assert.match(plain((await outside.get(path(second.token))).text), /has expired/);
});

test('164.308(b)(1): a vendor answers questions by its link once; each answer has a weight and a reason, and a person concludes', async () => {
  const { browser, page, seen, vendor, visitor } = await givenVendor();
  const asked = await browser.post(`${page}/reviews`, {
    review: 'review-first001',
    seen: await seen(),
    to: 'Dana Reyes',
  });
  const token = tokenIn(asked.text);
  const outside = visitor();
  const path = `/for-vendors/review?${new URLSearchParams({ token })}`;
  const shown = await outside.get(path);
  assert.equal(shown.text.match(/<legend>/g)?.length, reviewQuestions.length);
  assert.doesNotMatch(
    shown.text,
    /Quillfax|Their people with access/,
    'nothing of other vendors, or of weights',
  );
  const some = await outside.post('/for-vendors/review', {
    token,
    'answers.analysis': 'year',
    name: 'Dana Reyes',
  });
  assert.equal(some.status, 422);
  assert.match(plain(some.text), /We do not know” is an answer/);
  const all = Object.fromEntries(
    reviewQuestions.map(({ id, choices }) => [`answers.${id}`, choices[0]?.value ?? '']),
  );
  const sent = await outside.post('/for-vendors/review', {
    token,
    ...all,
    'answers.encryption': 'no',
    name: 'Dana Reyes',
    title: 'Counsel',
  });
  assert.equal(sent.status, 200, sent.text);
  assert.equal((await outside.get(path)).status, 403);
  const own = `${page}/reviews/review-first001`;
  const read = plain((await browser.get(own)).text);
  assert.match(read, /12 of 13 answers are what you would hope for/);
  assert.match(read, /presumed to be a breach/);
  assert.doesNotMatch(read, /[Cc]ompliant/);
  const revision = String((await vendor()).reviews?.[0]?.revision);
  const bare = await browser.post(own, { seen: revision, judgment: 'assured', reason: 'Fine.' });
  assert.equal(bare.status, 422);
  const concluded = await browser.post(own, {
    seen: revision,
    judgment: 'follow-up',
    reason: 'They encrypt the laptops by January.',
  });
  assert.equal(concluded.status, 303, concluded.text);
  assert.match(
    plain((await browser.get(page)).text),
    /Next by November 30, 2027: every 12 months, by your policy/,
  );
});

test('164.504(e)(1)(ii), (e)(2)(ii)(J): a known violation is seen to; at the end a certificate is kept, or the protections go on', async () => {
  const { browser, page, seen, vendor, postFile } = await givenVendor();
  const violation = await browser.post(`${page}/violations/new`, {
    violation: 'violation-first01',
    seen: '0',
    learned: '2026-11-20',
    what: 'They told us of a breach after two months.',
    pattern: 'yes',
  });
  assert.equal(violation.status, 303, violation.text);
  const own = `${page}/violations/violation-first01`;
  const step = {
    seen: String((await vendor()).violations?.[0]?.revision),
    on: '2026-11-30',
    note: 'By letter.',
  };
  assert.equal((await browser.post(own, { ...step, step: 'no-pattern' })).status, 422);
  assert.equal((await browser.post(own, { ...step, step: 'asked-to-cure', on: '2026-11-19' })).status, 422);
  assert.equal((await browser.post(own, { ...step, step: 'asked-to-cure' })).status, 303);
  assert.match(plain((await browser.get(own)).text), /We asked them to mend it/);
  const later = { ...step, seen: String((await vendor()).violations?.[0]?.revision) };
  assert.equal((await browser.post(own, { ...later, step: 'cured', note: 'They changed it.' })).status, 303);
  assert.match(plain((await browser.get(own)).text), /brought to an end/);

  const early = await browser.post(`${page}/ending`, {
    seen: await seen(),
    how: 'destroyed',
    on: '2026-11-30',
    what: 'All of it.',
  });
  assert.match(plain(early.text), /still works for you/);
  assert.equal(
    (await browser.post(`${page}/end`, { seen: await seen(), on: '2026-11-30', why: '' })).status,
    303,
  );
  assert.match(plain((await browser.get(page)).text), /have what they held returned or destroyed/);
  const bare = await browser.post(`${page}/ending`, {
    seen: await seen(),
    how: 'not-feasible',
    on: '2026-11-30',
    what: 'Backups of seven years.',
  });
  assert.equal(bare.status, 422);
  const kept = await postFile(
    `${page}/ending`,
    { seen: await seen(), how: 'destroyed', on: '2026-11-30', what: 'All of it, says Dana Reyes.' },
    'certificate',
    pdf(),
  );
  assert.equal(kept.location, `${page}?done=recorded`, kept.text);
  const certificate = await browser.get(`${page}/ending/certificate`);
  assert.equal(certificate.headers.get('content-type'), 'application/pdf');
  assert.match(
    plain((await browser.get('/rule/164.504(e)(2)(ii)(J)')).text),
    /Larkmeadow destroyed what it held/,
  );
});

test('an agreement can be read and taken along as PDF and Word, and waits for what is not on record', async () => {
  const { browser, page } = await givenVendor({ service: '' });
  const unfinished = plain((await browser.get(`${page}/agreements/draft`)).text);
  assert.match(unfinished, /Not finished The text waits for: what they do for you/);
  const wrong = await browser.get(
    `${page}/agreements/draft?effective=2026-12-01&noticeDays=61&accessDays=10`,
  );
  assert.equal(wrong.status, 422);
  assert.match(plain(wrong.text), /from 0 to 60/);
  for (const [file, type] of [
    ['draft.pdf', 'application/pdf'],
    ['draft.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['draft.pdf?effective=2026-12-01&noticeDays=3&accessDays=5&abroad=on', 'application/pdf'],
  ] as const) {
    const answered = await browser.get(`${page}/agreements/${file}`);
    assert.equal(answered.status, 200, file);
    assert.equal(answered.headers.get('content-type'), type);
  }
  assert.equal(
    (await browser.get(`${page}/reviews/questions.pdf`)).headers.get('content-type'),
    'application/pdf',
  );
});

test('a reviewer reads all of it and finds no button; a member of the staff finds no vendor page at all', async () => {
  const given = await givenVendor();
  await given.offered();
  const reviewer = await given.signedInAs('reviewer');
  for (const path of ['', '/agreements', '/agreements/agreement-own00001', '/reviews', '/ending']) {
    const { status, text } = await reviewer.get(`${given.page}${path}`);
    assert.equal(status, 200, path);
    assert.deepEqual(
      [...text.matchAll(/<form[^>]*>/g)].map(([form]) => form).filter((form) => !form.includes('/sign-out')),
      [],
      path,
    );
  }
  for (const path of ['/decision', '/details', '/facts', '/agreements/new', '/agreements/draft'])
    assert.equal((await reviewer.get(`${given.page}${path}`)).status, 403, path);
});
