// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

/// What all hostile tokens have in common: a token that behaves until it is armed, so that pools can be filled with it.
/// For tests only. Anyone may mint and arm; nothing here is meant to be held.
abstract contract HostileToken {
    string public name;
    string public symbol;
    uint8 public decimals;
    bool public armed;
    uint256 public totalSupply;
    mapping(address holder => mapping(address spender => uint256)) public allowance;
    mapping(address holder => uint256) internal _balances;

    /// Where everything goes that a token steals.
    address public constant THIEF = 0xBAd00000000000000000000000000000000000ba;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    constructor(string memory symbol_, uint8 decimals_) {
        name = symbol_;
        symbol = symbol_;
        decimals = decimals_;
    }

    function arm(bool on) external {
        armed = on;
    }

    function mint(address to, uint256 value) external {
        totalSupply += value;
        _balances[to] += value;
        emit Transfer(address(0), to, value);
    }

    function balanceOf(address holder) public view virtual returns (uint256) {
        return _balances[holder];
    }

    function approve(address spender, uint256 value) external virtual returns (bool) {
        _allow(msg.sender, spender, value);
        return true;
    }

    function transfer(address to, uint256 value) external virtual returns (bool) {
        _send(msg.sender, to, value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external virtual returns (bool) {
        _use(from, value);
        _send(from, to, value);
        return true;
    }

    function _allow(address owner, address spender, uint256 value) internal {
        allowance[owner][spender] = value;
        emit Approval(owner, spender, value);
    }

    function _use(address from, uint256 value) internal {
        uint256 allowed = allowance[from][msg.sender];
        require(allowed >= value, "not allowed");
        allowance[from][msg.sender] = allowed - value;
    }

    /// The one place where the odd ones differ, most of them.
    function _send(address from, address to, uint256 value) internal virtual {
        _move(from, to, value);
    }

    function _move(address from, address to, uint256 value) internal {
        _shift(from, to, value);
        emit Transfer(from, to, value);
    }

    function _shift(address from, address to, uint256 value) internal {
        require(_balances[from] >= value, "not enough");
        _balances[from] -= value;
        _balances[to] += value;
    }
}

/// Behaves, whatever it is told. With decimals of its own, and with words for a name.
contract PlainToken is HostileToken {
    constructor(string memory symbol_, uint8 decimals_) HostileToken(symbol_, decimals_) {}
}
