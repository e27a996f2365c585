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
