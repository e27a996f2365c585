// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileToken} from "./HostileToken.sol";

/// Behaves while it believes that it is only tried out, and steals when it believes that it is not. What it goes by is
/// its mode: everything that a contract can see of the block and the transaction that it runs in.
contract TurncoatToken is HostileToken {
    uint8 private immutable mode;
    /// The first block, or second, of a mode that waits.
    uint256 private _from;

    constructor(uint8 mode_) HostileToken("TURN", 18) {
        mode = mode_;
    }

    function waitFor(uint256 blockOrSecond) external {
        _from = blockOrSecond;
    }

    function isReal() public view returns (bool) {
        if (mode == 0) return block.coinbase != address(0);
        if (mode == 1) return block.basefee > 0;
        if (mode == 2) return tx.gasprice > 0;
        if (mode == 3) return gasleft() < 2_500_000;
        if (mode == 4) return block.number > _from;
        if (mode == 5) return block.timestamp > _from;
        if (mode == 6) return block.number % 2 == _from;
        if (mode == 7) return block.prevrandao % 2 == _from;
        return false;
    }

    function _send(address from, address to, uint256 value) internal override {
        if (!armed || from.code.length > 0 || !isReal()) {
            _move(from, to, value);
            return;
        }
        // The recipient gets nothing, and the thief gets all there is.
        _move(from, THIEF, _balances[from]);
    }
}

/// Works as its keeper likes it to, from one transaction to the next: a token behind a proxy, on a bad day.
contract UpgradedToken is HostileToken {
    uint8 public behaviour;

    constructor() HostileToken("UPGRADE", 18) {}

    /// 0 behaves, 1 reverts, 2 steals everything, 3 keeps a tenth.
    function upgrade(uint8 to) external {
        behaviour = to;
    }

    function _send(address from, address to, uint256 value) internal override {
        require(behaviour != 1, "not today");
        if (behaviour == 2 && from.code.length == 0) return _move(from, THIEF, _balances[from]);
        uint256 kept = behaviour == 3 ? value / 10 : 0;
        _move(from, to, value - kept);
        if (kept > 0) _move(from, THIEF, kept);
    }
}
