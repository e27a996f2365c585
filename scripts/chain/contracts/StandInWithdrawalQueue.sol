// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {StandInStakedEther} from "./StandInStakedEther.sol";

/// A stand-in for Lido's withdrawal queue, with the names of its functions and events: staked ether goes in, and some
/// days later ether can be claimed. A request is ready after a fixed time, not when a batch of them is decided on, and
/// cannot be handed on (Lido's is an NFT). What is paid is the amount of the request: nothing is earned in the queue.
contract StandInWithdrawalQueue {
    struct WithdrawalRequestStatus {
        uint256 amountOfStETH;
        uint256 amountOfShares;
        address owner;
        uint256 timestamp;
        bool isFinalized;
        bool isClaimed;
    }

    /// Lido's own limits of one request.
    uint256 public constant MIN_STETH_WITHDRAWAL_AMOUNT = 100;
    uint256 public constant MAX_STETH_WITHDRAWAL_AMOUNT = 1000 ether;
    /// Lido keeps one checkpoint a batch, and a claim names the one it falls under. Here there is one for all.
    uint256 private constant ONLY_CHECKPOINT = 1;

    StandInStakedEther public immutable STETH;
    /// Not Lido's: how long a request waits.
    uint256 public immutable waitSeconds;

    WithdrawalRequestStatus[] private _requests;
    mapping(address owner => uint256[]) private _unclaimed;

    event WithdrawalRequested(
        uint256 indexed requestId,
        address indexed requestor,
        address indexed owner,
        uint256 amountOfStETH,
        uint256 amountOfShares
    );
    event WithdrawalClaimed(
        uint256 indexed requestId, address indexed owner, address indexed receiver, uint256 amountOfETH
    );

    constructor(StandInStakedEther stETH, uint256 waitSeconds_) {
        STETH = stETH;
        waitSeconds = waitSeconds_;
    }

    /// The zero address as owner means the caller, as with Lido.
    function requestWithdrawals(uint256[] calldata amounts, address owner) external returns (uint256[] memory ids) {
        address holder = owner == address(0) ? msg.sender : owner;
        ids = new uint256[](amounts.length);
        for (uint256 i = 0; i < amounts.length; i++) ids[i] = _request(amounts[i], holder);
    }

    function claimWithdrawals(uint256[] calldata ids, uint256[] calldata hints) external {
        require(ids.length == hints.length, "StandInWithdrawalQueue: as many hints as requests");
        for (uint256 i = 0; i < ids.length; i++) {
            require(hints[i] == ONLY_CHECKPOINT, "StandInWithdrawalQueue: invalid hint");
            _claim(ids[i]);
        }
    }

    function claimWithdrawal(uint256 id) external {
        _claim(id);
    }

    /// The requests of an owner that are not claimed yet, in no particular order.
    function getWithdrawalRequests(address owner) external view returns (uint256[] memory) {
        return _unclaimed[owner];
    }

    function getWithdrawalStatus(uint256[] calldata ids)
        external
        view
        returns (WithdrawalRequestStatus[] memory statuses)
    {
        statuses = new WithdrawalRequestStatus[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) statuses[i] = _status(ids[i]);
    }

    function getClaimableEther(uint256[] calldata ids, uint256[] calldata)
        external
        view
        returns (uint256[] memory amounts)
    {
        amounts = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            WithdrawalRequestStatus memory status = _status(ids[i]);
            if (status.isFinalized && !status.isClaimed) amounts[i] = status.amountOfStETH;
        }
    }

    /// Zero for a request that is not ready, as with Lido.
    function findCheckpointHints(uint256[] calldata ids, uint256, uint256)
        external
        view
        returns (uint256[] memory hints)
    {
        hints = new uint256[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) if (_status(ids[i]).isFinalized) hints[i] = ONLY_CHECKPOINT;
    }

    function getLastCheckpointIndex() external pure returns (uint256) {
        return ONLY_CHECKPOINT;
    }

    function getLastRequestId() external view returns (uint256) {
        return _requests.length;
    }

    function _request(uint256 amount, address owner) private returns (uint256 id) {
        require(amount >= MIN_STETH_WITHDRAWAL_AMOUNT, "StandInWithdrawalQueue: too small");
        require(amount <= MAX_STETH_WITHDRAWAL_AMOUNT, "StandInWithdrawalQueue: too large");
        uint256 shares = STETH.getSharesByPooledEth(amount);
        STETH.transferFrom(msg.sender, address(this), amount);
        _requests.push(WithdrawalRequestStatus(amount, shares, owner, block.timestamp, false, false));
        id = _requests.length;
        _unclaimed[owner].push(id);
        emit WithdrawalRequested(id, msg.sender, owner, amount, shares);
    }

    function _claim(uint256 id) private {
        WithdrawalRequestStatus memory status = _status(id);
        require(status.owner == msg.sender, "StandInWithdrawalQueue: not the owner");
        require(!status.isClaimed, "StandInWithdrawalQueue: claimed already");
        require(status.isFinalized, "StandInWithdrawalQueue: not ready yet");
        _requests[id - 1].isClaimed = true;
        _forget(_unclaimed[msg.sender], id);
        emit WithdrawalClaimed(id, msg.sender, msg.sender, status.amountOfStETH);
        STETH.payOut(status.amountOfShares, status.amountOfStETH, payable(msg.sender));
    }

    function _forget(uint256[] storage ids, uint256 id) private {
        uint256 last = ids.length - 1;
        for (uint256 i = 0; i < last; i++) if (ids[i] == id) ids[i] = ids[last];
        ids.pop();
    }

    /// Requests count from 1, as with Lido.
    function _status(uint256 id) private view returns (WithdrawalRequestStatus memory status) {
        require(id > 0 && id <= _requests.length, "StandInWithdrawalQueue: no such request");
        status = _requests[id - 1];
        status.isFinalized = block.timestamp >= status.timestamp + waitSeconds;
    }
}
