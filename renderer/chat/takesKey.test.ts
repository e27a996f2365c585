import { expect, test } from 'vitest'
import { takesKey } from './takesKey.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false }
const inside = (of: string) => ({ closest: (selector: string) => (selector.includes(of) ? {} : null) }) as Element

test('default: a character that is typed on nothing that takes text begins a message', () => {
  for (const key of ['a', '5', '$', 'ä', '漢', '@'])
    expect(takesKey({ ...plain, key }, inside('button')), key).toBe(true)
  expect(takesKey({ ...plain, key: 'a' }, null)).toBe(true)
})

test('behavior: what presses, scrolls, moves or is a shortcut stays what it is', () => {
  for (const key of [' ', 'Enter', 'Tab', 'ArrowDown', 'PageDown', 'Escape', 'F5'])
    expect(takesKey({ ...plain, key }, null), key).toBe(false)
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])
    expect(takesKey({ ...plain, key: 'k', [held]: true }, null), held).toBe(false)
})

test('behavior: another field, a dialog and a menu keep their keys', () => {
  for (const own of ['input', 'textarea', '[role=dialog]', '[role=menu]'])
    expect(takesKey({ ...plain, key: 'a' }, inside(own)), own).toBe(false)
})
