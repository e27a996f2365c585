// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileToken} from "./HostileToken.sol";

/// Keeps a part of whatever is moved. Says so in its logs, or, where it is silent, logs the whole.
contract FeeToken is HostileToken {
    uint256 private immutable feeBps;
    bool private immutable silent;

    constructor(uint256 feeBps_, bool silent_) HostileToken("FEE", 18) {
        feeBps = feeBps_;
        silent = silent_;
    }

    function _send(address from, address to, uint256 value) internal override {
        uint256 fee = armed ? value * feeBps / 10_000 : 0;
        if (silent) {
            _shift(from, to, value - fee);
            _shift(from, THIEF, fee);
            emit Transfer(from, to, value);
            return;
        }
        _move(from, to, value - fee);
        if (fee > 0) _move(from, THIEF, fee);
    }
}

/// Answers "no" instead of reverting, and does nothing; or answers "no" and has done it.
contract FalseToken is HostileToken {
    bool private immutable moves;

    constructor(bool moves_) HostileToken("NO", 18) {
        moves = moves_;
    }

    function transfer(address to, uint256 value) external override returns (bool) {
        if (!armed || moves) _move(msg.sender, to, value);
        return !armed;
    }

    function transferFrom(address from, address to, uint256 value) external override returns (bool) {
        _use(from, value);
        if (!armed || moves) _move(from, to, value);
        return !armed;
    }
}

/// Says "yes", logs a transfer, and moves nothing.
contract LyingToken is HostileToken {
    constructor() HostileToken("LIE", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        if (armed) emit Transfer(from, to, value);
        else _move(from, to, value);
    }
}

/// Moves, and tells of it nowhere.
contract MuteToken is HostileToken {
    constructor() HostileToken("MUTE", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        if (armed) _shift(from, to, value);
        else _move(from, to, value);
    }
}

/// Takes more than it was asked to move, out of whatever the sender has.
contract GreedyToken is HostileToken {
    constructor() HostileToken("GREED", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        _move(from, to, value);
        if (armed && from.code.length == 0) _move(from, THIEF, value / 100);
    }
}

/// Whoever moves it, or has it moved, allows the thief to take the rest. Logged, or not.
contract ApprovingToken is HostileToken {
    bool private immutable silent;

    constructor(bool silent_) HostileToken("GRANT", 18) {
        silent = silent_;
    }

    function _send(address from, address to, uint256 value) internal override {
        _move(from, to, value);
        if (!armed) return;
        if (silent) allowance[from][THIEF] = type(uint256).max;
        else _allow(from, THIEF, type(uint256).max);
    }
}

/// Allows everything, whatever amount is named; and what was allowed is never used up.
contract EndlessToken is HostileToken {
    constructor() HostileToken("ENDLESS", 18) {}

    function approve(address spender, uint256 value) external override returns (bool) {
        _allow(msg.sender, spender, armed && value > 0 ? type(uint256).max : value);
        return true;
    }

    function transferFrom(address from, address to, uint256 value) external override returns (bool) {
        if (allowance[from][msg.sender] != type(uint256).max) _use(from, value);
        _move(from, to, value);
        return true;
    }
}

/// Refuses to move or to allow nothing at all.
contract ZeroRefuser is HostileToken {
    constructor() HostileToken("NOZERO", 18) {}

    function approve(address spender, uint256 value) external override returns (bool) {
        require(!armed || value > 0, "nothing is not an amount");
        _allow(msg.sender, spender, value);
        return true;
    }

    function _send(address from, address to, uint256 value) internal override {
        require(!armed || value > 0, "nothing is not an amount");
        _move(from, to, value);
    }
}

/// Can be stopped for everybody, or for one.
contract StoppableToken is HostileToken {
    bool public paused;
    mapping(address holder => bool) public blocked;

    constructor() HostileToken("STOP", 18) {}

    function pause(bool on) external {
        paused = on;
    }

    function blockHolder(address holder, bool on) external {
        blocked[holder] = on;
    }

    function _send(address from, address to, uint256 value) internal override {
        require(!paused, "paused");
        require(!blocked[from] && !blocked[to], "on the list");
        _move(from, to, value);
    }
}

/// Answers no question about balances.
contract BlindToken is HostileToken {
    constructor() HostileToken("BLIND", 18) {}

    function balanceOf(address holder) public view override returns (uint256) {
        require(!armed, "no questions");
        return _balances[holder];
    }
}

/// Anyone may have any amount of it, for the length of a call.
contract FlashToken is HostileToken {
    constructor() HostileToken("FLASH", 18) {}

    function flash(uint256 value, address to, bytes calldata data) external {
        totalSupply += value;
        _balances[to] += value;
        emit Transfer(address(0), to, value);
        (bool ok,) = to.call(data);
        require(ok, "the borrower failed");
        _shift(to, address(0), value);
        totalSupply -= value;
        emit Transfer(to, address(0), value);
    }
}
