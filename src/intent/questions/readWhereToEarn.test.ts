import { expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (turn: string) => read({ turns: [turn], contacts: {} })

test.each([
  ['where can i get the most for my dollars', 'stablecoin'],
  ['where should I put my USDC?', 'USDC'],
  ['where do i earn the best interest on my eth', 'ETH'],
  ['what is the best place for my dai', 'DAI'],
  ['what protocols pay the most on usdc', 'USDC'],
])('of an asset: “%s”', (turn, asset) => {
  expect(said(turn).intents).toEqual([{ kind: 'show', topic: 'yields', asset }])
})

test.each([
  'which apps have the best yield',
  'where do i get the best rate',
  'where should i put my money',
  'where can i invest my savings safely',
])('of anything: “%s”', (turn) => {
  expect(said(turn).intents).toEqual([{ kind: 'show', topic: 'yields' }])
})

test.each([
  'which apps have the best colours',
  'where should i put my dog',
  'where can i learn the best tricks',
  'put my usdc where it earns the most',
])('another thing: “%s”', (turn) => {
  expect(said(turn).intents.filter((one) => one.kind === 'show' && one.topic === 'yields')).toEqual([])
})
