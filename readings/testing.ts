// What the tests of readings share.

/** With commas between the thousands. */
export const grouped = (number: string): string => {
  const [whole = '', part] = number.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
};
