/**
 * Addresses of cryptocurrencies, by the checksum of each chain.
 *
 * Letter case carries meaning in most of them, so they are read as written and not in the compact form of other numbers.
 */
import { isWordAt } from '../../../letters.ts';
import { type NumberFinder, matchEnd } from '../../../recogniser.ts';
import type { Scene } from '../../../scene.ts';
import { listed } from '../../identifiers/vocabulary.ts';
import { RIPPLE, checkedPayload, fromBase58 } from './base58.ts';
import { isBech32, isCashAddress } from './bech32.ts';
import { keccak256 } from './keccak256.ts';

interface Chain {
  readonly name: string;
  readonly begins: 'digit' | 'letter';
  readonly pattern: RegExp;
  readonly valid: (address: string) => boolean;
  /** No checksum, or one that is optional: a word must speak of it. */
  readonly needs?: readonly string[];
}

/** Base58check with one of the version bytes and 20 bytes of hash. */
function versioned(...versions: readonly number[]): (address: string) => boolean {
  return (address) => {
    const payload = checkedPayload(address);
    return payload?.length === 21 && versions.includes(payload[0] as number);
  };
}

/** EIP-55: a letter is a capital where the hash of the address in small letters has a digit above 7. */
function isEip55(address: string): boolean {
  const digits = address.slice(2);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return !/^(.)\1*$/.test(digits);
  const hash = keccak256(new TextEncoder().encode(digits.toLowerCase()));
  return [...digits].every((char, i) => {
    const nibble = ((hash[i >> 1] as number) >> (i % 2 === 0 ? 4 : 0)) & 15;
    return char === (nibble > 7 ? char.toUpperCase() : char.toLowerCase());
  });
}

/** Monero: base58 in blocks of eleven characters for eight bytes; the last four bytes are of the Keccak hash. */
function isMonero(address: string): boolean {
  const bytes: number[] = [];
  for (let i = 0; i < address.length; i += 11) {
    const block = address.slice(i, i + 11);
    const size = block.length === 11 ? 8 : 5;
    const decoded = fromBase58(block)?.slice(-size);
    if (decoded === undefined) return false;
    bytes.push(...Array.from({ length: size - decoded.length }, () => 0), ...decoded);
  }
  const payload = Uint8Array.from(bytes.slice(0, -4));
  const digest = keccak256(payload);
  return bytes.slice(-4).every((byte, i) => byte === digest[i]);
}

const CRYPTO = listed(`
  wallet, wallets, address, crypto, sol, solana, phantom, pubkey, public key, geldbörse, adresse, portefeuille,
  billetera, cartera, monedero, portafoglio, portemonnee, carteira, portfel, spl, token account
`);

const B58 = '[1-9A-HJ-NP-Za-km-z]';
const DATA = '[ac-hj-np-z02-9]';

const CHAINS: readonly Chain[] = [
  {
    name: 'BTC',
    begins: 'digit',
    pattern: new RegExp(`[13]${B58}{25,34}(?!\\w)`, 'y'),
    valid: versioned(0, 5),
  },
  {
    name: 'BTC',
    begins: 'letter',
    pattern: new RegExp(`(?:bc|tb)1${DATA}{11,71}(?!\\w)`, 'iy'),
    valid: isBech32,
  },
  {
    name: 'LTC',
    begins: 'letter',
    pattern: new RegExp(`[LM]${B58}{26,33}(?!\\w)`, 'y'),
    valid: versioned(0x30, 0x32),
  },
  { name: 'LTC', begins: 'letter', pattern: new RegExp(`ltc1${DATA}{11,71}(?!\\w)`, 'iy'), valid: isBech32 },
  {
    name: 'DOGE',
    begins: 'letter',
    pattern: new RegExp(`[DA9]${B58}{33}(?!\\w)`, 'y'),
    valid: versioned(0x1e, 0x16),
  },
  { name: 'DASH', begins: 'letter', pattern: new RegExp(`X${B58}{33}(?!\\w)`, 'y'), valid: versioned(0x4c) },
  { name: 'TRX', begins: 'letter', pattern: new RegExp(`T${B58}{33}(?!\\w)`, 'y'), valid: versioned(0x41) },
  {
    name: 'ZEC',
    begins: 'letter',
    pattern: new RegExp(`t[13]${B58}{33}(?!\\w)`, 'y'),
    valid: (address) => checkedPayload(address)?.length === 22,
  },
  {
    name: 'XRP',
    begins: 'letter',
    pattern: new RegExp(`r${B58}{24,34}(?!\\w)`, 'y'),
    valid: (address) => checkedPayload(address, RIPPLE)?.length === 21,
  },
  { name: 'ETH', begins: 'digit', pattern: /0x[0-9a-fA-F]{40}(?!\w)/y, valid: isEip55 },
  { name: 'BCH', begins: 'letter', pattern: new RegExp(`[qp]${DATA}{41}(?!\\w)`, 'y'), valid: isCashAddress },
  {
    name: 'ADA',
    begins: 'letter',
    pattern: new RegExp(`(?:addr|stake)1${DATA}{50,110}(?!\\w)`, 'y'),
    valid: isBech32,
  },
  {
    name: 'ATOM',
    begins: 'letter',
    pattern: new RegExp(`(?:cosmos|osmo|celestia|terra)1${DATA}{38,58}(?!\\w)`, 'y'),
    valid: isBech32,
  },
  {
    name: 'XMR',
    begins: 'digit',
    pattern: new RegExp(`[48]${B58}{94}(?:${B58}{11})?(?!\\w)`, 'y'),
    valid: isMonero,
  },
  {
    name: 'SOL',
    begins: 'letter',
    pattern: new RegExp(`${B58}{32,44}(?!\\w)`, 'y'),
    valid: (address) => fromBase58(address)?.length === 32,
    needs: CRYPTO,
  },
];

/** Solana addresses begin with a digit as often as chance has it. */
const ALL: readonly Chain[] = [
  ...CHAINS,
  ...CHAINS.filter(({ name }) => name === 'SOL').map((chain) => ({ ...chain, begins: 'digit' as const })),
];

const SHORTEST = 25;

function finder(begins: 'digit' | 'letter'): NumberFinder {
  const chains = ALL.filter((chain) => chain.begins === begins);
  return {
    on: 'number-finder',
    begins,
    digits: 1,
    computes: true,
    shapes: chains.map(({ pattern }) => pattern),
    find: (scene: Scene, start: number) => {
      const { text } = scene;
      // Nearly every number ends sooner: its word is looked at before any pattern is.
      if (!isWordAt(text, start + SHORTEST) || !isWordAt(text, start + SHORTEST - 1)) return undefined;
      for (const { name, pattern, valid, needs } of chains) {
        const end = matchEnd(pattern, text, start);
        if (end < 0) continue;
        const canonical = text.slice(start, end);
        if (!valid(canonical) || (needs !== undefined && !scene.speaksOf(start, needs))) continue;
        return {
          start,
          end,
          type: 'CRYPTO_WALLET',
          subtype: name,
          score: 0.97,
          evidence: needs === undefined ? 'checksum' : 'context',
          canonical,
        };
      }
      return undefined;
    },
  };
}

export const wallets = [finder('digit'), finder('letter')] as const;
