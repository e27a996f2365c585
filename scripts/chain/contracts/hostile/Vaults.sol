// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

interface IAsset {
    function balanceOf(address holder) external view returns (uint256);
    function transfer(address to, uint256 value) external returns (bool);
    function transferFrom(address from, address to, uint256 value) external returns (bool);
}

/// A vault as they were written before it was known better: a share is worth what lies in the vault by the number of
/// shares, so that whoever comes first can send it money and make the next one's shares round down to nothing.
contract InflatableVault {
    string public constant name = "Inflatable";
    string public constant symbol = "INFL";
    IAsset private immutable _asset;
    uint8 public immutable decimals;
    uint256 public totalSupply;
    mapping(address holder => uint256) public balanceOf;
    mapping(address holder => mapping(address spender => uint256)) public allowance;
    /// 0 behaves; 1 lets nobody out and says that it would; 2 says that it lets nobody out; 3 says that shares are worth twice.
    uint8 public behaviour;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event Approval(address indexed owner, address indexed spender, uint256 value);

    constructor(IAsset asset_, uint8 decimals_) {
        _asset = asset_;
        decimals = decimals_;
    }

    function behave(uint8 how) external {
        behaviour = how;
    }

    function asset() external view returns (address) {
        return address(_asset);
    }

    function totalAssets() public view returns (uint256) {
        return _asset.balanceOf(address(this));
    }

    function convertToAssets(uint256 shares) public view returns (uint256) {
        uint256 fair = totalSupply == 0 ? shares : shares * totalAssets() / totalSupply;
        return behaviour == 3 ? fair * 2 : fair;
    }

    function convertToShares(uint256 assets) public view returns (uint256) {
        return totalSupply == 0 ? assets : assets * totalSupply / totalAssets();
    }

    function maxDeposit(address) external pure returns (uint256) {
        return type(uint256).max;
    }

    function maxWithdraw(address owner) external view returns (uint256) {
        return behaviour == 2 ? 0 : convertToAssets(balanceOf[owner]);
    }

    function deposit(uint256 assets, address receiver) external returns (uint256 shares) {
        shares = convertToShares(assets);
        require(_asset.transferFrom(msg.sender, address(this), assets), "not paid");
        totalSupply += shares;
        balanceOf[receiver] += shares;
        emit Transfer(address(0), receiver, shares);
    }

    function withdraw(uint256 assets, address receiver, address owner) external returns (uint256 shares) {
        require(behaviour == 0 || behaviour == 3, "come back later");
        shares = totalAssets() == 0 ? assets : (assets * totalSupply + totalAssets() - 1) / totalAssets();
        _burn(owner, shares);
        _asset.transfer(receiver, assets);
    }

    function redeem(uint256 shares, address receiver, address owner) external returns (uint256 assets) {
        require(behaviour == 0 || behaviour == 3, "come back later");
        assets = totalSupply == 0 ? 0 : shares * totalAssets() / totalSupply;
        _burn(owner, shares);
        _asset.transfer(receiver, assets);
    }

    function _burn(address owner, uint256 shares) private {
        require(msg.sender == owner, "not yours");
        balanceOf[owner] -= shares;
        totalSupply -= shares;
        emit Transfer(owner, address(0), shares);
    }
}

/// Answers like a price feed that was asked this very second.
contract EverFreshFeed {
    uint8 public constant decimals = 8;
    int256 private _answer;

    constructor(int256 answer) {
        _answer = answer;
    }

    function post(int256 answer) external {
        _answer = answer;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return (1, _answer, block.timestamp, block.timestamp, 1);
    }
}
