// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// Hands out practice money: one portion of every asset in one transaction, so that an account has all of it or none.
contract PracticeFunder {
    using SafeERC20 for IERC20;

    struct Portion {
        IERC20 token;
        uint256 amount;
    }

    address public immutable keeper;
    uint256 public immutable ether_;
    Portion[] private _portions;

    constructor(address keeper_, uint256 etherAmount, Portion[] memory portions) {
        keeper = keeper_;
        ether_ = etherAmount;
        for (uint256 i = 0; i < portions.length; i++) _portions.push(portions[i]);
    }

    receive() external payable {}

    function give(address to) external {
        require(msg.sender == keeper, "PracticeFunder: only the keeper");
        for (uint256 i = 0; i < _portions.length; i++) _portions[i].token.safeTransfer(to, _portions[i].amount);
        (bool sent,) = to.call{value: ether_}("");
        require(sent, "PracticeFunder: ether was refused");
    }
}
