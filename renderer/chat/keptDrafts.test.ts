import { expect, test } from 'vitest'
import { bringBack, noDrafts, replaceBy } from './keptDrafts.ts'

const example = 'Swap 1 ETH for USDC'

test('default: what an example took the place of comes back', () => {
  const kept = replaceBy(noDrafts, 'send 25 USDC to', example)
  expect(bringBack(kept, example)).toEqual({ text: 'send 25 USDC to', kept: noDrafts })
  // Sent, the field is empty; the draft is there all the same.
  expect(bringBack(kept, '')?.text).toBe('send 25 USDC to')
})

test('behavior: nothing written is nothing to keep, and neither is the example itself', () => {
  expect(replaceBy(noDrafts, ' \n', example).drafts).toEqual([])
  expect(replaceBy(noDrafts, example, example).drafts).toEqual([])
  const kept = replaceBy(replaceBy(noDrafts, 'draft', example), example, 'Show my portfolio')
  expect(kept.drafts).toEqual(['draft'])
  expect(bringBack(noDrafts, 'text')).toBeNull()
})

test('behavior: an example that was changed is a draft too, and both can be had', () => {
  const kept = replaceBy(replaceBy(noDrafts, 'draft', example), `${example} now`, 'help')
  const first = bringBack(kept, 'help')
  expect(first?.text).toBe(`${example} now`)
  const second = first && bringBack(first.kept, first.text)
  expect(second).toEqual({ text: 'draft', kept: { drafts: [`${example} now`], example: null } })
})
