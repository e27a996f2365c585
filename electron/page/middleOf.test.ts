import { expect, test } from 'vitest'
import { middleOf } from './middleOf.ts'

const size = { width: 560, height: 760 }

test('default', () => {
  expect(middleOf({ left: 100, top: 50, width: 1280, height: 860 }, size)).toEqual({ left: 460, top: 100 })
})

test('behavior: over a lower window it keeps its title bar, and on a screen to the left it is there too', () => {
  expect(middleOf({ left: -1280, top: 10, width: 1280, height: 500 }, size)).toEqual({ left: -920, top: 10 })
})

test('behavior: a window whose place is not known gives none', () => {
  expect(middleOf({ width: 1280, height: 800 }, size)).toEqual({})
})
