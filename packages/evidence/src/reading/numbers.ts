/** Numbers that contracts write in words, in digits, or both at once, as digits: `ninety (90) days` is `90 days`. */

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const UNIT = Object.keys(UNITS).join('|');
const TEN = Object.keys(TENS).join('|');
const SMALL = `(?:(?:${TEN})(?:[- ](?:${UNIT}))?|${UNIT})`;
const IN_WORDS = new RegExp(`\\b(?:(?:(?:one|two|three|a) hundred)(?: and)?(?: ${SMALL})?|${SMALL})\\b`, 'g');
const TWICE = /\b(\d{1,4}) ?\( ?(\d{1,4}) ?\)/g;

/** `text` in lower case. */
export function digits(text: string): string {
  return text.replace(IN_WORDS, (words) => String(valueOf(words))).replace(TWICE, '$2');
}

function valueOf(words: string): number {
  let sum = 0;
  for (const word of words.split(/[- ]/)) {
    if (word === 'hundred') sum = Math.max(1, sum) * 100;
    else sum += UNITS[word] ?? TENS[word] ?? 0;
  }
  return sum;
}
