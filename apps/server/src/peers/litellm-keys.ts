import type { CarriedKeys, Notes } from './carried.ts';
import type { Fields } from './fields.ts';

/** What LiteLLM gives a new virtual key, as what ours get. The keys themselves are in its database. */
export function keysOf(settings: Fields, notes: Notes): CarriedKeys {
  if (settings.take('max_budget') !== undefined) {
    settings.take('budget_duration');
    notes.leave(settings.at('max_budget'), 'is a budget of the whole proxy; here each key has its own');
  }
  settings
    .group('upperbound_key_generate_params')
    .close('limits what others may ask for; here only owners make keys');
  const usual = settings.group('default_key_generate_params');
  const expires = daysIn(usual.text('duration'));
  const requests = usual.number('rpm_limit');
  const budget = usual.number('max_budget');
  const period = usual.text('budget_duration');
  const monthly = budget !== undefined && (period === '1mo' || daysIn(period) === 30);
  if (budget !== undefined && !monthly)
    notes.leave(usual.at('max_budget'), 'is not a budget by the month, and there is no other here');
  if (usual.take('tpm_limit') !== undefined)
    notes.leave(
      usual.at('tpm_limit'),
      'counts tokens by the minute; here they count by the day (keys.tokens_per_day)',
    );
  usual.close('has no counterpart here');
  return {
    ...(expires === undefined ? {} : { expiresDays: expires }),
    ...(requests === undefined ? {} : { requestsPerMinute: Math.max(1, Math.floor(requests)) }),
    ...(monthly ? { moneyPerMonth: budget } : {}),
  };
}

/** `30d`, `24h`; undefined for less than a day. */
function daysIn(text: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([smhdw]|mo)$/.exec(text ?? '') ?? [];
  const seconds = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800, mo: 2_592_000 }[unit ?? ''] ?? 0;
  const days = Math.floor((Number(count) * seconds) / 86_400);
  return days >= 1 ? Math.min(days, 3_650) : undefined;
}
