// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";

/// An ERC-4626 vault that keeps a history of its share price, so that a 30-day rate can be computed from state alone.
/// The samples are the practice chain's own: taken while it was built, a day apart, and by whoever calls `observe`
/// later. A real vault rarely keeps such a history; a reader of one would ask an archive node.
abstract contract ObservedVault is ERC4626 {
    struct Observation {
        uint64 timestamp;
        uint192 pricePerShareRay;
    }

    uint256 internal constant RAY = 1e27;
    uint256 internal constant YEAR = 365 days;
    uint256 private constant SAMPLE_INTERVAL = 1 days;

    Observation[] private _observations;

    constructor(IERC20 asset_, string memory name_, string memory symbol_) ERC20(name_, symbol_) ERC4626(asset_) {}

    /// Takes a sample if the last one is a day old; otherwise does nothing.
    function observe() external {
        uint256 count = _observations.length;
        if (count > 0 && block.timestamp < _observations[count - 1].timestamp + SAMPLE_INTERVAL) return;
        _observations.push(Observation(uint64(block.timestamp), uint192(pricePerShareRay())));
    }

    function observationCount() external view returns (uint256) {
        return _observations.length;
    }

    function observation(uint256 index) external view returns (uint256 timestamp, uint256 priceRay) {
        Observation storage sample = _observations[index];
        return (sample.timestamp, sample.pricePerShareRay);
    }

    /// Assets for one share, with 27 decimals: finer than convertToAssets, which rounds to the asset's 6.
    function pricePerShareRay() public view returns (uint256) {
        uint256 supply = totalSupply() + 10 ** _decimalsOffset();
        return ((totalAssets() + 1) * RAY * 10 ** _decimalsOffset()) / supply;
    }

    /// What the vault says it pays in a year at present, with 27 decimals, not compounded.
    function ratePerYearRay() external view virtual returns (uint256);

    /// Shares carry 6 decimals more than the asset, so that a first depositor cannot inflate the price.
    function _decimalsOffset() internal pure override returns (uint8) {
        return 6;
    }
}
