// Why rows of the report pack do not count, in the words of the import ledger.

export const REASONS = {
  total: 'a totals row',
  council: 'another council',
  contract: 'casual, agency or member',
  repeat: 'a repeat of another row',
  notInPost: "in post neither on 1 April nor on the quarter's last day",
  notEstablished: "a post not established on the quarter's last day",
  frozen: 'a frozen post',
  notSickness: 'an absence that is not sickness',
  outside: 'a spell wholly outside the period',
} as const;
