// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

interface IWithdrawalQueue {
    struct WithdrawalRequestStatus {
        uint256 amountOfStETH;
        uint256 amountOfShares;
        address owner;
        uint256 timestamp;
        bool isFinalized;
        bool isClaimed;
    }

    function getWithdrawalRequests(address owner) external view returns (uint256[] memory);

    function getWithdrawalStatus(uint256[] calldata ids) external view returns (WithdrawalRequestStatus[] memory);

    function getLastCheckpointIndex() external view returns (uint256);

    function findCheckpointHints(uint256[] calldata ids, uint256 first, uint256 last)
        external
        view
        returns (uint256[] memory);
}

/// What an account waits for in Lido's withdrawal queue, in one answer: Lido's own functions ask for the requests' ids
/// first, which would be a second round trip and another block.
contract WithdrawalLens {
    /// Lido wants the ids in rising order where it looks for hints, and lists them in none: so each is asked on its own.
    function requestsOf(IWithdrawalQueue queue, address owner)
        external
        view
        returns (
            uint256[] memory ids,
            IWithdrawalQueue.WithdrawalRequestStatus[] memory statuses,
            uint256[] memory hints
        )
    {
        ids = queue.getWithdrawalRequests(owner);
        statuses = queue.getWithdrawalStatus(ids);
        hints = new uint256[](ids.length);
        uint256 last = queue.getLastCheckpointIndex();
        uint256[] memory one = new uint256[](1);
        for (uint256 i = 0; i < ids.length; i++) {
            if (!statuses[i].isFinalized) continue;
            one[0] = ids[i];
            hints[i] = queue.findCheckpointHints(one, 1, last)[0];
        }
    }
}
