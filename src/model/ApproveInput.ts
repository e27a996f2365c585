/** Who approves, and what they typed. `yes-flag` works on the practice chain only, and never above WARN. */
export type ApproveInput = {
  readonly planId: string
  /** The hash that was shown: a plan that changed since then cannot be approved by accident. */
  readonly hash: string
  readonly confirmation?: string | undefined
  readonly by: 'window' | 'terminal' | 'yes-flag'
}
