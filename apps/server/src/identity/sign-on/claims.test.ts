import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimedBy } from './claims.ts';
import type { SignOnProvider } from './provider.ts';

const google: SignOnProvider = {
  id: 'google',
  name: 'Google',
  issuer: new URL('https://accounts.google.com'),
  clientId: 'c',
  clientSecret: 's',
  domains: ['keller.example'],
  admits: 'everybody',
  groupsClaim: 'groups',
  groups: new Map([['Sales', { role: 'analyst', team: undefined }]]),
};
const OTTO = { sub: '1', email: 'otto@keller.example', email_verified: true };

describe('what a token says', () => {
  it('is an address of the firm at Google only where the firm runs the account', () => {
    // Anybody may open a private account there under an address that they can read mail of.
    assert.equal(claimedBy(OTTO, google).email, undefined);
    assert.equal(claimedBy({ ...OTTO, hd: 'elsewhere.example' }, google).email, undefined);
    assert.equal(claimedBy({ ...OTTO, hd: 'keller.example' }, google).email, 'otto@keller.example');
    const both = { ...google, domains: ['keller.example', 'keller-maler.example'] };
    assert.equal(
      claimedBy({ ...OTTO, hd: 'keller-maler.example' }, both).email,
      'otto@keller.example',
      'a second domain of the same firm',
    );
    const keycloak = { ...google, issuer: new URL('https://id.keller.example/realms/firm') };
    assert.equal(claimedBy(OTTO, keycloak).email, 'otto@keller.example');
  });

  it('is verified as Google, Keycloak and Microsoft Entra write it', () => {
    const at = { sub: '1', email: 'otto@keller.example', hd: 'keller.example' };
    for (const said of [
      { email_verified: true },
      { email_verified: 'true' },
      { xms_edov: 1 },
      { xms_edov: '1' },
    ])
      assert.ok(claimedBy({ ...at, ...said }, google).email !== undefined, JSON.stringify(said));
    for (const said of [{}, { email_verified: false }, { email_verified: 'no' }, { xms_edov: 0 }])
      assert.equal(claimedBy({ ...at, ...said }, google).email, undefined, JSON.stringify(said));
  });

  it('says when there are more groups than it lists', () => {
    assert.equal(claimedBy({ ...OTTO, groups: ['Sales'] }, google).role, 'analyst');
    assert.equal(claimedBy(OTTO, google).groups, 'said');
    assert.equal(claimedBy({ ...OTTO, _claim_names: { groups: 'src1' } }, google).groups, 'too many to say');
    assert.equal(claimedBy({ ...OTTO, _claim_names: { address: 'src1' } }, google).groups, 'said');
    assert.equal(claimedBy({ ...OTTO, _claim_names: 'x' }, google).groups, 'said');
  });

  it('is refused where it is no claim', () => {
    for (const claims of [{}, { sub: '' }, { sub: 7 }, { ...OTTO, email: ['x'] }])
      assert.throws(() => claimedBy(claims, google), { code: 'not_allowed' });
  });
});
