// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IIrm} from "@morpho-org/morpho-blue/src/interfaces/IIrm.sol";
import {Market, MarketParams} from "@morpho-org/morpho-blue/src/interfaces/IMorpho.sol";

/// A stand-in for Morpho's interest-rate model. It has the curve of the published AdaptiveCurveIrm (a quarter of the
/// target rate where nothing is lent, the target rate at 90 % lent, four times it where all is lent, straight between),
/// and not its adaptation: the target rate never moves, so the rate depends on nothing but how much is lent.
contract StandInRateModel is IIrm {
    int256 private constant WAD = 1e18;

    /// With 18 decimals.
    int256 public constant targetUtilization = 0.9e18;
    int256 public constant curveSteepness = 4e18;
    /// Per second, with 18 decimals.
    int256 public immutable rateAtTarget;

    constructor(uint256 targetRatePerYear) {
        rateAtTarget = int256(targetRatePerYear / 365 days);
    }

    function borrowRate(MarketParams memory params, Market memory market) external view returns (uint256) {
        return borrowRateView(params, market);
    }

    /// Divisions round to zero, as AdaptiveCurveIrm's do.
    function borrowRateView(MarketParams memory, Market memory market) public view returns (uint256) {
        uint256 supplied = market.totalSupplyAssets;
        int256 utilization = supplied == 0 ? int256(0) : int256(uint256(market.totalBorrowAssets) * 1e18 / supplied);
        int256 room = utilization > targetUtilization ? WAD - targetUtilization : targetUtilization;
        int256 distance = (utilization - targetUtilization) * WAD / room;
        int256 slope = distance < 0 ? WAD - WAD * WAD / curveSteepness : curveSteepness - WAD;
        return uint256((slope * distance / WAD + WAD) * rateAtTarget / WAD);
    }
}
