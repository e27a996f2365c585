// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

struct MarketParams {
    address loanToken;
    address collateralToken;
    address oracle;
    address irm;
    uint256 lltv;
}

struct Market {
    uint128 totalSupplyAssets;
    uint128 totalSupplyShares;
    uint128 totalBorrowAssets;
    uint128 totalBorrowShares;
    uint128 lastUpdate;
    uint128 fee;
}

/// A stand-in for Morpho's AdaptiveCurveIrm, written from its public documentation: a curve through a rate at 90 % lent,
/// which grows by e^50 in a year while all is lent, and falls so while nothing is. Divisions round to zero.
contract StandInAdaptiveModel {
    int256 private constant WAD = 1e18;
    int256 private constant LN2 = 0.693147180559945309e18;

    mapping(bytes32 => int256) public rateAtTarget;
    /// What it adds to its answer that no curve says: a liar's.
    uint256 public hidden;

    function lie(uint256 added) external {
        hidden = added;
    }

    function borrowRate(MarketParams calldata params, Market calldata market) external returns (uint256) {
        (uint256 average, int256 end) = rates(keccak256(abi.encode(params)), market);
        rateAtTarget[keccak256(abi.encode(params))] = end;
        return average;
    }

    function borrowRateView(MarketParams calldata params, Market calldata market) external view returns (uint256 rate) {
        (rate,) = rates(keccak256(abi.encode(params)), market);
    }

    function rates(bytes32 id, Market calldata market) private view returns (uint256, int256 end) {
        int256 lent = market.totalSupplyAssets == 0
            ? int256(0)
            : int256(uint256(market.totalBorrowAssets) * 1e18 / market.totalSupplyAssets);
        int256 off = (lent - 0.9e18) * WAD / (lent > 0.9e18 ? int256(0.1e18) : int256(0.9e18));
        int256 start = rateAtTarget[id];
        if (start == 0) return (on(0.04e18 / int256(365 days), off), 0.04e18 / int256(365 days));
        int256 growth = (50e18 / int256(365 days)) * off / WAD * int256(block.timestamp - market.lastUpdate);
        end = grown(start, growth);
        return (on((start + end + 2 * grown(start, growth / 2)) / 4, off) + hidden, end);
    }

    function on(int256 height, int256 off) private pure returns (uint256) {
        int256 slope = off < 0 ? WAD - WAD / 4 : 3 * WAD;
        return uint256((slope * off / WAD + WAD) * height / WAD);
    }

    function grown(int256 start, int256 growth) private pure returns (int256 moved) {
        (int256 least, int256 most) = (0.001e18 / int256(365 days), 2e18 / int256(365 days));
        int256 power = (growth + (growth < 0 ? -(LN2 / 2) : LN2 / 2)) / LN2;
        // Beyond, either end is reached from anywhere.
        if (power < -59) return least;
        if (power > 60) return most;
        int256 rest = growth - power * LN2;
        int256 value = WAD + rest + rest * rest / WAD / 2;
        moved = start * (power >= 0 ? value << uint256(power) : value >> uint256(-power)) / WAD;
        if (moved < least) moved = least;
        if (moved > most) moved = most;
    }
}
