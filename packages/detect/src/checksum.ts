/** Check digits. Every function takes digits (or the letters its standard allows) without separators. */

function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48;
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
