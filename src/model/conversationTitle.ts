const longest = 80

/** What a conversation is called: how the first message in it begins. Empty where that is. */
export function conversationTitle(firstMessage: string): string {
  const [line = ''] = firstMessage.trim().split('\n')
  // More than enough of a line for as many characters: a novel is not taken apart.
  const characters = [...line.slice(0, 2 * longest + 1)]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : line
}
