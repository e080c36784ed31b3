// Exact decimals as strings: shifting, signing and adding them without a float in between.

/** The digits times ten to the power (`1.73`, 6 → `1730000`). */
export function shift(digits: string, power: number): string {
  if (power === 0 || digits === '0') return digits;
  const [whole = '', part = ''] = digits.split('.');
  const padded = part.padEnd(power, '0');
  const moved = `${whole}${padded.slice(0, power)}`.replace(/^0+(?=\d)/, '');
  const rest = padded.slice(power).replace(/0+$/, '');
  return rest === '' ? moved : `${moved}.${rest}`;
}

/** The digits divided by a hundred (`65` pence → `0.65`). */
export function hundredth(digits: string): string {
  const [whole = '', part = ''] = digits.split('.');
  const padded = whole.padStart(3, '0');
  const rest = `${padded.slice(-2)}${part}`.replace(/0+$/, '');
  return padded.slice(0, -2) + (rest === '' ? '' : `.${rest}`);
}

const places = (digits: string): number => digits.split('.')[1]?.length ?? 0;

/** The exact sum of two decimals, or their difference. */
export function added(a: string, b: string, minus = false): string {
  const most = Math.max(places(a), places(b));
  const [one, other] = [a, b].map(
    (each) => BigInt(shift(each.replace('-', ''), most)) * (each.startsWith('-') ? -1n : 1n),
  );
  const sum = (one ?? 0n) + (minus ? -(other ?? 0n) : (other ?? 0n));
  const figures = String(sum < 0n ? -sum : sum).padStart(most + 1, '0');
  const at = figures.length - most;
  const part = figures.slice(at).replace(/0+$/, '');
  return signed(figures.slice(0, at) + (part === '' ? '' : `.${part}`), sum < 0n);
}

/** The number with its sign; minus nought is 0. */
export function signed(digits: string, negative: boolean): string {
  return negative && digits !== '0' ? `-${digits}` : digits;
}

/** A whole number of units and a last part that may have decimals, as one decimal: `280` and `5.5` is 285.5. */
export function addPart(whole: number, last: string): string {
  const [int = '0', part] = last.split('.');
  const sum = String(whole + Number(int));
  return part === undefined ? sum : `${sum}.${part}`;
}

/** Whether one decimal is less than another. Both have at most fifteen significant digits, so a double tells them apart. */
export const lessThan = (a: string, b: string): boolean => Number(a) < Number(b);

/** Whether a share in percent is what the two numbers give, at the decimals that the share is written with. */
export function isShare(share: string, number: string, whole: string): boolean {
  const exact = (Number(number) / Number(whole)) * 100;
  const decimals = share.split('.')[1]?.length ?? 0;
  return Number.isFinite(exact) && Math.abs(exact - Number(share)) <= 0.5000001 * 10 ** -decimals;
}
