import { IPool_ABI } from '@aave-dao/aave-address-book/abis/IPool'
import {
  type Abi,
  type AbiFunction,
  type AbiParameter,
  multicall3Abi,
  toFunctionSelector,
  toFunctionSignature,
} from 'viem'
import { z } from 'zod'
import played from '../../src/chain/testing/played/artifacts.json' with { type: 'json' }
import { checkoutAssets, unpackState } from '../../src/host/practice/practiceAssets.ts'
import * as aave from '../../src/protocols/aave/abis.ts'
import * as across from '../../src/protocols/across/abis.ts'
import acrossFixture from '../../src/protocols/across/testing/artifacts.json' with { type: 'json' }
import * as erc20 from '../../src/protocols/erc20/abis.ts'
import * as erc4626 from '../../src/protocols/erc4626/abis.ts'
import * as lido from '../../src/protocols/lido/abis.ts'
import * as morpho from '../../src/protocols/morpho/abis.ts'
import * as uniswap from '../../src/protocols/uniswap/abis.ts'
import * as weth from '../../src/protocols/weth/abis.ts'
import type { Property } from './checkBook.ts'

/** Every ABI that the app calls by, but for collections (EIP-721): no contract of the practice chain is one. */
const ours: Readonly<Record<string, Readonly<Record<string, Abi>>>> = {
  aave,
  across,
  erc20,
  erc4626,
  lido,
  morpho,
  uniswap,
  weth,
  multicall3: { multicall3Abi },
}

const state = z.object({ accounts: z.record(z.string(), z.object({ code: z.string() })) })

/**
 * The bytecode that the protocols' packages were compiled to, as it lies on the practice chain; Across's, as tests deploy it;
 * and the stand-ins of tests.
 */
export async function knownCodes(): Promise<readonly string[]> {
  const parsed = state.parse(JSON.parse((await unpackState(checkoutAssets())).toString('utf8')))
  return [
    ...Object.values(parsed.accounts)
      .map(({ code }) => code)
      .filter((code) => code !== '0x'),
    ...acrossFixture.contracts.map(({ bytecode }) => bytecode),
    ...Object.values(played.contracts).map(({ bytecode }) => bytecode),
  ]
}

/**
 * A contract compares what it is called with against each of its selectors, so the selector stands in its code after a
 * PUSH4 (or, where it begins with zeros, a shorter PUSH). A misspelt signature has one that no code has. Lido's, the rate
 * model of Morpho's and the later revisions of Aave's are asked of the stand-ins.
 */
export function checkSelectors(codes: readonly string[], abis: typeof ours = ours): readonly Property[] {
  return Object.entries(abis).map(([protocol, groups]) => {
    const functions = Object.values(groups).flatMap((abi) => abi.filter((entry) => entry.type === 'function'))
    return {
      name: `selectors of ${protocol}`,
      looked: functions.length,
      problems: functions
        .filter((entry) => !codes.some((code) => code.includes(pushed(toFunctionSelector(entry)))))
        .map((entry) => `${toFunctionSignature(entry)} is in no contract`),
    }
  })
}

/** The pool of today's Aave as its own address book describes it: our functions are there, and answer in the same shape. */
export function checkAavePool(abi: Abi = [...aave.poolAbi, ...aave.virtualPoolAbi]): Property {
  const shape = (entry: AbiFunction) =>
    [toFunctionSignature(entry), ...entry.outputs.map((output) => flat(output))].join(' ')
  const theirs = new Set(functionsOf(IPool_ABI).map(shape))
  // A constant of the contract's, which its interface leaves out.
  const functions = functionsOf(abi).filter(({ name }) => name !== 'POOL_REVISION')
  return {
    name: 'Aave’s pool, by its own interface',
    looked: functions.length,
    problems: functions
      .filter((entry) => !theirs.has(shape(entry)))
      .map((entry) => `${toFunctionSignature(entry)} answers otherwise, or is not there`),
  }
}

function functionsOf(abi: Abi): readonly AbiFunction[] {
  return abi.filter((entry) => entry.type === 'function')
}

/** The types of a value's words, in their order: a struct of one word is that word. */
function flat(value: AbiParameter): string {
  return 'components' in value ? value.components.map(flat).join(' ') : value.type
}

function pushed(selector: string): string {
  const digits = selector.slice(2).replace(/^(00)+/, '')
  return `${(0x5f + digits.length / 2).toString(16)}${digits}`
}
