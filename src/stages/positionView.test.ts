import { expect, test } from 'vitest'
import { practice } from '../chain/networks/practice.ts'
import { coin } from '../chain/testing/chainOfTest.ts'
import { positionView } from './positionView.ts'

const usdc = coin('USDC').address
const reserve = practice.aave?.reserves.find(({ asset }) => asset === usdc)

test('default: a position says what it is of, and where', () => {
  expect(positionView(practice, reserve?.aToken.address ?? '')).toEqual({
    kind: 'lent',
    asset: 'USDC',
    place: 'Aave v3',
    counts: 'asset',
  })
})

test('behavior: ether in a place is ether, though the place counts it wrapped; wrapped in the wallet it is what it is', () => {
  const weth = coin('WETH').address
  const ether = practice.aave?.reserves.find(({ asset }) => asset === weth)
  expect(positionView(practice, ether?.aToken.address ?? '')).toMatchObject({ asset: 'ETH', place: 'Aave v3' })
  expect(positionView(practice, weth)).toBeNull()
})

test('behavior: what is owed is no possession', () => {
  expect(
    positionView(practice, reserve?.variableDebtToken.address.toUpperCase().replace('0X', '0x') ?? ''),
  ).toMatchObject({
    kind: 'owed',
    asset: 'USDC',
  })
})

test('behavior: of a vault and of Morpho, shares are counted', () => {
  const [vault] = practice.vaults
  expect(positionView(practice, vault?.share.address ?? '')).toMatchObject({ place: vault?.name, counts: 'shares' })
  const market = practice.morpho?.markets[0]
  expect(positionView(practice, market?.position.address ?? '')).toMatchObject({
    place: market?.position.name,
    counts: 'shares',
  })
})

test('behavior: a coin is what it is', () => {
  expect(positionView(practice, usdc)).toBeNull()
  expect(positionView(practice, practice.native.address)).toBeNull()
})
