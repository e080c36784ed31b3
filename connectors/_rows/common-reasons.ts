// Why rows of a flat export do not count, whatever the source, in the words of the import ledger.

export const COMMON = {
  total: 'a total row',
  blank: 'a blank row',
  council: 'another council',
  repeat: 'a repeat of another row',
} as const;
