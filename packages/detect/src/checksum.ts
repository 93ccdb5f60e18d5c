/** Check digits. Every function takes digits (or the letters its standard allows) without separators. */

/** The digit at `index`; counted from the end where negative. */
export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index < 0 ? digits.length + index : index) - 48;
}

/** The value of a digit or letter, A = 10 … Z = 35, as ISO 7064 and ICAO 9303 count. */
export function valueAt(compact: string, index: number): number {
  const code = compact.charCodeAt(index < 0 ? compact.length + index : index);
  return code <= 57 ? code - 48 : code - 55;
}

/** Luhn, ISO/IEC 7812-1 annex B: cards, IMEI, and many national ids. */
export function luhn(digits: string): boolean {
  let sum = 0;
  let double = false;
  for (let i = digits.length - 1; i >= 0; i--) {
    let value = digitAt(digits, i);
    if (double) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
    double = !double;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** The remainder of a number of any length. Letters count as A = 10 … Z = 35, as in ISO 7064. */
export function remainder(characters: string, modulus: number): number {
  let rest = 0;
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    rest = code <= 57 ? (rest * 10 + code - 48) % modulus : (rest * 100 + code - 55) % modulus;
  }
  return rest;
}

/** Mod 97-10 over the rearranged IBAN, ISO 13616. `iban` is compact and upper case. */
export function mod97(iban: string): boolean {
  return remainder(iban.slice(4) + iban.slice(0, 4), 97) === 1;
}

/** The sum of digit × weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += digitAt(digits, i) * (weights[i] as number);
  return sum;
}

/** The sum of the cross sums of digit × weight, as German health and pension numbers use it. */
export function crossWeighted(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const product = digitAt(digits, i) * (weights[i] as number);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum;
}

/** ISO 7064 mod 97-10 with both check digits last (LEI): letters count as A = 10 … Z = 35. */
export function mod97And10(compact: string): boolean {
  return remainder(compact, 97) === 1;
}

/** ISO 7064 mod 11-2 with the check character last; X is 10. */
export function mod11And2(compact: string): boolean {
  let rest = 0;
  for (let i = 0; i < compact.length - 1; i++) rest = ((rest + digitAt(compact, i)) * 2) % 11;
  return (12 - rest) % 11 === (compact.endsWith('X') ? 10 : digitAt(compact, -1));
}

/** ISO 7064 mod 11,10 with the check digit last. */
export function mod11And10(digits: string): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    let sum = (digitAt(digits, i) + product) % 10;
    if (sum === 0) sum = 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}

/** Mod 11 with falling weights n … 2 and the check digit last (NHS number, ISBN-10 style); 10 is no digit. */
export function mod11Falling(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length - 1; i++) sum += digitAt(digits, i) * (digits.length - i);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digitAt(digits, digits.length - 1);
}

/** Verhoeff's scheme over the dihedral group of ten elements, check digit last. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    check = inDihedralGroup(check, permuted(digitAt(digits, digits.length - 1 - i), i % 8));
  }
  return check === 0;
}

/** Rotations are 0 to 4, reflections 5 to 9. */
function inDihedralGroup(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

/** Verhoeff's permutation (1 5 8 9 4 2 7 0)(3 6), applied `times` times. */
function permuted(digit: number, times: number): number {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;
  let value = digit;
  for (let i = 0; i < times; i++) value = permutation[value] as number;
  return value;
}

/** Luhn over digits and letters, each letter written as its two digits A = 10 … Z = 35 (ISO 6166, ISIN). */
export function luhnOfLetters(compact: string): boolean {
  let digits = '';
  for (let i = 0; i < compact.length; i++) digits += String(valueAt(compact, i));
  return luhn(digits);
}

/** ICAO 9303 check digit, weights 7-3-1; letters count as A = 10 … Z = 35. */
export function icao9303(value: string, check: string): boolean {
  const weights = [7, 3, 1] as const;
  let sum = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    sum += (code <= 57 ? code - 48 : code - 55) * (weights[i % 3] as number);
  }
  return sum % 10 === digitAt(check, 0);
}

/** True where all digits are the same: passes many checksums, is nobody's number. */
export function allSame(digits: string): boolean {
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false;
  return true;
}

/** Whether day, month and year make a date of the calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
  return day <= (days[month - 1] as number);
}

/** Whether `yymmdd` is a date in one of the two centuries that people alive were born in. */
export function isShortDate(yymmdd: string): boolean {
  const year = Number(yymmdd.slice(0, 2));
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4, 6));
  return isDate(2000 + year, month, day) || isDate(1900 + year, month, day);
}

/** Whether `ddmmyy` is one. */
export function isShortDateFromDay(ddmmyy: string): boolean {
  return isShortDate(ddmmyy.slice(4, 6) + ddmmyy.slice(2, 4) + ddmmyy.slice(0, 2));
}
