// Real reports, for those who have them: the folder shared/reports beside the project. Nothing of them is part of the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.js';

const folder = join(root, '../shared/reports');

/** Whether the folder is there; says so in one line where it is not. */
export function haveReports(): boolean {
  const there = existsSync(folder);
  if (!there)
    console.log('    (no ../shared/reports beside the project: the acceptance over real reports is left out)');
  return there;
}

/** The text of a file below the folder: `whole/hongze-2023.txt`. */
export function reportText(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** The texts in one of its folders, by name: `seeds`, `whole`, `partial`, `verbatim`, `template`. */
export function reportsIn(name: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(join(folder, name))
    .filter(file => /\.(?:txt|md)$/.test(file))
    .sort()
    .map(file => ({ name: `${name}/${file}`, text: reportText(`${name}/${file}`) }));
}

/** The values that the tables of an HTML report hold, row by row: what stands behind the labels; blanks are ''. */
export function htmlValues(html: string): string[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].flatMap(([table], index) => {
    const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell]) =>
        cell!.replace(/<[^>]*>|&nbsp;/g, '').trim(),
      ),
    );
    if (index === 0)
      return rows.filter(cells => cells.length > 1 && cells[0] !== '信息内容').flatMap(cells => cells.slice(1));
    if (index === 1) return rows.slice(3).flatMap(cells => cells.slice(-7));
    return rows.at(-1)!;
  });
}
