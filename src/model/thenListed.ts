import { uncapital } from './capital.ts'
/** "Swap 10 USDC for DAI, then supply 10 DAI to Aave v3": acts that each could stand alone, in one sentence. */
export function thenListed(acts: readonly string[]): string {
  return acts.map((act, index) => (index === 0 ? act : uncapital(act))).join(', then ')
}
