/** The practice chain’s book and state as they were built. Written by `npm run chain:build`, never by hand. */
export const pinnedDigests = {
  book: '709549eaec2dc04d717681891709f46a65d10a0814b31c7ad93f3c3d1424735e',
  state: 'c4e86cf06b59c17af94518bbc51c3d4e6b20e4da367a2186a57a4137e81584cc',
} as const
