// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {HostileToken} from "./HostileToken.sol";

/// Lets everybody buy and nobody sell: what a person has, only the token's makers can move.
contract HoneypotToken is HostileToken {
    constructor() HostileToken("HONEY", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        require(!armed || from.code.length > 0, "trading is not open yet; retry with unlimited approval");
        _move(from, to, value);
    }
}

/// The same one block later only: buying and selling in one block works, as in a trial that is made of one block.
contract LateHoneypotToken is HostileToken {
    mapping(address holder => uint256) private _boughtAt;

    constructor() HostileToken("LATER", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        if (armed && from.code.length > 0) _boughtAt[to] = block.number;
        require(!armed || from.code.length > 0 || _boughtAt[from] == block.number, "sold out");
        _move(from, to, value);
    }
}

/// Keeps nine tenths of whatever a person sells.
contract SaleTaxToken is HostileToken {
    constructor() HostileToken("TAXED", 18) {}

    function _send(address from, address to, uint256 value) internal override {
        uint256 tax = armed && from.code.length == 0 ? value * 9 / 10 : 0;
        _move(from, to, value - tax);
        if (tax > 0) _move(from, THIEF, tax);
    }
}
