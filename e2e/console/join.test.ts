import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeDirectory, startFakeDirectory } from '@bailiwick/fakes/directory';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, PASSWORD, claimed, newcomer } from '../household.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('coming in by an invitation', () => {
  let browser: Browser;
  let directory: FakeDirectory;
  let door: TestDoor;
  let owner: Member;
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
      admits: invited
`);
    owner = await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await directory.close();
  });

  const invited = async (email: string, name: string): Promise<string> => {
    const { link = '' } = await owner.client.people.invite({ email, name, role: 'member', language: 'en' });
    return link.replace('127.0.0.1', 'localhost');
  };
  const withPasskeys = async (page: Page, context: BrowserContext) => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const;
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
    return {
      verified: (isUserVerified: boolean) =>
        devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
      touched: (enabled: boolean) =>
        devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    };
  };

  it('goes by a passkey, without any password, and the next time, too', async () => {
    const { page, context, faults } = await visitor(browser);
    const { verified, touched } = await withPasskeys(page, context);
    const link = await invited('mia@keller.example', 'Mia Sommer');
    await page.goto(link);
    await page.getByLabel('Your name').fill('Mia Sommer-Lind');
    await looksRight(page, 'join-ways');
    await verified(false);
    await page.getByRole('button', { name: 'Come in with a passkey' }).click();
    await page.getByText('The browser made no passkey').waitFor();
    await verified(true);
    await page.getByRole('button', { name: 'Come in with a passkey' }).click();
    await page.getByRole('link', { name: /My account: Mia Sommer-Lind/ }).click();
    await page.getByText('You have none: you sign in with a passkey').waitFor();
    await touched(false);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    await touched(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('link', { name: /My account: Mia Sommer-Lind/ }).waitFor();
    assert.deepEqual(faults, []);
    const again = await visitor(browser);
    await again.page.goto(link);
    await again.page.getByText('This link does not work any more.').waitFor();
  });

  it('goes by the firm’s directory, for whom it knows', async () => {
    directory.person = { sub: 'otto-1', email: 'otto@keller.example', email_verified: true, name: 'Otto' };
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto((await invited('otto@keller.example', 'Otto Maler')).replace('localhost', '127.0.0.1'));
    await page.getByRole('link', { name: 'Hereinkommen mit Keller Directory' }).waitFor();
    assert.equal(
      await page.getByRole('button', { name: /Passkey/ }).count(),
      0,
      'under a number there are none',
    );
    await looksRight(page, 'join-de');
    await page.getByRole('link', { name: 'Hereinkommen mit Keller Directory' }).click();
    await page.getByRole('link', { name: /Otto Maler/ }).waitFor();
    assert.deepEqual(faults, []);

    const guest = await visitor(browser);
    await guest.page.goto(await invited('ada@elsewhere.example', 'Ada'));
    await guest.page.getByRole('button', { name: 'Come in with a passkey' }).waitFor();
    assert.equal(await guest.page.getByRole('link', { name: /Keller Directory/ }).count(), 0);
  });

  it('takes no passkey for a link to a new password, nor one that was made for somebody else', async () => {
    const { people } = await owner.client.people.list();
    const mia = people.find(({ email }) => email === 'mia@keller.example');
    const { link = '' } = await owner.client.people.relink({ id: mia?.id ?? '' });
    const stranger = newcomer(door.url.replace('127.0.0.1', 'localhost'));
    const token = new URL(link).hash.slice(1);
    const { ticket } = await stranger.client.passkeys.offerToInvited({ token });
    const brought = { token, ticket, answer: {}, passkeyName: 'x' };
    await assert.rejects(stranger.client.passkeys.join(brought), { code: 'not_allowed' });
    await stranger.client.session.accept({ token, password: PASSWORD });

    const ida = new URL(await invited('ida@keller.example', 'Ida')).hash.slice(1);
    const other = new URL(await invited('uwe@keller.example', 'Uwe')).hash.slice(1);
    const offered = await stranger.client.passkeys.offerToInvited({ token: ida });
    await assert.rejects(
      stranger.client.passkeys.join({ token: other, ticket: offered.ticket, answer: {}, passkeyName: 'x' }),
      { code: 'malformed_request' },
    );
    await assert.rejects(stranger.client.passkeys.offerToInvited({ token: 'nothing' }), {
      code: 'not_allowed',
    });
    await stranger.client.session.accept({ token: other, password: PASSWORD });
  });
});
