/** Vendors that are set up by a key alone: the address and the protocol that their own documentation gives. */
import type { Protocol } from '../offerings/offering.ts';

export interface StartingVendor {
  readonly id: string;
  readonly name: string;
  readonly protocol: Protocol;
  readonly baseUrl: string;
  /** Where the address alone promises processing; most promise nothing. */
  readonly region?: string;
}

export const STARTING_VENDORS: readonly StartingVendor[] = [
  { id: 'openai', name: 'OpenAI', protocol: 'openai', baseUrl: 'https://api.openai.com/v1' },
  {
    id: 'openai-eu',
    name: 'OpenAI, European projects',
    protocol: 'openai',
    baseUrl: 'https://eu.api.openai.com/v1',
    region: 'eu',
  },
  { id: 'anthropic', name: 'Anthropic', protocol: 'anthropic', baseUrl: 'https://api.anthropic.com' },
  { id: 'mistral', name: 'Mistral', protocol: 'openai', baseUrl: 'https://api.mistral.ai/v1' },
  {
    id: 'gemini',
    name: 'Google Gemini',
    protocol: 'openai',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
  },
  { id: 'groq', name: 'Groq', protocol: 'openai', baseUrl: 'https://api.groq.com/openai/v1' },
  { id: 'together', name: 'Together', protocol: 'openai', baseUrl: 'https://api.together.xyz/v1' },
  { id: 'xai', name: 'xAI', protocol: 'openai', baseUrl: 'https://api.x.ai/v1' },
];

/** Where programs that run models on one's own machine listen when nobody says otherwise. */
export const LOCAL_PROGRAMS: readonly { readonly program: string; readonly baseUrl: string }[] = [
  { program: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1' },
  { program: 'LM Studio', baseUrl: 'http://127.0.0.1:1234/v1' },
  { program: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1' },
  { program: 'vLLM', baseUrl: 'http://127.0.0.1:8000/v1' },
];
