/** One entry of LiteLLM's `model_list`. */
import type { Notes } from './carried.ts';
import type { Fields } from './fields.ts';
import { keyReference, variableName } from './secret.ts';
import { type KnownVendor, baseUrlOf, vendorNamed } from './vendors.ts';

/** One way to one model. */
export interface Deployment {
  /** What callers ask for. */
  readonly name: string;
  /** What the vendor calls it; may hold `*`. */
  readonly model: string;
  readonly vendor: string;
  readonly protocol: KnownVendor['protocol'];
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts: number | undefined;
  readonly headersMs: number | undefined;
  readonly price: { readonly input: number; readonly output: number } | undefined;
  readonly place: string;
}

const PER_MILLION = 1_000_000;

/** One or none; why none is among the notes. */
export function readDeployment(entry: Fields, notes: Notes): readonly Deployment[] {
  const name = entry.text('model_name');
  const params = entry.group('litellm_params');
  const info = entry.group('model_info');
  const full = params.text('model');
  const { place } = entry;
  if (name === undefined || full === undefined) {
    notes.leave(place, 'names no model');
    return [];
  }
  const slash = full.indexOf('/');
  const prefix = slash > 0 ? full.slice(0, slash) : undefined;
  const provider = params.text('custom_llm_provider') ?? prefix ?? guessed(full);
  const { name: vendor, vendor: known } = vendorNamed(provider);
  const address = params.text('api_base', 'base_url');
  if (known === undefined) {
    notes.leave(
      place,
      address === undefined
        ? 'is left out: this vendor speaks neither OpenAI’s nor Anthropic’s protocol, or is not known here'
        : 'is left out: this vendor is not known here; if its address speaks OpenAI’s protocol, write an offering for it',
    );
    return [];
  }
  const baseUrl = address === undefined ? known.baseUrl : baseUrlOf(vendor, address);
  const apiKey = keyReference(params.take('api_key'), {
    place: params.at('api_key'),
    usual: known.key ?? variableName(vendor, 'API_KEY'),
    notes,
  });
  if (baseUrl === undefined) {
    notes.leave(
      place,
      'is left out: where it is stands in a variable, or is no address; write an offering for it',
    );
    return [];
  }
  if (vendor === 'azure') {
    params.take('api_version');
    notes.change(place, 'goes to Azure’s v1 API, which needs no api_version; try it with `bailiwick doctor`');
  }
  const retries = params.number('num_retries', 'max_retries');
  const timeout = params.number('timeout');
  const price = priceOf(params) ?? priceOf(info);
  const headers = headersOf(params, notes);
  info.take('id');
  params.close('has no counterpart here: what callers send is passed on as they send it');
  info.close('is not needed here');
  entry.close();
  return [
    {
      name,
      model: prefix === provider ? full.slice(slash + 1) : full,
      vendor,
      protocol: known.protocol,
      baseUrl,
      apiKey: apiKey ?? (known.key === undefined ? undefined : notes.reference(known.key)),
      headers,
      attempts: retries === undefined ? undefined : Math.min(5, Math.floor(retries) + 1),
      headersMs: timeout === undefined || timeout === 0 ? undefined : Math.round(timeout * 1_000),
      price,
      place,
    },
  ];
}

/** Without a prefix LiteLLM goes by the model's name. */
const guessed = (model: string): string => (model.startsWith('claude') ? 'anthropic' : 'openai');

function priceOf(fields: Fields): Deployment['price'] {
  const input = fields.number('input_cost_per_token');
  const output = fields.number('output_cost_per_token');
  if (input === undefined && output === undefined) return undefined;
  return { input: perMillion(input ?? 0), output: perMillion(output ?? 0) };
}

/** Without the tail that floating point leaves: 0.0000025 × 10⁶ is 2.5. */
const perMillion = (perToken: number): number => Number((perToken * PER_MILLION).toPrecision(12));

/** Values of headers may be secrets: each becomes a reference. */
function headersOf(params: Fields, notes: Notes): Readonly<Record<string, string>> {
  const group = params.group('extra_headers', 'headers');
  const headers = Object.fromEntries(
    group.keys().flatMap((name) => {
      const value = keyReference(group.take(name), {
        place: group.at(name),
        usual: variableName('HEADER', name),
        notes,
      });
      return value === undefined ? [] : [[name.toLowerCase(), value] as const];
    }),
  );
  const organization = params.take('organization');
  if (organization === undefined) return headers;
  const place = params.at('organization');
  const value = keyReference(organization, { place, usual: 'OPENAI_ORGANIZATION', notes });
  return value === undefined ? headers : { ...headers, 'openai-organization': value };
}
