import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'
import { asksToRestore } from './asksToRestore.ts'

const planned = 'put 1000 usdc into the safest place'

describe('asksToRestore', () => {
  test.each([
    'i got 12 words from my old wallet how do i get it back in here',
    'how do I restore my wallet',
    'How can I restore my wallet here?',
    'I have a wallet already, with 12 words. How do I bring it here?',
    'I have a wallet already with twelve words',
    'i have 12 words already. what do i do with them?',
    'my words are on paper, how do i bring my wallet here',
    'can i use my old wallet here',
    'i have a seed phrase from metamask, where do i put it',
    'import my wallet',
    'restore my wallet',
    'recover wallet',
    'where do i enter my recovery words',
    'i want to import my metamask wallet',
    'ive got 24 words on paper, can i use them here?',
    'i already have a wallet, can i use it here',
    'how do i bring my existing wallet into this app',
    'can you restore my wallet from my seed phrase',
    'restore from seed phrase',
    'where do i type in the 12 words',
    'how do i import a wallet with 12 words',
    'does this support importing my seed phrase',
    'can i get my old wallet back in here',
    'i still have my recovery phrase from before, what do i do with it',
    'how does restoring a wallet work',
    'is there a way to use my old metamask wallet',
    'so how do i get my wallet back',
    'can I import my ledger?',
    'i got a wallet w a seed phrase already, can i import it',
    'I already have a wallet, written down as twelve words. How can I bring it here, please?',
    'My son wrote down twelve words on a piece of paper for my own crypto, how do I get that in here?',
    'i have a wallet with a recovery phrase, is there a way to bring it in here?',
    'my husband has written down 24 words for my wallet. Where do I type them in?',
    'I wrote down 12 words on a piece of paper, how do i use them here?',
  ])('default: %s, with a plan in hand and without', (turn) => {
    for (const turns of [[turn], [planned, turn]])
      expect(read({ turns, done: 0 }).intents).toEqual([{ kind: 'show', topic: 'trust', worries: ['restore'] }])
  })

  test.each([
    'what’s my seed phrase',
    'show me my 12 words',
    'here is my private key, import it',
    'Here is my private key, please keep it for me and import the wallet.',
    'here are my 12 words, restore my wallet',
    'restore my wallet with these 12 words: apple river moon',
    'i have a seed phrase from metamask, it is apple river moon, where do i put it',
    'restore my wallet from legal winner thank year wave sausage worth useful legal winner thank yellow',
    'my seed phrase is apple river moon, how do i restore my wallet',
    'store my mnemonic for me',
    'i got a wallet w a seed phrase already, can you show it',
    'I already have a wallet, written down as twelve words: apple river moon. How can I bring it here?',
    'My son wrote down twelve words, apple river moon, how do I get that in here?',
    'my son wrote down my seed phrase, send it to him',
    'my son has a seed phrase, how do i get it from him',
    'I got a wallet with a seed phrase already, show me the seed phrase',
    'export my mnemonic please',
    'send my seed phrase to bob',
  ])('behavior: refused as ever: %s', (turn) => {
    for (const turns of [[turn], [planned, turn]]) expect(read({ turns, done: 0 }).refuse).toBe('secret')
  })

  test.each([
    'use my wallet',
    'how do i make a wallet',
    'how do i connect my wallet?',
    'move my eth from my other wallet to this app',
    'show my wallet',
    'put it back',
    'get my money back',
    'send my usdc to my old wallet',
    'recover my password',
    'use my old plan',
    'can i use my usdc on aave',
    'add 5 usdc to my wallet',
  ])('behavior: no such question: %s', (turn) => {
    expect(asksToRestore(turn)).toBe(false)
  })
})
