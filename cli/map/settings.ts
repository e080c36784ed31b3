// A proposal as settings of a source, and as YAML that can be pasted into a council's catalogue.
import { stringify } from 'yaml';
import type { Group } from './propose';

interface Tree {
  [key: string]: Tree | string;
}

function set(tree: Tree, path: string, value: string): void {
  const steps = path.split('.');
  let at = tree;
  for (const step of steps.slice(0, -1)) {
    const next = at[step];
    const inner: Tree = typeof next === 'object' ? next : {};
    at[step] = inner;
    at = inner;
  }
  at[steps.at(-1) ?? ''] = value;
}

/** The settings that the groups propose. */
export function settingsOf(groups: readonly Group[]): Tree {
  const tree: Tree = {};
  for (const { sheet, sheetSetting, columns } of groups) {
    if (sheet !== null && sheetSetting !== null) set(tree, sheetSetting, sheet);
    for (const { setting, found } of columns) if (found !== null) set(tree, setting, found.heading);
  }
  return tree;
}

/** The same as a piece of `catalogue/<council>.yaml`. */
export function yamlOf(source: string, groups: readonly Group[]): string {
  return stringify({ sources: { [source]: { settings: settingsOf(groups) } } }, { lineWidth: 0 });
}
