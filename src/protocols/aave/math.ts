/** The arithmetic of `WadRayMath.sol` and `PercentageMath.sol` of `@aave/core-v3`: rounded half up where no name says otherwise. */

const wad = 10n ** 18n
export const ray = 10n ** 27n
export const bps = 10_000n

export function rayMul(a: bigint, b: bigint): bigint {
  return (a * b + ray / 2n) / ray
}

export function rayDiv(a: bigint, b: bigint): bigint {
  return (a * ray + b / 2n) / b
}

export function rayMulFloor(a: bigint, b: bigint): bigint {
  return (a * b) / ray
}

export function rayMulCeil(a: bigint, b: bigint): bigint {
  return (a * b + ray - 1n) / ray
}

export function rayDivFloor(a: bigint, b: bigint): bigint {
  return (a * ray) / b
}

export function rayDivCeil(a: bigint, b: bigint): bigint {
  return (a * ray + b - 1n) / b
}

export function wadDiv(a: bigint, b: bigint): bigint {
  return (a * wad + b / 2n) / b
}

export function wadToRay(value: bigint): bigint {
  return value * 10n ** 9n
}

/** Of basis points. */
export function percentMul(value: bigint, percentage: bigint): bigint {
  return (value * percentage + bps / 2n) / bps
}

/** By basis points. */
export function percentDiv(value: bigint, percentage: bigint): bigint {
  return (value * bps + percentage / 2n) / percentage
}
