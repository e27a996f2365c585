/** Whether one letter changed, left out, put in, or swapped with its neighbour makes one word of the other. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let [x, y] = [a.length, b.length]
  while (x > from && y > from && a[x - 1] === b[y - 1]) {
    x -= 1
    y -= 1
  }
  const [left, right] = [a.slice(from, x), b.slice(from, y)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
