import { expect, test } from 'vitest'
import { makeRequest } from './makeRequest.ts'

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'

test('a turn that was refused as a secret is not told to a model, and the others keep their numbers', () => {
  for (const secret of [words, 'my seed phrase is hunter two']) {
    const { prompt } = makeRequest({ turns: ['send 5 usdc', secret, 'to bob'] })
    expect(JSON.parse(prompt)).toEqual({
      turns: [
        { turn: 0, text: 'send 5 usdc' },
        { turn: 2, text: 'to bob' },
      ],
    })
  }
})
