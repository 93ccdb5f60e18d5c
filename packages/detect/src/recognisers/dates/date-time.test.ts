import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('dates in prose', {
  type: 'DATE_TIME',
  detector,
  found: [
    'We met on «12 March 1980» in Leeds',
    'Paid back on «2024-01-02», she said',
    'am «12.03.2021» und am «3. Mai 1969»',
    'on «Monday, March 12, 2020» we',
    '«Montag, den 12. April 2021, 14:30 Uhr»',
    'le «lundi 3 juillet 1975» à Lyon',
    'el «4 de mayo de 2019 a las 14:30»',
    'il «2 giugno 1988»',
    'op «5 augustus 1991»',
    'dnia «5 listopada 2021» r.',
    'em «1º de maio de 2020»',
    '«Mar 12, 2020» was it; «Jan. 5, 2021» too',
    'in «March 2020», since «03/2021»',
    'in «1996», he left. from «1996» to «1999»',
    'at «5:30 PM» today, at «14:30».',
    'um «14 Uhr», «9am»',
    '«12–14 March 2020»',
    'seit «2004» und',
    'on «5 January» we will',
    'seen «05/11/2022» and «5-Jan-2020»',
    'seen «22/09/21».',
  ],
  not: [
    'version 1.2.1975 is 10.12.14.1',
    'IP 192.168.1.10 and ratio 16:9 or verse 3:16',
    'step 3 may fail; set 5 mar out',
    'costs 12.50 and 3.5.2',
    'sections 3.4.5 and 1/2',
    'there are in 2000 cases',
    'score 12/15/99x',
    'lib-2.10.2020-beta',
    'he may 5 times',
    '1.2.2021.3',
    'https://x.org/2020/03/12/post',
    'Due on 12.03.2027 please',
    'Rechnung vom 3. Mai 2021',
    '2026-11-22 4111',
    'expires 12/10/2027',
  ],
});

describeKind('days of birth by other signs', {
  type: 'DATE_OF_BIRTH',
  detector,
  found: [
    'Anna Keller (* «12. März 1980» in Ulm)',
    '«12.03.1980» (DOB)',
    'Data de nascimento: «05/08/1991»',
    'urodzony «5 maja 1972»',
    'nascida em «3 de abril de 1969»',
    'am «12.3.1980» in Berlin geboren',
    'name,dob\nAnna,«1980-03-12»\nPeter,«1975-01-31»',
    '| Name | Geburtsdatum |\n|---|---|\n| Anna | «12.03.1980» |',
  ],
  not: [
    '* 12.3.2021 release of the new version',
    'name,due\nAnna,1980-03-12\nPeter,1975-01-31',
    'urodziny firmy, 5 maja 1972',
    'born in Leeds, died 12 March 1980',
    'created: 12.03.1980 (draft)',
  ],
});
