/** Who answers what comes in, out of the rooms of a server; what few ask for is loaded with the first question. */
import { fileURLToPath } from 'node:url';
import { originOf } from './callers/origin.ts';
import { consolePages } from './console/pages.ts';
import { identify } from './door/caller.ts';
import { handle } from './door/door.ts';
import type { Front } from './front.ts';
import { late } from './late.ts';
import { publishing } from './ledger/publishing.ts';
import { receipts } from './ledger/receipts.ts';
import { reception } from './reception.ts';
import { QuestionnaireShelf } from './vendors/questionnaire/shelf.ts';
import { witnessing } from './witness/serving.ts';

/** Where the build of the console lies, in a clone and in an installed package. */
const CONSOLE = fileURLToPath(new URL('../../web/dist', import.meta.url));

export function openReception(front: Front): ReturnType<typeof reception> {
  const { rooms, world } = front;
  const { addressOf, configured, health, identity, ledger, onFault, register, store } = rooms;
  const { now } = rooms.clock;
  return reception({
    control: late('/api/', async () => {
      const { control } = await import('./control.ts');
      return control(front);
    }),
    directory: late('/scim/', async () => {
      const { provisioned } = await import('./scim/serving.ts');
      return provisioned({ identity, originOf, addressOf, onFault, now });
    }),
    pages: consolePages(CONSOLE),
    answering: late('/q/', async () => {
      const { answering } = await import('./vendors/questionnaire/answering.ts');
      return answering({ shelf: new QuestionnaireShelf(store.meta), source: register, addressOf, now });
    }),
    receipts: receipts(ledger, (request) => identify(world, request).principal.id),
    publishing: publishing(ledger, () => configured().ledger.publish === 'on'),
    witnessing: witnessing(rooms.logWitness, () => configured().ledger.witness.serve === 'on'),
    health,
    metrics: () => (configured().telemetry.metrics === 'on' ? rooms.metrics : undefined),
    door: (request, response) => handle(world, request, response),
    onFault,
  });
}
