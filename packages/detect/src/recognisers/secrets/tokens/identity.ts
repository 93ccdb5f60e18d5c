import type { TokenRow } from './row.ts';

/** Vaults, identity providers, networks and key files of one line. */
export const identity: readonly TokenRow[] = [
  ['VAULT_TOKEN', 'hvs. hvb. hvr.', '[\\w-]{24,300}'],
  ['DOPPLER_PERSONAL_TOKEN', 'dp.pt.', '[A-Za-z0-9]{40,44}'],
  ['DOPPLER_SERVICE_TOKEN', 'dp.st.', '(?:[\\w-]{2,35}\\.)?[A-Za-z0-9]{40,44}'],
  ['DOPPLER_ACCOUNT_TOKEN', 'dp.sa. dp.ct. dp.scim. dp.audit.', '[A-Za-z0-9]{40,44}'],
  ['INFISICAL_TOKEN', 'st.', '[0-9a-f]{24}\\.[0-9a-f]{32}\\.[0-9a-f]{32}'],
  ['ONEPASSWORD_SERVICE_TOKEN', 'ops_eyJ', '[A-Za-z0-9+/]{200,1500}={0,3}'],
  [
    'ONEPASSWORD_SECRET_KEY',
    'A3-',
    '[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}',
  ],
  [
    'BITWARDEN_TOKEN',
    '0.',
    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==',
  ],
  ['STYTCH_SECRET', 'secret-live- secret-test-', '[\\w-]{36}='],
  ['TAILSCALE_KEY', 'tskey-', '[a-z]{3,10}-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20,40}'],
  ['DEFINED_NETWORKING_KEY', 'dnkey-', '[a-z0-9=_-]{26}-[a-z0-9=_-]{52}'],
  // Bech32, BIP 173; upper case as age writes it.
  ['AGE_SECRET_KEY', 'AGE-SECRET-KEY-1', '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}'],
  ['AGE_PLUGIN_IDENTITY', 'AGE-PLUGIN-', '[A-Z0-9]{2,20}-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{20,200}'],
  ['MINISIGN_SECRET_KEY', 'RWRTY0Iy', '[A-Za-z0-9+/]{200,210}={0,2}'],
  ['NKEYS_SEED', 'SUA SAA SOA SNA SCA', '[A-Z2-7]{55}'],
  ['CLOUDFLARE_TUNNEL_TOKEN', 'eyJhIjoi', '[A-Za-z0-9+/]{130,220}={0,2}'],
  ['INTRA42_SECRET', 's-s4t2ud- s-s4t2af-', '[0-9a-f]{64}'],
  ['ADOBE_SECRET', 'p8e-', '[A-Za-z0-9_-]{32}'],
  ['ZUPLO_KEY', 'zpka_', '[0-9a-f]{32}_[0-9a-f]{8}'],
  ['UNKEY_KEY', 'unkey_', '[A-Za-z0-9]{20,40}'],
];
