/** How long it takes to compile the gates of many offerings, and to ask one: `npm run bench:gates`. */
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { offeringId } from '@bailiwick/contract/ids';
import { claimId } from '@bailiwick/diligence/claim';
import { startOf } from '@bailiwick/diligence/day';
import type { Assessment, Dossier } from '@bailiwick/diligence/dossier/dossier';
import { Gates } from '@bailiwick/diligence/gate/gates';
import { USUAL_PACKS } from '@bailiwick/diligence/packs/packs';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { TODAY, dossierOf, favourable } from '../packages/diligence/src/testing/random-dossier.fixture.ts';

const OFFERINGS = 10_000;
const CLASSES = [...DATA_CLASSES, ...Array.from({ length: 20 - DATA_CLASSES.length }, (_, i) => `own_${i}`)];
const DECISIONS = 200_000;
const NOW = startOf(TODAY) + 1;

const dossier = manyOfferings();
const first = measure(() => compiled());
const gates = compiled();
const again = measure(() => new Gates(dossier, USUAL_PACKS, gates).warm(CLASSES, NOW));
const asking = measure(() => {
  const moment = { now: NOW, features: new Set<never>() };
  for (let i = 0; i < DECISIONS; i += 1) {
    const [assessment] = gates.applicable(offeringId(`o${i % OFFERINGS}`), 'some-model');
    if (assessment !== undefined) gates.cell(assessment, CLASSES[i % CLASSES.length] ?? 'public', moment);
  }
});

process.stdout.write(
  `${OFFERINGS} offerings × ${CLASSES.length} classes, ${favourable.length} claims each
compile          ${first.toFixed(0)} ms
one event later  ${again.toFixed(0)} ms
a decision       ${((asking / DECISIONS) * 1_000).toFixed(2)} µs
`,
);

function compiled(): Gates {
  const made = new Gates(dossier, USUAL_PACKS);
  made.warm(CLASSES, NOW);
  return made;
}

/** Milliseconds of the best of three. */
function measure(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const begin = performance.now();
    work();
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

function manyOfferings(): Dossier {
  const { assessment } = dossierOf([]);
  const assessments = new Map<Assessment['profile']['id'], Assessment>();
  for (let i = 0; i < OFFERINGS; i += 1) {
    const id = parseProfileId(`p${i}`) ?? assessment.profile.id;
    const claims = favourable.map(({ claim, state }, j) => ({
      claim: { ...claim, id: claimId(`c${i}-${j}`), profile: id },
      state,
    }));
    assessments.set(id, {
      ...assessment,
      profile: { ...assessment.profile, id, serves: [offeringId(`o${i}`)] },
      claims: new Map(claims.map((held) => [held.claim.id, held])),
    });
  }
  return { seq: 1, assessments, homes: new Map() };
}
