type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>

/** What takes text itself, or has keys of its own. */
const own =
  'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=tablist]'

/** Whether a key is the beginning of a message: a character, and no shortcut, typed where it would go nowhere. A space scrolls or presses. */
export function takesKey(key: Key, target: Pick<Element, 'closest'> | null): boolean {
  if (key.ctrlKey || key.metaKey || key.altKey || key.isComposing || key.defaultPrevented) return false
  return [...key.key].length === 1 && key.key !== ' ' && target?.closest(own) == null
}
