// The head of one owner's sheet (version 2): whose it is, for which quarter, and by whom it was filled in.
import type { ParseContext } from '../../contracts/connector';
import type { Sheet } from '../_readers/xlsx-types';
import { blankHead, checkCouncil, dateOf, labelled, mismatch } from './head-cells';
import type { Signed } from './head';
import type { Issued } from './issued';
import { HEAD } from './layout';
import { wordsOf } from './row';

const INITIALS = /^[A-Za-z][A-Za-z0-9-]{0,11}$/;

/** The owner whose sheet it is. Throws CONTRACT_DRIFT or SCOPE_MISMATCH (another council, quarter or owner), naming the cell. */
export function ownerOf(sheet: Sheet, issued: Issued, context: ParseContext): string {
  const council = labelled(sheet, HEAD.council);
  const quarter = labelled(sheet, HEAD.quarter);
  const owner = labelled(sheet, HEAD.issuedTo);
  checkCouncil(wordsOf(council.cell), context.council, council.place);
  if (wordsOf(quarter.cell) !== context.period) throw mismatch('period', context.period, quarter.place);
  const initials = wordsOf(owner.cell) ?? '';
  if (issued.owners.includes(initials)) return initials;
  throw mismatch('owner', issued.owners.join(', '), owner.place);
}

/** Who filled the sheet in, and when. A name instead of initials is not kept. Throws CELL_INVALID where either is missing. */
export function readSigned(sheet: Sheet, owner: string, context: ParseContext): { signed: Signed; notes: string[] } {
  const by = labelled(sheet, HEAD.owner);
  const completed = labelled(sheet, HEAD.completedOn);
  const initials = wordsOf(by.cell) ?? '';
  if (initials === '') throw blankHead(HEAD.owner, by.place, "the owner's initials");
  const on = dateOf(completed.cell);
  if (on === null || on > context.asOf) {
    throw blankHead(HEAD.completedOn, completed.place, 'a day that is not in the future');
  }
  const isInitials = INITIALS.test(initials);
  const notes = isInitials ? [] : [`${by.place}: not initials, and not kept; the owner's stand instead`];
  return { signed: { quarter: context.period, owner: isInitials ? initials : owner, completedOn: on }, notes };
}
