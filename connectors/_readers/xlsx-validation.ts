// What a cell of a form may hold, as the spreadsheet program itself checks it while somebody types.
import type { DataValidation, Worksheet } from 'exceljs';
import { address, columnLetters, type Merge } from './xlsx-types';

interface Words {
  /** Shown beside the cell when it is chosen. */
  readonly title?: string;
  readonly prompt?: string;
}

export type WriteValidation = Words & { readonly range: Merge } & (
    | {
        /** The words that the cells may hold; none may hold a comma or a double quote, 255 characters in all. */
        readonly list: readonly string[];
      }
    | {
        /** A number: whole or not, from `low` to `high` (null: no bound on that side). */
        readonly number: { readonly whole: boolean; readonly low: number | null; readonly high: number | null };
      }
    | {
        /** A day from `from` on, `YYYY-MM-DD`. */
        readonly date: { readonly from: string };
      }
    | {
        /** A text of at most so many characters. */
        readonly length: number;
      }
  );

// Beyond what any council counts, within what a sheet keeps exactly.
const MOST = 999_999_999_999;

/** Lays the rule on each cell of its range; what does not keep it is refused by the spreadsheet program. */
export function validate(target: Worksheet, validation: WriteValidation): void {
  const { range, title, prompt } = validation;
  const rule = ruleOf(validation);
  const said = prompt === undefined ? {} : { showInputMessage: true, promptTitle: title ?? '', prompt };
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      target.getCell(row, column).dataValidation = {
        ...rule,
        ...said,
        allowBlank: true,
        showErrorMessage: true,
        error: `${address(row, column)}: ${rule.error.replaceAll('{column}', columnLetters(column))}`,
      };
    }
  }
}

function ruleOf(validation: WriteValidation): DataValidation & { error: string } {
  if ('list' in validation) return listRule(validation.list);
  if ('date' in validation) {
    const from = new Date(`${validation.date.from}T00:00:00Z`);
    const error = 'type a day as dd/mm/yyyy';
    return { type: 'date', operator: 'greaterThanOrEqual', formulae: [from], errorTitle: 'Type a date', error };
  }
  if ('length' in validation) {
    const error = `at most ${validation.length} characters`;
    return {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [validation.length],
      errorTitle: 'Too long',
      error,
    };
  }
  const { whole, low, high } = validation.number;
  const bounds = [low ?? -MOST, high ?? MOST];
  const range = `${low === null ? '' : ` from ${low}`}${high === null ? '' : ` up to ${high}`}`;
  return {
    type: whole ? 'whole' : 'decimal',
    operator: 'between',
    formulae: bounds,
    errorTitle: 'Type a number',
    error: `type a ${whole ? 'whole ' : ''}number${range} without words or units, or leave the cell blank`,
  };
}

function listRule(list: readonly string[]): DataValidation & { error: string } {
  const words = list.join(',');
  if (words.length > 255 || list.some((word) => /[",]/.test(word))) {
    throw new TypeError('a list of choices holds a comma or a quote, or is over 255 characters');
  }
  return {
    type: 'list',
    formulae: [`"${words}"`],
    errorTitle: 'Choose from the list',
    error: 'choose one of the words in the list of column {column}',
  };
}
