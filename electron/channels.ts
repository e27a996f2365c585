/** The two channels there are, for main and preload alike. */
export const sendChannel = 'sayso:send'
export const replyChannel = 'sayso:reply'
