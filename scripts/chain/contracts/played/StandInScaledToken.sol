// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {ceilDiv, ceilMul, floorDiv, floorMul} from "./StandInRates.sol";
import {StandInPool} from "./StandInPool.sol";

interface IToken {
    function balanceOf(address) external view returns (uint256);
    function transfer(address to, uint256 amount) external returns (bool);
    function transferFrom(address from, address to, uint256 amount) external returns (bool);
}

/// A stand-in for an aToken or a variable debt token since v3.5: parts of an index, rounded against whoever holds them.
contract StandInScaledToken {
    StandInPool private pool;
    address private asset;
    bool private isDebt;
    uint256 public scaledTotalSupply;
    mapping(address => uint256) public scaledBalanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    mapping(address => mapping(address => uint256)) public borrowAllowance;

    event Transfer(address indexed from, address indexed to, uint256 value);

    function start(StandInPool market, address underlying, bool debt) external {
        (pool, asset, isDebt) = (market, underlying, debt);
    }

    function balanceOf(address account) external view returns (uint256) {
        return worth(scaledBalanceOf[account]);
    }

    function totalSupply() external view returns (uint256) {
        return worth(scaledTotalSupply);
    }

    function mint(address to, uint256 amount) external {
        uint256 parts = isDebt ? ceilDiv(amount, index()) : floorDiv(amount, index());
        scaledBalanceOf[to] += parts;
        scaledTotalSupply += parts;
        emit Transfer(address(0), to, amount);
    }

    function burn(address from, uint256 amount) external {
        uint256 parts = isDebt ? floorDiv(amount, index()) : ceilDiv(amount, index());
        if (amount == worth(scaledBalanceOf[from])) parts = scaledBalanceOf[from];
        scaledBalanceOf[from] -= parts;
        scaledTotalSupply -= parts;
        emit Transfer(from, address(0), amount);
    }

    function pay(address to, uint256 amount) external {
        require(msg.sender == address(pool));
        IToken(asset).transfer(to, amount);
    }

    function index() private view returns (uint256) {
        return isDebt ? pool.getReserveNormalizedVariableDebt(asset) : pool.getReserveNormalizedIncome(asset);
    }

    function worth(uint256 parts) private view returns (uint256) {
        return isDebt ? ceilMul(parts, index()) : floorMul(parts, index());
    }
}
