/**
 * Keys without a mark of their own, known by the maker's name in their label: `DATADOG_API_KEY=…`.
 *
 * A row is a kind: its subtype, the maker's names as they stand in labels, and the shape of the key.
 */
import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { looksRandom } from '../value/features.ts';
import { UUID } from './row.ts';

const HEX32 = '[0-9a-f]{32}';
const HEX40 = '[0-9a-f]{40}';
const HEX64 = '[0-9a-f]{64}';

const MAKERS: readonly (readonly [subtype: string, names: string, shape: string])[] = [
  ['AWS_SECRET_KEY', 'aws amazon s3 ses sqs dynamodb bedrock', '[A-Za-z0-9+/]{40}'],
  ['AZURE_KEY', 'azure cognitive ocp bing', `(?:${HEX32}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)`],
  ['IBM_CLOUD_KEY', 'ibm ibmcloud bluemix watson', '[\\w-]{44}'],
  ['ORACLE_CLOUD_TOKEN', 'oci oracle', '[\\w<>()[\\]{};:.+-]{20}'],
  ['HETZNER_TOKEN', 'hetzner hcloud', '[A-Za-z0-9]{64}'],
  ['LINODE_TOKEN', 'linode', HEX64],
  ['VULTR_KEY', 'vultr', '[A-Z0-9]{36}'],
  ['OVH_KEY', 'ovh', '[A-Za-z0-9]{32}'],
  ['SCALEWAY_SECRET', 'scaleway scw', UUID],
  ['CLOUDFLARE_KEY', 'cloudflare cf', `(?:[\\w-]{40}|[0-9a-f]{37})`],
  ['FASTLY_TOKEN', 'fastly', '[\\w-]{32}'],
  ['HEROKU_LEGACY_KEY', 'heroku', UUID],
  ['DATADOG_KEY', 'datadog dd', `(?:${HEX32}|${HEX40})`],
  ['SPLUNK_TOKEN', 'splunk hec', UUID],
  ['SUMO_LOGIC_KEY', 'sumo sumologic', '[A-Za-z0-9]{64}'],
  ['LOGZ_TOKEN', 'logz logzio', '(?:[A-Za-z]{32}|' + UUID + ')'],
  ['LOGGLY_TOKEN', 'loggly', UUID],
  ['PAPERTRAIL_TOKEN', 'papertrail', '[A-Za-z0-9]{20}'],
  ['ROLLBAR_TOKEN', 'rollbar', HEX32],
  ['BUGSNAG_KEY', 'bugsnag', HEX32],
  ['AIRBRAKE_KEY', 'airbrake', HEX32],
  ['HONEYBADGER_KEY', 'honeybadger', '[A-Za-z0-9_]{24,40}'],
  ['PAGERDUTY_KEY', 'pagerduty pd', `(?:[A-Za-z0-9_+-]{20}|${HEX32})`],
  ['OPSGENIE_KEY', 'opsgenie', UUID],
  ['AMPLITUDE_KEY', 'amplitude', HEX32],
  ['MIXPANEL_SECRET', 'mixpanel', HEX32],
  ['CODECOV_TOKEN', 'codecov', `(?:${UUID}|[a-z0-9]{32})`],
  ['COVERALLS_TOKEN', 'coveralls', '[A-Za-z0-9]{33}'],
  ['TRAVIS_TOKEN', 'travis', '[A-Za-z0-9]{22}'],
  ['CODECLIMATE_TOKEN', 'codeclimate', HEX64],
  ['GITEA_TOKEN', 'gitea forgejo codeberg', HEX40],
  ['JENKINS_TOKEN', 'jenkins', '[0-9a-f]{32,36}'],
  ['SONAR_LEGACY_TOKEN', 'sonar sonarqube sonarcloud', HEX40],
  ['SNYK_KEY', 'snyk', UUID],
  ['ARTIFACTORY_KEY', 'artifactory jfrog', '[A-Za-z0-9]{64,80}'],
  ['TWILIO_AUTH_TOKEN', 'twilio', HEX32],
  ['VONAGE_SECRET', 'vonage nexmo', '[A-Za-z0-9]{16}'],
  ['MESSAGEBIRD_KEY', 'messagebird', '[A-Za-z0-9]{25}'],
  ['PLIVO_TOKEN', 'plivo', '[A-Za-z0-9]{40}'],
  ['SPARKPOST_KEY', 'sparkpost', HEX40],
  ['MAILJET_KEY', 'mailjet mj', HEX32],
  ['POSTMARK_TOKEN', 'postmark', UUID],
  ['MAILTRAP_TOKEN', 'mailtrap', HEX32],
  ['PUSHER_SECRET', 'pusher', '[0-9a-f]{20}'],
  ['PUSHOVER_TOKEN', 'pushover', '[a-z0-9]{30}'],
  ['ABLY_KEY', 'ably', '[\\w-]{6}\\.[\\w-]{6}:[\\w-]{40,50}'],
  ['DISCORD_CLIENT_SECRET', 'discord', '[\\w-]{32}'],
  ['LINE_SECRET', 'line', HEX32],
  ['FACEBOOK_APP_SECRET', 'facebook fb meta', HEX32],
  ['INSTAGRAM_SECRET', 'instagram', HEX32],
  ['TWITTER_SECRET', 'twitter', '(?:[A-Za-z0-9]{25}|[A-Za-z0-9]{35,50}|\\d{6,20}-[A-Za-z0-9]{35,45})'],
  ['LINKEDIN_CLIENT_SECRET', 'linkedin', '[A-Za-z0-9]{16}'],
  ['SPOTIFY_SECRET', 'spotify', HEX32],
  ['TWITCH_SECRET', 'twitch', '[a-z0-9]{30}'],
  ['REDDIT_SECRET', 'reddit', '[\\w-]{27,30}'],
  ['PAYPAL_SECRET', 'paypal', '[\\w-]{80}'],
  ['RAZORPAY_SECRET', 'razorpay', '[A-Za-z0-9]{24}'],
  ['WISE_TOKEN', 'wise transferwise', UUID],
  ['COINBASE_SECRET', 'coinbase', '[\\w=/+-]{32,90}'],
  ['BINANCE_SECRET', 'binance', '[A-Za-z0-9]{64}'],
  ['KRAKEN_SECRET', 'kraken', '[A-Za-z0-9+/]{55,86}={0,2}'],
  ['INFURA_KEY', 'infura', HEX32],
  ['ALCHEMY_KEY', 'alchemy', '[\\w-]{32}'],
  ['ETHERSCAN_KEY', 'etherscan', '[A-Z0-9]{34}'],
  ['COHERE_KEY', 'cohere', '[A-Za-z0-9]{40}'],
  ['MISTRAL_KEY', 'mistral', '[A-Za-z0-9]{32}'],
  ['DEEPGRAM_KEY', 'deepgram', HEX40],
  ['ASSEMBLYAI_KEY', 'assemblyai', HEX32],
  ['WANDB_LEGACY_KEY', 'wandb', HEX40],
  ['ALGOLIA_KEY', 'algolia', HEX32],
  ['ELASTIC_KEY', 'elastic elasticsearch', '[\\w-]{40,120}={0,2}'],
  ['MEILISEARCH_KEY', 'meili meilisearch', '[\\w-]{32,64}'],
  ['INFLUXDB_TOKEN', 'influx influxdb', '[\\w-]{86}=='],
  ['CLOUDINARY_SECRET', 'cloudinary', '[\\w-]{27}'],
  ['IMGUR_SECRET', 'imgur', HEX40],
  ['OKTA_TOKEN', 'okta', '00[\\w-]{40}'],
  ['AUTH0_SECRET', 'auth0', '[\\w-]{64}'],
  ['ONELOGIN_SECRET', 'onelogin', HEX64],
  ['RECAPTCHA_SECRET', 'recaptcha captcha', '6L[\\w-]{38}'],
  ['HCAPTCHA_SECRET', 'hcaptcha', '(?:0x[0-9a-fA-F]{40}|ES_[0-9a-f]{32})'],
  ['TURNSTILE_SECRET', 'turnstile', '0x4[\\w-]{30,36}'],
  ['TRELLO_KEY', 'trello', `(?:${HEX32}|${HEX64})`],
  ['TODOIST_TOKEN', 'todoist', HEX40],
  ['ZENDESK_TOKEN', 'zendesk', '[A-Za-z0-9]{40}'],
  ['FRESHDESK_KEY', 'freshdesk', '[A-Za-z0-9]{16,20}'],
  ['PIPEDRIVE_TOKEN', 'pipedrive', HEX40],
  ['MONDAY_TOKEN', 'monday', 'eyJ[\\w-]{20,400}\\.[\\w-]{20,600}\\.[\\w-]{43}'],
  ['OPENWEATHER_KEY', 'openweather openweathermap owm', HEX32],
  ['SHODAN_KEY', 'shodan', '[A-Za-z0-9]{32}'],
  ['VIRUSTOTAL_KEY', 'virustotal vt', HEX64],
  ['IPSTACK_KEY', 'ipstack ipinfo fixer', '[0-9a-f]{14,32}'],
  ['NEWS_API_KEY', 'newsapi', HEX32],
  ['TMDB_KEY', 'tmdb themoviedb', HEX32],
  ['CONFLUENT_KEY', 'confluent', '[A-Za-z0-9+/]{64}'],
  ['SNOWFLAKE_TOKEN', 'snowflake', 'ver:\\d-hint:\\d{1,20}-[\\w+/=-]{80,400}'],
  ['DOCUSIGN_KEY', 'docusign', UUID],
  ['ZOOM_SECRET', 'zoom', '[A-Za-z0-9]{32,36}'],
  ['BOX_SECRET', 'box', '[A-Za-z0-9]{32}'],
  ['DROPBOX_SECRET', 'dropbox', '[a-z0-9]{15}'],
  ['GOOGLE_MAPS_SIGNING_SECRET', 'maps', '[\\w-]{27}='],
];

/** The rest of the label, which must speak of a key, and what joins it to its value. */
const LEAD =
  /[\w.-]{0,40}?(?:key|token|secret|auth|pass|pwd|credential|pat|licen[cs]e)[\w-]{0,14}["'\])]{0,3}[ \t]{0,8}(?:=>|:=|={1,2}|:|,|\|\|)[ \t]{0,8}["'`]?/iy;

export const byMaker: readonly WordFinder[] = MAKERS.map(([subtype, names, shape]) => {
  const value = new RegExp(`${shape}(?![\\w/+=-])`, 'y');
  return {
    on: 'word',
    words: names.split(' '),
    find: ({ text }, _start, end) => {
      const from = matchEnd(LEAD, text, end);
      const to = from < 0 ? -1 : matchEnd(value, text, from);
      if (to < 0) return undefined;
      const token = text.slice(from, to);
      if (!/\d/.test(token) || !looksRandom(token)) return undefined;
      return { start: from, end: to, type: 'SECRET', subtype, score: 0.92, evidence: 'context' };
    },
  };
});
