// The demo's rounds: the two quarters of documents 000 and 001, each as known on its own day.

export interface DemoRound {
  readonly council: string;
  readonly period: string;
  readonly asOf: string;
}

export const DEMO_ROUNDS: readonly [DemoRound, DemoRound] = [
  { council: 'tmbc', period: '2023-24-Q2', asOf: '2023-10-16' },
  { council: 'tmbc', period: '2023-24-Q3', asOf: '2024-01-22' },
];
