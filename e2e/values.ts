/** Planted values: what must never leave, one of each kind that is pseudonymised. All invented or from documentation. */
export const PLANTED = {
  email: 'anna.keller@keller-maler.example',
  iban: 'DE89 3704 0044 0532 0130 00',
  card: '4111 1111 1111 1111',
  phone: '+49 30 901820',
  nationalId: 'X2482300W',
  ip: '203.0.113.77',
  term: 'Project Heron',
} as const;

const ALL_PLANTED: readonly string[] = Object.values(PLANTED);

/** A sentence that holds every planted value once. */
export const SENTENCE =
  `Write to ${PLANTED.email} or call ${PLANTED.phone}. She pays from ${PLANTED.iban} or by card ${PLANTED.card}; ` +
  `her NIE is ${PLANTED.nationalId}, she logs on from ${PLANTED.ip} and works on ${PLANTED.term}.`;

/** The planted values that stand in `text` in clear, in any of the disguises a body may give them. */
export function leaked(text: string, values: readonly string[] = ALL_PLANTED): readonly string[] {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const squeezed = plain.replace(/[\s-]/g, '').toLowerCase();
  return values.filter((value) => squeezed.includes(value.replace(/[\s-]/g, '').toLowerCase()));
}
