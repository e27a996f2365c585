import { getAddress, maxUint256, zeroAddress } from 'viem'
import { describe, expect, test } from 'vitest'
import { readGrants } from '../chain/grants/readGrants.ts'
import { allow, authorize, delegateCredit, liar, logApproval, stringAnswer } from '../chain/grants/testing/strangers.ts'
import { practice } from '../chain/networks/practice.ts'
import { account, chainOfTest, coin } from '../chain/testing/chainOfTest.ts'
import type { Grants } from '../model/Grant.ts'
import type { Call } from '../model/Step.ts'
import { answerApprovals } from './answerApprovals.ts'
import { approvalsView } from './approvalsView.ts'

const chain = chainOfTest()
const router = practice.uniswap?.router ?? zeroAddress
const pool = practice.aave?.pool ?? zeroAddress
const stranger = getAddress('0xb0b000000000000000000000000000000000cafe')
const odd = getAddress('0x0dd0000000000000000000000000000000000001')

async function readAfter(calls: readonly Call[], change: Partial<Grants> = {}) {
  if (calls.length > 0) await chain().play(calls)
  const snapshot = await chain().snapshot()
  const grants = { ...(await readGrants(chain().client, snapshot)), ...change }
  return { snapshot, grants, view: approvalsView(snapshot, grants) }
}

describe('approvalsView', () => {
  test('default', async () => {
    const { view } = await readAfter([
      allow(coin('USDC').address, router, maxUint256),
      allow(coin('DAI').address, stranger, 1_500n * 10n ** 18n),
    ])
    expect(view.sentence).toBe(
      '2 permissions stand on the Practice chain, 1 of them without limit. At today’s prices they could take up to $11,500.00 from you right now, and what you receive later too.',
    )
    expect(view.grants).toMatchObject([
      {
        what: 'USDC',
        spender: { name: 'Uniswap v3', address: router },
        allowed: 'without limit',
        unlimited: true,
        couldTake: '10,000 USDC',
        couldTakeUsd: '10000.00',
        revoke: 'revoke USDC for uniswap',
        whyNot: null,
      },
      {
        what: 'DAI',
        spender: { name: null, address: stranger },
        allowed: '1,500 DAI',
        unlimited: false,
        couldTakeUsd: '1500.00',
      },
    ])
    expect(view).toMatchObject({
      couldTakeUsd: '11500.00',
      holdsNone: false,
      gaps: [],
      revokeAll: 'revoke all approvals',
    })
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })

  test('behavior: a trap of the catalogue is called one, in the sentence and in its row', async () => {
    const trap = practice.vaults.find((vault) => vault.trap)?.share.address ?? zeroAddress
    const { view, snapshot, grants } = await readAfter([
      allow(coin('DAI').address, router, maxUint256),
      allow(coin('USDC').address, trap, maxUint256),
    ])
    expect(view.grants.map(({ trap, spender }) => [spender.name, trap])).toEqual([
      ['Dream USDC Vault', true],
      ['Uniswap v3', false],
    ])
    expect(view.sentence).toMatch(/ Dream USDC Vault is a trap: take back what it may take\.$/)
    const { sentence, rows } = answerApprovals({ kind: 'show', topic: 'approvals' }, snapshot, grants)
    expect(sentence).toContain('Dream USDC Vault is a trap')
    expect(rows[0]?.value).toBe(`without limit, for Dream USDC Vault, which is a trap, at ${trap}`)
  })

  test('behavior: nobody may take anything', async () => {
    const { view } = await readAfter([])
    expect(view).toMatchObject({ grants: [], gaps: [], revokeAll: null, couldTakeUsd: '0.00', holdsNone: true })
    expect(view.sentence).toBe('No contract may take anything from you on the Practice chain.')
    expect(view.note).toMatch(
      /looked through the whole history of this chain for permissions that you gave to contracts it does not know\.$/,
    )
  })

  test('behavior: of a coin that is not held, it is said how much of what comes later', async () => {
    const aUsdc = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)?.aToken
    const { view } = await readAfter([allow(aUsdc?.address ?? zeroAddress, router, 5_000_000n)])
    expect(view.sentence).toBe(
      'One permission stands on the Practice chain. Nothing can be taken under it now, since you hold none. Of what you receive later: up to 5 aUSDC.',
    )
    // The head of the page says so too, and not “up to $0.00”.
    expect(view).toMatchObject({ couldTakeUsd: '0.00', holdsNone: true })
  })

  test('behavior: what only strangers claim is no permission that stands', async () => {
    await chain().rpc.setCode({ address: odd, bytecode: liar(stringAnswer('WIN $1000')) })
    for (const spender of [stranger, router, pool]) await logApproval(chain(), odd, { owner: account, spender })
    const { view } = await readAfter([])
    expect(view.sentence).toBe(
      'No contract may take anything from you on the Practice chain. 3 more are claimed by contracts that Sayso does not know: that is their own word, and about nothing that Sayso knows.',
    )
    expect(view).toMatchObject({ couldTakeUsd: '0.00', revokeAll: null })
    expect(view.grants).toHaveLength(3)
  })

  test('behavior: what could not be read is said, and is never none', async () => {
    const { view, grants, snapshot } = await readAfter([], { unread: ['the logs of the contracts that it knows'] })
    expect(view.sentence).toBe(
      'Sayso found no contract that may take anything from you on the Practice chain, but it could not read everything. Ask again.',
    )
    expect(view.gaps).toEqual(['Sayso could not read the logs of the contracts that it knows.'])
    const told = answerApprovals({ kind: 'show', topic: 'approvals' }, snapshot, grants)
    expect(told.rows[0]).toEqual({ label: 'Not read', value: view.gaps[0], detail: '' })
  })

  test('behavior: two that may take the same are not counted twice', async () => {
    const { view } = await readAfter([
      allow(coin('USDC').address, router, maxUint256),
      allow(coin('USDC').address, pool, maxUint256),
      allow(coin('WBTC').address, pool, maxUint256),
    ])
    // 10,000 USDC and 0.25 WBTC.
    const wbtc = Number(view.grants.find(({ what }) => what === 'WBTC')?.couldTakeUsd)
    expect(wbtc).toBeGreaterThan(1_000)
    expect(Number(view.couldTakeUsd)).toBeCloseTo(10_000 + wbtc, 2)
  })

  test('behavior: without limit comes first, and a stranger before a known spender', async () => {
    const { view } = await readAfter([
      allow(coin('USDC').address, router, 9_000n * 10n ** 6n),
      allow(coin('DAI').address, stranger, 1n),
      allow(coin('USDT').address, router, maxUint256),
      allow(coin('LINK').address, stranger, maxUint256),
    ])
    expect(view.grants.map(({ what }) => what)).toEqual(['LINK', 'USDT', 'DAI', 'USDC'])
  })

  test('behavior: credit, the keys to Morpho and strangers have words of their own, and strangers come last', async () => {
    const debt = practice.aave?.reserves.find(({ asset }) => asset === coin('USDC').address)?.variableDebtToken
    await chain().rpc.setCode({ address: odd, bytecode: liar(stringAnswer('USDC')) })
    await logApproval(chain(), odd, { owner: account, spender: stranger })
    const { view } = await readAfter([
      delegateCredit(debt?.address ?? zeroAddress, stranger, 250_000_000n),
      authorize(stranger),
      allow(coin('LINK').address, stranger, 1n),
    ])
    expect(view.grants.map(({ what, known, couldTakeUsd }) => [what, known, couldTakeUsd])).toEqual([
      ['Loans of USDC in your name, at Aave v3', true, '250.00'],
      ['LINK', true, null],
      ['Everything that you have at Morpho', true, '0.00'],
      ['A token that Sayso does not know', false, null],
    ])
    expect(view.sentence).toMatch(
      /^3 permissions stand on the Practice chain\. At .* One more is claimed by a contract that Sayso does not know: that is its own word, and about nothing that Sayso knows\.$/,
    )
    const unknown = view.grants.at(-1)
    expect(unknown).toMatchObject({ contract: odd, claimedName: 'USDC', revoke: null })
    expect(unknown?.whyNot).toMatch(/^Sayso does not know this contract, so it signs nothing that calls it\./)
  })
})

describe('answerApprovals', () => {
  test('default', async () => {
    const { snapshot, grants, view } = await readAfter([allow(coin('USDC').address, router, maxUint256)])
    const told = answerApprovals({ kind: 'show', topic: 'approvals' }, snapshot, grants)
    expect(told.sentence).toBe(`${view.sentence} To end it, say “revoke USDC for uniswap”.`)
    const since = view.grants[0]?.since
    expect(told.rows).toEqual([
      {
        label: 'USDC',
        value: `without limit, for Uniswap v3 at ${router}`,
        detail: `could take now: 10,000 USDC ($10,000.00); set in block ${since?.block} by ${since?.transaction}`,
      },
      { label: 'Note', value: view.note, detail: '' },
    ])
  })

  test('behavior: of one protocol', async () => {
    const { snapshot, grants } = await readAfter([
      allow(coin('USDC').address, router, 5n),
      allow(coin('USDC').address, pool, 6n),
    ])
    const told = answerApprovals({ kind: 'show', topic: 'approvals', protocol: 'aave' }, snapshot, grants)
    expect(told.rows.slice(0, -1).map(({ value }) => value)).toEqual([`0.000006 USDC, for Aave v3 at ${pool}`])
    expect(told.sentence).toMatch(/^Of aave: One permission stands on the Practice chain\. At today’s prices it could/)
    const about = (protocol: 'lido' | 'curve') =>
      answerApprovals({ kind: 'show', topic: 'approvals', protocol }, snapshot, grants).sentence
    expect(about('lido')).toBe('No contract of lido may take anything from you on the Practice chain.')
    expect(about('curve')).toBe(
      'Sayso knows no contract of curve on the Practice chain. Say “show approvals” to see everybody.',
    )
  })
})
