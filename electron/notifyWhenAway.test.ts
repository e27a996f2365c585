import { expect, test, vi } from 'vitest'
import { notifyWhenAway } from './notifyWhenAway.ts'

function setUp(inFront: boolean) {
  const show = vi.fn<(sentence: string, onPress: () => void) => void>()
  const bringToFront = vi.fn<() => void>()
  return { show, bringToFront, notify: notifyWhenAway({ isInFront: () => inFront, show, bringToFront }) }
}

test('default: whoever looks elsewhere is told, and comes back by pressing it', () => {
  const { notify, show, bringToFront } = setUp(false)
  notify('A plan that you approved was carried out.')
  expect(show).toHaveBeenCalledExactlyOnceWith('A plan that you approved was carried out.', expect.any(Function))
  expect(bringToFront).not.toHaveBeenCalled()
  show.mock.lastCall?.[1]()
  expect(bringToFront).toHaveBeenCalledOnce()
})

test('behavior: whoever looks at Sayso sees it anyway', () => {
  const { notify, show } = setUp(true)
  notify('A plan that you approved was carried out.')
  expect(show).not.toHaveBeenCalled()
})
