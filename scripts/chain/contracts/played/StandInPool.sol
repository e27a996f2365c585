// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {RateParams, StandInRateStrategy, ceilMul, floorMul} from "./StandInRates.sol";
import {IToken, StandInScaledToken} from "./StandInScaledToken.sol";

struct ReserveRecord {
    uint256 configuration;
    uint128 liquidityIndex;
    uint128 currentLiquidityRate;
    uint128 variableBorrowIndex;
    uint128 currentVariableBorrowRate;
    uint128 currentStableBorrowRate;
    uint40 lastUpdateTimestamp;
    uint16 id;
    address aTokenAddress;
    address stableDebtTokenAddress;
    address variableDebtTokenAddress;
    address interestRateStrategyAddress;
    uint128 accruedToTreasury;
    uint128 unbacked;
    uint128 isolationModeTotalDebt;
}

/// A stand-in for an Aave pool since v3.5, its data provider and its oracle in one, written from their public interfaces.
/// It keeps virtual balances and rounds as the documentation says; between two acts both indices grow in a straight line,
/// and there are no caps, no groups and no liquidations.
contract StandInPool {
    uint256 public POOL_REVISION;
    mapping(address => ReserveRecord) private records;
    mapping(address => uint256) public getAssetPrice;
    mapping(address => uint256) public getVirtualUnderlyingBalance;
    mapping(address => uint256) public getReserveDeficit;
    mapping(address => mapping(address => bool)) public isCollateral;
    address[] private reserves;

    event Supply(address indexed reserve, address user, address indexed onBehalfOf, uint256 amount, uint16 indexed code);
    event Withdraw(address indexed reserve, address indexed user, address indexed to, uint256 amount);

    function setRevision(uint256 revision) external {
        POOL_REVISION = revision;
    }

    function setDeficit(address asset, uint256 amount) external {
        getReserveDeficit[asset] = amount;
        write(asset);
    }

    /// Writes down another rate than the strategy's: a liar's.
    function setStoredRate(address asset, uint128 rate) external {
        records[asset].currentLiquidityRate = rate;
    }

    function list(address asset, ReserveRecord calldata record, uint256 price) external {
        records[asset] = record;
        getAssetPrice[asset] = price;
        reserves.push(asset);
        StandInScaledToken(record.aTokenAddress).start(this, asset, false);
        StandInScaledToken(record.variableDebtTokenAddress).start(this, asset, true);
        write(asset);
    }

    function getReserveData(address asset) external view returns (ReserveRecord memory) {
        return records[asset];
    }

    function getConfiguration(address asset) public view returns (uint256) {
        return records[asset].configuration;
    }

    function getUserEMode(address) external pure returns (uint256) {
        return 0;
    }

    function getReserveNormalizedIncome(address asset) public view returns (uint256) {
        ReserveRecord storage record = records[asset];
        return grown(record.liquidityIndex, record.currentLiquidityRate, record.lastUpdateTimestamp);
    }

    function getReserveNormalizedVariableDebt(address asset) public view returns (uint256) {
        ReserveRecord storage record = records[asset];
        return grown(record.variableBorrowIndex, record.currentVariableBorrowRate, record.lastUpdateTimestamp);
    }

    function grown(uint256 index, uint256 rate, uint256 since) private view returns (uint256) {
        return index + floorMul(index, rate * (block.timestamp - since) / 365 days);
    }

    function supply(address asset, uint256 amount, address onBehalfOf, uint16 code) external {
        settle(asset);
        ReserveRecord storage record = records[asset];
        IToken(asset).transferFrom(msg.sender, record.aTokenAddress, amount);
        if (IToken(record.aTokenAddress).balanceOf(onBehalfOf) == 0) isCollateral[onBehalfOf][asset] = true;
        StandInScaledToken(record.aTokenAddress).mint(onBehalfOf, amount);
        getVirtualUnderlyingBalance[asset] += amount;
        write(asset);
        emit Supply(asset, msg.sender, onBehalfOf, amount, code);
    }

    function withdraw(address asset, uint256 amount, address to) external returns (uint256) {
        settle(asset);
        ReserveRecord storage record = records[asset];
        uint256 held = IToken(record.aTokenAddress).balanceOf(msg.sender);
        if (amount == type(uint256).max) amount = held;
        StandInScaledToken(record.aTokenAddress).burn(msg.sender, amount);
        if (amount == held) isCollateral[msg.sender][asset] = false;
        getVirtualUnderlyingBalance[asset] -= amount;
        StandInScaledToken(record.aTokenAddress).pay(to, amount);
        write(asset);
        requireHealthy(msg.sender);
        emit Withdraw(asset, msg.sender, to, amount);
        return amount;
    }

    function borrow(address asset, uint256 amount, uint256 mode, uint16, address onBehalfOf) external {
        require(mode == 2 && onBehalfOf == msg.sender);
        settle(asset);
        ReserveRecord storage record = records[asset];
        StandInScaledToken(record.variableDebtTokenAddress).mint(onBehalfOf, amount);
        getVirtualUnderlyingBalance[asset] -= amount;
        StandInScaledToken(record.aTokenAddress).pay(msg.sender, amount);
        write(asset);
        requireHealthy(msg.sender);
    }

    function repay(address asset, uint256 amount, uint256 mode, address onBehalfOf) external returns (uint256) {
        require(mode == 2);
        settle(asset);
        ReserveRecord storage record = records[asset];
        uint256 owed = IToken(record.variableDebtTokenAddress).balanceOf(onBehalfOf);
        if (amount > owed) amount = owed;
        StandInScaledToken(record.variableDebtTokenAddress).burn(onBehalfOf, amount);
        IToken(asset).transferFrom(msg.sender, record.aTokenAddress, amount);
        getVirtualUnderlyingBalance[asset] += amount;
        write(asset);
        return amount;
    }

    function setUserUseReserveAsCollateral(address asset, bool counts) external {
        isCollateral[msg.sender][asset] = counts;
        requireHealthy(msg.sender);
    }

    function getUserAccountData(address user)
        public
        view
        returns (uint256 collateral, uint256 debt, uint256 canBorrow, uint256 threshold, uint256 ltv, uint256 health)
    {
        for (uint256 at = 0; at < reserves.length; at++) {
            uint256 configuration = records[reserves[at]].configuration;
            (uint256 lent, uint256 owed) = worthOf(reserves[at], user);
            debt += owed;
            if (!isCollateral[user][reserves[at]]) continue;
            collateral += lent;
            ltv += lent * (configuration & 0xffff);
            threshold += lent * (configuration >> 16 & 0xffff);
        }
        health = debt == 0 ? type(uint256).max : (threshold * 1e18 + debt / 2) / debt / 10_000;
        if (collateral > 0) (ltv, threshold) = (ltv / collateral, threshold / collateral);
        canBorrow = collateral * ltv / 10_000 > debt ? collateral * ltv / 10_000 - debt : 0;
    }

    /// In the oracle's base currency: what is lent rounded down, what is owed rounded up.
    function worthOf(address asset, address user) private view returns (uint256 lent, uint256 owed) {
        uint256 unit = 10 ** (getConfiguration(asset) >> 48 & 0xff);
        uint256 price = getAssetPrice[asset];
        lent = IToken(records[asset].aTokenAddress).balanceOf(user) * price / unit;
        owed = (IToken(records[asset].variableDebtTokenAddress).balanceOf(user) * price + unit - 1) / unit;
    }

    function settle(address asset) private {
        ReserveRecord storage record = records[asset];
        (uint256 income, uint256 debt) = (getReserveNormalizedIncome(asset), getReserveNormalizedVariableDebt(asset));
        (record.liquidityIndex, record.variableBorrowIndex) = (uint128(income), uint128(debt));
        record.lastUpdateTimestamp = uint40(block.timestamp);
    }

    function write(address asset) private {
        ReserveRecord storage record = records[asset];
        RateParams memory params;
        params.unbacked = getReserveDeficit[asset];
        params.totalDebt =
            ceilMul(StandInScaledToken(record.variableDebtTokenAddress).scaledTotalSupply(), record.variableBorrowIndex);
        params.reserveFactor = record.configuration >> 64 & 0xffff;
        (params.reserve, params.virtualUnderlyingBalance) = (asset, getVirtualUnderlyingBalance[asset]);
        (uint256 supplyRate, uint256 borrowRate) =
            StandInRateStrategy(record.interestRateStrategyAddress).calculateInterestRates(params);
        (record.currentLiquidityRate, record.currentVariableBorrowRate) = (uint128(supplyRate), uint128(borrowRate));
    }

    function requireHealthy(address user) private view {
        (,,,,, uint256 health) = getUserAccountData(user);
        require(health >= 1e18);
    }
}
