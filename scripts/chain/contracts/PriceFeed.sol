// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

/// A stand-in for a Chainlink aggregator: the same questions, answered with what its keeper last posted. No reporters,
/// no rounds voted on. `refresh` is open to anyone because nothing here moves a price by itself: it says that the last
/// answer still holds, so that a chain which slept for a month does not wake up with prices a month old.
contract PriceFeed {
    uint8 public constant decimals = 8;
    uint256 public constant version = 1;

    string public description;
    address public immutable keeper;
    uint256 public immutable heartbeatSeconds;

    uint80 private _round;
    int256 private _answer;
    uint256 private _updatedAt;

    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);

    constructor(string memory description_, int256 answer, uint256 heartbeatSeconds_, address keeper_) {
        description = description_;
        heartbeatSeconds = heartbeatSeconds_;
        keeper = keeper_;
        _set(answer, block.timestamp);
    }

    function post(int256 answer) external {
        postAt(answer, block.timestamp);
    }

    /// With a time of its own, so that a stale price can be rehearsed.
    function postAt(int256 answer, uint256 updatedAt) public {
        require(msg.sender == keeper, "PriceFeed: only the keeper");
        require(updatedAt <= block.timestamp, "PriceFeed: from the future");
        _set(answer, updatedAt);
    }

    function refresh() external {
        _set(_answer, block.timestamp);
    }

    function latestAnswer() external view returns (int256) {
        return _answer;
    }

    function latestTimestamp() external view returns (uint256) {
        return _updatedAt;
    }

    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound)
    {
        return (_round, _answer, _updatedAt, _updatedAt, _round);
    }

    function _set(int256 answer, uint256 updatedAt) private {
        _round += 1;
        _answer = answer;
        _updatedAt = updatedAt;
        emit AnswerUpdated(answer, _round, updatedAt);
    }
}
