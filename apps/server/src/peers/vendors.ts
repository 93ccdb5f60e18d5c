/** Vendors by the names that other gateways call them, as far as they speak OpenAI's or Anthropic's protocol. */
import type { Protocol } from '../offerings/offering.ts';

export interface KnownVendor {
  readonly protocol: Protocol;
  /** undefined: the file must say where it is. */
  readonly baseUrl: string | undefined;
  /** The variable in which its key usually is. */
  readonly key: string | undefined;
}

const openai = (baseUrl: string | undefined, key: string | undefined): KnownVendor => ({
  protocol: 'openai',
  baseUrl,
  key,
});

const VENDORS: ReadonlyMap<string, KnownVendor> = new Map([
  ['openai', openai('https://api.openai.com/v1', 'OPENAI_API_KEY')],
  ['anthropic', { protocol: 'anthropic', baseUrl: 'https://api.anthropic.com', key: 'ANTHROPIC_API_KEY' }],
  ['azure', openai(undefined, 'AZURE_API_KEY')],
  ['mistral', openai('https://api.mistral.ai/v1', 'MISTRAL_API_KEY')],
  ['groq', openai('https://api.groq.com/openai/v1', 'GROQ_API_KEY')],
  ['deepseek', openai('https://api.deepseek.com/v1', 'DEEPSEEK_API_KEY')],
  ['openrouter', openai('https://openrouter.ai/api/v1', 'OPENROUTER_API_KEY')],
  ['together_ai', openai('https://api.together.xyz/v1', 'TOGETHERAI_API_KEY')],
  ['fireworks_ai', openai('https://api.fireworks.ai/inference/v1', 'FIREWORKS_AI_API_KEY')],
  ['xai', openai('https://api.x.ai/v1', 'XAI_API_KEY')],
  ['gemini', openai('https://generativelanguage.googleapis.com/v1beta/openai', 'GEMINI_API_KEY')],
  ['ollama', openai('http://localhost:11434/v1', undefined)],
  ['hosted_vllm', openai(undefined, undefined)],
]);

/** Other spellings of the same vendor. */
const SAME: Readonly<Record<string, string>> = {
  'azure-openai': 'azure',
  azure_ai: 'azure',
  'mistral-ai': 'mistral',
  ollama_chat: 'ollama',
  'together-ai': 'together_ai',
  'fireworks-ai': 'fireworks_ai',
  'x-ai': 'xai',
  google: 'gemini',
  vllm: 'hosted_vllm',
  custom_openai: 'hosted_vllm',
  openai_like: 'hosted_vllm',
  'text-completion-openai': 'openai',
};

export function vendorNamed(name: string): {
  readonly name: string;
  readonly vendor: KnownVendor | undefined;
} {
  const own = Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name;
  return { name: own, vendor: VENDORS.get(own) };
}

/** The base address in our sense, from what other gateways take; they leave off what their libraries add. */
export function baseUrlOf(vendor: string, address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  switch (vendor) {
    case 'azure':
      // Azure's own addresses by deployment are another protocol; its v1 API speaks OpenAI's.
      return `${url.origin}/openai/v1`;
    case 'anthropic':
      return `${url.origin}${path.replace(/\/v1$/, '')}`;
    case 'ollama':
      return `${url.origin}${path === '' || path === '/api' ? '/v1' : path}`;
    default:
      return `${url.origin}${path}`;
  }
}
