// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ObservedVault} from "./ObservedVault.sol";
import {RewardStream} from "./RewardStream.sol";

interface ILendingPool {
    struct ReserveData {
        uint256 configuration;
        uint128 liquidityIndex;
        uint128 currentLiquidityRate;
    }

    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external;

    function withdraw(address asset, uint256 amount, address to) external returns (uint256);

    function getReserveData(address asset) external view returns (ReserveData memory);
}

/// The sound one: supplies every deposit to the lending pool on this chain, and adds a reward that was paid in before.
/// Nobody owns it and nothing in it can be changed.
contract SteadyVault is ObservedVault {
    using SafeERC20 for IERC20;

    ILendingPool public immutable pool;
    IERC20 public immutable aToken;
    RewardStream public immutable stream;

    constructor(IERC20 asset_, ILendingPool pool_, IERC20 aToken_, RewardStream stream_)
        ObservedVault(asset_, "Steady USDC Vault", "steadyUSDC")
    {
        pool = pool_;
        aToken = aToken_;
        stream = stream_;
        asset_.forceApprove(address(pool_), type(uint256).max);
    }

    function totalAssets() public view override returns (uint256) {
        return _idle() + aToken.balanceOf(address(this)) + stream.due();
    }

    function ratePerYearRay() external view override returns (uint256) {
        uint256 lent = pool.getReserveData(asset()).currentLiquidityRate;
        uint256 assets = totalAssets();
        return assets == 0 ? lent : lent + Math.mulDiv(stream.ratePerSecond() * YEAR, RAY, assets);
    }

    /// What could be paid out at once: the pool may have lent out nearly everything.
    function liquidAssets() public view returns (uint256) {
        uint256 inPool = Math.min(aToken.balanceOf(address(this)), IERC20(asset()).balanceOf(address(aToken)));
        return _idle() + stream.due() + inPool;
    }

    function maxWithdraw(address owner) public view override returns (uint256) {
        return Math.min(super.maxWithdraw(owner), liquidAssets());
    }

    function maxRedeem(address owner) public view override returns (uint256) {
        return Math.min(super.maxRedeem(owner), _convertToShares(liquidAssets(), Math.Rounding.Floor));
    }

    function _deposit(address caller, address receiver, uint256 assets, uint256 shares) internal override {
        super._deposit(caller, receiver, assets, shares);
        stream.collect();
        pool.supply(asset(), _idle(), address(this), 0);
    }

    function _withdraw(address caller, address receiver, address owner, uint256 assets, uint256 shares)
        internal
        override
    {
        stream.collect();
        uint256 idle = _idle();
        if (assets > idle) pool.withdraw(asset(), assets - idle, address(this));
        super._withdraw(caller, receiver, owner, assets, shares);
    }

    function _idle() private view returns (uint256) {
        return IERC20(asset()).balanceOf(address(this));
    }
}
