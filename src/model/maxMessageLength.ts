/** Longer than any sentence a person writes, short enough that nothing behind it can be flooded. */
export const maxMessageLength = 4_000
