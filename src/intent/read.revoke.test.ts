import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const token = '0x44ea27ba0418ac2a84792270b5aee39c4b0b05e7'
const spender = '0x79fa66543c3333ec4c522064a2745f928e58a6d3'
const contacts = { bob: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed' }
const readOne = (message: string) => read({ turns: [message], contacts })

describe('reading about permissions', () => {
  test('default', () => {
    const intents = [{ kind: 'revoke', asset: 'all', spender: 'all' }]
    expect(readOne('revoke everything')).toEqual({ intents, ask: null, refuse: null })
  })

  test.each([
    ['revoke all my approvals', 'all', 'all'],
    ['remove all allowances', 'all', 'all'],
    ['take back all permissions', 'all', 'all'],
    ['revoke usdc approval for uniswap', 'USDC', 'uniswap'],
    ["take back uniswap's permission for usdc", 'USDC', 'uniswap'],
    ['take back what aave may take of my usdc', 'USDC', 'aave'],
    ['stop uniswap from taking my usdc', 'USDC', 'uniswap'],
    ['revoke USDC from aave', 'USDC', 'aave'],
    ['revoke my usdc approvals', 'USDC', 'all'],
    [`revoke all approvals for ${spender}`, 'all', spender],
    [`revoke USDC for ${spender}`, 'USDC', spender],
    [`revoke ${spender} from my usdt`, 'USDT', spender],
    [`revoke ${token} for ${spender}`, token, spender],
    [`revoke ${token} for uniswap`, token, 'uniswap'],
    [`revoke ${spender}`, 'all', spender],
    ['Can you please revoke the approval I gave to Uniswap?', 'all', 'uniswap'],
    ['take away the permission that I have given Aave', 'all', 'aave'],
    ['remove the usdc allowance I once granted to aave', 'USDC', 'aave'],
    ["cancel the approvals I've given to uniswap please", 'all', 'uniswap'],
    ['I want to take back the permission which I gave uniswap for my USDC', 'USDC', 'uniswap'],
    [`revoke the approval I signed for ${spender}`, 'all', spender],
  ])('behavior: “%s” takes back %s for %s', (message, asset, who) => {
    expect(readOne(message).intents).toEqual([{ kind: 'revoke', asset, spender: who }])
  })

  test.each([
    'revoke usdc for bob',
    'revoke usdc for somebody',
    'revoke the approval I gave to bob',
    'revoke the approval I gave to somebody else',
    `revoke ${token} from ${spender}`,
    `revoke ${token} for ${spender.slice(0, -1)}`,
    `revoke usdc ${token} for ${spender}`,
  ])('behavior: “%s” leaves open who or what, and is asked about', (message) => {
    expect(readOne(message)).toMatchObject({ intents: [], refuse: null })
    expect(readOne(message).ask).not.toBeNull()
  })

  test.each([
    ['show approvals', 'approvals'],
    ['what approvals do i have', 'approvals'],
    ['what have i approved', 'approvals'],
    ['which contracts can take my money', 'approvals'],
    ['who has access to my funds', 'approvals'],
    ['what does sayso check', 'checks'],
    ['What do you check?', 'checks'],
    ['show me the checks', 'checks'],
  ])('behavior: “%s” asks to be shown %s', (message, topic) => {
    expect(readOne(message).intents).toEqual([{ kind: 'show', topic }])
  })
})
