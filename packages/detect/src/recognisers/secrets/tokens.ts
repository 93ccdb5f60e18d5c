import type { PrefixRecogniser } from '../../recogniser.ts';
import { base64Text } from '../../normalise/blob.ts';

/**
 * Tokens whose makers gave them a mark. One row a kind: subtype, prefixes, what follows the prefix.
 * `\w` is letters, digits and `_`. A token must not go on behind its end.
 */
type TokenRow = readonly [subtype: string, prefixes: string, rest: string];

const TOKENS: readonly TokenRow[] = [
  ['AWS_ACCESS_KEY', 'AKIA ASIA ABIA ACCA', '[A-Z2-7]{16}'],
  ['GITHUB_TOKEN', 'ghp_ gho_ ghu_ ghs_ ghr_', '[A-Za-z0-9]{36,76}'],
  ['GITHUB_FINE_GRAINED_TOKEN', 'github_pat_', '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  ['GITLAB_TOKEN', 'glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glimt- glagent- gloas-', '[\\w.-]{20,64}'],
  ['SLACK_TOKEN', 'xoxb- xoxp- xoxa- xoxr- xoxs- xoxe-', '[A-Za-z0-9-]{20,250}'],
  ['SLACK_APP_TOKEN', 'xapp-', '\\d-[A-Z0-9]{8,16}-\\d{8,16}-[a-z0-9]{32,128}'],
  ['SLACK_WEBHOOK', 'hooks.slack.com/services/', 'T[A-Z0-9]{6,14}/B[A-Z0-9]{6,14}/[A-Za-z0-9]{16,32}'],
  ['STRIPE_KEY', 'sk_live_ sk_test_ rk_live_ rk_test_', '[A-Za-z0-9]{16,247}'],
  ['STRIPE_WEBHOOK_SECRET', 'whsec_', '[A-Za-z0-9+/]{24,64}={0,2}'],
  ['ANTHROPIC_KEY', 'sk-ant-', '[a-z0-9]{3,12}-[\\w-]{24,128}'],
  ['OPENROUTER_KEY', 'sk-or-v1-', '[0-9a-f]{64}'],
  ['OPENAI_KEY', 'sk-proj- sk-svcacct- sk-admin- sk-None-', '[\\w-]{20,200}'],
  ['OPENAI_KEY', 'sk-', '[A-Za-z0-9]{32,64}'],
  ['GOOGLE_API_KEY', 'AIza', '[\\w-]{35}'],
  ['GOOGLE_CLIENT_SECRET', 'GOCSPX-', '[\\w-]{28}'],
  ['GOOGLE_ACCESS_TOKEN', 'ya29.', '[\\w-]{20,512}'],
  ['SENDGRID_KEY', 'SG.', '[\\w-]{16,32}\\.[\\w-]{32,64}'],
  ['TWILIO_KEY', 'SK', '[0-9a-f]{32}'],
  ['MAILGUN_KEY', 'key-', '[0-9a-f]{32}'],
  ['NPM_TOKEN', 'npm_', '[A-Za-z0-9]{36}'],
  ['PYPI_TOKEN', 'pypi-AgE', '[\\w-]{50,512}'],
  ['HUGGINGFACE_TOKEN', 'hf_ api_org_', '[A-Za-z]{34}'],
  ['DIGITALOCEAN_TOKEN', 'dop_v1_ doo_v1_ dor_v1_', '[0-9a-f]{64}'],
  ['SHOPIFY_TOKEN', 'shpat_ shpca_ shppa_ shpss_', '[0-9a-fA-F]{32}'],
  ['DATABRICKS_TOKEN', 'dapi', '[0-9a-f]{32}(?:-\\d)?'],
  ['DOPPLER_TOKEN', 'dp.pt. dp.st. dp.ct. dp.sa.', '[\\w.]{40,80}'],
  ['POSTMAN_KEY', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'],
  ['LINEAR_KEY', 'lin_api_ lin_oauth_', '[A-Za-z0-9]{32,64}'],
  ['NOTION_TOKEN', 'ntn_', '[A-Za-z0-9]{40,60}'],
  ['FIGMA_TOKEN', 'figd_', '[\\w-]{38,60}'],
  ['ATLASSIAN_TOKEN', 'ATATT3', '[\\w=-]{60,250}'],
  ['BITBUCKET_TOKEN', 'ATBB', '[A-Za-z0-9]{28,40}'],
  ['GROQ_KEY', 'gsk_', '[A-Za-z0-9]{48,56}'],
  ['PERPLEXITY_KEY', 'pplx-', '[A-Za-z0-9]{40,56}'],
  ['REPLICATE_TOKEN', 'r8_', '[A-Za-z0-9]{37}'],
  ['XAI_KEY', 'xai-', '[A-Za-z0-9]{70,90}'],
  ['GRAFANA_TOKEN', 'glsa_ glc_', '[\\w+/-]{32,400}={0,2}'],
  ['SENTRY_TOKEN', 'sntrys_ sntryu_', '[\\w+/=-]{60,300}'],
  ['NEW_RELIC_KEY', 'NRAK- NRII- NRJS- NRRA-', '[A-Za-z0-9-]{19,42}'],
  ['SQUARE_TOKEN', 'sq0atp- sq0csp-', '[\\w-]{22,43}'],
  ['RUBYGEMS_KEY', 'rubygems_', '[0-9a-f]{48}'],
  ['VAULT_TOKEN', 'hvs. hvb. hvr.', '[\\w-]{24,300}'],
  ['PLANETSCALE_TOKEN', 'pscale_tkn_ pscale_pw_ pscale_oauth_', '[\\w.=-]{32,64}'],
  ['PULUMI_TOKEN', 'pul-', '[0-9a-f]{40}'],
  ['SUPABASE_TOKEN', 'sbp_ sb_secret_', '[\\w-]{24,64}'],
  ['NETLIFY_TOKEN', 'nfp_', '[A-Za-z0-9]{36,48}'],
  ['HEROKU_KEY', 'HRKU-', '[\\w-]{36,64}'],
  ['AGE_SECRET_KEY', 'AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'],
  ['TAILSCALE_KEY', 'tskey-', '[a-z]{3,10}-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20,40}'],
  ['DOCKER_TOKEN', 'dckr_pat_ dckr_oat_', '[\\w-]{27,40}'],
  ['CONTENTFUL_TOKEN', 'CFPAT-', '[\\w-]{43}'],
  ['DYNATRACE_TOKEN', 'dt0c01. dt0s01.', '[A-Z0-9]{24}\\.[A-Z0-9]{64}'],
  ['BREVO_KEY', 'xkeysib- xsmtpsib-', '[0-9a-f]{64}-[A-Za-z0-9]{16}'],
  ['RESEND_KEY', 're_', '[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'],
  ['ALIBABA_ACCESS_KEY', 'LTAI', '[A-Za-z0-9]{12,24}'],
  ['PLAID_TOKEN', 'access-production- access-sandbox-', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'],
  ['BAILIWICK_KEY', 'bw_', '[\\w-]{20,128}'],
];

/** Ends a token: no further character of any token's alphabet. */
const END = '(?![\\w-])';

const byPrefix: readonly PrefixRecogniser[] = TOKENS.map(([subtype, prefixes, rest]) => ({
  on: 'prefix',
  type: 'SECRET',
  subtype,
  score: 0.97,
  evidence: 'checksum',
  prefixes: prefixes.split(' '),
  pattern: new RegExp(`(?:${prefixes.replaceAll('.', '\\.').replaceAll(' ', '|')})${rest}${END}`, 'y'),
  valid: looksRandom,
}));

/** Documentation writes `ghp_xxxxxxxx…`: a token of one or two different characters is a mask. */
function looksRandom(surface: string): boolean {
  return new Set(surface.slice(-16)).size > 4;
}

/** RFC 7519: the header is JSON and names an algorithm; anything else that begins so is not a token. */
const jsonWebToken: PrefixRecogniser = {
  on: 'prefix',
  type: 'SECRET',
  subtype: 'JWT',
  score: 0.97,
  evidence: 'checksum',
  prefixes: ['eyJ'],
  pattern: /eyJ[\w-]{8,2000}\.[\w-]{2,8000}\.[\w-]{0,2000}/y,
  valid: (surface) => {
    const header = base64Text(surface, 0, surface.indexOf('.'));
    return header !== undefined && /^\s*\{[^{}]*"alg"\s*:/.test(header);
  },
};

export const secretTokens: readonly PrefixRecogniser[] = [...byPrefix, jsonWebToken];
