// Why rows of the Uniform reports do not count, in the words of the import ledger.

export const REASONS = {
  total: 'a total row',
  council: 'another council',
  cancelled: 'cancelled',
  repeat: 'a repeat of another row',
  outside: 'neither due nor inspected in the period',
  otherDay: 'a snapshot of another day',
  neverGranted: 'not granted',
  neither: 'neither a driver, a vehicle nor premises',
  notReceived: 'not received in the period',
  notInvestigated: 'did not lead to an investigation',
  notInForce: "not in force on the quarter's last day",
} as const;
