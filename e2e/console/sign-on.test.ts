import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type FakeDirectory, startFakeDirectory } from '@bailiwick/fakes/directory';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { claimed } from '../household.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const OTTO = { sub: 'otto-1', email: 'otto@keller.example', email_verified: true, name: 'Otto Maler' };

describe('signing in by the firm’s directory', () => {
  let browser: Browser;
  let directory: FakeDirectory;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    directory = await startFakeDirectory();
    door = await openDoor(`
telemetry: { log_level: silent }
identity:
  oidc:
    - id: firm
      name: Keller Directory
      issuer: ${directory.issuer}
      client_id: bailiwick
      client_secret: secret-of-the-client
      domains: [keller.example]
      admits: everybody
      groups: { ai-approvers: { role: approver } }
`);
    await claimed(door);
  });
  beforeEach(() => {
    directory.person = OTTO;
    directory.lie = undefined;
  });
  after(async () => {
    await browser.close();
    await door.close();
    await directory.close();
  });

  const atTheDoor = async (locale = 'en-GB') => {
    const came = await visitor(browser, { locale });
    await came.page.goto(door.url);
    return came;
  };

  it('goes there and back, and in; the role follows the groups', async () => {
    directory.person = { ...OTTO, groups: ['ai-approvers'] };
    const { page, context, faults } = await atTheDoor();
    await looksRight(page, 'sign-in-with-directory');
    await page.getByRole('link', { name: 'Sign in with Keller Directory' }).click();
    await page.getByText('otto@keller.example').waitFor();
    await page.getByRole('link', { name: 'Policy' }).waitFor();
    const cookies = await context.cookies();
    const session = cookies.find(({ name }) => name === 'bailiwick');
    assert.deepEqual([session?.sameSite, session?.httpOnly], ['Strict', true]);
    assert.ok(!cookies.some(({ name }) => name === 'bailiwick-sign-on'), 'the ticket is gone');
    assert.deepEqual(faults, []);
  });

  it('goes on to the page that somebody wanted to see, and to no other site', async () => {
    const { page, faults } = await atTheDoor();
    await page.goto(`${door.url}/account?from=mail`);
    await page.getByRole('link', { name: 'Sign in with Keller Directory' }).click();
    await page.getByRole('heading', { name: 'Who am I here?' }).waitFor();
    assert.equal(new URL(page.url()).search, '?from=mail');
    assert.deepEqual(faults, []);
    const away = await fetch(`${door.url}/api/v1/session/providers/firm?to=//evil.example`, {
      redirect: 'manual',
    });
    const [ticket = ''] = (away.headers.getSetCookie()[0] ?? '').split(';');
    const back = await fetch(directory.visit(away.headers.get('location') ?? ''), {
      headers: { cookie: ticket },
    });
    assert.match(await back.text(), /content="0; url=\/">/);
  });

  it('says in plain words that there is no account, and leads back', async () => {
    directory.person = { ...OTTO, sub: 'eve', email: 'eve@elsewhere.example' };
    const { page } = await atTheDoor();
    await page.getByRole('link', { name: 'Sign in with Keller Directory' }).click();
    await page.getByRole('heading', { name: 'The directory knows you, and there is no account' }).waitFor();
    await looksRight(page, 'sign-on-refused');
    await page.getByRole('link', { name: 'Back to signing in' }).click();
    await page.getByLabel('Password').waitFor();
  });

  it('refuses an answer that does not hold, in German where the browser speaks it', async () => {
    directory.lie = 'foreign key';
    const { page } = await atTheDoor('de-DE');
    await page.getByRole('link', { name: 'Anmelden mit Keller Directory' }).click();
    await page
      .getByRole('heading', { name: 'Die Antwort des Verzeichnisses hält der Prüfung nicht stand' })
      .waitFor();
  });

  it('takes no return that this browser did not set out for, nor one twice', async () => {
    const callback = `${door.url}/api/v1/session/providers/firm/callback?code=x&state=y`;
    const stranger = await fetch(callback, { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(stranger.status, 403);
    assert.ok(!stranger.headers.getSetCookie().some((cookie) => /^bailiwick=\w/.test(cookie)));
    const away = await fetch(`${door.url}/api/v1/session/providers/firm`, { redirect: 'manual' });
    const [ticket = ''] = (away.headers.getSetCookie()[0] ?? '').split(';');
    const back = directory.visit(away.headers.get('location') ?? '');
    const first = await fetch(back, { headers: { cookie: ticket } });
    assert.equal(first.status, 200);
    const again = await fetch(back, { headers: { cookie: ticket } });
    assert.equal(again.status, 403);
    assert.equal((await fetch(`${door.url}/api/v1/session/providers/nobody`)).status, 404);
  });

  it('says that the directory cannot be asked, and asks it nothing before there is an owner', async () => {
    directory.lie = 'issuer of another in the metadata';
    const other = await openDoor(`
telemetry: { log_level: silent }
identity: { oidc: [{ id: firm, name: F, issuer: "${directory.issuer}", client_id: bailiwick }] }
`);
    try {
      const unclaimed = await fetch(`${other.url}/api/v1/session/providers/firm`);
      assert.equal(unclaimed.status, 409);
      assert.match(await unclaimed.text(), /belongs to nobody yet/);
      await claimed(other);
      const response = await fetch(`${other.url}/api/v1/session/providers/firm`);
      assert.equal(response.status, 502);
      assert.match(await response.text(), /The directory cannot be asked/);
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    } finally {
      await other.close();
    }
  });
});
