/** What stood in the way of a request, as it rests. */
import { z } from 'zod';
import { ACTIONS, type ClassVerdict } from '../decide/decision.ts';

const schema = z.array(z.object({ class: z.string(), action: z.enum(ACTIONS), because: z.string() }));

export const serialiseVerdicts = (verdicts: readonly ClassVerdict[]): string =>
  JSON.stringify(verdicts.map(({ class: name, action, because }) => ({ class: name, action, because })));

export const parseVerdicts = (text: string): readonly ClassVerdict[] => schema.parse(JSON.parse(text));
