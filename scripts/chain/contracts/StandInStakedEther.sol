// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

/// A stand-in for Lido's stETH, with the names of its functions and events and its habits: balances grow by themselves,
/// what is kept is shares, and a transfer can arrive one or two wei short. There are no validators and no oracle's
/// report: a share's worth grows in a straight line with the block's time, and the ether for that was paid in beforehand.
contract StandInStakedEther {
    uint256 private constant RAY = 1e27;

    string public constant name = "Staked Ether (stand-in)";
    string public constant symbol = "stETH";
    uint8 public constant decimals = 18;

    address public immutable deployer;
    /// What a share gains in a year, as a part of its first worth, with 27 decimals.
    uint256 public immutable ratePerYearRay;
    uint256 public immutable startedAt;

    address public withdrawalQueue;
    uint256 private _totalShares;
    mapping(address holder => uint256) private _shares;
    mapping(address holder => mapping(address spender => uint256)) public allowance;

    event Transfer(address indexed from, address indexed to, uint256 value);
    event TransferShares(address indexed from, address indexed to, uint256 sharesValue);
    event Approval(address indexed owner, address indexed spender, uint256 value);
    event Submitted(address indexed sender, uint256 amount, address referral);

    constructor(uint256 ratePerYearRay_) payable {
        deployer = msg.sender;
        ratePerYearRay = ratePerYearRay_;
        startedAt = block.timestamp;
    }

    /// Once: token and queue name each other, so one of them must be deployed without.
    function setWithdrawalQueue(address queue) external {
        require(msg.sender == deployer && withdrawalQueue == address(0), "StandInStakedEther: set already");
        withdrawalQueue = queue;
    }

    receive() external payable {
        _submit(address(0));
    }

    /// Ether in, shares out: whoever sends it holds them.
    function submit(address referral) external payable returns (uint256) {
        return _submit(referral);
    }

    /// No limit, and nobody who could pause it.
    function getCurrentStakeLimit() external pure returns (uint256) {
        return type(uint256).max;
    }

    function isStakingPaused() external pure returns (bool) {
        return false;
    }

    function getTotalShares() external view returns (uint256) {
        return _totalShares;
    }

    function getTotalPooledEther() public view returns (uint256) {
        return getPooledEthByShares(_totalShares);
    }

    function totalSupply() external view returns (uint256) {
        return getTotalPooledEther();
    }

    function sharesOf(address holder) external view returns (uint256) {
        return _shares[holder];
    }

    function balanceOf(address holder) external view returns (uint256) {
        return getPooledEthByShares(_shares[holder]);
    }

    function getPooledEthByShares(uint256 shares) public view returns (uint256) {
        return shares * _worthRay() / RAY;
    }

    function getSharesByPooledEth(uint256 amount) public view returns (uint256) {
        return amount * RAY / _worthRay();
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        _approve(msg.sender, spender, amount);
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        _moveShares(msg.sender, to, getSharesByPooledEth(amount), amount);
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        uint256 allowed = allowance[from][msg.sender];
        if (allowed != type(uint256).max) {
            require(allowed >= amount, "ALLOWANCE_EXCEEDED");
            _approve(from, msg.sender, allowed - amount);
        }
        _moveShares(from, to, getSharesByPooledEth(amount), amount);
        return true;
    }

    function transferShares(address to, uint256 shares) external returns (uint256 amount) {
        amount = getPooledEthByShares(shares);
        _moveShares(msg.sender, to, shares, amount);
    }

    /// Not Lido's: how this queue gets the ether for the shares it holds. What they gained while they waited stays here.
    function payOut(uint256 shares, uint256 amount, address payable to) external {
        require(msg.sender == withdrawalQueue, "StandInStakedEther: only the queue");
        require(amount <= getPooledEthByShares(shares) + 2, "StandInStakedEther: more than the shares are worth");
        _shares[msg.sender] -= shares;
        _totalShares -= shares;
        emit Transfer(msg.sender, address(0), amount);
        emit TransferShares(msg.sender, address(0), shares);
        (bool sent,) = to.call{value: amount}("");
        require(sent, "CANT_SEND_VALUE_RECIPIENT_MAY_HAVE_REVERTED");
    }

    function _submit(address referral) private returns (uint256 shares) {
        require(msg.value != 0, "ZERO_DEPOSIT");
        shares = getSharesByPooledEth(msg.value);
        _totalShares += shares;
        _shares[msg.sender] += shares;
        emit Submitted(msg.sender, msg.value, referral);
        emit Transfer(address(0), msg.sender, getPooledEthByShares(shares));
        emit TransferShares(address(0), msg.sender, shares);
    }

    function _approve(address owner, address spender, uint256 amount) private {
        require(spender != address(0), "APPROVE_TO_ZERO_ADDR");
        allowance[owner][spender] = amount;
        emit Approval(owner, spender, amount);
    }

    function _moveShares(address from, address to, uint256 shares, uint256 amount) private {
        require(to != address(0), "TRANSFER_TO_ZERO_ADDR");
        require(to != address(this), "TRANSFER_TO_STETH_CONTRACT");
        require(_shares[from] >= shares, "BALANCE_EXCEEDED");
        _shares[from] -= shares;
        _shares[to] += shares;
        emit Transfer(from, to, amount);
        emit TransferShares(from, to, shares);
    }

    /// Ether for one share, with 27 decimals.
    function _worthRay() private view returns (uint256) {
        return RAY + ratePerYearRay * (block.timestamp - startedAt) / 365 days;
    }
}
