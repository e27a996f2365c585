import { parseAbi } from 'viem'

/** Aave v3.0.x, as in `@aave/core-v3@1.19.3`. Later revisions answer these in the same shapes (`IPool` of Aave's address book). */
export const poolAbi = parseAbi([
  'function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode)',
  'function withdraw(address asset, uint256 amount, address to) returns (uint256)',
  'function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)',
  'function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf) returns (uint256)',
  'function setUserUseReserveAsCollateral(address asset, bool useAsCollateral)',
  'function POOL_REVISION() view returns (uint256)',
  'function getUserEMode(address user) view returns (uint256)',
  'struct EModeCategory { uint16 ltv; uint16 liquidationThreshold; uint16 liquidationBonus; address priceSource; string label; }',
  'function getEModeCategoryData(uint8 id) view returns (EModeCategory)',
  'struct ReserveData { uint256 configuration; uint128 liquidityIndex; uint128 currentLiquidityRate; uint128 variableBorrowIndex; uint128 currentVariableBorrowRate; uint128 currentStableBorrowRate; uint40 lastUpdateTimestamp; uint16 id; address aTokenAddress; address stableDebtTokenAddress; address variableDebtTokenAddress; address interestRateStrategyAddress; uint128 accruedToTreasury; uint128 unbacked; uint128 isolationModeTotalDebt; }',
  'function getReserveData(address asset) view returns (ReserveData)',
  'function getReserveNormalizedVariableDebt(address asset) view returns (uint256)',
  'function getConfiguration(address asset) view returns (uint256 data)',
  'function getUserAccountData(address user) view returns (uint256 totalCollateralBase, uint256 totalDebtBase, uint256 availableBorrowsBase, uint256 currentLiquidationThreshold, uint256 ltv, uint256 healthFactor)',
])

/** What the pool keeps of a reserve's own books since v3.3, as in `IPool` of Aave's address book. */
export const virtualPoolAbi = parseAbi([
  'function getVirtualUnderlyingBalance(address asset) view returns (uint128)',
  'function getReserveDeficit(address asset) view returns (uint256)',
])

export const dataProviderAbi = parseAbi([
  'function getReserveData(address asset) view returns (uint256 unbacked, uint256 accruedToTreasuryScaled, uint256 totalAToken, uint256 totalStableDebt, uint256 totalVariableDebt, uint256 liquidityRate, uint256 variableBorrowRate, uint256 stableBorrowRate, uint256 averageStableBorrowRate, uint256 liquidityIndex, uint256 variableBorrowIndex, uint40 lastUpdateTimestamp)',
  'function getUserReserveData(address asset, address user) view returns (uint256 currentATokenBalance, uint256 currentStableDebt, uint256 currentVariableDebt, uint256 principalStableDebt, uint256 scaledVariableDebt, uint256 stableBorrowRate, uint256 liquidityRate, uint40 stableRateLastUpdated, bool usageAsCollateralEnabled)',
  'function getInterestRateStrategyAddress(address asset) view returns (address)',
])

/** `DebtTokenBase.sol` of v3.0.x: what others may borrow in an account's name. */
export const debtTokenAbi = parseAbi([
  'function approveDelegation(address delegatee, uint256 amount)',
  'function borrowAllowance(address fromUser, address toUser) view returns (uint256)',
  'function scaledTotalSupply() view returns (uint256)',
])

export const oracleAbi = parseAbi(['function getAssetPrice(address asset) view returns (uint256)'])

/** `DefaultReserveInterestRateStrategy` of v3.0.x. */
export const rateStrategyAbi = parseAbi([
  'function OPTIMAL_USAGE_RATIO() view returns (uint256)',
  'function getBaseVariableBorrowRate() view returns (uint256)',
  'function getVariableRateSlope1() view returns (uint256)',
  'function getVariableRateSlope2() view returns (uint256)',
])

/** `DefaultReserveInterestRateStrategyV2`: one contract for a whole market since v3.1. Source: Aave's documentation. */
export const rateStrategyV2Abi = parseAbi([
  'struct InterestRateDataRay { uint256 optimalUsageRatio; uint256 baseVariableBorrowRate; uint256 variableRateSlope1; uint256 variableRateSlope2; }',
  'struct CalculateInterestRatesParams { uint256 unbacked; uint256 liquidityAdded; uint256 liquidityTaken; uint256 totalDebt; uint256 reserveFactor; address reserve; bool usingVirtualBalance; uint256 virtualUnderlyingBalance; }',
  'function getInterestRateData(address reserve) view returns (InterestRateDataRay)',
  'function calculateInterestRates(CalculateInterestRatesParams params) view returns (uint256 liquidityRate, uint256 variableBorrowRate)',
])
