/** First run: who the firm is, what data it holds, which models it may talk to. */
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { actionSchema } from './trial.ts';

export const SECTORS = [
  'general',
  'financial_advice',
  'e_commerce',
  'clinic',
  'law_firm',
  'agency',
  'software',
  'manufacturer',
] as const;

const answersSchema = z.object({
  sector: z.enum(SECTORS),
  /** Whether the firm holds data about people's health. */
  health: z.boolean(),
  children: z.boolean(),
  /** Cards and bank accounts. */
  payments: z.boolean(),
  /** Whether personal data must be processed in Europe. */
  europe: z.boolean(),
  /** Plans, sources, recipes that nobody outside may see. */
  secrets: z.boolean(),
});

const ruleSchema = z.object({
  class: z.string(),
  action: actionSchema,
  /** Which answer it follows from. */
  because: z.enum(['always', 'sector', 'health', 'children', 'payments', 'secrets']),
});

const planSchema = z.object({
  default: actionSchema,
  rules: z.array(ruleSchema),
  /** Where personal data may be processed; left out: anywhere. */
  residency: z.array(z.string()).optional(),
});

const none = z.object({});

const newOfferingSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
  protocol: z.enum(['openai', 'anthropic']),
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  apiKey: z.string().max(4_096).optional(),
  region: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,31}$/)
    .optional(),
  private: z.boolean(),
});

export const setupEndpoints = {
  state: endpoint({
    method: 'GET',
    path: '/setup',
    access: 'system.read',
    summary: 'How far the first run has come.',
    input: none,
    output: z.object({
      organisation: z.object({ name: z.string(), country: z.string().optional() }),
      offerings: z.array(z.object({ id: z.string(), private: z.boolean() })),
      policyChosen: z.boolean(),
    }),
  }),
  organisation: endpoint({
    method: 'PUT',
    path: '/setup/organisation',
    access: 'system.edit',
    summary: 'Who the firm is.',
    input: z.object({
      name: z.string().trim().min(1).max(200),
      country: z.string().regex(/^[A-Z]{2}$/),
    }),
    output: none,
  }),
  plan: endpoint({
    method: 'POST',
    path: '/setup/plan',
    access: 'policy.read',
    summary: 'The policy that follows from what a firm says of itself. Nothing is changed.',
    input: answersSchema,
    output: planSchema,
  }),
  policy: endpoint({
    method: 'PUT',
    path: '/setup/policy',
    access: 'policy.approve',
    summary: 'Takes that policy.',
    input: answersSchema,
    output: none,
  }),
  detect: endpoint({
    method: 'POST',
    path: '/setup/detection',
    access: 'system.edit',
    summary: 'Models that run on this machine: Ollama, LM Studio, llama.cpp, vLLM.',
    input: none,
    output: z.object({
      found: z.array(z.object({ program: z.string(), baseUrl: z.string(), models: z.array(z.string()) })),
    }),
  }),
  vendors: endpoint({
    method: 'GET',
    path: '/setup/vendors',
    access: 'system.read',
    summary: 'Vendors that are set up by a key alone.',
    input: none,
    output: z.object({
      vendors: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          protocol: z.enum(['openai', 'anthropic']),
          baseUrl: z.string(),
          region: z.string().optional(),
        }),
      ),
    }),
  }),
  addOffering: endpoint({
    method: 'POST',
    path: '/setup/offerings',
    access: 'system.edit',
    summary: 'Tries an offering with its key, and adds it when it answers.',
    input: newOfferingSchema,
    output: z.object({ models: z.array(z.string()) }),
  }),
} as const;

export type SetupAnswers = z.output<typeof answersSchema>;
export type SetupPlan = z.output<typeof planSchema>;
export type NewOffering = z.output<typeof newOfferingSchema>;
export type Sector = (typeof SECTORS)[number];
