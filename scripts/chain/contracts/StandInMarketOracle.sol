// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

import {IOracle} from "@morpho-org/morpho-blue/src/interfaces/IOracle.sol";
import {PriceFeed} from "./PriceFeed.sol";

/// A stand-in for the oracles that Morpho's markets name: two of this chain's price feeds, one divided by the other.
/// Like the published ones it does not ask how old an answer is.
contract StandInMarketOracle is IOracle {
    PriceFeed public immutable collateralFeed;
    PriceFeed public immutable loanFeed;
    uint256 private immutable _scale;

    constructor(PriceFeed collateralFeed_, PriceFeed loanFeed_, uint256 collateralDecimals, uint256 loanDecimals) {
        collateralFeed = collateralFeed_;
        loanFeed = loanFeed_;
        _scale = 10 ** (36 + loanDecimals - collateralDecimals);
    }

    /// Loan units for one unit of collateral, with 36 decimals.
    function price() external view returns (uint256) {
        return _answer(collateralFeed) * _scale / _answer(loanFeed);
    }

    function _answer(PriceFeed feed) private view returns (uint256) {
        int256 answer = feed.latestAnswer();
        require(answer > 0, "StandInMarketOracle: no price");
        return uint256(answer);
    }
}
