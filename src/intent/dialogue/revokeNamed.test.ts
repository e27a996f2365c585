import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })
const dream = 'Dream USDC Vault'
const listedBefore = 'who can take my money'

describe('revokeNamed', () => {
  test.each([
    ['revoke dream vault', 'all', dream],
    ['revoke the dream usdc vault', 'all', dream],
    ['please revoke the dream vault approval', 'all', dream],
    ["take away dream usdc vault's permission", 'all', dream],
    ['take away dream usdc vault’s permission', 'all', dream],
    ['revoke the dream vault one', 'all', dream],
    ['stop dream usdc vault from taking my usdc', 'USDC', dream],
    ['Kindly stop the Dream USDC Vault from spending any of my USDC', 'USDC', dream],
    ['i dont want the dream vault to be able to touch my usdc', 'USDC', dream],
    ['never let the dream vault touch my money again', 'all', dream],
    ['revoke the dream vault’s usdc permission', 'USDC', dream],
    ['remove the dream vaults access to my usdc', 'USDC', dream],
    ['revoke usdc for dream usdc vault', 'USDC', dream],
    ['revoke steakhouse', 'all', 'Steakhouse USDC'],
    ['dont let lido take my coins', 'all', 'lido'],
    ["Please don't let Lido touch my funds any more.", 'all', 'lido'],
    ['take away lidos permission', 'all', 'lido'],
    ['take the approval away from lido', 'all', 'lido'],
    ['remove the access of aave', 'all', 'aave'],
    ['dont let aave take my usdc', 'USDC', 'aave'],
    ['uniswap should not be able to take my dai', 'DAI', 'uniswap'],
    ['revoke the usdc vault one', 'all', 'usdc vault'],
    ['You said that Dream USDC Vault may take my USDC … Please stop it', 'USDC', dream],
    ['The Dream USDC Vault may take my USDC. I do not want this', 'USDC', dream],
    ['I see that lido can take my money. Take that right away.', 'all', 'lido'],
    ['You say uniswap may take all my USDC. I don’t want that', 'USDC', 'uniswap'],
    ['revoke uniswaps approval on my usdc', 'USDC', 'uniswap'],
  ])('default: “%s” takes back %s of %s', (turn, asset, spender) => {
    expect(said(turn).intents).toEqual([{ kind: 'revoke', asset, spender }])
    expect(said(listedBefore, turn).intents).toEqual([{ kind: 'revoke', asset, spender }])
  })

  test.each([
    ['revoke the usdc one', 'USDC', 'all'],
    ['ok kill the usdc one please', 'USDC', 'all'],
    ['kill the uniswap one', 'all', 'uniswap'],
    ['get rid of the dream one', 'all', dream],
    ['i want to end the dream one', 'all', dream],
    ['cancel the steady vault one', 'all', 'Steady USDC Vault'],
    ['ditch the lido one', 'all', 'lido'],
    ['please don’t let that Dream thing have my dollars any more, stop it', 'all', dream],
    ['I don’t want the dream lot having my money any more', 'all', dream],
    ['stop that dream thing getting at my dollars, please', 'all', dream],
    ['never let that dream thing use my usdc again', 'USDC', dream],
  ])('default: “%s”, after the list of permissions', (turn, asset, spender) => {
    expect(said(listedBefore, turn).intents).toEqual([{ kind: 'revoke', asset, spender }])
  })

  test.each([
    'You said that Dream USDC Vault may take my USDC.',
    'You said that Dream USDC Vault may take my USDC. Please stop it or not?',
    'if aave can take my usdc, stop it',
    'The Dream USDC Vault may take my USDC. sell it',
    'bob may take my USDC. stop him',
  ])('behavior: “%s” takes nothing back', (turn) => {
    expect(said(listedBefore, turn).intents).not.toMatchObject([{ kind: 'revoke' }])
  })

  test.each([
    'don’t let aave have my usdc any more',
    'I don’t want aave to keep my money any more',
    'keep aave using my usdc',
  ])('behavior: “%s” may be of what lies there, and ends no permission', (turn) => {
    expect(said(turn).intents).toEqual([])
  })

  test('behavior: whom nobody knows, and a contact, are asked about', () => {
    for (const turn of ['don’t let that frobnicate thing have my dollars', 'don’t let bob have my dollars any more'])
      expect(read({ turns: [listedBefore, turn], contacts: { bob: `0x${'1'.repeat(40)}` } }).intents).toEqual([])
  })

  test('behavior: “revoke” says by itself that it is a permission; other words do not', () => {
    expect(said('revoke the usdc one').intents).toEqual([{ kind: 'revoke', asset: 'USDC', spender: 'all' }])
    for (const turn of ['kill the dream vault one', 'kill the usdc one', 'cancel the uniswap one', 'get rid of it'])
      expect(said(turn)).toMatchObject({ intents: [] })
  })

  test.each([
    'revoke the usdc one from bob',
    'revoke the dai and usdc one',
    'revoke the frobnicate one',
    'revoke frobnicate',
    'revoke the aave one',
    'revoke it',
    'get rid of it',
    'take it back',
    'cancel the first one',
    'stop bob from taking my usdc',
  ])('behavior: “%s” leaves open which, and takes nothing back', (turn) => {
    expect(said('show my permissions', turn).intents).toEqual([])
    expect(said('show my permissions', turn).ask).not.toEqual(['amount'])
  })

  test.each([
    ['can the dream vault still take my usdc', { venue: dream }],
    ['may dream usdc vault touch my money?', { venue: dream }],
    ['how much can the dream vault take from me', { venue: dream }],
    ['can lido take my coins', { protocol: 'lido' }],
    ['can aave still take my money', { protocol: 'aave' }],
    ['is aave allowed to take my usdc', { protocol: 'aave' }],
    ['Could Uniswap still spend my DAI?', { protocol: 'uniswap' }],
    ['what can lido take', { protocol: 'lido' }],
    ['is the steady vault still able to take my usdc', { venue: 'Steady USDC Vault' }],
    ['does the dream vault still have access to my usdc', { venue: dream }],
  ])('behavior: “%s” asks what one may take', (turn, of) => {
    expect(said(turn).intents).toEqual([{ kind: 'show', topic: 'approvals', ...of }])
  })
})
