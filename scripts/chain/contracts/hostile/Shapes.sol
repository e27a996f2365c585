// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileToken} from "./HostileToken.sol";

/// Answers nothing where others say "yes".
contract SilentAnswer {
    string public constant name = "Silent answer";
    string public constant symbol = "QUIET";
    uint8 public constant decimals = 18;
    mapping(address holder => uint256) public balanceOf;
    mapping(address holder => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    function arm(bool) external {}

    function mint(address to, uint256 value) external {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function approve(address spender, uint256 value) external {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
    }

    function transfer(address to, uint256 value) external {
        _move(msg.sender, to, value);
    }

    function transferFrom(address from, address to, uint256 value) external {
        allowance[from][msg.sender] -= value;
        _move(from, to, value);
    }

    function _move(address from, address to, uint256 value) private {
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

/// Its name and ticker are 32 bytes, as some of the oldest tokens have them.
contract Bytes32Token {
    bytes32 public constant name = "Thirty-two bytes";
    bytes32 public constant symbol = "B32";
    uint8 public constant decimals = 18;
    mapping(address holder => uint256) public balanceOf;
    mapping(address holder => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    function arm(bool) external {}

    function mint(address to, uint256 value) external {
        balanceOf[to] += value;
        emit Transfer(address(0), to, value);
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        allowance[from][msg.sender] -= value;
        _move(from, to, value);
        return true;
    }

    function _move(address from, address to, uint256 value) private {
        balanceOf[from] -= value;
        balanceOf[to] += value;
        emit Transfer(from, to, value);
    }
}

/// Balances are shares of a whole that grows and shrinks: a balance falls, or rises, with no transfer to tell of it.
contract RebasingToken {
    string public constant name = "Rebasing";
    string public constant symbol = "REBASE";
    uint8 public constant decimals = 18;
    uint256 public whole = 1e18;
    mapping(address holder => uint256) private _shares;
    mapping(address holder => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    function arm(bool) external {}

    /// `whole_` of 1e18 is one for one; a little less makes every balance a little smaller.
    function rebase(uint256 whole_) external {
        whole = whole_;
    }

    function mint(address to, uint256 value) external {
        _shares[to] += value * 1e18 / whole;
        emit Transfer(address(0), to, value);
    }

    function balanceOf(address holder) public view returns (uint256) {
        return _shares[holder] * whole / 1e18;
    }

    function approve(address spender, uint256 value) external returns (bool) {
        allowance[msg.sender][spender] = value;
        emit Approval(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        _move(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external returns (bool) {
        allowance[from][msg.sender] -= value;
        _move(from, to, value);
        return true;
    }

    function _move(address from, address to, uint256 value) private {
        uint256 shares = value * 1e18 / whole;
        require(_shares[from] >= shares, "not enough");
        _shares[from] -= shares;
        _shares[to] += shares;
        emit Transfer(from, to, value);
    }
}

interface IHook {
    function tokensMoved(address from, address to, uint256 value) external;
}

/// Calls somebody whenever it is moved, as ERC-777 tokens do, before the balances are final.
contract HookToken is HostileToken {
    IHook public hook;

    constructor() HostileToken("HOOK", 18) {}

    function setHook(IHook hook_) external {
        hook = hook_;
    }

    function _send(address from, address to, uint256 value) internal override {
        if (armed && address(hook) != address(0)) hook.tokensMoved(from, to, value);
        _move(from, to, value);
    }

    /// What a hook may do that the token trusts: move what is not its own.
    function pull(address from, address to, uint256 value) external {
        require(msg.sender == address(hook), "only the hook");
        _move(from, to, value);
    }
}

/// A hook that only looks.
contract LookingHook is IHook {
    uint256 public seen;

    function tokensMoved(address, address, uint256) external {
        seen += 1;
    }
}

interface IPulls {
    function pull(address from, address to, uint256 value) external;
}

/// A hook that takes some for itself, in the middle of somebody else's call.
contract TakingHook is IHook {
    function tokensMoved(address from, address, uint256 value) external {
        if (from.code.length == 0) IPulls(msg.sender).pull(from, address(this), value / 10);
    }
}
