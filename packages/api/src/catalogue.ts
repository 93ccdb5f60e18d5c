/** Every endpoint of the control plane, by what it is about. */
import { aboutEndpoints } from './about.ts';
import { activityEndpoints } from './activity.ts';
import { chatEndpoints } from './chat.ts';
import { overviewEndpoints } from './overview.ts';
import { policyEndpoints } from './policy.ts';
import { sessionEndpoints } from './session.ts';
import { trialEndpoints } from './trial.ts';

export const API = {
  about: aboutEndpoints,
  activity: activityEndpoints,
  chat: chatEndpoints,
  overview: overviewEndpoints,
  policy: policyEndpoints,
  session: sessionEndpoints,
  trial: trialEndpoints,
} as const;
