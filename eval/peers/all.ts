import { anonymizeNlp } from './anonymize-nlp.ts';
import { arcjet } from './arcjet.ts';
import { compromise } from './compromise.ts';
import { guardrails } from './openai-guardrails.ts';
import { llmverify } from './llmverify.ts';
import { openredaction, openredaction1 } from './openredaction.ts';
import type { Peer } from './peer.ts';
import { redactPii } from './redact-pii.ts';
import { redactpii } from './redactpii.ts';
import { secretlint } from './secretlint.ts';

export const PEERS: readonly Peer[] = [
  compromise,
  anonymizeNlp,
  openredaction1,
  openredaction,
  redactPii,
  guardrails,
  llmverify,
  redactpii,
  arcjet,
  secretlint,
];
