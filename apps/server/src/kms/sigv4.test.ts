import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signed } from './sigv4.ts';

/** Of AWS's own test suite: https://docs.aws.amazon.com/general/latest/gr/signature-v4-test-suite.html */
const SUITE = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: ['wJalrXUtnFEMI/K7MDENG+', 'bPxRfiCYEXAMPLEKEY'].join(''),
  sessionToken: undefined,
};
const AT = new Date('2015-08-30T12:36:00Z');

const signatureOf = (
  method: 'GET' | 'POST',
  address: string,
  { headers = {}, service = 'service' }: { headers?: Record<string, string>; service?: string } = {},
): string | undefined => {
  const request = { method, url: new URL(address), headers, body: '' };
  const { authorization } = signed(request, SUITE, { region: 'us-east-1', service, at: AT });
  return /Signature=(\w+)$/.exec(authorization ?? '')?.[1];
};

describe('a request to AWS', () => {
  it('is signed as in the published test suite', () => {
    assert.deepEqual(
      [
        signatureOf('GET', 'https://example.amazonaws.com/'),
        signatureOf('POST', 'https://example.amazonaws.com/'),
        signatureOf('GET', 'https://example.amazonaws.com/?Param2=value2&Param1=value1'),
      ],
      [
        '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
        '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
        'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
      ],
    );
  });

  it('is signed as in the worked example of the guide', () => {
    assert.equal(
      signatureOf('GET', 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08', {
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        service: 'iam',
      }),
      '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
    );
  });

  it('carries the token of credentials that expire, under the signature', () => {
    const headers = signed(
      { method: 'POST', url: new URL('https://kms.eu-central-1.amazonaws.com/'), headers: {}, body: '{}' },
      { ...SUITE, sessionToken: 'session' },
      { region: 'eu-central-1', service: 'kms', at: AT },
    );
    assert.equal(headers['x-amz-security-token'], 'session');
    assert.match(headers['authorization'] ?? '', /SignedHeaders=host;x-amz-date;x-amz-security-token,/);
  });
});
