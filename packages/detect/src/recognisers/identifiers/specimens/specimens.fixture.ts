/** The kinds of all tables with values that are right and wrong. */
import { AMERICAS } from './americas.fixture.ts';
import { ASIA_AFRICA_OCEANIA } from './asia-africa-oceania.fixture.ts';
import { EUROPE } from './europe.fixture.ts';
import { EVERYWHERE } from './everywhere.fixture.ts';

export interface Specimens {
  /** The subtype. */
  readonly kind: string;
  readonly type: string;
  readonly label: string;
  readonly right: readonly string[];
  /** Layout right, check digit wrong; none where there is no check. */
  readonly wrong: readonly string[];
}

function read(text: string): readonly Specimens[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', type = '', label = '', right = '', wrong = ''] = line
        .split(' | ')
        .map((part) => part.trim());
      return { kind, type, label, right: values(right), wrong: values(wrong) };
    });
}

function values(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ~ ');
}

export const SPECIMENS = [EUROPE, AMERICAS, ASIA_AFRICA_OCEANIA, EVERYWHERE].flatMap(read);
