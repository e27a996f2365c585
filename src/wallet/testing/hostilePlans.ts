import {
  type Address,
  encodeFunctionData,
  erc20Abi,
  getAddress,
  type Hex,
  maxUint256,
  numberToHex,
  parseAbi,
  zeroAddress,
} from 'viem'
import { practice } from '../../chain/networks/practice.ts'
import { amountOf } from '../../model/Amount.ts'
import type { BoundPlan } from '../../model/BoundPlan.ts'
import type { Slot } from '../../model/Slot.ts'
import type { Call } from '../../model/Step.ts'
import { nativeAddress, type Token } from '../../model/Token.ts'
import { buildBorrow, buildRepay, buildSupply, buildWithdraw } from '../../protocols/aave/build.ts'
import { buildApprove, buildTransfer } from '../../protocols/erc20/build.ts'
import { buildDeposit, buildRedeem, buildVaultWithdraw } from '../../protocols/erc4626/build.ts'
import { buildRequestExit } from '../../protocols/lido/build.ts'
import { buildMorphoSupply, buildMorphoWithdraw } from '../../protocols/morpho/build.ts'
import { buildSwap, type SwapTerms } from '../../protocols/uniswap/build.ts'
import { planFor } from '../planForTests.ts'

/** A plan that a core which lies could hand to the signer: its bounds allow everything, and its hash is right. */
export type HostilePlan = { readonly name: string; readonly plan: BoundPlan; readonly says: RegExp }

const { aave, uniswap, morpho, staking, vaults, wrapped } = practice
if (!aave || !uniswap || !morpho || !staking) throw new Error('The practice chain lacks a protocol.')
const vault = firstOf(vaults)
const market = firstOf(morpho.markets)
const pool = firstOf(uniswap.pools)

function firstOf<T>(items: readonly T[]): T {
  const [first] = items
  if (first === undefined) throw new Error('The practice chain lacks a place.')
  return first
}

export function coin(symbol: string): Token {
  const found = practice.tokens.find((token) => token.symbol === symbol)
  if (found === undefined) throw new Error(`The practice chain has no ${symbol}.`)
  return found
}

const usdc = coin('USDC')
const dai = coin('DAI')
export const evil: Address = getAddress('0xbad0000000000000000000000000000000000bad')
const permit2: Address = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
const amount = amountOf(usdc, 1_000_000_000n)

const abi = parseAbi([
  'function increaseAllowance(address, uint256)',
  'function setApprovalForAll(address, bool)',
  'function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)',
  'function transferFrom(address, address, uint256)',
  'function execute(address, uint256, bytes)',
  'function delegate(address)',
])
const daiAbi = parseAbi([
  'function permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)',
])
const permit2Abi = parseAbi([
  'struct Details { address token; uint160 amount; uint48 expiration; uint48 nonce; }',
  'struct Batch { Details[] details; address spender; uint256 sigDeadline; }',
  'function permit(address owner, Batch batch, bytes signature)',
  'function approve(address token, address spender, uint160 amount, uint48 expiration)',
])
const word = numberToHex(7, { size: 32 })

/** The bounds of a core that lies: whatever the plan does, they allow it. */
export function lyingPlan(account: Address, calls: readonly Call[], part: Partial<BoundPlan> = {}): BoundPlan {
  const most = 2n ** 200n
  const tokens = [
    nativeAddress,
    ...practice.tokens.map(({ address }) => address),
    ...(aave?.reserves.map(({ aToken }) => aToken.address) ?? []),
    ...vaults.map(({ share }) => share.address),
    ...(morpho?.markets.map(({ position }) => position.address) ?? []),
  ]
  const everywhere = tokens.map((token) => ({ token, units: most }))
  return planFor(account, {
    calls: calls.map((call) => ({ ...call, gas: 300_000n })),
    feeBudget: 10n ** 18n,
    bounds: {
      atMostOut: everywhere,
      atLeastIn: [[]],
      maxOwedBase: most,
      mayOwe: aave?.reserves.map((reserve) => ({ token: reserve.variableDebtToken.address, units: most })) ?? [],
      mayReceive: [evil, usdc.address, aave?.pool ?? evil, zeroAddress].flatMap((to) =>
        everywhere.map(({ token, units }) => ({ to, token, units })),
      ),
    },
    ...part,
  })
}

export function swapOf(account: Address, part: Partial<SwapTerms> = {}): Call {
  return buildSwap({
    router: uniswap?.router ?? evil,
    account,
    exact: 'sell',
    sellsNative: false,
    buysNative: false,
    deadline: 9_000_000_000n,
    route: { tokens: [usdc.address, dai.address], fees: [100] },
    sellUnits: amount.units,
    buyUnits: 990n * 10n ** 18n,
    ...part,
  })
}

function raw(to: Address, data: Hex): Call {
  return { to, value: 0n, data }
}

export function hostilePlans(account: Address): readonly HostilePlan[] {
  if (!aave || !uniswap || !morpho || !staking) throw new Error('The practice chain lacks a protocol.')
  const supply = buildSupply(aave.pool, amount, account)
  const exact = buildApprove(amount, aave.pool)
  const of = (name: string, says: RegExp, calls: readonly Call[], part: Partial<BoundPlan> = {}): HostilePlan => {
    return { name, plan: lyingPlan(account, calls, part), says }
  }
  // By hand, since the builder refuses what is without limit.
  const approveOf = (spender: Address, units = amount.units) =>
    raw(usdc.address, encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, units] }))
  const slot: Slot = {
    call: 1,
    word: 1,
    token: dai.address,
    from: 0,
    min: 990n * 10n ** 18n,
    max: 1_000n * 10n ** 18n,
    expected: 995n * 10n ** 18n,
  }
  const measured = [
    swapOf(account),
    buildApprove(amountOf(dai, slot.min), aave.pool),
    buildSupply(aave.pool, amountOf(dai, slot.min), account),
  ]
  const slots = [slot, { ...slot, call: 2 }]
  const notTakers = [
    uniswap.factory,
    uniswap.quoter,
    pool.address,
    aave.dataProvider,
    aave.oracle,
    practice.multicall3,
    usdc.address,
    aave.reserves[0]?.aToken.address ?? evil,
    practice.feeds[0]?.address ?? evil,
    market.position.address,
  ]
  return [
    of('A25 an approval of everything', /without limit/, [approveOf(aave.pool, maxUint256), supply]),
    of('A25 an approval of 2^95', /without limit/, [approveOf(aave.pool, 2n ** 95n), supply]),
    of('A25 increaseAllowance', /cannot be read/, [
      raw(usdc.address, encodeFunctionData({ abi, functionName: 'increaseAllowance', args: [aave.pool, 1n] })),
      supply,
    ]),
    of('A25 an approval of one unit more than is taken', /another amount/, [
      approveOf(aave.pool, amount.units + 1n),
      supply,
    ]),
    of('A25 an approval that nothing takes', /no step takes/, [supply, exact]),
    of('A25 an approval of another token’s supply', /no step takes/, [
      exact,
      buildSupply(aave.pool, amountOf(dai, 1n), account),
    ]),
    of('A25 two approvals for one supply', /no step takes/, [exact, exact, supply]),
    of('A25 a purchase whose rest stays approved', /left over/, [
      approveOf(uniswap.router),
      swapOf(account, { exact: 'buy' }),
    ]),
    of('A25 a whole debt whose rest stays approved', /left over/, [
      exact,
      buildRepay(aave.pool, usdc.address, 'all', account),
    ]),
    of('A26 a spender without code', /no protocol/, [approveOf(evil), supply]),
    ...notTakers.map((spender) =>
      of(`A27 a spender that takes nothing: ${spender}`, /no protocol/, [approveOf(spender)]),
    ),
    of('A27 Permit2 as spender', /no protocol/, [approveOf(permit2)]),
    of('A28 setApprovalForAll', /cannot be read/, [
      raw(usdc.address, encodeFunctionData({ abi, functionName: 'setApprovalForAll', args: [evil, true] })),
    ]),
    of('A28 setApprovalForAll, of the queue’s requests', /cannot be read/, [
      raw(staking.queue, encodeFunctionData({ abi, functionName: 'setApprovalForAll', args: [evil, true] })),
    ]),
    of('A29 permit', /cannot be read/, [
      raw(
        usdc.address,
        encodeFunctionData({ abi, functionName: 'permit', args: [account, evil, 1n, maxUint256, 27, word, word] }),
      ),
    ]),
    of('A30 a batch of Permit2', /cannot be read/, [
      raw(
        permit2,
        encodeFunctionData({
          abi: permit2Abi,
          functionName: 'permit',
          args: [
            account,
            {
              details: [usdc, dai].map(({ address }) => ({ token: address, amount: 1n, expiration: 9, nonce: 0 })),
              spender: evil,
              sigDeadline: maxUint256,
            },
            '0x12',
          ],
        }),
      ),
    ]),
    of('A30 approve of Permit2', /cannot be read/, [
      raw(permit2, encodeFunctionData({ abi: permit2Abi, functionName: 'approve', args: [usdc.address, evil, 1n, 9] })),
    ]),
    of('A31 permit as DAI has it', /cannot be read/, [
      raw(
        dai.address,
        encodeFunctionData({
          abi: daiAbi,
          functionName: 'permit',
          args: [account, evil, 0n, 0n, true, 27, word, word],
        }),
      ),
    ]),
    of('A32 another chain', /real keys never do|no key for that account/, [exact, supply], { chainId: 1 }),
    of('A32 no chain at all', /real keys never do|no key for that account/, [exact, supply], { chainId: 0 }),
    of('A34 a call to the own account, with bytes', /cannot be read/, [
      raw(account, encodeFunctionData({ abi, functionName: 'execute', args: [evil, 1n, '0x'] })),
    ]),
    of('A34 a delegation that is handed on along with a supply', /stands alone/, [exact, supply], {
      clearsDelegation: { delegate: evil },
    }),
    of('A34 taking a delegation back, with coins', /stands alone/, [{ to: account, value: 1n, data: '0x' }], {
      clearsDelegation: { delegate: evil },
    }),
    of('A34 taking a delegation back, through another', /stands alone/, [{ to: evil, value: 0n, data: '0x' }], {
      clearsDelegation: { delegate: evil },
    }),
    of('A39 a send to a token contract', /sends to the USDC contract/, [buildTransfer(amount, usdc.address)]),
    of('A39 a send to the Pool', /sends to the Aave pool/, [buildTransfer(amount, aave.pool)]),
    of('A39 a send to nobody', /belongs to nobody/, [buildTransfer(amount, zeroAddress)]),
    of('A43 a supply for another', /where your own belongs/, [exact, buildSupply(aave.pool, amount, evil)]),
    of('A43 a withdrawal to another', /where your own belongs/, [buildWithdraw(aave.pool, usdc.address, 'all', evil)]),
    of('A43 a loan of another', /where your own belongs/, [buildBorrow(aave.pool, amount, evil)]),
    of('A43 a repayment for another', /where your own belongs/, [
      exact,
      buildRepay(aave.pool, usdc.address, amount.units, evil),
    ]),
    of('A43 a swap to another', /where your own belongs/, [approveOf(uniswap.router), swapOf(evil)]),
    of('A43 a swap to another, unwrapped', /where your own belongs/, [
      approveOf(uniswap.router),
      swapOf(evil, { buysNative: true, route: { tokens: [usdc.address, wrapped.address], fees: [500] } }),
    ]),
    of('A43 a deposit for another', /where your own belongs/, [
      approveOf(vault.share.address),
      buildDeposit(vault.share.address, amount, evil),
    ]),
    of('A43 shares given back for another', /where your own belongs/, [
      buildRedeem(vault.share.address, amountOf(vault.share, 1n), evil),
    ]),
    of('A43 money taken out for another', /where your own belongs/, [
      buildVaultWithdraw(vault.share.address, amount, evil),
    ]),
    of('A43 lent at Morpho for another', /where your own belongs/, [
      approveOf(morpho.blue),
      buildMorphoSupply(morpho.blue, market, amount, evil),
    ]),
    of('A43 taken out of Morpho for another', /where your own belongs/, [
      buildMorphoWithdraw(morpho.blue, market, { shares: 1n }, evil),
    ]),
    of('A43 a request to leave for another', /where your own belongs/, [
      buildApprove(amountOf(staking.token, 1_000n), staking.queue),
      buildRequestExit(staking.queue, amountOf(staking.token, 1_000n), evil),
    ]),
    of('A56 a vault that is not in the catalogue', /cannot be read/, [
      buildDeposit(getAddress(`${vault.share.address.slice(0, 38)}0000`.toLowerCase()), amount, account),
    ]),
    of('A65 a swap for nothing at the least', /for nothing/, [
      approveOf(uniswap.router),
      swapOf(account, { buyUnits: 0n }),
    ]),
    of('A65 a swap through a pool that is not known', /pool that the signer does not know/, [
      approveOf(uniswap.router),
      swapOf(account, { route: { tokens: [usdc.address, dai.address], fees: [10_000] } }),
    ]),
    of('A65 a swap without an end', /without an end/, [
      approveOf(uniswap.router),
      swapOf(account, { deadline: maxUint256 }),
    ]),
    of('A73 a send to somebody who was not approved', /than was approved/, [buildTransfer(amount, evil)], {
      bounds: { ...lyingPlan(account, []).bounds, mayReceive: [] },
    }),
    of(
      'A73 a send of nothing to somebody who was not approved',
      /than was approved/,
      [buildTransfer(amountOf(usdc, 0n), evil)],
      {
        bounds: { ...lyingPlan(account, []).bounds, mayReceive: [] },
      },
    ),
    of('A73 a send of one unit more than was approved', /than was approved/, [buildTransfer(amount, evil)], {
      bounds: {
        ...lyingPlan(account, []).bounds,
        mayReceive: [{ to: evil, token: usdc.address, units: amount.units - 1n }],
      },
    }),
    of(
      'A73 two sends that are too much together',
      /than was approved/,
      [buildTransfer(amount, evil), buildTransfer(amount, evil)],
      {
        bounds: {
          ...lyingPlan(account, []).bounds,
          mayReceive: [{ to: evil, token: usdc.address, units: amount.units * 2n - 1n }],
        },
      },
    ),
    of('A73 more leaves than was approved', /More USDC would leave/, [exact, supply], {
      bounds: {
        ...lyingPlan(account, []).bounds,
        atMostOut: [{ token: usdc.address, units: amount.units - 1n }],
      },
    }),
    of('A73 a loan that was not approved', /borrows more/, [buildBorrow(aave.pool, amount, account)], {
      bounds: { ...lyingPlan(account, []).bounds, mayOwe: [] },
    }),
    of('A73 a step that creates a contract', /cannot be read/, [raw(zeroAddress, '0x600160005500')]),
    of('A73 one step more that cannot be read', /Step 3 cannot be read/, [exact, supply, raw(evil, '0x12345678')]),
    of('A73 a transfer of what others approved', /cannot be read/, [
      raw(usdc.address, encodeFunctionData({ abi, functionName: 'transferFrom', args: [evil, account, 1n] })),
    ]),
    of('A73 no steps', /no steps/, []),
    of('A73 a measured amount that may be anything', /far more than its least/, measured, {
      slots: slots.map((one) => ({ ...one, max: one.max * 10n })),
    }),
    of('A73 a measured amount that no step brings', /brought by no step/, measured, {
      slots: slots.map((one) => ({ ...one, from: 1 })),
    }),
    of(
      'A73 a measured amount that is sent',
      /neither approved nor lent/,
      [swapOf(account), buildTransfer(amountOf(dai, slot.min), evil)],
      { slots: [slot] },
    ),
    of('A73 a measured receiver', /cannot be read/, measured, { slots: [slot, { ...slot, call: 2, word: 2 }] }),
    of('A73 a measured amount that is not at its least', /cannot be read/, measured, {
      slots: slots.map((one) => ({ ...one, min: one.min + 1n })),
    }),
    of('A73 more is approved than is taken of a measured amount', /another amount/, measured, {
      slots: [
        { ...slot, max: slot.max + 1n },
        { ...slot, call: 2 },
      ],
    }),
    of('A73 a measured amount that is taken twice', /several times/, [...measured, measured[2] ?? supply], {
      slots: [...slots, { ...slot, call: 3 }],
    }),
    of('A73 a measured amount of a step that is not there', /belongs to no step/, measured, {
      slots: [...slots, { ...slot, call: 9 }],
    }),
  ]
}
