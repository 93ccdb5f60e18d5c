/**
 * What a request makes use of beside the model, as far as vendors' promises differ by it. In doubt it is used: a feature
 * can only close a gate, never open one.
 */
import type { Feature } from '@bailiwick/diligence/feature';
import type { JsonContainer, JsonDocument } from './json/document.ts';
import type { FilePosition } from './positions/file-place.ts';
import type { BodyShape } from './routes.ts';

/** What the type of a tool that runs at the vendor begins with; tools of the caller's own are `function` or `custom`. */
const TOOLS: readonly (readonly [prefix: string, feature: Feature])[] = [
  ['web_', 'web_search'],
  ['browser', 'web_search'],
  ['file_search', 'files'],
  ['code_', 'code_execution'],
  ['mcp', 'remote_tools'],
  ['connector', 'remote_tools'],
];

export function usedFeatures(
  body: BodyShape,
  { root, containers }: JsonDocument,
  files: readonly FilePosition[],
): ReadonlySet<Feature> {
  const used = new Set<Feature>();
  if (root === undefined) return used;
  if (isStored(body, root)) used.add('stored_state');
  if (root.kinds('web_search_options').length > 0) used.add('web_search');
  if (root.kinds('mcp_servers').length > 0) used.add('remote_tools');
  if (root.kinds('container').some((kind) => kind !== 'null')) used.add('code_execution');
  for (const container of containers) {
    if (container.path !== 'tools[]') continue;
    const type = container.text('type') ?? '';
    for (const [prefix, feature] of TOOLS) if (type.startsWith(prefix)) used.add(feature);
  }
  for (const { kind } of files) {
    if (kind === 'image') used.add('images');
    if (kind === 'reference') used.add('files');
  }
  return used;
}

/** Responses are stored unless the request says otherwise; other protocols store only when asked to. */
function isStored(body: BodyShape, root: JsonContainer): boolean {
  const refers = ['previous_response_id', 'conversation'].some((name) =>
    root.kinds(name).some((kind) => kind !== 'null'),
  );
  if (refers || root.boolean('background') === true) return true;
  return body === 'responses' ? root.boolean('store') !== false : root.boolean('store') === true;
}
