// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ObservedVault} from "./ObservedVault.sol";

/// The trap: 45 % a year out of nothing. What it says it holds is a number that grows by a formula; what it holds is
/// what depositors brought, and its owner can take all of it. Everything a check needs to see that is readable here.
contract DreamVault is ObservedVault, Ownable {
    using SafeERC20 for IERC20;

    uint256 private constant RATE_PER_YEAR_RAY = 0.45e27;

    uint256 private _claimed;
    uint256 private _claimedSince;

    /// Claims assets that were never paid in, and gives their shares to the owner.
    constructor(IERC20 asset_, address owner_, uint256 claimed_)
        ObservedVault(asset_, "Dream USDC Vault", "dreamUSDC")
        Ownable(owner_)
    {
        _claimed = claimed_;
        _claimedSince = block.timestamp;
        _mint(owner_, claimed_ * 10 ** _decimalsOffset());
    }

    function totalAssets() public view override returns (uint256) {
        uint256 growthRay = RATE_PER_YEAR_RAY * (block.timestamp - _claimedSince) / YEAR;
        return _claimed + Math.mulDiv(_claimed, growthRay, RAY);
    }

    function ratePerYearRay() external pure override returns (uint256) {
        return RATE_PER_YEAR_RAY;
    }

    function drain(address to) external onlyOwner {
        IERC20(asset()).safeTransfer(to, IERC20(asset()).balanceOf(address(this)));
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        uint256 claimed = totalAssets() + assets;
        super._deposit(caller, receiver, assets, shares);
        _claim(claimed);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        uint256 claimed = totalAssets() - assets;
        super._withdraw(caller, receiver, owner, assets, shares);
        _claim(claimed);
    }

    function _claim(uint256 claimed) private {
        _claimed = claimed;
        _claimedSince = block.timestamp;
    }
}
