/**
 * Identifiers that states, registers, makers and banks give out.
 *
 * What has a check digit is found by it, and refused where it is wrong, whatever the words say. What has none is found
 * only beside a word that names it, in eight languages and the country's own. Numbers that words call something else
 * (an order, a parcel, a version) are left alone.
 */
import type { NumberRecogniser } from '../../recogniser.ts';
import { dz, gh, ke, ma, mu, ng, tn, za, zw } from './africa.ts';
import { at, ch } from './alpine.ts';
import { al, bg, hr, ro, si, yu } from './balkan.ts';
import { ee, lt, lv } from './baltic.ts';
import { be, lu } from './benelux.ts';
import { br } from './br.ts';
import { ca } from './ca.ts';
import { cz, hu, sk } from './central.ts';
import { companies } from './companies.ts';
import { de } from './de.ts';
import { devices } from './devices.ts';
import { cn, hk, jp, mo, tw } from './east-asia.ts';
import { am, az, by, ge, kz, md, ru, ua } from './east.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { gb } from './gb.ts';
import { ae, bh, eg, ir, jo, kw, om, qa, sa } from './gulf.ts';
import { ad, pt } from './iberia.ts';
import { ie } from './ie.ts';
import { inIdentifiers } from './in.ts';
import { it } from './it.ts';
import { kr } from './korea.ts';
import { ar, central, cl, co, dominican, ec, gt, latin, pe, py, sv, uy, ve } from './latin-america.ts';
import { cy, gr, il, mt, tr } from './mediterranean.ts';
import { mx } from './mx.ts';
import { nl } from './nl.ts';
import { dk, fi, is, no, se } from './nordic.ts';
import { au, nz } from './oceania.ts';
import { pl } from './pl.ts';
import { records } from './records.ts';
import { bd, lk, np, pk } from './south-asia.ts';
import { id, my, ph, sg, th, vn } from './south-east-asia.ts';
import { us } from './us.ts';
import { otherKinds } from './names.ts';
import { recognisersOf } from './row.ts';

export const TABLES = [
  za,
  ng,
  ke,
  gh,
  ma,
  dz,
  tn,
  mu,
  zw,
  ch,
  at,
  ro,
  bg,
  hr,
  si,
  yu,
  al,
  ee,
  lt,
  lv,
  be,
  lu,
  br,
  ca,
  cz,
  sk,
  hu,
  companies,
  de,
  devices,
  jp,
  cn,
  tw,
  hk,
  mo,
  ua,
  ru,
  kz,
  by,
  md,
  ge,
  am,
  az,
  es,
  fr,
  gb,
  ae,
  sa,
  kw,
  qa,
  bh,
  om,
  jo,
  eg,
  ir,
  pt,
  ad,
  ie,
  inIdentifiers,
  it,
  kr,
  ar,
  cl,
  co,
  pe,
  ec,
  uy,
  ve,
  dominican,
  py,
  gt,
  sv,
  central,
  latin,
  gr,
  cy,
  mt,
  tr,
  il,
  mx,
  nl,
  se,
  no,
  dk,
  fi,
  is,
  au,
  nz,
  pl,
  records,
  pk,
  lk,
  bd,
  np,
  sg,
  my,
  th,
  id,
  ph,
  vn,
  us,
] as const;

const others = otherKinds(TABLES);

export const identifierRecognisers: readonly NumberRecogniser[] = TABLES.flatMap((table) =>
  recognisersOf(table, others),
);

/** Every word that names an identifier: a number beside one is no telephone number. */
export const IDENTIFIER_WORDS: readonly string[] = [
  ...new Set(TABLES.flatMap(({ rows }) => rows.flatMap(({ words }) => words))),
];
