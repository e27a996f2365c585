// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ObservedVault} from "./ObservedVault.sol";

/// The thin one: it pays well, because it lends everything to one borrower and keeps next to nothing to leave with.
/// The debt is real (the borrower has the money and owes the interest), the way out is not: whoever wants to leave
/// waits until the borrower repays. A stand-in for a lending vault at full utilisation.
contract ThinVault is ObservedVault {
    using SafeERC20 for IERC20;

    uint256 private constant RATE_PER_YEAR_RAY = 0.09e27;

    address public immutable borrower;
    /// What stays in the vault when everything else is lent.
    uint256 public immutable cashKept;
    uint256 private _debt;
    uint256 private _debtSince;

    event Lent(address indexed borrower, uint256 assets);
    event Repaid(address indexed borrower, uint256 assets);

    constructor(IERC20 asset_, address borrower_, uint256 cashKept_)
        ObservedVault(asset_, "Thin USDC Vault", "thinUSDC")
    {
        borrower = borrower_;
        cashKept = cashKept_;
    }

    function totalAssets() public view override returns (uint256) {
        return liquidAssets() + debt();
    }

    function debt() public view returns (uint256) {
        uint256 interestRay = RATE_PER_YEAR_RAY * (block.timestamp - _debtSince) / YEAR;
        return _debt + Math.mulDiv(_debt, interestRay, RAY);
    }

    function ratePerYearRay() external view override returns (uint256) {
        uint256 assets = totalAssets();
        return assets == 0 ? 0 : Math.mulDiv(RATE_PER_YEAR_RAY, debt(), assets);
    }

    function liquidAssets() public view returns (uint256) {
        return IERC20(asset()).balanceOf(address(this));
    }

    function maxWithdraw(address owner) public view override returns (uint256) {
        return Math.min(super.maxWithdraw(owner), liquidAssets());
    }

    function maxRedeem(address owner) public view override returns (uint256) {
        return Math.min(super.maxRedeem(owner), _convertToShares(liquidAssets(), Math.Rounding.Floor));
    }

    function repay(uint256 assets) external {
        IERC20(asset()).safeTransferFrom(msg.sender, address(this), assets);
        _debt = debt() - assets;
        _debtSince = block.timestamp;
        emit Repaid(msg.sender, assets);
    }

    /// Every deposit is lent on at once, down to the cash that is kept.
    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        super._deposit(caller, receiver, assets, shares);
        uint256 liquid = liquidAssets();
        if (liquid <= cashKept) return;
        _debt = debt() + liquid - cashKept;
        _debtSince = block.timestamp;
        IERC20(asset()).safeTransfer(borrower, liquid - cashKept);
        emit Lent(borrower, liquid - cashKept);
    }
}
