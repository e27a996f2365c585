/** What was opened, closed again in the other order, each even if another fails. Closing twice does nothing more. */
export class Closers {
  readonly #stack: (() => unknown)[] = []

  add(close: () => unknown): void {
    this.#stack.push(close)
  }

  /** @throws the first failure, after everything was tried */
  async closeAll(): Promise<void> {
    const failures: unknown[] = []
    for (let close = this.#stack.pop(); close !== undefined; close = this.#stack.pop()) {
      try {
        await close()
      } catch (thrown) {
        failures.push(thrown)
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
