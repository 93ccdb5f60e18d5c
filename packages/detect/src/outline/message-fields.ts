/**
 * Fields of messages between machines: what a value is, only its place says.
 *
 * Places by HL7 v2.5, chapter 3 (PID, NK1) and chapter 6 (GT1, IN1), for clinics; by UN/EDIFACT D.96A (NAD) for trade.
 */
import type { Cell } from './cells.ts';

const SEGMENT = /(?<![^\s'])(?:(?:PID|NK1|GT1|IN1)\|[^\r\n]{0,4000}|NAD\+[^'\r\n]{0,400})/g;

/** Attributes of pictures (DICOM PS3.6), as programs print them. */
const ATTRIBUTE = /\(0010,(0010|0020|0030|1040|2154)\) [A-Z]{2} \[?([^\]\r\n#]{1,120})/gi;
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '0010': 'patient full name',
  '0020': 'patient id',
  '0030': 'date of birth',
  '1040': 'home address',
  '2154': 'phone number',
};

const FIELDS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  PID: {
    2: 'patient id',
    3: 'medical record number',
    4: 'patient id',
    5: 'patient full name',
    6: 'family name',
    7: 'date of birth',
    9: 'patient full name',
    11: 'home address',
    13: 'phone number',
    14: 'phone number',
    18: 'account number',
    19: 'social security number',
    20: 'driver license',
    21: 'medical record number',
  },
  NK1: {
    2: 'contact full name',
    4: 'home address',
    5: 'phone number',
    6: 'phone number',
    16: 'date of birth',
  },
  GT1: {
    3: 'guarantor full name',
    5: 'home address',
    6: 'phone number',
    7: 'phone number',
    8: 'date of birth',
    12: 'social security number',
  },
  IN1: {
    2: 'insurance number',
    16: 'insured full name',
    18: 'date of birth',
    19: 'home address',
    36: 'policy number',
  },
  NAD: { 4: 'contact full name', 5: 'street', 6: 'town', 8: 'postcode' },
};

export function messageCells(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { 0: segment, index } of text.matchAll(SEGMENT)) {
    const headings = FIELDS[segment.slice(0, 3)] ?? {};
    let at = index;
    for (const [field, value] of segment.split(segment.charAt(3)).entries()) {
      const heading = headings[field];
      if (heading !== undefined && value !== '') cells.push({ start: at, end: at + value.length, heading });
      at += value.length + 1;
    }
  }
  for (const { 0: whole, 1: attribute = '', 2: value = '', index } of text.matchAll(ATTRIBUTE)) {
    const heading = ATTRIBUTES[attribute];
    const end = index + whole.length;
    if (heading !== undefined) cells.push({ start: end - value.length, end, heading });
  }
  return cells;
}
