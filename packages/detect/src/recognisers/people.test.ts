import { describeKind } from './specimen.ts';

describeKind('dates of birth', {
  type: 'DATE_OF_BIRTH',
  found: [
    'born on «12 March 1980» in Leeds', 'DOB: «03/12/1980»', 'date of birth «1980-03-12»', '{"date_of_birth":"«1980-03-12»"}', 'dateOfBirth=«1980-03-12»', 'birthday: «March 12, 1980»',
    'geb. am «1.2.1975»', 'Geburtsdatum: «01.02.75»', 'geboren am «3. Mai 1969»', 'née le «3 juillet 1975»', 'date de naissance : «03/07/1975»', 'nacida el «4 de mayo de 1969»',
    'fecha de nacimiento: «04/05/1969»', 'nato il «2 giugno 1988»', 'data di nascita «02/06/1988»', 'geboren op «5 augustus 1991»', 'geboortedatum: «05-08-1991»', 'was born «12th of May 1980»',
  ],
  not: [
    'on 12 March 1980 we met', 'invoice date 2024-01-02', 'born in 1980', 'DOB: 31.02.1980', 'DOB 1980-13-45', 'born free, version 1.2.1975.4', 'geboren 1980, gestorben am 1.2.2001', 'airborne on 12.03.1980', 'created 1980-03-12',
    'date of birth: unknown, admitted 2024-01-02',
  ],
});

describeKind('names in strong context', {
  type: 'PERSON',
  found: [
    'Dear Mr. «Keller», thank you', 'Frau Dr. «Anna von der Leyen» said', 'My name is «Peter Smith».', 'ich heiße «Jörg Müller»', 'je m\'appelle «Élodie Martin»', 'me llamo «Ana García»', 'mi chiamo «Luca Rossi»',
    'Name: «Anna Keller»', 'Patient: «Maria Huber», born', '{"full_name":"«Anna Keller»"}', '{"firstName":"«Anna»","lastName":"«Keller»"}', 'M. «Dupont» arrive', 'Mme «Curie»', 'Sr. «Gómez» y Sra. «Ruiz»', 'Dhr. «de Vries»', 'Herrn «Schmidt»',
    'Sig. «Bianchi»', 'Mrs «O\'Brien»-', 'ik heet «Jan de Boer»', 'mein Name ist «Karl-Heinz Schulz»', 'Dr. «J. Watson»',
  ],
  not: [
    'name: Build and Test', 'Name: Project Plan', '"name": "React"', 'Mr. President, welcome', 'my name is on the list', 'Patient: unknown', 'Frau Doktor', 'the patient is well', 'file name: Readme', 'M 16 motorway', 'Dr. and Mrs.',
    'Name: [PERSON_k7q2]', 'Herr Präsident', 'ms since epoch', 'drive (dr.) Fast', 'From: Berlin', 'name: ${name}', 'MS Windows', 'Ms. 12',
  ],
});
