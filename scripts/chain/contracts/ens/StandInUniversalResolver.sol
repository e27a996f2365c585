// SPDX-License-Identifier: GPL-3.0-or-later
pragma solidity 0.8.34;

interface IRegistry {
    function resolver(bytes32 node) external view returns (address);
}

interface INames {
    function name(bytes32 node) external view returns (string memory);
}

/**
 * A stand-in for ENS's UniversalResolver, whose bytecode no package carries: the same two questions, for names that have a
 * resolver of their own, asked of the real registry and the real resolvers beneath. It knows no wildcards (ENSIP-10).
 */
contract StandInUniversalResolver {
    IRegistry private immutable registry;

    error ResolverNotFound(bytes name);

    constructor(IRegistry registry_) {
        registry = registry_;
    }

    function resolve(bytes calldata name, bytes calldata data) external view returns (bytes memory, address) {
        address resolver = registry.resolver(namehash(name, 0));
        if (resolver == address(0)) revert ResolverNotFound(name);
        (bool ok, bytes memory answer) = resolver.staticcall(data);
        if (!ok) {
            assembly {
                revert(add(answer, 32), mload(answer))
            }
        }
        return (answer, resolver);
    }

    function reverse(bytes calldata account, uint256) external view returns (string memory, address, address) {
        bytes32 parent = keccak256(abi.encodePacked(bytes32(0), keccak256("reverse")));
        parent = keccak256(abi.encodePacked(parent, keccak256("addr")));
        bytes32 node = keccak256(abi.encodePacked(parent, keccak256(hexOf(account))));
        address resolver = registry.resolver(node);
        if (resolver == address(0)) revert ResolverNotFound(account);
        return (INames(resolver).name(node), address(0), resolver);
    }

    /// Of a name in the form of DNS: each label after its length.
    function namehash(bytes calldata name, uint256 at) private pure returns (bytes32) {
        uint256 length = uint8(name[at]);
        if (length == 0) return bytes32(0);
        uint256 next = at + 1 + length;
        return keccak256(abi.encodePacked(namehash(name, next), keccak256(name[at + 1:next])));
    }

    function hexOf(bytes calldata account) private pure returns (bytes memory text) {
        bytes16 digits = "0123456789abcdef";
        text = new bytes(account.length * 2);
        for (uint256 i; i < account.length; i++) {
            text[2 * i] = digits[uint8(account[i]) >> 4];
            text[2 * i + 1] = digits[uint8(account[i]) & 15];
        }
    }
}

/** A resolver that keeps its names on a server and sends whoever asks there (EIP-3668). */
contract OffchainResolver {
    error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData);

    fallback() external {
        string[] memory urls = new string[](1);
        urls[0] = "https://gateway.example/{sender}/{data}.json";
        revert OffchainLookup(address(this), urls, msg.data, this.supportsInterface.selector, "");
    }

    function supportsInterface(bytes4) external pure returns (bool) {
        return false;
    }
}
