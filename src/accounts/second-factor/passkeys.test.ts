import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { ana, anas, ben, desk, ok, refusals } from '#accounts/given.ts';
import { digestOf } from '#accounts/token.ts';
import { devicePasskey } from './given-passkey.ts';
import { givenPasskey, site } from './given-second-factor.ts';
import { mostPasskeys } from './passkeys.ts';
import { relyingPartyOf } from './relying-party.ts';

test('164.312(d): a passkey is a second step: it signs a challenge of this sign-in, and a session begins', async () => {
  const { accounts, passkeys, device } = await givenPasskey();
  const { pending = '' } = ok(await accounts.signIn(anas.email, anas.password, desk));
  const options = await passkeys.authentication(ana, site, digestOf(pending));
  assert.deepEqual(
    options?.allowCredentials?.map(({ id }) => id),
    [device.id],
  );
  const response = device.signs({ challenge: options?.challenge ?? '' });
  const shown = { kind: 'passkey', response, site } as const;
  const { token } = ok(await accounts.secondStep({ token: pending, shown, address: desk }));
  assert.ok(accounts.sessions.find(token, 15));
});

test('what ended while a signature was checked gives no session', async () => {
  const { accounts, passkeys, device } = await givenPasskey();
  const { pending = '' } = ok(await accounts.signIn(anas.email, anas.password, desk));
  const options = await passkeys.authentication(ana, site, digestOf(pending));
  const response = device.signs({ challenge: options?.challenge ?? '' });
  const shown = { kind: 'passkey', response, site } as const;
  const step = accounts.secondStep({ token: pending, shown, address: desk });
  accounts.secondFactors.pending.endAll(ana);
  const refused = await step;
  assert.ok('over' in refused && refused.over);
});

/** A challenge to sign, bound to `token`. */
async function asked(
  { passkeys }: Awaited<ReturnType<typeof givenPasskey>>,
  bound = 'token',
): Promise<string> {
  return (await passkeys.authentication(ana, site, bound))?.challenge ?? '';
}

test('an answer counts once, for its own sign-in, within five minutes', async () => {
  const given = await givenPasskey();
  const { passkeys, device, clock } = given;
  const response = device.signs({ challenge: await asked(given) });
  refusals(await passkeys.confirm(ana, site, 'another token', response));
  assert.equal(ok(await passkeys.confirm(ana, site, 'token', response)).accept(), true);
  refusals(await passkeys.confirm(ana, site, 'token', response));
  const late = device.signs({ challenge: await asked(given) });
  clock.at += 5 * 60_000 + 1;
  refusals(await passkeys.confirm(ana, site, 'token', late));
  refusals(await passkeys.confirm(ana, site, 'token', device.signs({ challenge: 'A'.repeat(43) })));
});

test('a challenge for registering signs nobody in, and the other way round', async () => {
  const given = await givenPasskey();
  const { passkeys, device, names } = given;
  const { challenge } = await passkeys.registration(ana, site, 'token', names);
  refusals(await passkeys.confirm(ana, site, 'token', device.signs({ challenge })));
  const input = { factor: 'factor-key2', name: 'Second' };
  const response = devicePasskey().registers({ challenge: await asked(given) });
  refusals(await passkeys.check(ana, site, 'token', { ...input, response }));
});

test('what was signed elsewhere, by another key, for another purpose or without anybody there is refused', async () => {
  const given = await givenPasskey();
  const { passkeys, device } = given;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spoiled: readonly ((challenge: string) => string)[] = [
    (challenge) => device.signs({ challenge, origin: 'http://localhost:4701' }),
    (challenge) => device.signs({ challenge, origin: 'https://diligence.example.org' }),
    (challenge) => device.signs({ challenge, site: 'example.org' }),
    (challenge) => device.signs({ challenge, type: 'webauthn.create' }),
    (challenge) => device.signs({ challenge, present: false }),
    (challenge) => device.signs({ challenge }, privateKey),
    (challenge) => devicePasskey().signs({ challenge }),
    (challenge) => device.signs({ challenge }).replace('"public-key"', '"password"'),
    () => '',
    () => '{"id":',
    () => '[]',
    () => JSON.stringify({ id: 'x'.repeat(70_000) }),
  ];
  for (const spoil of spoiled)
    refusals(await passkeys.confirm(ana, site, 'token', spoil(await asked(given))));
  const right = device.signs({ challenge: await asked(given) });
  refusals(await passkeys.confirm(ben, site, 'token', right));
  assert.equal(spoiled.length, 12);
});

test('WebAuthn 7.2, 22: a counter that does not go up is the sign of a copied key, and is refused', async () => {
  const given = await givenPasskey(7);
  const { passkeys, device } = given;
  const confirm = async (counter: number) => {
    const response = device.signs({ challenge: await asked(given), counter });
    const confirmed = await passkeys.confirm(ana, site, 'token', response);
    return !('refusals' in confirmed) && confirmed.accept();
  };
  assert.equal(await confirm(7), false);
  assert.equal(await confirm(8), true);
  assert.equal(await confirm(8), false);
  assert.equal(await confirm(0), false);
  assert.equal(await confirm(6), false);
  assert.equal(await confirm(20), true);
});

test('two answers with the same count that are checked at the same moment sign in once', async () => {
  const given = await givenPasskey(1);
  const { passkeys, device } = given;
  const answers = [await asked(given), await asked(given)].map((challenge) =>
    device.signs({ challenge, counter: 2 }),
  );
  const confirmed = await Promise.all(answers.map((one) => passkeys.confirm(ana, site, 'token', one)));
  assert.deepEqual(
    confirmed.map((one) => ok(one).accept()),
    [true, false],
  );
});

test('a passkey that does not count goes on working', async () => {
  const given = await givenPasskey();
  for (let round = 0; round < 3; round += 1) {
    const response = given.device.signs({ challenge: await asked(given) });
    assert.equal(ok(await given.passkeys.confirm(ana, site, 'token', response)).accept(), true);
  }
});

test('several passkeys, each with a name; one that is in use is not taken twice, and there is an end', async () => {
  const { passkeys, device, names, accounts } = await givenPasskey();
  const check = async (key: ReturnType<typeof devicePasskey>, name: string, bound = 'session') => {
    const { challenge } = await passkeys.registration(ana, site, 'session', names);
    return passkeys.check(ana, site, bound, {
      factor: `factor-${name.toLowerCase().replaceAll(/\W/g, '-')}`,
      name,
      response: key.registers({ challenge }),
    });
  };
  refusals(await check(device, 'Again'));
  assert.equal(refusals(await check(devicePasskey(), '  '))[0]?.field, 'name');
  assert.equal(refusals(await check(devicePasskey(), 'x'.repeat(61)))[0]?.field, 'name');
  refusals(await check(devicePasskey(), 'Other session', 'another session'));
  for (let count = 1; count < mostPasskeys; count += 1)
    ok(await check(devicePasskey(), `Key ${count}`)).put();
  refusals(await check(devicePasskey(), 'One too many'));
  assert.deepEqual(
    accounts.secondFactors
      .of(ana)
      .map(({ name }) => name)
      .toSorted()
      .slice(0, 3),
    ['Blue key', 'Key 1', 'Key 2'],
  );
});

test('a browser is not asked to register what it has registered', async () => {
  const { passkeys, device, names } = await givenPasskey();
  const options = await passkeys.registration(ana, site, 'session', names);
  assert.deepEqual(
    options.excludeCredentials?.map(({ id }) => id),
    [device.id],
  );
  assert.equal(options.rp.id, 'localhost');
  assert.equal(options.attestation, 'none');
  const elsewhere = { id: 'diligence.example.org', origin: 'https://diligence.example.org' };
  assert.equal(await passkeys.authentication(ana, elsewhere, 'token'), undefined, 'none for another site');
});

test('the database holds the public half, and no challenge', async () => {
  const given = await givenPasskey();
  const challenge = await asked(given);
  const rows = JSON.stringify(given.database.prepare('SELECT * FROM passkey_challenge').all());
  assert.match(rows, /"digest":"[0-9a-f]{64}"/);
  assert.ok(!rows.includes(challenge));
});

test('browsers give passkeys to names: localhost, or a host with https, and never to a number', () => {
  const site = (address: string) => relyingPartyOf(address)?.id;
  assert.equal(site('http://localhost:4700'), 'localhost');
  assert.equal(site('https://diligence.riverbend.example'), 'diligence.riverbend.example');
  assert.deepEqual(relyingPartyOf('https://diligence.riverbend.example:8443/x'), {
    id: 'diligence.riverbend.example',
    origin: 'https://diligence.riverbend.example:8443',
  });
  for (const address of [
    'http://127.0.0.1:4700',
    'http://[::1]:4700',
    'https://10.0.0.5',
    'https://[fd00::1]',
    'http://diligence.riverbend.example',
    'ftp://localhost',
    'nonsense',
    '',
  ])
    assert.equal(site(address), undefined, address);
});
