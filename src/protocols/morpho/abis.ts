import { parseAbi } from 'viem'

/** Morpho Blue, as in `@morpho-org/morpho-blue@1.0.0`, `IMorpho.sol`. A market is named by its five fields or by their hash. */
export const blueAbi = parseAbi([
  'struct MarketParams { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'function supply(MarketParams marketParams, uint256 assets, uint256 shares, address onBehalf, bytes data) returns (uint256 assetsSupplied, uint256 sharesSupplied)',
  'function withdraw(MarketParams marketParams, uint256 assets, uint256 shares, address onBehalf, address receiver) returns (uint256 assetsWithdrawn, uint256 sharesWithdrawn)',
  'function market(bytes32 id) view returns (uint128 totalSupplyAssets, uint128 totalSupplyShares, uint128 totalBorrowAssets, uint128 totalBorrowShares, uint128 lastUpdate, uint128 fee)',
  'function position(bytes32 id, address user) view returns (uint256 supplyShares, uint128 borrowShares, uint128 collateral)',
  'function setAuthorization(address authorized, bool newIsAuthorized)',
  'function isAuthorized(address authorizer, address authorized) view returns (bool)',
])

/** The practice chain's `StandInRateModel`: the parameters of its curve. Morpho's own model keeps its rate elsewhere. */
export const standInRateModelAbi = parseAbi([
  'function targetUtilization() view returns (int256)',
  'function curveSteepness() view returns (int256)',
  'function rateAtTarget() view returns (int256)',
])

/** Morpho's `AdaptiveCurveIrm`: the rate at the target of each market, and the average rate since its last update. */
export const adaptiveCurveAbi = parseAbi([
  'struct MarketParams { address loanToken; address collateralToken; address oracle; address irm; uint256 lltv; }',
  'struct Market { uint128 totalSupplyAssets; uint128 totalSupplyShares; uint128 totalBorrowAssets; uint128 totalBorrowShares; uint128 lastUpdate; uint128 fee; }',
  'function rateAtTarget(bytes32 id) view returns (int256)',
  'function borrowRateView(MarketParams marketParams, Market market) view returns (uint256)',
])

/** `IOracle.sol` of the same package. */
export const oracleAbi = parseAbi(['function price() view returns (uint256)'])
