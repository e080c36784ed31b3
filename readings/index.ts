// Readings: what the cells of a council's report mean. Pure: no input or output of any kind.
export { readAvailability } from './availability';
export { readFloor } from './floor';
export { readPeriod } from './period';
export { readTarget } from './target';
export { readTrend } from './trend';
export { readValue } from './value';
