import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

const said = (...turns: string[]) => read({ turns })

describe('revokeShown', () => {
  test.each(['end all of them', 'get rid of them all', 'ok take them all back please', 'cancel all those permissions'])(
    'default: %s',
    (turn) => {
      expect(said('show my permissions', turn).intents).toEqual([{ kind: 'revoke', asset: 'all', spender: 'all' }])
    },
  )

  test.each([
    'Stop both of them, please',
    'end both',
    'take them both away',
    'all of those',
    'stop them',
    'I want both gone',
    'they both must go',
    'none of them should be able to take my money',
    'I want that nobody can take it',
    'I would like to stop them both now',
    'can you end those?',
  ])('default: “%s” after a list of permissions, and after nothing else', (turn) => {
    expect(said('who can take my money?', turn).intents).toEqual([{ kind: 'revoke', asset: 'all', spender: 'all' }])
    expect(said('show my orders', turn).intents).not.toMatchObject([{ kind: 'revoke' }])
    expect(said('put 100 usdc in aave', turn).intents).not.toMatchObject([{ kind: 'revoke' }])
  })

  test('behavior: where those of one were shown, only those are taken back', () => {
    expect(said('can aave take my money?', 'stop them').intents).toEqual([
      { kind: 'revoke', asset: 'all', spender: 'aave' },
    ])
  })

  test.each(['both?', 'not both of them', 'end them except lido', 'stop both of my limits', 'should i stop them?'])(
    'behavior: “%s” takes nothing back',
    (turn) => {
      expect(said('who can take my money?', turn).intents).not.toMatchObject([{ kind: 'revoke' }])
    },
  )

  test('behavior: where no permissions were shown, nothing is taken back', () => {
    for (const before of ['show my orders', 'what do i own', 'put 100 usdc in aave'])
      expect(said(before, 'end all of them').intents).not.toMatchObject([{ kind: 'revoke' }])
    expect(said('end all of them').intents).toEqual([])
    expect(said('show my permissions', 'show my orders', 'end all of them').intents).not.toMatchObject([
      { kind: 'revoke' },
    ])
  })

  test('behavior: what leaves some of them out takes back nothing by these words', () => {
    expect(said('show my permissions', 'end all of them but aave').intents).not.toMatchObject([
      { kind: 'revoke', asset: 'all', spender: 'all' },
    ])
  })
})
