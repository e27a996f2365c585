// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {ReserveRecord, StandInPool} from "./StandInPool.sol";
import {StandInScaledToken} from "./StandInScaledToken.sol";

/// The data provider of the stand-in for a pool, at the address of its own that the book gives it.
contract StandInDataProvider {
    StandInPool private pool;

    function start(StandInPool market) external {
        pool = market;
    }

    function getInterestRateStrategyAddress(address asset) external view returns (address) {
        return pool.getReserveData(asset).interestRateStrategyAddress;
    }

    /// The nine words of the real one's answer, in their order.
    function getUserReserveData(address asset, address user) external view returns (uint256[9] memory figures) {
        ReserveRecord memory record = pool.getReserveData(asset);
        figures[0] = StandInScaledToken(record.aTokenAddress).balanceOf(user);
        figures[2] = StandInScaledToken(record.variableDebtTokenAddress).balanceOf(user);
        figures[8] = pool.isCollateral(user, asset) ? 1 : 0;
    }

    /// The twelve words of the real one's answer, in their order.
    function getReserveData(address asset) external view returns (uint256[12] memory figures) {
        ReserveRecord memory record = pool.getReserveData(asset);
        figures[1] = record.accruedToTreasury;
        figures[2] = StandInScaledToken(record.aTokenAddress).totalSupply();
        figures[4] = StandInScaledToken(record.variableDebtTokenAddress).totalSupply();
        figures[5] = record.currentLiquidityRate;
        figures[6] = record.currentVariableBorrowRate;
        figures[9] = record.liquidityIndex;
        figures[10] = record.variableBorrowIndex;
        figures[11] = record.lastUpdateTimestamp;
    }
}
