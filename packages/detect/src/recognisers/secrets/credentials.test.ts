import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

const detector = createDetector();

/** Mixed characters without meaning; tokens are put together here so that no scanner takes them for live ones. */
const MIXED =
  'a8Kd93mZpQ72xVb4Ny6Rt1Lw5Hc0Gs8Jf3Ue7Ti9Oq2Px4Bv6Mn1Za5Sd8Fg0Hj3Kl7Qw9Er2Ty4Ui6Op8As1Df3Gh5Jk7Lz9Xc2Vb4Nm6';
const HEX = '3f9a1c7e5b2d8046af13c97e5d2b8064fa31c79e5bd28406f3a91ce7b5d20846';
const LETTERS = 'KdmZpQxVbNyRtLwHcGsJfUeTiOqPxBvMnZaSdFgHj';
const UPPER = 'KD7MZPQ2XVBNY3RTLWHCG4SJ';

const TOKENS: readonly (readonly [subtype: string, token: string])[] = [
  ['AWS_ACCESS_KEY', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
  ['GITHUB_TOKEN', `ghp_${MIXED.slice(0, 36)}`],
  ['GITHUB_FINE_GRAINED_TOKEN', `github_pat_${MIXED.slice(0, 22)}_${MIXED.slice(0, 59)}`],
  ['GITLAB_TOKEN', `glpat-${MIXED.slice(0, 20)}`],
  ['SLACK_TOKEN', `xoxb-123456789012-${MIXED.slice(0, 24)}`],
  ['SLACK_WEBHOOK', `hooks.slack.com/services/T0123ABCD/B0123ABCD/${MIXED.slice(0, 24)}`],
  ['STRIPE_KEY', `sk_live_${MIXED.slice(0, 24)}`],
  ['STRIPE_WEBHOOK_SECRET', `whsec_${MIXED.slice(0, 32)}`],
  ['ANTHROPIC_KEY', `sk-ant-api03-${MIXED.slice(0, 90)}-AA`],
  ['OPENAI_KEY', `sk-proj-${MIXED.slice(0, 48)}`],
  ['OPENAI_KEY', `sk-${MIXED.slice(0, 48)}`],
  ['OPENROUTER_KEY', `sk-or-v1-${HEX}`],
  ['GOOGLE_API_KEY', `AIza${MIXED.slice(0, 35)}`],
  ['GOOGLE_CLIENT_SECRET', `GOCSPX-${MIXED.slice(0, 28)}`],
  ['SENDGRID_KEY', `SG.${MIXED.slice(0, 22)}.${MIXED.slice(22, 65)}`],
  ['TWILIO_KEY', `SK${HEX.slice(0, 32)}`],
  ['MAILGUN_KEY', `key-${HEX.slice(0, 32)}`],
  ['MAILCHIMP_KEY', `${HEX.slice(0, 32)}-us12`],
  ['NPM_TOKEN', `npm_${MIXED.slice(0, 36)}`],
  ['PYPI_TOKEN', `pypi-AgEIcHlwaS5vcmc${MIXED.slice(0, 60)}`],
  ['HUGGINGFACE_TOKEN', `hf_${LETTERS.slice(0, 34)}`],
  ['DIGITALOCEAN_TOKEN', `dop_v1_${HEX}`],
  ['SHOPIFY_TOKEN', `shpat_${HEX.slice(0, 32)}`],
  ['TELEGRAM_BOT_TOKEN', `123456789:AA${MIXED.slice(0, 33)}`],
  ['DISCORD_BOT_TOKEN', `MTIz${MIXED.slice(0, 20)}.Xa1b2c.${MIXED.slice(0, 27)}`],
  ['AZURE_CLIENT_SECRET', `aB38Q~${MIXED.slice(0, 34)}`],
  ['DATABRICKS_TOKEN', `dapi${HEX.slice(0, 32)}`],
  ['GROQ_KEY', `gsk_${MIXED.slice(0, 52)}`],
  ['XAI_KEY', `xai-${MIXED.slice(0, 80)}`],
  ['REPLICATE_TOKEN', `r8_${MIXED.slice(0, 37)}`],
  ['LINEAR_KEY', `lin_api_${MIXED.slice(0, 40)}`],
  ['NOTION_TOKEN', `ntn_${MIXED.slice(0, 46)}`],
  ['VAULT_TOKEN', `hvs.${MIXED.slice(0, 40)}`],
  ['NEW_RELIC_KEY', `NRAK-${UPPER}ABC`],
  ['POSTMAN_KEY', `PMAK-${HEX.slice(0, 24)}-${HEX.slice(0, 34)}`],
  ['RUBYGEMS_KEY', `rubygems_${HEX.slice(0, 48)}`],
  ['DOCKER_TOKEN', `dckr_pat_${MIXED.slice(0, 27)}`],
  ['BREVO_KEY', `xkeysib-${HEX}-${MIXED.slice(0, 16)}`],
  ['RESEND_KEY', `re_${MIXED.slice(0, 8)}_${MIXED.slice(8, 32)}`],
  ['BAILIWICK_KEY', `bw_${MIXED.slice(0, 32)}`],
  [
    'JWT',
    `${btoa('{"alg":"HS256","typ":"JWT"}').replace(/=+$/, '')}.${btoa('{"sub":"1234567890"}').replace(/=+$/, '')}.${MIXED.slice(0, 43)}`,
  ],
];

describe('tokens of known makers', () => {
  for (const [subtype, token] of TOKENS) {
    it(`are known by their mark: ${subtype}`, () => {
      for (const [before, after] of [
        ['', ''],
        ['use ', ' now'],
        ['KEY="', '"'],
        ['{"k":"', '"}'],
        ['(', ').'],
      ] as const) {
        const text = before + token + after;
        const [found, ...others] = detector.detect(text);
        assert.deepEqual(others, []);
        assert.equal(found?.type, 'SECRET');
        assert.equal(found?.subtype, subtype);
        assert.equal(text.slice(found?.start, found?.end), token);
      }
    });

    it(`are not known when cut short: ${subtype}`, () => {
      const short = token.slice(0, Math.min(12, token.length - 1));
      assert.deepEqual(
        detector.detect(`see ${short} there`).filter((one) => one.type === 'SECRET'),
        [],
      );
    });
  }

  it('finds an Azure storage key in its connection string, and nothing else of it', () => {
    const key = `${MIXED.slice(0, 86)}==`;
    const text = `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${key};EndpointSuffix=core.windows.net`;
    assert.deepEqual(
      detector.detect(text).map((one) => [one.subtype, text.slice(one.start, one.end)]),
      [['AZURE_STORAGE_KEY', key]],
    );
  });
});

describeKind('things that look like tokens', {
  type: 'SECRET',
  found: [],
  not: [
    `ghp_${'x'.repeat(36)}`,
    `commit ${HEX.slice(0, 40)}`,
    `sha256:${HEX}`,
    '123e4567-e89b-12d3-a456-426614174000',
    `AKIA${'X'.repeat(16)}`,
    'sk-learn is a library',
    'SK-1234',
    'the key-value store',
    'hf_dataset',
    'npm_config_cache',
    'import { re_export }',
    'eyJ is how tokens begin',
    `eyJhYmMi.${MIXED.slice(0, 30)}.x`,
    'const token: string = next();',
    'token = await getToken(user)',
    'api_key = os.environ["API_KEY"]',
    'api_key=${API_KEY}',
    'API_KEY=<your-key>',
    'secret: xxxxxxxxxxxxxxxx',
    'token: {{ token }}',
    'The secret: nobody knows',
    'key: value',
    'primary key: user_id_0001_abc',
    'max_tokens: 4096',
    '"tokens": 128000',
    'secret = config.client.secret',
  ],
});

describeKind('assigned secrets', {
  type: 'SECRET',
  found: [
    'API_KEY=«abcd1234efgh5678ijkl»',
    '"client_secret": "«q8Zr-19xT_44mnPq»"',
    'x-api-key: «f00d1234beef5678cafe»',
    "apiKey: '«zx81spectrum48kram»'",
    'export AWS_SECRET_ACCESS_KEY=«wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY»',
    'Authorization: Bearer «a8Kd93mZpQ72xVb4Ny6R»',
    'Authorization: Basic «Ym9iOnMzY3IzdDEyMw==»',
    'auth_token => "«9f8e7d6c5b4a3f2e»"',
    '<secret>«9f8e7d6c5b4a3f2e»</secret>',
  ],
  not: [
    'Authorization: Bearer <token>',
    'Basic authentication',
    'Bearer token required',
    'Authorization: Basic realm',
  ],
});

describeKind('credentials in addresses', {
  type: 'SECRET',
  subtype: 'URL_CREDENTIALS',
  found: [
    ['postgres://«admin:s3cr3t»@db.local/x', 'admin:s3cr3t'],
    'https://«bob:p@ss:w0rd»@example.com',
    'redis://«:hunter22»@10.0.0.1:6379',
    'mongodb+srv://«app:Zx9-81_a»@cluster0.example.net',
    'git clone https://«oauth2:abc123def»@git.example.com/r.git',
  ],
  not: [
    'https://example.com:8080/a@b',
    'https://user@example.com',
    'https://user:${PASS}@example.com',
    'http://user:<password>@host',
    'see a://b and c:d@e',
    'https://user:password@example.com',
  ],
});

describeKind('passwords', {
  type: 'PASSWORD',
  found: [
    'password: «hunter2!»',
    'the password is «Tr0ub4dor&3».',
    'Passwort: «Sommer2024»',
    'DB_PASSWORD=«s3cr3t-99»',
    '"password":"«correct horse 9 staple»"',
    'mot de passe : «Soleil99»',
    'contraseña: «Verano#24»',
    'wachtwoord is «Zomer_2024»',
    'pwd=«Abcd1234»;',
    'dbPassword = "«x9$kPz!»"',
    '<password>«G3heim!»</password>',
    'Das Kennwort lautet «Blau-7-Zug»',
    'PASS=«qw3rty!»',
    'passphrase: "«example-Tr0ub4dor»"',
    'password: «changeme123!»',
  ],
  not: [
    'password: string;',
    'password = getPassword()',
    'const password = form.password.value;',
    'password: ${DB_PASSWORD}',
    'password: <your-password>',
    'password: xxxxxxxx',
    'password: changeme',
    'password: example',
    'password is required',
    'The password is incorrect',
    'Forgot password? Click here',
    'password: ********',
    'reset your password today',
    'password field: required',
    'Pass: the salt',
    'pass the 2nd exam',
    'password: {{ vault.pw }}',
    'password=$PASSWORD',
    'Passwort vergessen',
    'password: [PASSWORD_k7q2]',
    'password: None',
    'password is case-sensitive',
  ],
});

describeKind('private keys', {
  type: 'PRIVATE_KEY',
  found: [
    'x «-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----» y',
    '«-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----»',
    '«-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----»',
    '«-----BEGIN EC PRIVATE KEY-----\nMIIE and then it stops»',
    '{"key":"«-----BEGIN PRIVATE KEY-----\\nMIIE\\n-----END PRIVATE KEY-----»\\n"}',
    '«-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ\n-----END PGP PRIVATE KEY BLOCK-----»',
    'a «PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 1\nAAAA\nPrivate-MAC: 0123456789abcdef0123456789abcdef01234567» b',
  ],
  not: [
    '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN RSA PUBLIC KEY-----',
    'the BEGIN PRIVATE KEY line',
    '-----END PRIVATE KEY-----',
    '---BEGIN PRIVATE KEY---',
  ],
});
