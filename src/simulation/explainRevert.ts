import { decodeErrorResult, type Hex, parseAbi } from 'viem'
import { strangerText } from '../model/strangerText.ts'

const standardErrors = parseAbi(['error Error(string reason)', 'error Panic(uint256 code)'])

/** What some contracts say in numbers, in words. Sources: Aave `Errors.sol` (v3.0), Uniswap `SwapRouter`, `Pool`. */
const knownReasons: ReadonlyMap<string, string> = new Map([
  ['26', 'Aave: the amount is zero'],
  ['27', 'Aave: this reserve is switched off'],
  ['28', 'Aave: this reserve is frozen'],
  ['29', 'Aave: this reserve is paused'],
  ['32', 'Aave: you have less in this reserve than that'],
  ['35', 'Aave: your health factor would fall too low'],
  ['51', 'Aave: this reserve takes no more deposits (its cap is reached)'],
  ['Too little received', 'Uniswap: the price moved below the minimum'],
  ['Too much requested', 'Uniswap: the price moved above the maximum'],
  ['Transaction too old', 'Uniswap: the deadline has passed'],
  ['STF', 'Uniswap: the token could not be taken from your account'],
])

/** A revert in words. The contract's own text is data: cut to length, shown escaped, never obeyed. */
export function explainRevert(returned: Hex): string {
  if (returned === '0x') return 'The contract refused without saying why.'
  try {
    const error = decodeErrorResult({ abi: standardErrors, data: returned })
    if (error.errorName === 'Panic') return `The contract stopped on an internal error (panic ${error.args[0]}).`
    const reason = error.args[0]
    return knownReasons.get(reason) ?? `The contract said: “${strangerText(reason)}”.`
  } catch {
    return `The contract refused with ${returned.slice(0, 74)}.`
  }
}
