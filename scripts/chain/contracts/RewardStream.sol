// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// A stand-in for the incentives that a protocol pays to a vault: money put in beforehand, let out evenly by the
/// second, and over when it is used up. It can go to that vault alone.
contract RewardStream {
    using SafeERC20 for IERC20;

    IERC20 public immutable asset;
    uint256 public immutable ratePerSecond;
    address public immutable deployer;
    address public vault;
    uint256 public collectedUntil;

    constructor(IERC20 asset_, uint256 ratePerSecond_) {
        asset = asset_;
        ratePerSecond = ratePerSecond_;
        deployer = msg.sender;
    }

    /// Once: stream and vault name each other, so one of them must be deployed without.
    function start(address vault_) external {
        require(msg.sender == deployer && vault == address(0), "RewardStream: started already");
        vault = vault_;
        collectedUntil = block.timestamp;
    }

    function due() public view returns (uint256) {
        if (vault == address(0)) return 0;
        return Math.min((block.timestamp - collectedUntil) * ratePerSecond, asset.balanceOf(address(this)));
    }

    /// Nothing before the start: the vault's first depositor comes before it.
    function collect() external {
        if (vault == address(0)) return;
        require(msg.sender == vault, "RewardStream: only the vault");
        uint256 amount = due();
        collectedUntil = block.timestamp;
        if (amount > 0) asset.safeTransfer(vault, amount);
    }
}
