// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

uint256 constant RAY = 1e27;

/// Rounded half up, down and up, as Aave's documentation says of its own.
function rayMul(uint256 a, uint256 b) pure returns (uint256) {
    return (a * b + RAY / 2) / RAY;
}

function rayDiv(uint256 a, uint256 b) pure returns (uint256) {
    return (a * RAY + b / 2) / b;
}

function floorMul(uint256 a, uint256 b) pure returns (uint256) {
    return a * b / RAY;
}

function ceilMul(uint256 a, uint256 b) pure returns (uint256) {
    return (a * b + RAY - 1) / RAY;
}

function floorDiv(uint256 a, uint256 b) pure returns (uint256) {
    return a * RAY / b;
}

function ceilDiv(uint256 a, uint256 b) pure returns (uint256) {
    return (a * RAY + b - 1) / b;
}

struct Curve {
    uint256 optimalUsageRatio;
    uint256 baseVariableBorrowRate;
    uint256 variableRateSlope1;
    uint256 variableRateSlope2;
}

struct RateParams {
    uint256 unbacked;
    uint256 liquidityAdded;
    uint256 liquidityTaken;
    uint256 totalDebt;
    uint256 reserveFactor;
    address reserve;
    bool usingVirtualBalance;
    uint256 virtualUnderlyingBalance;
}

/// A stand-in for the one rate strategy of an Aave market since v3.1, written from its public interface and the formula
/// in Aave's documentation. On a real market governance sets the curves; here anybody does.
contract StandInRateStrategy {
    mapping(address => Curve) private curves;
    /// What it adds to a borrow rate that its parameters do not say: a liar's.
    uint256 public hidden;

    function setCurve(address reserve, Curve calldata curve) external {
        curves[reserve] = curve;
    }

    function lie(uint256 added) external {
        hidden = added;
    }

    function getInterestRateData(address reserve) external view returns (Curve memory) {
        return curves[reserve];
    }

    function calculateInterestRates(RateParams calldata params) external view returns (uint256, uint256) {
        Curve memory curve = curves[params.reserve];
        if (params.totalDebt == 0) return (0, curve.baseVariableBorrowRate + hidden);
        uint256 available = params.virtualUnderlyingBalance + params.liquidityAdded - params.liquidityTaken;
        uint256 whole = available + params.totalDebt;
        uint256 borrowRate = hidden + at(curve, rayDiv(params.totalDebt, whole));
        uint256 earned = rayMul(borrowRate, rayDiv(params.totalDebt, whole + params.unbacked));
        return ((earned * (10_000 - params.reserveFactor) + 5_000) / 10_000, borrowRate);
    }

    function at(Curve memory curve, uint256 usage) private pure returns (uint256) {
        if (usage <= curve.optimalUsageRatio)
            return curve.baseVariableBorrowRate + rayDiv(rayMul(curve.variableRateSlope1, usage), curve.optimalUsageRatio);
        uint256 over = rayDiv(usage - curve.optimalUsageRatio, RAY - curve.optimalUsageRatio);
        return curve.baseVariableBorrowRate + curve.variableRateSlope1 + rayMul(curve.variableRateSlope2, over);
    }
}
