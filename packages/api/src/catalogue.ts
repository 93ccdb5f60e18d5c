/** Every endpoint of the control plane, by what it is about. */
import { aboutEndpoints } from './about.ts';
import { sessionEndpoints } from './session.ts';
import { trialEndpoints } from './trial.ts';

export const API = {
  about: aboutEndpoints,
  session: sessionEndpoints,
  trial: trialEndpoints,
} as const;
